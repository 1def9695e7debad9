package longthrow.console.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a Behringer X32 or Midas M32 scene: an address and its values in a fixed order, as the console writes them
/// (P.-G. Maillot, "Unofficial X32/M32 OSC Remote Protocol", chapters on node text and on parameters).
///
/// @param number of the line in the file, from 1
/// @param address its parts: `ch`, `01`, `eq`, `1`
/// @param words the values, names without their quotes
record X32Line(int number, List<String> address, List<String> words) {
    private static final Pattern WORD = Pattern.compile("\\G\\s*(?:\"([^\"]*)\"|([^\\s\"]+))");
    private static final Pattern HERTZ = Pattern.compile("(\\d+)k(\\d+)");

    /// What a line has instead of what it should have.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String found, String expected) {
            super("found " + (found.isEmpty() ? "nothing" : "'" + found + "'") + ", expected " + expected);
        }
    }

    static X32Line of(int number, String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.strip());
        int end = 0;
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
            end = word.end();
        }
        if (end < text.strip().length()) {
            throw new Fault(text.strip().substring(end).strip(), "a name in quotes with both of them");
        }
        if (words.isEmpty() || !words.getFirst().startsWith("/")) {
            throw new Fault(text.strip(), "an address and its values such as '/ch/01/mix ON -6.0 ON +0 OFF -oo'");
        }
        List<String> address = List.of(words.getFirst().substring(1).split("/"));
        return new X32Line(number, address, List.copyOf(words.subList(1, words.size())));
    }

    String part(int index) {
        return index < address.size() ? address.get(index) : "";
    }

    /// The number of the strip, bus or band that a part of the address names.
    int index(int part) {
        String text = part(part);
        if (!text.matches("\\d{1,3}")) {
            throw new Fault(text, "a number in the address /" + String.join("/", address));
        }
        return Integer.parseInt(text);
    }

    String word(int index, String expected) {
        if (index >= words.size()) {
            throw new Fault("", expected + " as value " + (index + 1));
        }
        return words.get(index);
    }

    boolean on(int index) {
        String word = word(index, "ON or OFF");
        return switch (word) {
            case "ON", "1" -> true;
            case "OFF", "0" -> false;
            default -> throw new Fault(word, "ON or OFF");
        };
    }

    /// A number; `-oo` is no level at all.
    double value(int index, String expected) {
        String word = word(index, expected);
        if (word.equals("-oo")) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!word.matches("[+-]?\\d{1,6}(\\.\\d{1,6})?")) {
            throw new Fault(word, expected);
        }
        return Double.parseDouble(word);
    }

    /// A frequency: `124.7`, `1k97`.
    double hertz(int index) {
        String expected = "a frequency such as 124.7 or 1k97";
        Matcher thousands = HERTZ.matcher(word(index, expected));
        return thousands.matches()
                ? 1000 * Double.parseDouble(thousands.group(1) + "." + thousands.group(2))
                : value(index, expected);
    }

    /// A mask `%00000001`, whose last digit is the first of its bits.
    boolean[] bits(int index) {
        String word = word(index, "a mask such as %00000001");
        if (!word.matches("%[01]{1,16}")) {
            throw new Fault(word, "a mask such as %00000001");
        }
        boolean[] bits = new boolean[word.length() - 1];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = word.charAt(word.length() - 1 - i) == '1';
        }
        return bits;
    }
}
