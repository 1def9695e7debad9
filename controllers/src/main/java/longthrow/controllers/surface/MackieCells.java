package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a text stands on a Mackie display: `F0 00 00 66 device 12 cell {text} F7`, or the second display that some
/// units have, `F0 00 00 67 device 13 cell {text} F7`.
///
/// @param prefix what stands before the cell number
public record MackieCells(List<Byte> prefix, int cell) {
    private static final int PREFIX = 6;

    public MackieCells {
        prefix = List.copyOf(prefix);
    }

    /// The place that a form writes to, if it is one on such a display.
    public static Optional<MackieCells> of(Address.SysEx form) {
        List<Address.Piece> pieces = form.pieces();
        if (pieces.size() != PREFIX + 3 || !(pieces.get(PREFIX + 1) instanceof Address.Piece.Text)) {
            return Optional.empty();
        }
        List<Byte> bytes = new ArrayList<>();
        for (Address.Piece piece : pieces.subList(0, PREFIX + 1)) {
            if (piece instanceof Address.Piece.Fixed(int value)) {
                bytes.add((byte) value);
            }
        }
        if (bytes.size() != PREFIX + 1 || !isDisplay(bytes)) {
            return Optional.empty();
        }
        return Optional.of(new MackieCells(bytes.subList(0, PREFIX), bytes.get(PREFIX)));
    }

    private static boolean isDisplay(List<Byte> bytes) {
        boolean first = bytes.get(3) == 0x66 && bytes.get(5) == 0x12;
        boolean second = bytes.get(3) == 0x67 && bytes.get(5) == 0x13;
        return bytes.get(1) == 0 && bytes.get(2) == 0 && (first || second);
    }

    /// The prefix as an array.
    public byte[] prefixBytes() {
        byte[] bytes = new byte[PREFIX];
        for (int at = 0; at < PREFIX; at++) {
            bytes[at] = prefix.get(at);
        }
        return bytes;
    }
}
