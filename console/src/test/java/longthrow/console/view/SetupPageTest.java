package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.History;
import longthrow.console.frame.SoundDevice;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the setup page asks of the desk.
class SetupPageTest {
    @Test
    void choosesTheHouseRulesAndSaysWhichHold() throws Exception {
        List<Wish> wishes = new ArrayList<>();
        MixerPage page = OffScreen.page(Page.SETUP, new SampleFrames(4).at(0), 1280, 720, wishes::add);
        EventQueue.invokeAndWait(() -> ((Press) OffScreen.find(page, "show/studio")).doClick(0));
        assertThat(wishes).containsExactly(new Wish.Act("show/studio", "", Origin.SCREEN));
        assertThat(told(page, "show/live")).isEqualTo("on");
        assertThat(told(page, "show/studio")).isEqualTo("off");
    }

    /// What stands at the head of the page is whole in the smallest window too, in the worst minute.
    @ParameterizedTest
    @ValueSource(ints = {1120, 1280, 1600})
    void nothingOfTheFiguresIsCut(int width) throws Exception {
        DeskFrame frame = new SampleFrames(4).at(0);
        History past = frame.engine().history();
        List<History.Second> worst = past.seconds().stream()
                .map(second -> Frames.with(Frames.with(second, "xruns", 20), "late", 200))
                .toList();
        DeskFrame.Engine engine = new DeskFrame.Engine(
                "no device, paced by the clock 48k/256", 12.3, 0.02, 99_999, true, Frames.with(past, "seconds", worst));
        MixerPage page = OffScreen.page(Page.SETUP, Frames.with(frame, "engine", engine), width, 720, wish -> {});
        for (String key : List.of("engine/device", "engine/block", "guide")) {
            JComponent face = (JComponent) OffScreen.find(page, key);
            assertThat(DrawnWords.of(face, 1)).as(key).isNotEmpty().noneMatch(DrawnWords.Drawn::cut);
        }
        for (String figure : List.of("driver", "latency", "gaps", "house")) {
            for (String part : List.of("setup/" + figure, "setup/" + figure + "/more")) {
                JComponent words = (JComponent) OffScreen.find(page, part);
                assertThat(DrawnWords.of(words, 1)).as(part).isNotEmpty().noneMatch(DrawnWords.Drawn::cut);
            }
        }
    }

    @Test
    void listsDevicesAndBlocksAndAsksForThem() throws Exception {
        DeskFrame sample = new SampleFrames(4).at(0);
        DeskFrame.Engine engine = Frames.with(
                Frames.with(sample.engine(), "driver", "Java Sound 48k/128"),
                "devices",
                List.of(new SoundDevice("javasound=USB", "USB", "in stereo")));
        DeskFrame frame = Frames.with(sample, "engine", engine);
        List<Wish> wishes = new ArrayList<>();
        MixerPage page = OffScreen.page(Page.SETUP, frame, 1280, 720, wishes::add);
        ListKey.Pick device =
                ((ListKey) OffScreen.find(page, "engine/device")).picks(frame).getFirst();
        List<ListKey.Pick> blocks = ((ListKey) OffScreen.find(page, "engine/block")).picks(frame);
        assertThat(device.words()).isEqualTo("USB · in stereo");
        assertThat(blocks)
                .filteredOn(ListKey.Pick::now)
                .singleElement()
                .satisfies(now -> assertThat(now.words()).isEqualTo("128 frames · 2.7 ms"));
        device.does().run();
        blocks.getFirst().does().run();
        assertThat(wishes)
                .containsExactly(
                        new Wish.Act("engine/device", "javasound=USB", Origin.SCREEN),
                        new Wish.Act("engine/block", "32", Origin.SCREEN));
    }

    @Test
    void theBarSaysOnEveryPageWhichHouseRulesHold() throws Exception {
        DeskFrame live = new SampleFrames(4).at(0);
        DeskFrame studio = Frames.with(live, "watch", Frames.with(live.watch(), "studio", true));
        for (Page front : List.of(Page.MIXER, Page.SHOW)) {
            assertThat(bar(OffScreen.page(front, live, 1280, 720, wish -> {}))).contains("LIVE", live.show());
            MixerPage page = OffScreen.page(front, studio, 1280, 720, wish -> {});
            assertThat(bar(page)).contains("STUDIO").doesNotContain("LIVE");
            assertThat(OffScreen.find(page, "show/name").getAccessibleContext().getAccessibleName())
                    .startsWith(live.show() + " · house rules STUDIO");
        }
    }

    private static List<String> bar(MixerPage page) throws Exception {
        return DrawnWords.of((JComponent) OffScreen.find(page, "show/name"), 1).stream()
                .map(DrawnWords.Drawn::words)
                .toList();
    }

    private static String told(MixerPage page, String key) {
        return OffScreen.find(page, key).getAccessibleContext().getAccessibleDescription();
    }
}
