package longthrow.console.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Column;

/// The words that choose part of a show: strips as `ch/1`, `ch/3..8`, `bus`, `all`; columns by their ids, or `all`.
public record PartWords(Strips strips) {
    /// The strips of some words, apart by commas or spaces; throws an IllegalArgumentException that says what is wrong.
    public List<Integer> strips(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        for (String word : words(text)) {
            List<Integer> some = strip(word);
            if (some.isEmpty()) {
                throw new IllegalArgumentException("this show has no strip '" + word
                        + "'; say ch/1, ch/3..8, bus/2, main, a whole kind (ch, bus, fx, dca), or all");
            }
            found.addAll(some);
        }
        return new ArrayList<>(found);
    }

    private List<Integer> strip(String word) {
        String[] ends = word.split("\\.\\.", 2);
        int slash = ends[0].indexOf('/');
        if (ends.length == 2 && slash > 0 && ends[0].substring(slash + 1).matches("\\d{1,4}")) {
            int first = Integer.parseInt(ends[0].substring(slash + 1));
            String last = ends[1].replaceAll("^[a-z]+/", "");
            return last.matches("\\d{1,4}")
                    ? range(ends[0].substring(0, slash + 1), first, Integer.parseInt(last))
                    : List.of();
        }
        OptionalInt one = strips.ofPath(word);
        return one.isPresent()
                ? List.of(one.getAsInt())
                : IntStream.range(0, strips.count())
                        .filter(strip -> word.equals("all")
                                || strips.section(strip).prefix().equals(word))
                        .boxed()
                        .toList();
    }

    private List<Integer> range(String kind, int first, int last) {
        List<Integer> found = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            OptionalInt strip = strips.ofPath(kind + number);
            if (strip.isEmpty()) {
                return List.of();
            }
            found.add(strip.getAsInt());
        }
        return found;
    }

    /// The columns of some words; throws an IllegalArgumentException that says what is wrong.
    public static Set<Column> columns(String text) {
        Set<Column> found = EnumSet.noneOf(Column.class);
        for (String word : words(text)) {
            if (word.equals("all")) {
                found.addAll(EnumSet.complementOf(EnumSet.of(Column.LOCKED)));
            } else {
                found.add(Column.ofId(word)
                        .filter(column -> column != Column.LOCKED)
                        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no column; there are all, "
                                + Arrays.stream(Column.values())
                                        .filter(column -> column != Column.LOCKED)
                                        .map(Column::id)
                                        .collect(Collectors.joining(", ")))));
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
