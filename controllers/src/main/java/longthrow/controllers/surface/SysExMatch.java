package longthrow.controllers.surface;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.protocol.DisplayColour;

/// What a SysEx message holds where its form has places.
///
/// @param value the byte at `{value}`, 0 where the form has none
/// @param words the text at `{text}`
/// @param colours the colours at `{all N …}`, each 0xRRGGBB
public record SysExMatch(int value, String words, List<Integer> colours) {
    public SysExMatch {
        colours = List.copyOf(colours);
    }

    /// The match of a message against a form, if it fits. Text and `*` take what the rest of the form leaves.
    public static Optional<SysExMatch> of(Address.SysEx form, byte[] message) {
        int loose = message.length - fixedLength(form);
        return loose < 0 ? Optional.empty() : new Reader(message, loose).read(form);
    }

    private static int fixedLength(Address.SysEx form) {
        int length = 0;
        for (Address.Piece piece : form.pieces()) {
            length += switch (piece) {
                case Address.Piece.Fixed(int value) -> 1;
                case Address.Piece.Value() -> 1;
                case Address.Piece.AnyByte() -> 1;
                case Address.Piece.All all -> width(all);
                case Address.Piece.Text(), Address.Piece.AnyBytes() -> 0;
            };
        }
        return length;
    }

    private static int width(Address.Piece.All all) {
        return all.count() * (all.coding().equals("rgb3") ? 1 : 3);
    }

    private static final class Reader {
        private final byte[] message;
        private int loose;
        private int at;
        private int value;
        private String words = "";
        private final List<Integer> colours = new ArrayList<>();

        Reader(byte[] message, int loose) {
            this.message = message;
            this.loose = loose;
        }

        Optional<SysExMatch> read(Address.SysEx form) {
            for (Address.Piece piece : form.pieces()) {
                if (!fits(piece)) {
                    return Optional.empty();
                }
            }
            boolean whole = at == message.length;
            return whole ? Optional.of(new SysExMatch(value, words, colours)) : Optional.empty();
        }

        private boolean fits(Address.Piece piece) {
            switch (piece) {
                case Address.Piece.Fixed(int fixed) -> {
                    return next() == fixed;
                }
                case Address.Piece.Value() -> value = next();
                case Address.Piece.AnyByte() -> at++;
                case Address.Piece.AnyBytes() -> skip();
                case Address.Piece.Text() -> {
                    int from = at;
                    skip();
                    words = new String(message, from, at - from, StandardCharsets.US_ASCII);
                }
                case Address.Piece.All all -> readColours(all);
            }
            return true;
        }

        private int next() {
            return message[at++] & 0xFF;
        }

        private void skip() {
            at += loose;
            loose = 0;
        }

        private void readColours(Address.Piece.All all) {
            for (int colour = 0; colour < all.count(); colour++) {
                if (all.coding().equals("rgb3")) {
                    colours.add(DisplayColour.rgb(next()));
                } else {
                    colours.add(eight(next()) << 16 | eight(next()) << 8 | eight(next()));
                }
            }
        }

        private static int eight(int seven) {
            return seven << 1 | seven >> 6;
        }
    }
}
