package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.History;
import longthrow.console.frame.RoundTrip;
import longthrow.console.frame.SoundDevice;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the setup page asks of the desk.
class SetupPageTest {
    private static final String MEASURED = "531 (11.1 ms), 19 more than it says; output 1 to input 2, -0.2 dB";

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
        engine = Frames.with(
                engine, "roundTrip", new RoundTrip(1512, List.of("main left"), 4, RoundTrip.Phase.IDLE, MEASURED));
        MixerPage page = OffScreen.page(Page.SETUP, Frames.with(frame, "engine", engine), width, 720, wish -> {});
        for (String key : List.of(
                "engine/device", "engine/block", "guide", "engine/ping/output", "engine/ping/input", "engine/ping")) {
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

    @Test
    void theBarMarksAShowWithRulesOfItsOwn() throws Exception {
        DeskFrame live = new SampleFrames(4).at(0);
        DeskFrame own = Frames.with(live, "watch", Frames.with(live.watch(), "own", true));
        MixerPage page = OffScreen.page(Page.MIXER, own, 1280, 720, wish -> {});
        assertThat(bar(page)).contains("LIVE*");
        assertThat(OffScreen.find(page, "show/name").getAccessibleContext().getAccessibleName())
                .startsWith(live.show() + " · house rules LIVE with rules of the show's own: ");
    }

    @Test
    void measuresTheDeviceOverACableAfterASecondPress() throws Exception {
        DeskFrame idle = trip(RoundTrip.Phase.IDLE);
        List<Wish> wishes = new ArrayList<>();
        MixerPage page = OffScreen.page(Page.SETUP, idle, 1280, 720, wishes::add);
        Press key = (Press) OffScreen.find(page, "engine/ping");
        assertThat(words(key)).containsExactly("MEASURE");
        assertThat(OffScreen.find(page, "setup/latency/more")
                        .getAccessibleContext()
                        .getAccessibleName())
                .contains("10.7 ms (512 frames)", "531 (11.1 ms), 19 more than it says");
        for (RoundTrip.Phase phase : List.of(RoundTrip.Phase.IDLE, RoundTrip.Phase.ASKS, RoundTrip.Phase.MEASURES)) {
            EventQueue.invokeAndWait(() -> {
                page.present(trip(phase));
                key.doClick(0);
            });
        }
        assertThat(words(key)).containsExactly("STOP");
        assertThat(wishes)
                .containsExactly(
                        new Wish.Act("engine/ping", "1 1", Origin.SCREEN),
                        new Wish.Act("engine/ping", "1 1", Origin.SCREEN),
                        new Wish.Act("engine/ping", "stop", Origin.SCREEN));
    }

    private static DeskFrame trip(RoundTrip.Phase phase) {
        DeskFrame frame = new SampleFrames(4).at(0);
        RoundTrip trip = new RoundTrip(512, List.of("main left", "main right"), 4, phase, MEASURED);
        return Frames.with(frame, "engine", Frames.with(frame.engine(), "roundTrip", trip));
    }

    private static List<String> words(JComponent key) throws Exception {
        return DrawnWords.of(key, 1).stream().map(DrawnWords.Drawn::words).toList();
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
