package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;

/// A part of a strip, by words that begin the keys of its parameters: `eq`, `comp/key`, `send/3`, `fader`; a few words
/// stand for several of those. No word at all is the whole strip: what one strip may take from another without being
/// asked, which is everything but the locked class, the strip's words, and which racks it has.
public record Part(List<String> words) {
    /// The whole strip.
    public static final Part WHOLE = new Part(List.of());

    private static final String NAME = "name";
    private static final Map<String, List<String>> SEVERAL = Map.of(
            "filters", List.of("hpf", "lpf"),
            "dynamics", List.of("gate", "deess", "comp", "limiter"),
            "sends", List.of("send", "fxsend", "matrix", "centre"));
    private static final Map<String, String> CALLED = Map.of(
            "eq", "EQ",
            "comp", "compressor",
            "deess", "de-esser",
            "geq", "graphic EQ",
            "hpf", "high-pass",
            "lpf", "low-pass",
            "fxsend", "effect sends",
            "send", "bus sends",
            "matrix", "matrix sends",
            "dca", "DCA membership");

    public Part {
        words = List.copyOf(words);
    }

    /// The part that a text names, its words apart by spaces or commas.
    public static Part of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Part(words);
    }

    /// Whether it is the whole strip.
    public boolean whole() {
        return words.isEmpty();
    }

    /// Whether strips of one kind take this parameter from each other.
    public boolean holds(Parameter parameter) {
        if (OneInsert.rack(parameter)) {
            return false;
        }
        return whole()
                ? parameter.column() != Column.LOCKED
                : words.stream().anyMatch(word -> begins(word, parameter.key()));
    }

    /// Whether strips of two kinds do: unasked they share their processing only, since what feeds main, and how loud,
    /// means another thing on each.
    public boolean holdsAcross(Parameter parameter) {
        return whole()
                ? switch (parameter.column()) {
                    case EQ, GATE, COMPRESSOR -> true;
                    default -> false;
                }
                : holds(parameter);
    }

    private static boolean begins(String word, String key) {
        return SEVERAL.getOrDefault(word, List.of(word)).stream()
                .anyMatch(start -> key.equals(start) || key.startsWith(start + "/"));
    }

    /// Whether names and colours are asked for.
    public boolean named() {
        return words.contains(NAME);
    }

    /// The words that say nothing of a strip of this kind.
    public List<String> unknown(Section section) {
        return words.stream()
                .filter(word -> !word.equals(NAME)
                        && section.rows().stream().noneMatch(row -> !OneInsert.rack(row) && begins(word, row.key())))
                .toList();
    }

    /// What an engineer calls it: `EQ and compressor`; empty for the whole strip.
    public String called() {
        return String.join(
                " and ",
                words.stream().map(word -> CALLED.getOrDefault(word, word)).toList());
    }
}
