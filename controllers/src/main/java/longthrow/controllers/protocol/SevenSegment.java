package longthrow.controllers.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The characters of Mackie's seven-segment digits: six bits of character, bit 6 the dot.
public final class SevenSegment {
    /// A dark digit.
    public static final int BLANK = 0x20;
    /// The dot's bit.
    public static final int DOT = 0x40;

    /// How the ten digits of the time display stand on the panel.
    private static final int[] TIME_GROUPS = {3, 2, 2, 3};

    private SevenSegment() {}

    /// The code of a character; what has none is blank.
    public static int code(char character) {
        char upper = Character.toUpperCase(character);
        if (upper >= 0x40 && upper <= 0x5F) {
            return upper - 0x40;
        }
        return upper >= 0x20 && upper <= 0x3F ? upper : BLANK;
    }

    /// The character of a code, without its dot.
    public static char character(int code) {
        int bits = code & 0x3F;
        return (char) (bits < 0x20 ? bits + 0x40 : bits);
    }

    /// The codes of `words` on `width` digits, left to right. A mark between numbers (`.`, `:`, `;`, `,`) is the dot of
    /// the digit before it. A time of four groups on ten digits stands in the panel's own groups; the rest
    /// to the right.
    public static int[] codes(String words, int width) {
        List<List<Integer>> groups = groups(words.toUpperCase(Locale.ROOT));
        List<Integer> line = new ArrayList<>();
        boolean time = width == 10 && groups.size() == TIME_GROUPS.length;
        for (int g = 0; g < groups.size(); g++) {
            int room = time ? TIME_GROUPS[g] : 0;
            for (int blank = groups.get(g).size(); blank < room; blank++) {
                line.add(BLANK);
            }
            line.addAll(groups.get(g));
        }
        int[] codes = new int[width];
        for (int d = 0; d < width; d++) {
            int from = line.size() - width + d;
            codes[d] = from < 0 ? BLANK : line.get(from);
        }
        return codes;
    }

    private static List<List<Integer>> groups(String words) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        groups.add(group);
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (".:;,".indexOf(character) < 0) {
                group.add(code(character));
                continue;
            }
            group.add((group.isEmpty() ? BLANK : group.removeLast()) | DOT);
            group = new ArrayList<>();
            groups.add(group);
        }
        return groups;
    }

    /// What codes read as, left to right, each dot after its character.
    public static String words(int[] codes) {
        StringBuilder words = new StringBuilder();
        for (int code : codes) {
            words.append(character(code));
            if ((code & DOT) != 0) {
                words.append('.');
            }
        }
        return words.toString();
    }
}
