package longthrow.controllers.protocol;

import java.util.Arrays;

/// Cuts a stream of bytes into MIDI messages by the rules of MIDI 1.0: running status, real-time bytes anywhere, broken
/// SysEx dropped. One for each port and direction; belongs to the port's thread.
public final class MidiStream {
    /// A SysEx message longer than this is swallowed whole: no device sends one, a broken line may.
    public static final int LONGEST_SYSEX = 1 << 16;

    private static final int SYSEX = 0xF0;
    private static final int SYSEX_END = 0xF7;

    private byte[] sysEx = new byte[256];
    private int length; // of the open SysEx message, 0 when none is open
    private int status; // 0 when a data byte means nothing
    private int first;
    private boolean half;
    private long dropped;

    /// Who takes the messages.
    public interface Receiver {
        /// A channel, system common or real-time message; data bytes it has not are 0.
        void onShort(int status, int first, int second);

        /// A whole SysEx message, F0 to F7; the array is the receiver's to keep.
        void onSysEx(byte[] message);
    }

    /// Reads `count` bytes and hands over each message as it is complete.
    public void read(byte[] bytes, int from, int count, Receiver to) {
        for (int at = from; at < from + count; at++) {
            int value = bytes[at] & 0xFF;
            if (value >= 0xF8) {
                to.onShort(value, 0, 0);
            } else if (value >= 0x80) {
                status(value, to);
            } else {
                data(value, to);
            }
        }
    }

    /// Forgets a half message and the running status: the peer is a new one.
    public void reset() {
        length = 0;
        status = 0;
        half = false;
    }

    /// How many bytes belonged to no message.
    public long dropped() {
        return dropped;
    }

    private void status(int value, Receiver to) {
        if (value == SYSEX_END) {
            endSysEx(to);
            return;
        }
        dropped += length + (half ? 1 : 0);
        reset();
        if (value == SYSEX) {
            append(value);
        } else if (value == 0xF6) {
            to.onShort(value, 0, 0);
        } else if (value < 0xF4) {
            status = value;
        }
    }

    private void endSysEx(Receiver to) {
        if (length > 0 && length < LONGEST_SYSEX) {
            append(SYSEX_END);
            to.onSysEx(Arrays.copyOf(sysEx, length));
        } else {
            dropped += length + 1;
        }
        reset();
    }

    private void append(int value) {
        if (length < LONGEST_SYSEX) {
            if (length == sysEx.length) {
                sysEx = Arrays.copyOf(sysEx, 2 * length);
            }
            sysEx[length] = (byte) value;
            length++;
        }
    }

    private void data(int value, Receiver to) {
        if (length > 0) {
            append(value);
        } else if (status == 0) {
            dropped++;
        } else if (half || dataBytes(status) == 1) {
            emit(value, to);
        } else {
            first = value;
            half = true;
        }
    }

    private void emit(int value, Receiver to) {
        int now = status;
        boolean two = half;
        half = false;
        status = now >= SYSEX ? 0 : now; // only channel messages run on
        to.onShort(now, two ? first : value, two ? value : 0);
    }

    /// How many data bytes follow a status byte below F4.
    public static int dataBytes(int status) {
        int kind = status & 0xF0;
        boolean one = kind == 0xC0 || kind == 0xD0 || status == 0xF1 || status == 0xF3;
        return one ? 1 : 2;
    }
}
