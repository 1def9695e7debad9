package longthrow.controllers.surface;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a SysEx message holds where its form has places.
///
/// @param value the number at `{value}`, or at `{high}` and `{low}` together; 0 where the form has none
/// @param words the text at `{text}`, or the characters at `{digits}` as they stand in the message
/// @param colours the colours at `{all N …}`, each 0xRRGGBB
/// @param texts the words at `{text NAME}`, by name
/// @param tints the colours at `{colour NAME …}`, by name
public record SysExMatch(
        int value, String words, List<Integer> colours, Map<String, String> texts, Map<String, Integer> tints) {
    public SysExMatch {
        colours = List.copyOf(colours);
        texts = Map.copyOf(texts);
        tints = Map.copyOf(tints);
    }

    /// What one control of its own says.
    public SysExMatch(int value, String words, List<Integer> colours) {
        this(value, words, colours, Map.of(), Map.of());
    }

    /// The match of a message against a form, if it fits. Text and `*` take what the rest of the form leaves.
    public static Optional<SysExMatch> of(Address.SysEx form, byte[] message) {
        return of(form, message, Map.of());
    }

    /// The same for a form with more than one text; `widths` are theirs by name, "" its own.
    public static Optional<SysExMatch> of(Address.SysEx form, byte[] message, Map<String, Integer> widths) {
        int loose = message.length - fixedLength(form);
        return loose < 0 ? Optional.empty() : new Reader(message, loose, widths).read(form);
    }

    private static int fixedLength(Address.SysEx form) {
        int length = 0;
        for (Address.Piece piece : form.pieces()) {
            length += switch (piece) {
                case Address.Piece.Fixed _,
                        Address.Piece.Value _,
                        Address.Piece.High _,
                        Address.Piece.Low _,
                        Address.Piece.AnyByte _ -> 1;
                case Address.Piece.All(int count, String coding) -> count * ColourCoding.width(coding);
                case Address.Piece.ColourOf(String _, String coding) -> ColourCoding.width(coding);
                case Address.Piece.Text _, Address.Piece.TextOf _, Address.Piece.Digits _, Address.Piece.AnyBytes _ ->
                    0;
            };
        }
        return length;
    }

    private static final class Reader {
        private final byte[] message;
        private final Map<String, Integer> widths;
        private int loose;
        private int at;
        private int value;
        private String words = "";
        private final List<Integer> colours = new ArrayList<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Integer> tints = new HashMap<>();

        Reader(byte[] message, int loose, Map<String, Integer> widths) {
            this.message = message;
            this.loose = loose;
            this.widths = widths;
        }

        Optional<SysExMatch> read(Address.SysEx form) {
            for (Address.Piece piece : form.pieces()) {
                if (!fits(piece)) {
                    return Optional.empty();
                }
            }
            boolean whole = at == message.length;
            return whole ? Optional.of(new SysExMatch(value, words, colours, texts, tints)) : Optional.empty();
        }

        private boolean fits(Address.Piece piece) {
            switch (piece) {
                case Address.Piece.Fixed(int fixed) -> {
                    return next() == fixed;
                }
                case Address.Piece.Value() -> value = next();
                case Address.Piece.High() -> value |= next() << 7;
                case Address.Piece.Low() -> value |= next();
                case Address.Piece.AnyByte() -> at++;
                case Address.Piece.AnyBytes() -> take(loose);
                case Address.Piece.Text() -> words = take(widths.getOrDefault("", loose));
                case Address.Piece.Digits() -> words = take(loose);
                case Address.Piece.TextOf(String family) -> texts.put(family, take(widths.getOrDefault(family, loose)));
                case Address.Piece.ColourOf(String family, String coding) -> tints.put(family, colour(coding));
                case Address.Piece.All(int count, String coding) -> {
                    for (int each = 0; each < count; each++) {
                        colours.add(colour(coding));
                    }
                }
            }
            return true;
        }

        private int next() {
            return message[at++] & 0xFF;
        }

        private String take(int width) {
            int count = Math.min(width, loose);
            String taken = new String(message, at, count, StandardCharsets.ISO_8859_1);
            at += count;
            loose -= count;
            return taken;
        }

        private int colour(String coding) {
            int rgb = ColourCoding.read(message, at, coding);
            at += ColourCoding.width(coding);
            return rgb;
        }
    }
}
