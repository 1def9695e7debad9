package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.cue.Cue;
import longthrow.console.frame.Mode;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Cell;

/// What became of one show, or one scene, in another: a line a cell in the desk's words and units, in an order that
/// does not depend on who asks. Strips are the same where their permanent ids are, scenes where their numbers are.
public final class Comparison {

    private final Show before;
    private final Show after;
    private final Compared said = new Compared();

    private Comparison(Show before, Show after) {
        this.before = before;
        this.after = after;
    }

    /// All that differs between two shows; empty when nothing does.
    public static List<String> of(Show before, Show after) {
        return Compared.texts(between(before, after));
    }

    /// The same, each line in its parts.
    public static List<Differing> between(Show before, Show after) {
        Comparison all = new Comparison(before, after);
        all.head();
        all.cells("", values(before), values(after));
        all.lists();
        return all.said.all();
    }

    /// The same but for the values, which cost the most.
    static List<String> apartFromValues(Show before, Show after) {
        Comparison all = new Comparison(before, after);
        all.head();
        all.lists();
        return Compared.texts(all.said.all());
    }

    private void head() {
        said.lines("show", head(before), head(after));
        strips();
    }

    private void lists() {
        new SceneComparison(before, after, said).scenes();
        cues();
        said.lines("timeline", along(before), along(after));
        lanes();
    }

    /// All that differs between a scene of one show and a scene of another, or of the same.
    public static List<String> of(Show before, Scene one, Show after, Scene other) {
        Comparison all = new Comparison(before, after);
        new SceneComparison(before, after, all.said).scene("", one, other);
        return Compared.texts(all.said.all());
    }

    private List<String> head(Show show) {
        List<String> head = Blocks.apartFromValues(show).blocks().getOrDefault(Blocks.HEAD, List.of());
        return head.subList(1, head.size());
    }

    private void strips() {
        for (int strip = 0; strip < after.strips().count(); strip++) {
            OptionalInt was = before.strips().ofId(after.strips().id(strip));
            if (was.isEmpty()) {
                said.say(Compared.whose(after, strip), "added");
            } else {
                strip(was.getAsInt(), strip);
            }
        }
        for (int strip = 0; strip < before.strips().count(); strip++) {
            if (after.strips().ofId(before.strips().id(strip)).isEmpty()) {
                said.say(Compared.whose(before, strip), "removed");
            }
        }
    }

    private void strip(int was, int is) {
        String whose = Compared.whose(before, was);
        if (!before.strips().path(was).equals(after.strips().path(is))) {
            said.say(whose, "moved to " + Compared.spaced(after.strips().path(is)));
        }
        if (before.strips().stereo(was) != after.strips().stereo(is)) {
            said.say(whose, "", width(before, was), width(after, is));
        }
        said.texts(whose, before.texts().get(was), after.texts().get(is));
        modes(whose, modes(before, was), modes(after, is));
        said.lines(
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
            said.say(whose, "automation", words(was), words(is));
        }
    }

    private static String words(List<String> modes) {
        return modes.isEmpty() ? Mode.READ.id() : String.join(", ", modes);
    }

    private static Map<String, Placed> values(Show show) {
        Map<String, Placed> values = new LinkedHashMap<>();
        for (int strip = 0; strip < show.strips().count(); strip++) {
            int column = show.strips().column(strip);
            int first = show.strips().section(strip).firstRow();
            for (int row = 0; row < show.strips().section(strip).rows().size(); row++) {
                Placed.put(
                        values,
                        show,
                        Cell.of(first + row, column),
                        show.values().get(first + row, column));
            }
        }
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                int cell = Cell.of(row, column);
                if (show.strips().ofCell(cell).isEmpty()) {
                    Placed.put(values, show, cell, show.values().get(row, column));
                }
            }
        }
        return values;
    }

    /// A strip that came brings what differs from a new one; of a strip that went nothing more is said.
    private void cells(String scene, Map<String, Placed> old, Map<String, Placed> fresh) {
        fresh.forEach((name, value) -> {
            double was = Optional.ofNullable(old.get(name))
                    .map(Placed::value)
                    .orElse(value.parameter().initial());
            if (was != value.value()) {
                said.add(value.went(scene, was, value.value()));
            }
        });
    }

    private void cues() {
        Map<SceneNumber, Cue> left = new LinkedHashMap<>();
        before.cues().cues().forEach(cue -> left.put(cue.number(), cue));
        for (Cue cue : after.cues().cues()) {
            Optional<Cue> was = Optional.ofNullable(left.remove(cue.number()));
            was.ifPresentOrElse(old -> cue(old, cue), () -> said.say("cue " + cue.words(), "added"));
        }
        left.values().forEach(cue -> said.say("cue " + cue.words(), "removed"));
        if (before.cues().locked() != after.cues().locked()) {
            said.say("cues", after.cues().locked() ? "locked" : "unlocked");
        }
    }

    private static List<String> along(Show show) {
        return TimelineText.write(show.timeline());
    }

    private void cue(Cue was, Cue is) {
        if (!was.name().equals(is.name())) {
            said.say("cue " + was.words(), "name", Compared.quoted(was.name()), Compared.quoted(is.name()));
        }
        said.lines("cue " + was.words(), facts(before, was), facts(after, is));
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
                said.say("lane " + name, "added, " + lane.size() + " points");
            } else if (!same(was.get(), lane)) {
                said.say("lane " + name, "changed, " + was.get().size() + Compared.ARROW + lane.size() + " points");
            }
        });
        old.keySet().stream()
                .filter(name -> !fresh.containsKey(name))
                .forEach(name -> said.say("lane " + name, "removed"));
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
}
