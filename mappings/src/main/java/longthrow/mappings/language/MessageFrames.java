package longthrow.mappings.language;

import java.util.List;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Phrase;

/// Whether bytes are whole MIDI messages, each with its status byte; what is not is a problem.
///
/// @param words where the bytes stand
record MessageFrames(Report report, int line, List<Token> words) {
    private static final int SYSEX = 0xF0;
    private static final int SYSEX_END = 0xF7;

    /// True when every message is whole.
    boolean whole(List<Piece> pieces) {
        int at = 0;
        while (at < pieces.size()) {
            int length = message(pieces, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// The length of the message that starts there; 0 when it is none.
    private int message(List<Piece> pieces, int from) {
        if (!(pieces.get(from) instanceof Piece.Fixed(int status)) || status < 0x80 || status == SYSEX_END) {
            return fail(
                    from,
                    "a message starts with its status byte, 80 to FF; found "
                            + words.get(from).words());
        }
        return status == SYSEX ? sysEx(pieces, from) : brief(pieces, from, status);
    }

    private int sysEx(List<Piece> pieces, int from) {
        for (int at = from + 1; at < pieces.size(); at++) {
            boolean high = pieces.get(at) instanceof Piece.Fixed(int value) && value >= 0x80;
            if (high && pieces.get(at).equals(new Piece.Fixed(SYSEX_END))) {
                return at + 1 - from;
            }
            if (high) {
                return fail(at, "byte " + words.get(at).text() + " cannot stand inside a system exclusive message");
            }
        }
        return fail(from, "a system exclusive message runs from F0 to F7");
    }

    private int brief(List<Piece> pieces, int from, int status) {
        int data = Phrase.dataBytes(status);
        for (int at = from + 1; at <= from + data; at++) {
            boolean one = at < pieces.size()
                    && (pieces.get(at) instanceof Piece.AnyByte
                            || (pieces.get(at) instanceof Piece.Fixed(int value) && value < 0x80));
            if (!one) {
                return fail(
                        Math.min(at, words.size() - 1),
                        "message %02X has %d data byte%s, 00 to 7F".formatted(status, data, data == 1 ? "" : "s"));
            }
        }
        return data + 1;
    }

    private int fail(int at, String message) {
        report.error(line, words.get(at), message);
        return 0;
    }
}
