package longthrow.mappings.language;

import java.util.Collection;
import java.util.Optional;

/// The known word that a wrong one was probably meant to be.
public final class Nearest {
    private Nearest() {}

    /// The nearest of the words, when it is near enough to be worth naming.
    public static Optional<String> to(String wrong, Collection<String> words) {
        int best = Math.max(2, wrong.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String word : words) {
            int distance = distance(wrong, word);
            if (distance < best && distance < word.length()) {
                best = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    /// ` - did you mean "word"?`, or nothing when no word is near.
    public static String hint(String wrong, Collection<String> words) {
        return to(wrong, words).map(word -> " - did you mean \"" + word + "\"?").orElse("");
    }

    /// Letters to add, drop, change or swap with their neighbour (the restricted Damerau-Levenshtein distance).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
