package longthrow.console.show;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;

/// A value as a line of a file: `c3 comp/threshold -18.0 dB`.
record ValueLine(Strips strips) {
    /// What came of reading a line.
    sealed interface Read {
        /// A value of a cell.
        record Value(int cell, double value) implements Read {}

        /// A line that never meant anything; it is left out from now on.
        record Gone() implements Read {}

        /// A line that says nothing to this desk; it is kept.
        record Unknown(String why) implements Read {}
    }

    String write(int cell, double value) {
        Parameter parameter = strips.layout().parameter(cell);
        return strips.idOfCell(cell) + " " + parameter.key() + " " + parameter.exact(value);
    }

    Read read(String id, String key, String text) {
        OptionalInt cell = strips.cellOfId(id, key);
        if (cell.isEmpty() && gone(id, key)) {
            return new Read.Gone();
        }
        if (cell.isEmpty()) {
            boolean strip = strips.ofId(id).isPresent();
            return new Read.Unknown(
                    strip
                            ? "strip " + id + " has no parameter '" + key + "'" + nearest(id, key)
                            : "this desk has no strip '" + id + "'");
        }
        Parameter parameter = strips.layout().parameter(cell.getAsInt());
        OptionalDouble value = parameter.parse(text);
        return value.isPresent()
                ? new Read.Value(cell.getAsInt(), value.getAsDouble())
                : new Read.Unknown("'" + text + "' is no " + parameter.label() + "; expected " + range(parameter));
    }

    /// A matrix could be told to be safe from a solo in place, which never muted one.
    private boolean gone(String id, String key) {
        OptionalInt strip = strips.ofId(id);
        return key.equals("solo-safe")
                && strip.isPresent()
                && strips.section(strip.getAsInt()).prefix().equals("matrix");
    }

    private static String range(Parameter parameter) {
        return switch (parameter.unit()) {
            case CHOICE -> parameter.choices(", ");
            case SWITCH -> "on or off";
            default -> parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum());
        };
    }

    private String nearest(String id, String key) {
        TreeSet<String> near = new TreeSet<>();
        strips.ofId(id)
                .ifPresent(strip -> strips.section(strip).rows().stream()
                        .map(Parameter::key)
                        .filter(other -> distance(other, key) <= 2)
                        .forEach(near::add));
        return near.isEmpty() ? "" : " - did you mean '" + near.first() + "'?";
    }

    /// How many letters have to change to make one word of the other.
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        java.util.Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /// A value to three decimals, so that what is read back is written the same again.
    static double rounded(Parameter parameter, double value) {
        boolean exact = parameter.stepped() || parameter.unit() == Unit.CHOICE || Double.isInfinite(value);
        return exact ? value : parameter.clamp(Math.rint(value * 1000) / 1000);
    }
}
