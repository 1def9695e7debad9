package longthrow.controllers.protocol;

import java.util.Arrays;

/// A Mackie display of two rows of 56 cells, seen by the host: only cells that differ are sent, near ones in one run.
/// The prefix is what stands before the cell number, `F0 00 00 66 14 12`.
public final class DisplayCells {
    /// Cells of both rows.
    public static final int CELLS = 112;

    /// A new run costs a prefix, a cell number and an end: a gap of that size is cheaper to send than to leave out.
    private static final int GAP = 8;

    /// The longest run, so that a message never keeps motors waiting for more than 12 ms of a DIN cable.
    private static final int RUN = 28;

    private static final byte UNKNOWN = 0;

    private final byte[] prefix;
    private final byte[] wanted = new byte[CELLS];
    private final byte[] sent = new byte[CELLS];
    private int from;
    private int to;

    /// A blank display that nobody has seen yet.
    public DisplayCells(byte[] prefix) {
        this.prefix = prefix.clone();
        Arrays.fill(wanted, (byte) ' ');
    }

    /// Writes printable ASCII from a cell on; what runs over the end is lost.
    public void write(int cell, String ascii) {
        for (int at = 0; at < ascii.length() && cell + at < CELLS; at++) {
            wanted[cell + at] = (byte) ascii.charAt(at);
        }
    }

    /// The next message that is due, empty when the device shows everything. The same one until `taken`.
    public byte[] next() {
        from = Arrays.mismatch(wanted, sent);
        if (from < 0) {
            return new byte[0];
        }
        to = from + 1;
        for (int at = to; at < Math.min(CELLS, from + RUN) && at - to < GAP; at++) {
            to = wanted[at] == sent[at] ? to : at + 1;
        }
        byte[] message = Arrays.copyOf(prefix, prefix.length + 1 + to - from + 1);
        message[prefix.length] = (byte) from;
        System.arraycopy(wanted, from, message, prefix.length + 1, to - from);
        message[message.length - 1] = (byte) 0xF7;
        return message;
    }

    /// The message of `next` is on its way.
    public void taken() {
        System.arraycopy(wanted, from, sent, from, to - from);
    }

    /// The device may show anything: all cells are due again.
    public void forget() {
        Arrays.fill(sent, UNKNOWN);
    }
}
