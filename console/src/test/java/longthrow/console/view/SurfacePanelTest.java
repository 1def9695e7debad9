package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Link;
import longthrow.console.frame.Learning;
import longthrow.console.frame.Wish;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfacePanelTest {
    private static final Profile NANO =
            Objects.requireNonNull(Shapes.all().get("nanokontrol2"), "the nanoKONTROL2 is shipped");

    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();

    private static DeskFrame.Surface surface(Profile profile, String port, Map<String, String> does, Link.State state) {
        return new DeskFrame.Surface(
                profile,
                port,
                "bank 1-8",
                List.of(),
                "E1 5C 67  fader[2] → ch/2/fader",
                does,
                new Link(state, 1, 2, true, "", ""));
    }

    private DeskFrame frame(Learning learning, DeskFrame.Surface... surfaces) {
        return Frames.with(Frames.with(sample.at(0), "surfaces", List.of(surfaces)), "learning", learning);
    }

    private SurfacePanel panel(DeskFrame frame) {
        Theme.install();
        SurfacePanel panel = new SurfacePanel(new Hand(wishes::add), () -> 0, roomy -> {});
        panel.present(frame);
        return panel;
    }

    private static Component part(Container panel, String name) {
        return OffScreen.find(panel, name);
    }

    private static String words(Container panel, String name) {
        return part(panel, name).getAccessibleContext().getAccessibleName();
    }

    private static void press(Container panel, String name) {
        ((AbstractButton) part(panel, name)).doClick(0);
    }

    @Test
    void stepsThroughTheSurfaces() throws Exception {
        EventQueue.invokeAndWait(() -> {
            SurfacePanel panel = panel(frame(
                    Learning.OFF,
                    surface(SampleProfile.of(), "left", Map.of(), Link.State.CONNECTED),
                    surface(NANO, "right", Map.of(), Link.State.CONNECTED)));
            assertThat(words(panel, "surface/title")).isEqualTo("SURFACE 1/2 · X-Touch · bank 1-8");
            press(panel, "surface/next");
            assertThat(words(panel, "surface/title")).startsWith("SURFACE 2/2 · Korg nanoKONTROL2");
            assertThat(part(panel, "twin/right").isVisible()).isTrue();
            press(panel, "surface/next");
            assertThat(words(panel, "surface/title")).startsWith("SURFACE 1/2");
            press(panel, "surface/previous");
            assertThat(words(panel, "surface/title")).startsWith("SURFACE 2/2");
        });
    }

    @Test
    void whereNoSurfaceStandsItNamesTheKeyOfThePageSetup() throws Exception {
        EventQueue.invokeAndWait(() -> assertThat(OffScreen.all(panel(frame(Learning.OFF))))
                .filteredOn(Line.class::isInstance)
                .extracting(part -> part.getAccessibleContext().getAccessibleName())
                .anyMatch(words -> words != null && words.contains("Setup (" + Page.SETUP.key() + ")")));
    }

    @Test
    void goesOnShowingASurfaceThatWasMoved() throws Exception {
        EventQueue.invokeAndWait(() -> {
            DeskFrame.Surface left = surface(SampleProfile.of(), "left", Map.of(), Link.State.CONNECTED);
            DeskFrame.Surface right = surface(NANO, "right", Map.of(), Link.State.CONNECTED);
            SurfacePanel panel = panel(frame(Learning.OFF, left, right));
            panel.present(frame(Learning.OFF, right, left));
            assertThat(words(panel, "surface/title")).isEqualTo("SURFACE 2/2 · X-Touch · bank 1-8");
        });
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, connected", "WAITING, waiting", "AWAY, away"})
    void saysHowItStandsWithTheDevice(Link.State state, String word) throws Exception {
        EventQueue.invokeAndWait(() -> assertThat(words(
                        panel(frame(Learning.OFF, surface(NANO, "port", Map.of(), state))), "surface/link"))
                .isEqualTo(word));
    }

    @Test
    void saysWhatThePointerIsAtAndWhatThatDoes() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Map<String, String> does = Map.of("fader[3]", "ch/3/fader · Hat fader (pickup)");
            SurfacePanel panel = panel(frame(Learning.OFF, surface(NANO, "port", does, Link.State.CONNECTED)));
            assertThat(words(panel, "surface/message")).isEqualTo("E1 5C 67  fader[2] → ch/2/fader");
            Component fader = part(panel, "fader[3]");
            fader.dispatchEvent(new MouseEvent(fader, MouseEvent.MOUSE_ENTERED, 0, 0, 1, 1, 0, false));
            String whole = "fader[3]  cc 16 2  → ch/3/fader · Hat fader (pickup)"; // native mode: channel 16, CC 0 to 7
            assertThat(words(panel, "surface/message")).isEqualTo(whole);
            assertThat(((TwinPart) fader).getToolTipText()).isEqualTo(whole);
            fader.dispatchEvent(new MouseEvent(fader, MouseEvent.MOUSE_EXITED, 0, 0, 1, 1, 0, false));
            assertThat(words(panel, "surface/message")).startsWith("E1 5C 67");
            Component play = part(panel, "play");
            Stream.of(play.getFocusListeners())
                    .forEach(listener -> listener.focusGained(new FocusEvent(play, FocusEvent.FOCUS_GAINED)));
            assertThat(words(panel, "surface/message")).isEqualTo("play  cc 16 41");
        });
    }

    @Test
    void saysWhatToDoWhileAControlIsLearnt() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Learning learning = new Learning(Learning.Stage.CONTROL, "move a control");
            SurfacePanel panel = panel(frame(learning, surface(NANO, "port", Map.of(), Link.State.CONNECTED)));
            assertThat(words(panel, "surface/message")).isEqualTo("move a control");
            press(panel, "surface/learn");
            assertThat(wishes)
                    .containsExactly(new Wish.Act("surface/learn", "", longthrow.dsp.parameter.Origin.SCREEN));
        });
    }

    @Test
    void turnsTheMotorsOfTheSurfaceShown() throws Exception {
        EventQueue.invokeAndWait(() -> {
            SurfacePanel panel = panel(frame(
                    Learning.OFF,
                    surface(NANO, "left", Map.of(), Link.State.CONNECTED),
                    surface(SampleProfile.of(), "right", Map.of(), Link.State.CONNECTED)));
            assertThat(part(panel, "surface/motors").isVisible())
                    .as("a surface without motors")
                    .isFalse();
            press(panel, "surface/next");
            press(panel, "surface/motors");
            assertThat(wishes)
                    .containsExactly(new Wish.Act("surface/motors", "right", longthrow.dsp.parameter.Origin.SCREEN));
        });
    }

    /// El Gtr's fader stands at 0.66 and its value at -10 dB.
    @Test
    void showsWhereAValueWaitsForAFaderWithoutMotor() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Map<String, String> does =
                    Map.of("fader[8]", "ch/8/fader · El Gtr fader (pickup)", "fader[7]", "ch/7/fader");
            SurfacePanel panel = panel(frame(Learning.OFF, surface(NANO, "port", does, Link.State.CONNECTED)));
            long percent = Math.round(100 * new Taper.Fader().toPosition(-10));
            assertThat(part(panel, "fader[8]").getAccessibleContext().getAccessibleDescription())
                    .isEqualTo("the value waits at " + percent + " %");
            assertThat(Optional.ofNullable(part(panel, "fader[7]")
                                    .getAccessibleContext()
                                    .getAccessibleDescription())
                            .filter(said -> said.contains("waits")))
                    .isEmpty();
        });
    }

    @Test
    void lightsAKeyInTheColourItIsTold() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.install();
            Profile pads = Objects.requireNonNull(Shapes.all().get("shape pads"));
            Twin twin =
                    new Twin(0, pads, new TwinPart.Stage("port", new Hand(wishes::add), () -> 0, (part, there) -> {}));
            twin.setSize(302, 400);
            twin.doLayout();
            twin.tell(List.of(
                    new Feedback.Colour(pads.control("pad.colour[2]").orElseThrow(), 0x8E6CEF),
                    new Feedback.Light(pads.control("pad[2]").orElseThrow(), Feedback.Glow.ON)));
            Component pad = twin.part(pads.control("pad[2]").orElseThrow());
            var picture = new java.awt.image.BufferedImage(302, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
            twin.paint(picture.createGraphics());
            assertThat(picture.getRGB(pad.getX() + pad.getWidth() / 2, pad.getY() + pad.getHeight() / 2) & 0xFFFFFF)
                    .isEqualTo(0x8E6CEF);
        });
    }
}
