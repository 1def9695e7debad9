package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.cue.Cue;
import longthrow.console.desk.StripText;
import longthrow.console.frame.Mode;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;

/// What became of one show, or one scene, in another: a line a cell in the desk's words and units, in an order that
/// does not depend on who asks. Strips are the same where their permanent ids are, scenes where their numbers are.
public final class Comparison {
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
            "scene",
            "note",
            "follow",
            "skip");

    private final Show before;
    private final Show after;
    private final List<Differing> lines = new ArrayList<>();

    private Comparison(Show before, Show after) {
        this.before = before;
        this.after = after;
    }

    /// A value as it stands somewhere.
    private record Value(String whose, Parameter parameter, double value) {
        Differing went(String scene, String before, String after) {
            return new Differing(joined(scene, whose), parameter.label(), before, after);
        }

        Differing went(String scene, double before, double after) {
            return Differing.of(joined(scene, whose), parameter, before, after);
        }
    }

    /// All that differs between two shows; empty when nothing does.
    public static List<String> of(Show before, Show after) {
        return texts(between(before, after));
    }

    /// The same, each line in its parts.
    public static List<Differing> between(Show before, Show after) {
        Comparison all = new Comparison(before, after);
        all.head();
        all.cells("", values(before), values(after));
        all.lists();
        return all.lines;
    }

    /// The same but for the values, which cost the most.
    static List<String> apartFromValues(Show before, Show after) {
        Comparison all = new Comparison(before, after);
        all.head();
        all.lists();
        return texts(all.lines);
    }

    private void head() {
        lines("show", head(before), head(after));
        strips();
    }

    private void lists() {
        scenes();
        cues();
        lines("timeline", along(before), along(after));
        lanes();
    }

    /// All that differs between a scene of one show and a scene of another, or of the same.
    public static List<String> of(Show before, Scene one, Show after, Scene other) {
        Comparison all = new Comparison(before, after);
        all.scene("", one, other);
        return texts(all.lines);
    }

    private static List<String> texts(List<Differing> lines) {
        return lines.stream().map(Differing::text).toList();
    }

    private void say(String whose, String what) {
        say(whose, what, "", "");
    }

    private void say(String whose, String what, String before, String after) {
        lines.add(new Differing(whose, what, before, after));
    }

    private static String joined(String scene, String whose) {
        return scene.isEmpty() ? whose : scene + ": " + whose;
    }

    private List<String> head(Show show) {
        List<String> head = Blocks.apartFromValues(show).blocks().getOrDefault(Blocks.HEAD, List.of());
        return head.subList(1, head.size());
    }

    /// Lines that came and went; those that begin with the same words are one line that changed.
    private void lines(String whose, List<String> old, List<String> fresh) {
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

    private void strips() {
        for (int strip = 0; strip < after.strips().count(); strip++) {
            OptionalInt was = before.strips().ofId(after.strips().id(strip));
            if (was.isEmpty()) {
                say(whose(after, strip), "added");
            } else {
                strip(was.getAsInt(), strip);
            }
        }
        for (int strip = 0; strip < before.strips().count(); strip++) {
            if (after.strips().ofId(before.strips().id(strip)).isEmpty()) {
                say(whose(before, strip), "removed");
            }
        }
    }

    private void strip(int was, int is) {
        String whose = whose(before, was);
        if (!before.strips().path(was).equals(after.strips().path(is))) {
            say(whose, "moved to " + spaced(after.strips().path(is)));
        }
        if (before.strips().stereo(was) != after.strips().stereo(is)) {
            say(whose, "", width(before, was), width(after, is));
        }
        texts(whose, before.texts().get(was), after.texts().get(is));
        modes(whose, modes(before, was), modes(after, is));
        lines(
                whose,
                before.kept().under(before.strips().id(was)),
                after.kept().under(after.strips().id(is)));
    }

    private static String width(Show show, int strip) {
        return show.strips().stereo(strip) ? "stereo" : "mono";
    }

    /// What the file says of a strip's automation, without its id; a strip that only reads says nothing.
    private static List<String> modes(Show show, int strip) {
        String id = show.strips().id(strip);
        return new ModeLines(show.strips())
                .units(show.rides().modes()).getOrDefault(id, List.of()).stream()
                        .map(line -> line.substring((id + " automation ").length()))
                        .toList();
    }

    private void modes(String whose, List<String> was, List<String> is) {
        if (!was.equals(is)) {
            say(whose, "automation", said(was), said(is));
        }
    }

    private static String said(List<String> modes) {
        return modes.isEmpty() ? Mode.READ.id() : String.join(", ", modes);
    }

    private void texts(String whose, StripText was, StripText is) {
        for (String key : StripText.KEYS) {
            String old = was.get(key).orElse("");
            String fresh = is.get(key).orElse("");
            if (!old.equals(fresh)) {
                say(whose, key, quoted(old), quoted(fresh));
            }
        }
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "none" : "'" + words + "'";
    }

    private static Map<String, Value> values(Show show) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int strip = 0; strip < show.strips().count(); strip++) {
            int column = show.strips().column(strip);
            int first = show.strips().section(strip).firstRow();
            for (int row = 0; row < show.strips().section(strip).rows().size(); row++) {
                put(values, show, Cell.of(first + row, column), show.values().get(first + row, column));
            }
        }
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                int cell = Cell.of(row, column);
                if (show.strips().ofCell(cell).isEmpty()) {
                    put(values, show, cell, show.values().get(row, column));
                }
            }
        }
        return values;
    }

    private static void put(Map<String, Value> values, Show show, int cell, double value) {
        Parameter parameter = show.strips().layout().parameter(cell);
        values.put(Blocks.name(show, cell), new Value(whose(cell, show), parameter, value));
    }

    /// A strip that came brings what differs from a new one; of a strip that went nothing more is said.
    private void cells(String scene, Map<String, Value> old, Map<String, Value> fresh) {
        fresh.forEach((name, value) -> {
            double was = Optional.ofNullable(old.get(name)).map(Value::value).orElse(value.parameter.initial());
            if (was != value.value) {
                lines.add(value.went(scene, was, value.value));
            }
        });
    }

    private void scenes() {
        Set<Scene> left = new LinkedHashSet<>(sorted(before));
        for (Scene scene : sorted(after)) {
            Optional<Scene> same = left.stream()
                    .filter(other -> other.number().equals(scene.number()))
                    .findFirst()
                    .or(() -> renumbered(left, scene));
            same.ifPresentOrElse(
                    was -> {
                        left.remove(was);
                        scene("scene " + was.words(), was, scene);
                    },
                    () -> say("scene " + scene.words(), "added"));
        }
        left.forEach(scene -> say("scene " + scene.words(), "removed"));
    }

    private static List<Scene> sorted(Show show) {
        return show.scenes().stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }

    /// A scene whose number is not there any more, and whose name is.
    private Optional<Scene> renumbered(Set<Scene> left, Scene scene) {
        return left.stream()
                .filter(other -> !other.name().isEmpty() && other.name().equals(scene.name()))
                .filter(other -> after.scenes().stream()
                        .noneMatch(third -> third.number().equals(other.number())))
                .findFirst();
    }

    private void scene(String called, Scene was, Scene is) {
        if (was == is) {
            return;
        }
        if (!was.number().equals(is.number())) {
            say(called, "number", was.number().toString(), is.number().toString());
        }
        if (!was.name().equals(is.name())) {
            say(called, "name", quoted(was.name()), quoted(is.name()));
        }
        lines(called.isEmpty() ? "scene" : called, settings(before, was), settings(after, is));
        for (int strip = 0; strip < after.strips().count(); strip++) {
            OptionalInt old = before.strips().ofId(after.strips().id(strip));
            StripText none = StripText.NONE;
            StripText words = old.isPresent() ? was.texts().getOrDefault(old.getAsInt(), none) : none;
            texts(joined(called, whose(after, strip)), words, is.texts().getOrDefault(strip, none));
        }
        sceneCells(called, values(before, was), values(after, is));
    }

    private static List<String> settings(Show show, Scene scene) {
        List<String> lines = new ArrayList<>(new Timings(show.strips()).write(scene.timing()));
        new Grids(show.strips()).write(scene.scope()).forEach(line -> lines.add("leave " + line));
        lines.addAll(scene.kept());
        return lines;
    }

    private static Map<String, Value> values(Show show, Scene scene) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < scene.cells().size(); i++) {
            put(values, show, scene.cells().cell(i), scene.cells().value(i));
        }
        return values;
    }

    private void sceneCells(String called, Map<String, Value> old, Map<String, Value> fresh) {
        fresh.forEach((name, value) -> {
            Optional<Value> was = Optional.ofNullable(old.get(name));
            if (was.isEmpty()) {
                lines.add(value.went(called, "left alone", value.parameter.format(value.value)));
            } else if (was.get().value != value.value) {
                lines.add(value.went(called, was.get().value, value.value));
            }
        });
        old.forEach((name, value) -> {
            if (!fresh.containsKey(name)) {
                lines.add(value.went(called, value.parameter.format(value.value), "left alone"));
            }
        });
    }

    private void cues() {
        Map<SceneNumber, Cue> left = new LinkedHashMap<>();
        before.cues().cues().forEach(cue -> left.put(cue.number(), cue));
        for (Cue cue : after.cues().cues()) {
            Optional<Cue> was = Optional.ofNullable(left.remove(cue.number()));
            was.ifPresentOrElse(old -> cue(old, cue), () -> say("cue " + cue.words(), "added"));
        }
        left.values().forEach(cue -> say("cue " + cue.words(), "removed"));
        if (before.cues().locked() != after.cues().locked()) {
            say("cues", after.cues().locked() ? "locked" : "unlocked");
        }
    }

    private static List<String> along(Show show) {
        return TimelineText.write(show.timeline());
    }

    private void cue(Cue was, Cue is) {
        if (!was.name().equals(is.name())) {
            say("cue " + was.words(), "name", quoted(was.name()), quoted(is.name()));
        }
        lines("cue " + was.words(), facts(before, was), facts(after, is));
    }

    private static List<String> facts(Show show, Cue cue) {
        List<String> facts = new ArrayList<>(new CueText(show.strips()).facts(cue));
        facts.addAll(cue.kept());
        return facts;
    }

    private void lanes() {
        Map<String, Lane> old = lanes(before);
        Map<String, Lane> fresh = lanes(after);
        fresh.forEach((name, lane) -> {
            Optional<Lane> was = Optional.ofNullable(old.get(name));
            if (was.isEmpty()) {
                say("lane " + name, "added, " + lane.size() + " points");
            } else if (!same(was.get(), lane)) {
                say("lane " + name, "changed, " + was.get().size() + ARROW + lane.size() + " points");
            }
        });
        old.keySet().stream().filter(name -> !fresh.containsKey(name)).forEach(name -> say("lane " + name, "removed"));
    }

    private static Map<String, Lane> lanes(Show show) {
        Map<String, Lane> lanes = new java.util.TreeMap<>();
        show.rides().lanes().forEach((cell, lane) -> lanes.put(Blocks.name(show, cell), lane));
        return lanes;
    }

    private static boolean same(Lane one, Lane other) {
        boolean same = one.size() == other.size() && one.stepped() == other.stepped();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.frame(i) == other.frame(i) && one.position(i) == other.position(i);
        }
        return same;
    }

    /// Whose a cell is: `ch 3 Snare`, `monitor`.
    static String whose(int cell, Show show) {
        OptionalInt strip = show.strips().ofCell(cell);
        return strip.isPresent()
                ? whose(show, strip.getAsInt())
                : spaced(show.strips().layout().strip(cell));
    }

    /// `ch 3 Snare`.
    private static String whose(Show show, int strip) {
        return (spaced(show.strips().path(strip)) + " "
                        + show.texts().get(strip).name())
                .strip();
    }

    private static String spaced(String path) {
        return path.replace('/', ' ');
    }
}
