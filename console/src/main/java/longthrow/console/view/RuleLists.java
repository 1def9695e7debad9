package longthrow.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet.Rules;
import longthrow.console.frame.Mode;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.EventThread;

/// Lists of what holds for every pass and along the song. Each line says what holds now and opens the values that it
/// could have; what no list has is typed.
@EventThread
final class RuleLists {
    private static final List<String> GLIDES =
            List.of("0 s", "0.05 s", "0.1 s", "0.2 s", "0.3 s", "0.5 s", "1 s", "2 s", "5 s");
    private static final List<String> RESTS = List.of("0.2 s", "0.5 s", "1 s", "2 s", "5 s");
    private static final List<String> PRE_ROLLS = List.of("1 s", "2 s", "4 s", "8 s", "1bar", "2bar", "4bar");

    private final LaneDesk desk;
    private Optional<JComponent> over = Optional.empty();

    RuleLists(LaneDesk desk) {
        this.desk = desk;
    }

    /// Says what words are typed over.
    void typedOver(JComponent row) {
        over = Optional.of(row);
    }

    /// A class's mode each.
    List<ListKey.Pick> classes(DeskFrame frame) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.LOCKED)
                .map(column -> ofClass(column, frame.sheet().riding().rules()))
                .toList();
    }

    private ListKey.Pick ofClass(Column column, Rules rules) {
        String now = Optional.ofNullable(rules.classes().get(column.id()))
                .map(Mode::id)
                .orElse("usual");
        List<ListKey.Pick> modes = Stream.concat(
                        Stream.of(value("automation/class/" + column.id(), "usual", "as its strip", now)),
                        Arrays.stream(Mode.values())
                                .map(mode -> value("automation/class/" + column.id(), mode.id(), "", now)))
                .toList();
        return new ListKey.Pick(column.words() + ": " + (now.equals("usual") ? "as its strip" : now), modes);
    }

    /// How passes end (rules A3, A4), when trims are added (A6), whether lanes chase (A12).
    List<ListKey.Pick> rules(DeskFrame frame) {
        Rules rules = frame.sheet().riding().rules();
        return List.of(
                new ListKey.Pick(
                        "a latched ride ends: " + rules.end(),
                        List.of(
                                value("automation/end", "glide", "back to the old curve", rules.end()),
                                value("automation/end", "hold", "until the next point", rules.end()),
                                value("automation/end", "end", "to the end of the range or song", rules.end()))),
                listed("glide back takes: ", "automation/glide", GLIDES, rules.glide()),
                listed("a hand without touch is gone after: ", "automation/rest", RESTS, rules.rest()),
                new ListKey.Pick(
                        "trims are added: " + rules.coalescing(),
                        List.of(
                                value("automation/coalescing", "manual", "when you say so", rules.coalescing()),
                                value("automation/coalescing", "exit", "when TRIM is left", rules.coalescing()),
                                value("automation/coalescing", "pass", "after each pass", rules.coalescing()))),
                new ListKey.Pick(
                        "lanes follow outside time that stands: " + rules.chase(),
                        List.of(
                                value("automation/chase", "house", "in STUDIO, not in LIVE", rules.chase()),
                                value("automation/chase", "on", "", rules.chase()),
                                value("automation/chase", "off", "", rules.chase()))));
    }

    /// Pre-roll, tempo and meter, timecode rate.
    List<ListKey.Pick> song(DeskFrame frame) {
        DeskFrame.Transport song = frame.transport();
        long ahead = song.timeline().preRoll();
        String roll = ahead == 0 ? "off" : number((double) ahead / song.sampleRate()) + " s";
        List<ListKey.Pick> rolls = new ArrayList<>(List.of(value("transport/pre-roll", "off", "", roll)));
        rolls.addAll(values("transport/pre-roll", PRE_ROLLS, roll));
        rolls.add(typed("transport/pre-roll", roll));
        String rate = song.timeline().counts();
        return List.of(
                new ListKey.Pick("pre-roll: " + roll, rolls),
                new ListKey.Pick(
                        "tempo and meter from this bar: " + number(song.tempo()) + " bpm, type another…",
                        () -> type("transport/tempo", number(song.tempo()))),
                new ListKey.Pick("timecode counts: " + rate, values("transport/rate", Timeline.COUNTS, rate)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }

    private ListKey.Pick listed(String says, String action, List<String> choices, String now) {
        List<ListKey.Pick> all = new ArrayList<>(values(action, choices, now));
        all.add(typed(action, now));
        return new ListKey.Pick(says + now, all);
    }

    private List<ListKey.Pick> values(String action, List<String> choices, String now) {
        return choices.stream().map(choice -> value(action, choice, "", now)).toList();
    }

    private ListKey.Pick value(String action, String argument, String more, String now) {
        String words = more.isEmpty() ? argument : argument + ": " + more;
        return new ListKey.Pick(words, () -> desk.act(action, argument), List.of(), argument.equals(now));
    }

    private ListKey.Pick typed(String action, String now) {
        return new ListKey.Pick("type another…", () -> type(action, now));
    }

    private void type(String action, String now) {
        over.ifPresent(row -> InlineText.open(row, now, words -> desk.act(action, words)));
    }
}
