package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.Test;

/// What the strip and scenes pages ask of the desk for a strip as a whole.
class StripToolsTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final DeskFrame frame = frame();

    private DeskFrame frame() {
        DeskFrame plain = sample.at(0);
        Outlook outlook = plain.outlook();
        Outlook.Guarded guarded = new Outlook.Guarded(
                "pan", List.of("ch/6"), Set.of(Column.PAN), Set.of(), Map.of("ch/10", Set.of(Column.EQ)));
        Outlook.Shelf shelf = new Outlook.Shelf(
                List.of(
                        new Outlook.Preset("Lead vocal", "hpf, eq, comp", "", "shipped"),
                        new Outlook.Preset("Our singer", "eq", "", "presets/Our singer")),
                "Our singer",
                List.of("preset Our singer on ch 10 Lead Vox: changes", "ch/10/eq/on  off -> on"),
                new Outlook.Compared("B", 3));
        return Frames.with(
                plain,
                "outlook",
                new Outlook(
                        outlook.next(),
                        outlook.fading(),
                        guarded,
                        outlook.why(),
                        shelf,
                        Outlook.Lanes.NONE,
                        Outlook.Missed.NONE));
    }

    private MixerPage page(Page front) throws Exception {
        return OffScreen.page(front, frame, 1280, 720, wishes::add);
    }

    private List<String> acts() {
        return wishes.stream()
                .filter(Wish.Act.class::isInstance)
                .map(Wish.Act.class::cast)
                .map(act -> (act.action() + " " + act.argument()).strip())
                .toList();
    }

    private void pick(MixerPage page, String key, String words) throws Exception {
        EventQueue.invokeAndWait(() -> ((ListKey) OffScreen.find(page, key))
                .picks(frame).stream()
                        .filter(pick -> pick.words().strip().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .does()
                        .run());
    }

    private static void press(MixerPage page, String key) throws Exception {
        EventQueue.invokeAndWait(() -> ((Press) OffScreen.find(page, key)).doClick(0));
    }

    @Test
    void stripsAndBlocksAreCopiedPastedSwappedAndReset() throws Exception {
        MixerPage page = page(Page.STRIP);
        pick(page, "ch/10/copy", "whole strip");
        pick(page, "ch/10/paste", "compressor");
        pick(page, "ch/10/reset", "EQ");
        pick(page, "ch/10/swap", "ch 2  Snare");
        assertThat(acts()).containsExactly("ch/10/copy", "ch/10/paste comp", "ch/10/reset eq", "ch/10/swap ch/2");
    }

    @Test
    void theTwoStatesAreHeardAndTheOneHeardIsLit() throws Exception {
        MixerPage page = page(Page.STRIP);
        press(page, "ch/10/compare/a");
        press(page, "ch/10/compare/copy");
        assertThat(acts()).containsExactly("ch/10/compare a", "ch/10/compare/copy");
        assertThat(OffScreen.find(page, "ch/10/compare/b")
                        .getAccessibleContext()
                        .getAccessibleDescription())
                .isEqualTo("on");
    }

    @Test
    void s2IsolateAndSafeAreEditedOnTheStripAndOnTheScenesPage() throws Exception {
        MixerPage strip = page(Page.STRIP);
        press(strip, "ch/10/isolate");
        pick(strip, "ch/10/recall-safe", "whole strip");
        pick(strip, "ch/10/recall-safe", "✓  filters and EQ");
        MixerPage scenes = page(Page.SCENES);
        pick(scenes, "scene/safe", "✓  pan");
        pick(scenes, "strips/isolate", "✓  ch 6  Keys");
        assertThat(acts())
                .containsExactly(
                        "ch/10/isolate", "ch/10/recall-safe", "ch/10/recall-safe eq", "scene/safe pan", "ch/6/isolate");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMarkedPresetShowsWhatItWouldChangeAndEnterLoadsIt() throws Exception {
        MixerPage page = page(Page.STRIP);
        press(page, "strip/presets");
        Lines<Outlook.Preset> all = (Lines<Outlook.Preset>) OffScreen.find(page, "strip/presets/all");
        Lines<String> changes = (Lines<String>) OffScreen.find(page, "strip/presets/changes");
        EventQueue.invokeAndWait(() -> {
            assertThat(changes.all()).isEmpty();
            all.setSelectedIndex(1);
            page.present(frame);
            assertThat(changes.all()).contains("ch/10/eq/on  off -> on");
            Object key = all.getInputMap().get(KeyStroke.getKeyStroke("ENTER"));
            all.getActionMap().get(key).actionPerformed(new ActionEvent(all, 0, ""));
            JTextField name = (JTextField) OffScreen.find(page, "strip/presets/name");
            name.setText("My vocal: eq");
            name.postActionEvent();
        });
        assertThat(acts())
                .containsExactly(
                        "ch/10/preset/look Our singer",
                        "ch/10/preset/load Our singer",
                        "ch/10/preset/save My vocal: eq");
    }

    @Test
    void theForecastIsSaidInWords() throws Exception {
        Component words = OffScreen.find(page(Page.SCENES), "scenes/forecast/words");
        assertThat(words.getAccessibleContext().getAccessibleName())
                .isEqualTo("Forecast: 1 hazard, 2 sums louder, 1 softer");
    }
}
