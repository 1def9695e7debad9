package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.RoundTrip;
import longthrow.console.frame.SoundDevice;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guide of the first start, by its keys; what it settles comes out as wishes.
class GuideTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private MixerPage page = new MixerPage(wishes::add, () -> 0);

    @BeforeEach
    void open() throws Exception {
        DeskFrame frame = offering(sample.at(0));
        page = OffScreen.page(Page.MIXER, frame, 1280, 720, wishes::add);
        EventQueue.invokeAndWait(() -> {
            page.guide();
            page.present(frame);
        });
    }

    static DeskFrame offering(DeskFrame frame) {
        DeskFrame.Engine engine = frame.engine();
        return Frames.with(
                frame,
                "engine",
                new DeskFrame.Engine(
                        engine.driver(),
                        engine.latencyMillis(),
                        engine.load(),
                        engine.late(),
                        engine.running(),
                        engine.history(),
                        false,
                        List.of(
                                new SoundDevice("jack", "JACK or PipeWire", "a port for everything"),
                                new SoundDevice("none", "No sound", "by the clock")),
                        RoundTrip.NONE));
    }

    @SuppressWarnings("unchecked")
    private Lines<GuideRow.Choice> list() {
        return (Lines<GuideRow.Choice>) OffScreen.find(page, "guide/choices");
    }

    private void press(String stroke) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Object key = list().getInputMap().get(KeyStroke.getKeyStroke(stroke));
            list().getActionMap().get(key).actionPerformed(new ActionEvent(list(), 0, stroke));
        });
    }

    private List<String> acts() {
        return wishes.stream()
                .map(Wish.Act.class::cast)
                .map(act -> act.action() + " " + act.argument())
                .toList();
    }

    @Test
    void threeTimesEnterLeavesTheSoundAsItIsAndBeginsALiveShow() throws Exception {
        press("ENTER");
        press("ENTER");
        press("ENTER");

        assertThat(acts()).containsExactly("show/new live");
        assertThat(OffScreen.find(page, "guide/steps").isVisible()).isFalse();
    }

    @Test
    void anotherDeviceAStarterAndItsNameAreTaken() throws Exception {
        EventQueue.invokeAndWait(() -> list().setSelectedIndex(2));
        press("ENTER");
        press("ENTER");
        EventQueue.invokeAndWait(() -> {
            list().setSelectedIndex(1);
            ((JTextField) OffScreen.find(page, "guide/name")).setText("Our record");
        });
        press("ENTER");

        assertThat(acts()).containsExactly("engine/device none", "show/new studio Our record");
    }

    @Test
    void backspaceGoesBackAndTheSurfacesAreThoseThatAreConnected() throws Exception {
        press("ENTER");
        assertThat(list().all())
                .hasSameSizeAs(sample.at(0).surfaces())
                .first()
                .extracting(GuideRow.Choice::name)
                .isEqualTo(sample.at(0).surfaces().getFirst().profile().name());
        press("BACK_SPACE");
        assertThat(list().all()).extracting(GuideRow.Choice::word).containsExactly("", "jack", "none");
        assertThat(wishes).isEmpty();
    }

    @Test
    void escLeavesAndTheSetupPageOpensItAgain() throws Exception {
        JComponent guide = (JComponent) OffScreen.find(page, "guide/steps");
        EventQueue.invokeAndWait(() -> {
            guide.getActionMap().get("leave").actionPerformed(new ActionEvent(guide, 0, ""));
            assertThat(guide.isVisible()).isFalse();
            page.turn(Page.SETUP);
            ((Key) OffScreen.find(page, "guide")).doClick(0);
        });
        assertThat(guide.isVisible()).isTrue();
        assertThat(wishes).isEmpty();
    }

    @Test
    void theSearchFindsIt() throws Exception {
        EventQueue.invokeAndWait(() -> assertThat(new Finder(sample.at(0), List.of(Guide.COMMAND)).find("guide"))
                .first()
                .extracting(Found::id)
                .isEqualTo("guide"));
    }
}
