package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JTextField;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Mode;
import longthrow.console.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The keys and lists beside the lanes: how hands ride, and what holds for every pass.
class RidingPanelTest extends AutomationBench {
    RidingPanelTest() throws Exception {}

    @Test
    void keysBesideTheLanesSayHowHandsRideAndShowIt() throws Exception {
        List<String> ids = List.of("safe", "suspend", "trim", "trim-lock", "preview", "compare", "print");
        DeskFrame riding = Frames.with(
                frame,
                "sheet",
                Frames.with(
                        frame.sheet(),
                        "riding",
                        new LaneSheet.Riding(
                                Set.of("ch/10"),
                                false,
                                true,
                                true,
                                true,
                                true,
                                "fader of Kick, pan of Kick",
                                LaneSheet.Rules.USUAL)));
        swing(() -> {
            ids.forEach(id -> click("automation/" + id + "/riding"));
            page.present(riding);
        });
        assertThat(acts())
                .containsExactlyElementsOf(
                        ids.stream().map("automation/"::concat).toList());
        assertThat(ids)
                .filteredOn(id -> "on"
                        .equals(find("automation/" + id + "/riding")
                                .getAccessibleContext()
                                .getAccessibleDescription()))
                .containsExactly("safe", "trim", "trim-lock", "preview", "compare");
        assertThat(find("automation/isolated").getAccessibleContext().getAccessibleName())
                .contains("fader of Kick, pan of Kick");
    }

    private static ListKey.Pick pick(List<ListKey.Pick> picks, String words) {
        return picks.stream()
                .filter(pick -> pick.words().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is none of " + picks));
    }

    private List<ListKey.Pick> picks(String key, DeskFrame from) {
        return ((ListKey) find(key)).picks(from);
    }

    /// Rule A11: a member's list has each DCA that it is in, a DCA's has its members.
    @Test
    void coalesceOffersWhatDcasGiveTheSelectedStrip() throws Exception {
        DeskFrame other = Frames.with(frame, "selected", 1);
        assertThat(picks("automation/coalesce", other))
                .extracting(ListKey.Pick::words)
                .noneMatch(words -> words.contains("dca/2"));
        List<DeskFrame.Strip> strips = new ArrayList<>(frame.strips());
        strips.add(Frames.with(strips.getFirst(), "path", "dca/2"));
        DeskFrame onDca = Frames.with(Frames.with(frame, "strips", strips), "selected", strips.size() - 1);
        swing(() -> {
            pick(picks("automation/coalesce", frame), "ch/10 from dca/2").does().run();
            pick(picks("automation/coalesce", onDca), "what dca/2 gives").does().run();
        });
        assertThat(acts()).containsExactly("automation/coalesce ch/10 from dca/2", "automation/coalesce dca/2");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "automation/class, pan: touch, latch, automation/class/pan latch",
        "automation/class, pan: touch, usual, automation/class/pan usual",
        "automation/rules, a latched ride ends: hold, end, automation/end end",
        "automation/rules, glide back takes: 0.25 s, 2 s, automation/glide 2 s",
        "automation/rules, a hand without touch is gone after: 3 s, 0.5 s, automation/rest 0.5 s",
        "automation/rules, trims are added: exit, pass, automation/coalescing pass",
        "automation/rules, lanes follow outside time that stands: off, house, automation/chase house",
        "transport/counts, pre-roll: 2.5 s, 1bar, transport/pre-roll 1bar",
        "transport/counts, timecode counts: 25, 29.97, transport/rate 29.97"
    })
    void listsSayWhatHoldsForEveryPassAndChangeIt(String key, String line, String value, String act) throws Exception {
        LaneSheet.Rules rules = new LaneSheet.Rules("hold", "0.25 s", "3 s", "off", "exit", Map.of("pan", Mode.TOUCH));
        LaneSheet.Riding riding = Frames.with(LaneSheet.Riding.NONE, "rules", rules);
        Timeline timeline = Frames.with(frame.transport().timeline(), "preRoll", 5L * RATE / 2);
        DeskFrame ruled = Frames.with(
                Frames.with(frame, "sheet", Frames.with(frame.sheet(), "riding", riding)),
                "transport",
                Frames.with(frame.transport(), "timeline", timeline));
        ListKey.Pick opened = pick(picks(key, ruled), line);
        assertThat(opened.words()).isEqualTo(line);
        assertThat(opened.more().stream().filter(ListKey.Pick::now).count())
                .as("what holds is marked where the list has it")
                .isLessThanOrEqualTo(1);
        swing(() -> pick(opened.more(), value).does().run());
        assertThat(acts()).containsExactly(act);
    }

    /// A tempo has up to four decimals, as it is typed and kept.
    @ParameterizedTest
    @CsvSource({"93.1234, 93.1234", "93.5, 93.5", "100, 100", "119.99999, 120"})
    void theTempoIsOfferedAsItIs(double tempo, String words) throws Exception {
        DeskFrame paced = Frames.with(frame, "transport", Frames.with(frame.transport(), "tempo", tempo));
        assertThat(pick(picks("transport/counts", paced), "tempo and meter").words())
                .contains("this bar: " + words + " bpm");
    }

    /// What no list has is typed over the keys.
    @Test
    void tempoAndTimesAreTyped() throws Exception {
        swing(() -> {
            pick(picks("transport/counts", frame), "tempo and meter from this bar: 100 bpm")
                    .does()
                    .run();
            JTextField field = (JTextField) find("writing");
            assertThat(field.getText()).isEqualTo("100");
            field.setText("93.5 3/4");
            field.postActionEvent();
            pick(pick(picks("automation/rules", frame), "glide back takes").more(), "type")
                    .does()
                    .run();
            JTextField glide = (JTextField) find("writing");
            glide.setText("0.7 s");
            glide.postActionEvent();
        });
        assertThat(acts()).containsExactly("transport/tempo 93.5 3/4", "automation/glide 0.7 s");
        assertThat(OffScreen.found(page, "writing")).isEmpty();
    }

    /// In the smallest window too.
    @ParameterizedTest
    @CsvSource({"1120, 680", "1280, 720", "1920, 1080"})
    void nothingBesideTheLanesIsCut(int width, int height) throws Exception {
        MixerPage small = OffScreen.page(Page.AUTOMATION, frame, width, height, wishes::add);
        for (String key : List.of("automation/class", "automation/rules", "transport/counts", "automation/coalesce")) {
            JComponent face = (JComponent) OffScreen.find(small, key);
            assertThat(DrawnWords.of(face, 1)).as(key).isNotEmpty().noneMatch(DrawnWords.Drawn::cut);
        }
        assertThat(((JComponent) OffScreen.find(small, "passes/list"))
                        .getParent()
                        .getHeight())
                .as("room for passes")
                .isGreaterThan(40);
    }
}
