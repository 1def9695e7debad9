package longthrow.controllers.port;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// How near one name is to another, for messages that guess what was meant.
public final class Nearness {
    private Nearness() {}

    /// ` - did you mean "word"?` of the nearest word, or nothing when none is near.
    public static String hint(String wrong, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(wrong, word)))
                .filter(word -> distance(wrong, word) <= Math.max(2, wrong.length() / 3)
                        && distance(wrong, word) < word.length())
                .map(word -> " - did you mean \"" + word + "\"?")
                .orElse("");
    }

    /// How many letters must change, come or go; case does not count.
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int line = 1; line <= from.length(); line++) {
            int corner = row[0];
            row[0] = line;
            for (int at = 1; at < row.length; at++) {
                int changed = corner + (from.charAt(line - 1) == to.charAt(at - 1) ? 0 : 1);
                corner = row[at];
                row[at] = Math.min(changed, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        return row[to.length()];
    }
}
