package longthrow.mappings.binding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Transform;

/// Words cut for small displays, and values that show for a while after they changed.
@ControlThread
final class Labels {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final List<Integer> CLOCK = List.of(3, 2, 2, 3); // how ten digits are split (protocols, 2.9b)

    private final Map<Spot, Label> labels = new HashMap<>();

    private static final class Label {
        String source = "";
        String path = "";
        String cut = "";
        long until;
    }

    /// What a text control shows for these words at that time.
    String text(Spot spot, Optional<String> words, long nanos) {
        Label label = labels.computeIfAbsent(spot, any -> new Label());
        Optional<Transform.Value> form =
                spot.shows().flatMap(bound -> bound.line().transform(Transform.Value.class));
        String path = spot.shows().map(Bound::path).orElse("");
        String source = words.orElse("");
        if (!source.equals(label.source) || !path.equals(label.path)) {
            boolean news = path.equals(label.path);
            label.source = source;
            label.cut = cut(spot, source, form);
            label.until = news && form.isPresent() ? nanos + form.get().millis() * NANOS_PER_MILLI : 0;
            label.path = path;
        }
        boolean passes = form.filter(value -> value.millis() > 0).isPresent();
        return passes && nanos >= label.until ? "" : label.cut;
    }

    private static String cut(Spot spot, String source, Optional<Transform.Value> form) {
        if (form.isPresent()) {
            return value(source, form.get().width());
        }
        if (spot.shows().filter(bound -> bound.waitingCell().isPresent()).isPresent()) {
            return value(source, width(spot));
        }
        return shortened(source, width(spot));
    }

    private static int width(Spot spot) {
        return spot.shows()
                .flatMap(bound -> bound.line().transform(Transform.Shortened.class))
                .map(Transform.Shortened::width)
                .orElse(spot.control().width());
    }

    /// The value of `PARAMETER  VALUE`, or of a bare value: without its unit when it would not fit.
    static String value(String words, int width) {
        String value = words.substring(words.lastIndexOf("  ") < 0 ? 0 : words.lastIndexOf("  ") + 2);
        if (value.length() > width && value.contains(" ")) {
            value = value.substring(0, value.lastIndexOf(' '));
        }
        return shortened(value, width);
    }

    /// Words within a width: plain letters, then without blanks, then without small vowels from the end, then cut.
    static String shortened(String words, int width) {
        StringBuilder text = new StringBuilder(plain(words));
        for (int i = text.length() - 1; i > 0 && text.length() > width; i--) {
            if (text.charAt(i) == ' ') {
                text.deleteCharAt(i);
            }
        }
        for (int i = text.length() - 1; i > 0 && text.length() > width; i--) {
            if ("aeiou".indexOf(text.charAt(i)) >= 0) {
                text.deleteCharAt(i);
            }
        }
        text.setLength(Math.min(width, text.length()));
        return text.toString();
    }

    private static String plain(String words) {
        boolean ascii = words.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
        if (ascii) {
            return words;
        }
        String spelt =
                words.replace("ß", "ss").replace("æ", "ae").replace("Æ", "AE").replace("ø", "o");
        return Normalizer.normalize(spelt.replace("Ø", "O").replace("−", "-"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]", "?");
    }

    /// What a numeric display shows for these words.
    String digits(Spot spot, String words) {
        Label label = labels.computeIfAbsent(spot, any -> new Label());
        if (!words.equals(label.source) || label.cut.isEmpty()) {
            label.source = words;
            label.cut = digits(words, spot.control().width());
        }
        return label.cut;
    }

    /// Digits from left to right, as wide as the display: a time in its fields with dots between, anything else at the
    /// right.
    static String digits(String words, int width) {
        String[] fields = words.split("[:;]");
        StringBuilder text = new StringBuilder();
        if (fields.length == CLOCK.size()
                && width == CLOCK.stream().mapToInt(n -> n).sum()) {
            for (int i = 0; i < fields.length; i++) {
                text.append(" ".repeat(Math.max(0, CLOCK.get(i) - fields[i].length())))
                        .append(fields[i])
                        .append(i < fields.length - 1 ? "." : "");
            }
            return text.toString();
        }
        String plain = words.replaceAll("[:;]", ".");
        long wide = plain.chars().filter(c -> c != '.').count();
        return " ".repeat((int) Math.max(0, width - wide)) + plain;
    }
}
