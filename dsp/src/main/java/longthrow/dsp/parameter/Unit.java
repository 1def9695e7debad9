package longthrow.dsp.parameter;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// How a value is written and read; what `format` writes, `parse` reads back. Where the number of digits changes, it
/// changes at what rounds up to the next step, so that no value shows as `1000 Hz`.
public enum Unit {
    DECIBELS("dB") {
        @Override
        public String format(double value) {
            return value == Double.NEGATIVE_INFINITY ? "-inf dB" : number(value, 1) + " dB";
        }
    },
    HERTZ("Hz") {
        @Override
        public String format(double value) {
            return value >= 999.5 ? number(value / 1000, 2) + " kHz" : number(value, value < 99.95 ? 1 : 0) + " Hz";
        }
    },
    MILLISECONDS("ms") {
        @Override
        public String format(double value) {
            return value >= 999.5
                    ? number(value / 1000, 2) + " s"
                    : number(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0) + " ms";
        }
    },
    RATIO(":1") {
        @Override
        public String format(double value) {
            double tenths = Math.rint(value * 10) / 10;
            return number(tenths, tenths == Math.rint(tenths) ? 0 : 1) + ":1";
        }
    },
    PERCENT("%") {
        @Override
        public String format(double value) {
            return number(value, 0) + " %";
        }
    },
    /// -100 (hard left) to 100 (hard right).
    PAN("") {
        @Override
        public String format(double value) {
            long side = Math.round(Math.abs(value));
            return side == 0 ? "C" : (value < 0 ? "L" : "R") + side;
        }
    },
    NUMBER("") {
        @Override
        public String format(double value) {
            return number(value, 2);
        }
    },
    /// 0 is off, 1 is on.
    SWITCH("") {
        @Override
        public String format(double value) {
            return value >= 0.5 ? "on" : "off";
        }
    },
    /// The index of a word; the parameter knows the words.
    CHOICE("") {
        @Override
        public String format(double value) {
            return number(value, 0);
        }
    };

    private static final Pattern MINUS_ZERO = Pattern.compile("-0(\\.0+)?");
    private static final Pattern NUMBER_WORD = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?");
    private static final Set<String> INFINITE = Set.of("-inf", "-infdb", "-oo", "-oodb", "-\u221e", "-\u221edb");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /// The unit's sign, empty where there is none.
    public String symbol() {
        return symbol;
    }

    /// The value as the desk shows it.
    public abstract String format(double value);

    /// The shortest text that reads back as exactly this value: what files hold.
    public String exact(double value) {
        String shown = format(value);
        OptionalDouble back = parse(shown);
        if (back.isPresent() && back.getAsDouble() == value) {
            return shown;
        }
        String digits = Double.toString(value);
        return switch (this) {
            case PAN -> (value < 0 ? "L" : "R") + Double.toString(Math.abs(value));
            case RATIO -> digits + ":1";
            case DECIBELS, HERTZ, MILLISECONDS, PERCENT -> digits + " " + symbol;
            case NUMBER, SWITCH, CHOICE -> digits;
        };
    }

    /// Reads `-18 dB`, `1.2 kHz`, `12ms`, `0.5 s`, `4:1`, `on`, `L100`, `C`, or a bare number in this unit; empty when
    /// it is none.
    public OptionalDouble parse(String text) {
        String words = squeezed(text);
        return switch (this) {
            case SWITCH -> switchOf(words);
            case PAN -> panOf(words);
            case DECIBELS ->
                INFINITE.contains(words) ? OptionalDouble.of(Double.NEGATIVE_INFINITY) : scaled(words, "db", 1);
            case HERTZ ->
                words.endsWith("khz") || words.endsWith("k")
                        ? scaled(words.endsWith("k") ? words + "hz" : words, "khz", 1000)
                        : scaled(words, "hz", 1);
            case MILLISECONDS ->
                words.endsWith("s") && !words.endsWith("ms") ? scaled(words, "s", 1000) : scaled(words, "ms", 1);
            case RATIO -> scaled(words, ":1", 1);
            case PERCENT -> scaled(words, "%", 1);
            case NUMBER, CHOICE -> scaled(words, "", 1);
        };
    }

    /// Small letters without blanks.
    private static String squeezed(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter)) {
                words.append(letter == '\u2212' ? '-' : Character.toLowerCase(letter));
            }
        }
        return words.toString();
    }

    private static OptionalDouble switchOf(String words) {
        return switch (words) {
            case "on", "1", "true", "yes" -> OptionalDouble.of(1);
            case "off", "0", "false", "no" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble panOf(String words) {
        if (words.equals("c")) {
            return OptionalDouble.of(0);
        }
        if (words.startsWith("l") || words.startsWith("r")) {
            OptionalDouble side = scaled(words.substring(1), "", 1);
            return side.isEmpty() || side.getAsDouble() < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(words.charAt(0) == 'l' ? 0 - side.getAsDouble() : side.getAsDouble());
        }
        return scaled(words, "", 1);
    }

    private static OptionalDouble scaled(String words, String suffix, double scale) {
        String digits = words.endsWith(suffix) ? words.substring(0, words.length() - suffix.length()) : words;
        if (!plain(digits) && !NUMBER_WORD.matcher(digits).matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(digits) * scale);
    }

    /// Digits with at most one point among them, behind a minus or not: what nearly every number of a file is.
    private static boolean plain(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int points = 0;
        for (int i = start; i < digits.length(); i++) {
            char letter = digits.charAt(i);
            boolean point = letter == '.' && i > start;
            points += point ? 1 : 0;
            if (!point && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return digits.length() > start && points <= 1;
    }

    private static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return MINUS_ZERO.matcher(text).matches() ? text.substring(1) : text;
    }
}
