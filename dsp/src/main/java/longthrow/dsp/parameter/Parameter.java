package longthrow.dsp.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What one row of the desk's table is: its key below a strip (`comp/threshold`), its words, range, taper and scope
/// column.
///
/// @param key the path below the strip, for ever
/// @param label what a screen shows
/// @param minimum the lowest value in `unit` (-inf for faders)
/// @param initial the value of a new desk
/// @param choices the words of a CHOICE in the order of their values, else empty
public record Parameter(
        String key,
        String label,
        Unit unit,
        double minimum,
        double maximum,
        double initial,
        Taper taper,
        Column column,
        List<String> choices) {
    public Parameter {
        choices = List.copyOf(choices);
        if (!(initial >= minimum && initial <= maximum)) {
            throw new IllegalArgumentException(key + ": " + initial + " is outside " + minimum + " to " + maximum);
        }
    }

    /// The value within range, choices and switches on a whole number; NaN becomes the initial value.
    public double clamp(double value) {
        if (Double.isNaN(value)) {
            return initial;
        }
        double near = Math.max(minimum, Math.min(maximum, value));
        return stepped() ? Math.rint(near) : near;
    }

    /// The choices for reading eyes; those that only count up share one word: `bus-1..48`.
    public String choices(String between) {
        List<String> runs = new ArrayList<>();
        int at = 0;
        while (at < choices.size()) {
            String word = choices.get(at);
            int end = at + 1;
            String name = word.endsWith("-1") ? word.substring(0, word.length() - 1) : "";
            while (!name.isEmpty() && end < choices.size() && choices.get(end).equals(name + (end - at + 1))) {
                end++;
            }
            runs.add(end - at > 1 ? word + ".." + (end - at) : word);
            at = end;
        }
        return String.join(between, runs);
    }

    /// True for switches and choices: they flip, they do not glide.
    public boolean stepped() {
        return unit == Unit.SWITCH || unit == Unit.CHOICE;
    }

    /// The value in the desk's words: `-18.0 dB`, `1.20 kHz`, `bell`, `on`, `L30`.
    public String format(double value) {
        return unit == Unit.CHOICE ? choices.get((int) clamp(value)) : unit.format(value);
    }

    /// The value so that `parse` gives back the very same number.
    public String exact(double value) {
        return unit == Unit.CHOICE ? format(value) : unit.exact(value);
    }

    /// Reads what `format` writes, and bare numbers in the unit; empty when the text is no value or lies outside the
    /// range.
    public OptionalDouble parse(String text) {
        int choice = choice(text.strip());
        OptionalDouble value = choice >= 0 ? OptionalDouble.of(choice) : unit.parse(text);
        boolean inside = value.isPresent() && value.getAsDouble() >= minimum && value.getAsDouble() <= maximum;
        boolean whole = inside && (!stepped() || value.getAsDouble() == Math.rint(value.getAsDouble()));
        return whole ? value : OptionalDouble.empty();
    }

    private int choice(String word) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }
}
