package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.desk.StripText;

/// What is said of two shows, and how: one line a thing that differs.
final class Compared {
    static final String ARROW = " -> ";

    /// First words of lines of which there is one at most.
    private static final Set<String> SINGLE = Set.of(
            "name",
            "rate",
            "tempo",
            "house",
            "buses",
            "matrices",
            "fade",
            "recall-locked",
            "go-debounce",
            "go-confirm",
            "go-glide",
            "scene",
            "note",
            "follow",
            "skip");

    private final List<Differing> lines = new ArrayList<>();

    /// All that was said.
    List<Differing> all() {
        return lines;
    }

    void add(Differing one) {
        lines.add(one);
    }

    void say(String whose, String what) {
        say(whose, what, "", "");
    }

    void say(String whose, String what, String before, String after) {
        lines.add(new Differing(whose, what, before, after));
    }

    /// Lines that came and went; those that begin with the same words are one line that changed.
    void lines(String whose, List<String> old, List<String> fresh) {
        Map<String, String> gone = new LinkedHashMap<>();
        Set<String> both = new HashSet<>(old);
        both.retainAll(new HashSet<>(fresh));
        old.stream().filter(line -> !both.contains(line)).forEach(line -> gone.put(subject(line), line));
        List<String> came = fresh.stream().filter(line -> !both.contains(line)).toList();
        for (String line : came) {
            Optional<String> earlier = Optional.ofNullable(gone.remove(subject(line)));
            earlier.ifPresentOrElse(
                    was -> say(whose, subject(line), rest(was), rest(line)), () -> say(whose, "+ " + line));
        }
        gone.values().forEach(line -> say(whose, "- " + line));
    }

    private static String subject(String line) {
        String word = line.split(" ", 2)[0];
        return SINGLE.contains(word) ? word : line;
    }

    private static String rest(String line) {
        String[] words = line.split(" ", 2);
        return words.length > 1 ? words[1] : "none";
    }

    void texts(String whose, StripText was, StripText is) {
        for (String key : StripText.KEYS) {
            String old = was.get(key).orElse("");
            String fresh = is.get(key).orElse("");
            if (!old.equals(fresh)) {
                say(whose, key, quoted(old), quoted(fresh));
            }
        }
    }

    static String quoted(String words) {
        return words.isEmpty() ? "none" : "'" + words + "'";
    }

    static String joined(String scene, String whose) {
        return scene.isEmpty() ? whose : scene + ": " + whose;
    }

    /// Whose a cell is: `ch 3 Snare`, `monitor`.
    static String whose(int cell, Show show) {
        OptionalInt strip = show.strips().ofCell(cell);
        return strip.isPresent()
                ? whose(show, strip.getAsInt())
                : spaced(show.strips().layout().strip(cell));
    }

    /// `ch 3 Snare`.
    static String whose(Show show, int strip) {
        return (spaced(show.strips().path(strip)) + " "
                        + show.texts().get(strip).name())
                .strip();
    }

    static String spaced(String path) {
        return path.replace('/', ' ');
    }

    static List<String> texts(List<Differing> lines) {
        return lines.stream().map(Differing::text).toList();
    }
}
