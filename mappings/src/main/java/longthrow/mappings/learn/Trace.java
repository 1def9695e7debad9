package longthrow.mappings.learn;

import java.util.List;
import java.util.OptionalInt;

/// The values of one source while a hand was on it, oldest first. Immutable.
///
/// @param began how many messages of others came before the first one
record Trace(Source source, List<Integer> values, int began) {
    Trace {
        values = List.copyOf(values);
    }

    int size() {
        return values.size();
    }

    int distinct() {
        return (int) values.stream().distinct().count();
    }

    /// How often a value came twice in a row: a place never does that, ticks do nothing else.
    int repeats() {
        int repeats = 0;
        for (int at = 1; at < values.size(); at++) {
            repeats += values.get(at).equals(values.get(at - 1)) ? 1 : 0;
        }
        return repeats;
    }

    /// True when nothing came but one value and 0.
    boolean gate() {
        OptionalInt down = values.stream()
                .mapToInt(Integer::intValue)
                .filter(value -> value > 0)
                .findFirst();
        boolean velocity = source.sort() == Source.Sort.GATE;
        return velocity || values.stream().allMatch(value -> value == 0 || value == down.orElse(0));
    }

    boolean released() {
        return values.contains(0) && values.stream().anyMatch(value -> value > 0);
    }
}
