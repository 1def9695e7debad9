package longthrow.console.view;

import java.util.List;
import java.util.Locale;

/// How well a typed word fits the words of a thing: a whole word best, then a beginning, then a part, then its letters
/// in order.
final class Match {
    /// It fits not at all.
    static final int NONE = 0;

    private static final int WHOLE = 100;
    private static final int BEGINNING = 80;
    private static final int PART = 45;
    private static final int LETTERS = 25;
    private static final int MENTIONED = 28; // less than any part of a name
    private static final int BEGUN = 20;
    private static final int SHORTEST = 3; // letters of a sentence's word that are more than chance

    private Match() {}

    /// The points of a typed word in lower case among words in lower case.
    static int points(String typed, List<String> words) {
        int best = NONE;
        for (int i = 0; i < words.size() && best < WHOLE; i++) {
            best = Math.max(best, points(typed, words.get(i)));
        }
        return best;
    }

    /// The points of a typed word in lower case among the words of a sentence, also in lower case: whole words and
    /// their beginnings count, less than a name does.
    static int mentioned(String typed, List<String> sentence) {
        if (Character.isDigit(typed.charAt(0))) {
            return NONE; // a number means a strip or a scene
        }
        int best = NONE;
        for (int i = 0; i < sentence.size() && best < MENTIONED; i++) {
            String word = sentence.get(i);
            if (word.equals(typed)) {
                best = MENTIONED;
            } else if (typed.length() >= SHORTEST && word.startsWith(typed)) {
                best = BEGUN;
            }
        }
        return best;
    }

    private static int points(String typed, String word) {
        if (word.equals(typed)) {
            return WHOLE;
        }
        if (Character.isDigit(typed.charAt(0))) {
            return NONE; // 1 does not mean 12
        }
        int at = word.indexOf(typed);
        int rest = Math.min(15, word.length() - typed.length());
        return at == 0 ? BEGINNING - rest : at > 0 ? PART - rest : letters(typed, word);
    }

    /// `thr` in `threshold`, `ldvx` in `leadvox`: from the first letter on, the fewer left out between the better.
    private static int letters(String typed, String word) {
        if (typed.length() < 2 || word.isEmpty() || word.charAt(0) != typed.charAt(0)) {
            return NONE;
        }
        int at = 0;
        int gaps = 0;
        for (int i = 1; i < typed.length(); i++) {
            int next = word.indexOf(typed.charAt(i), at + 1);
            if (next < 0) {
                return NONE;
            }
            gaps += next - at - 1;
            at = next;
        }
        return Math.max(1, LETTERS - gaps);
    }

    /// The words of a text in lower case: `EQ 2 gain` and `eq/2/gain` are `eq`, `2`, `gain`.
    static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.+#°-]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
