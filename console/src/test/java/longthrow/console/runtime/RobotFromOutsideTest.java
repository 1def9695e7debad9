package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.console.view.OnWindow;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From end to end through a display: its mouse and keyboard on the window; the samples of main and the bytes to a
/// surface's motors out.
@Tag("long")
@Timeout(120)
class RobotFromOutsideTest {
    private static final double DECIBELS = 0.01; // of a level in the samples
    private static final double STEP = 1.0 / 16_383; // of the wire
    private static final int HAND_LEAVES = 450; // blocks

    private FromOutside desk;
    private OnWindow window;

    @BeforeEach
    void open() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
        desk = new FromOutside("mcu", 8).settled();
        window = new OnWindow(desk.rig.console.frames(), desk.rig.console::post);
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    /// Drags a fader by a share of its height, down where it is positive; the level that is heard then.
    private double drag(int channel, double down) {
        window.drag("ch/" + channel + "/fader", 0.5, 0.5, 0.5, 0.5 + down);
        double heard = FromOutside.level(desk.blocks(150), channel);
        assertThat(heard).isCloseTo(desk.rig.value("ch/" + channel + "/fader"), within(DECIBELS));
        assertThat(desk.faders.sent(desk.surface.heard(), channel).getLast())
                .isCloseTo(FromOutside.LAW.toPosition(heard), within(STEP));
        return heard;
    }

    @Test
    void aSceneIsStoredByItsKeyAndGoFadesBackToItWithTheMotor() {
        double verse = drag(3, 0.2);
        assertThat(verse).isLessThan(-3);
        window.click("scene/store");
        window.type("Verse\n");
        desk.blocks(2);
        desk.rig.perform("scene/1/fade", "1 s");
        double later = drag(3, -0.1);
        assertThat(later).isGreaterThan(verse + 1);
        desk.blocks(HAND_LEAVES);
        window.click("scene/1/select");
        desk.blocks(2);
        assertThat(window.says("cue/go")).isEqualTo("GO: 1  Verse");

        window.key(KeyEvent.VK_G, false);
        desk.blocks(375);
        window.click("page/scenes");
        desk.blocks(1);
        assertThat(window.tells("fade/left")).matches("1 control · 0\\.[45] s left.*");
        List<Double> way = desk.faders.sent(desk.surface.heard(), 3);
        assertThat(way).as("the motor, half way").hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(way.getLast())
                .isBetween(FromOutside.LAW.toPosition(verse) + 0.01, FromOutside.LAW.toPosition(later) - 0.01);
        assertThat(FromOutside.level(desk.blocks(450), 3)).isCloseTo(verse, within(DECIBELS));
        assertThat(window.tells("fade/left")).startsWith("nothing fades");
        assertThat(desk.faders.sent(desk.surface.heard(), 3).getLast())
                .isCloseTo(FromOutside.LAW.toPosition(verse), within(STEP));

        window.key(KeyEvent.VK_Z, true);
        assertThat(FromOutside.level(desk.blocks(450), 3)).as("undone").isCloseTo(later, within(DECIBELS));
    }

    @Test
    void aValueThatIsTypedIntoTheSearchIsHeard() {
        window.key(KeyEvent.VK_K, true);
        window.type("ch/7/fader = -20 dB\n");
        assertThat(FromOutside.level(desk.blocks(150), 7)).isCloseTo(-20, within(DECIBELS));
        assertThat(desk.faders.last(desk.surface.heard(), 7)).isCloseTo(-20, within(0.05));
        window.key(KeyEvent.VK_Z, true);
        assertThat(FromOutside.level(desk.blocks(150), 7)).isCloseTo(0, within(DECIBELS));
    }

    /// Each channel's pulse has a frame of its own: what port 7 brings is heard twice once channel 1 hears it too.
    @Test
    void aChannelIsPatchedByTheKeyboardOnThePageRouting() {
        window.click("page/routing");
        window.focus("routing/in");
        for (int port = 1; port < 7; port++) {
            window.key(KeyEvent.VK_RIGHT, false);
        }
        window.key(KeyEvent.VK_ENTER, false);
        float[] heard = desk.blocks(300);
        assertThat(FromOutside.level(heard, 7)).isCloseTo(20 * Math.log10(2), within(DECIBELS));
        assertThat(FromOutside.level(heard, 1)).as("nobody hears port 1").isLessThan(-100);
        window.key(KeyEvent.VK_Z, true);
        heard = desk.blocks(300);
        assertThat(FromOutside.level(heard, 7)).isCloseTo(0, within(DECIBELS));
        assertThat(FromOutside.level(heard, 1)).isCloseTo(0, within(DECIBELS));
    }

    private double heardIn(Lane lane) {
        double middle = (lane.frame(0) + lane.frame(lane.size() - 1)) / 2.0 / Rig.RATE;
        desk.rig.act("transport/locate", String.format(Locale.ROOT, "%.2f s", middle));
        desk.rig.act("transport/play");
        desk.blocks(75);
        double heard = FromOutside.level(desk.blocks(75), 1);
        desk.rig.act("transport/stop");
        desk.blocks(75);
        return heard;
    }

    /// A level line over the middle half of what the lane shows, at half of its travel.
    @Test
    void aLaneIsDrawnHeardAndTakenBack() {
        window.click("page/automation");
        window.click("tool/draw");
        window.drag("lane/ch/1/fader", 0.25, 0.5, 0.75, 0.5);
        desk.blocks(2);
        assertThat(desk.rig.console.desk().history().undoWords()).contains("draw fader lane of ch/1");
        Lane drawn = lane().orElseThrow();
        assertThat(lowest(drawn)).as("half way, to the pixel").isCloseTo(0.5, within(0.02));
        double level = FromOutside.LAW.toValue(lowest(drawn));

        assertThat(heardIn(drawn)).isCloseTo(level, within(0.05));
        window.key(KeyEvent.VK_Z, true);
        desk.blocks(2);
        assertThat(lane()).isEmpty();
        assertThat(heardIn(drawn)).isCloseTo(0, within(DECIBELS));
    }

    private static double lowest(Lane lane) {
        return IntStream.range(0, lane.size()).mapToDouble(lane::position).min().orElseThrow();
    }

    private Optional<Lane> lane() {
        return desk.rig.console.automation().lanes().get(desk.rig.cell("ch/1/fader"));
    }

    @Test
    void aRideOfTheLastMinuteIsKeptAfterItWasMade() {
        desk.song(20);
        window.key(KeyEvent.VK_SPACE, false);
        desk.blocks(750);
        drag(1, 0.15);
        double ridden = drag(1, 0.1);
        desk.blocks(HAND_LEAVES);
        window.key(KeyEvent.VK_SPACE, false);
        desk.blocks(10);
        window.click("keep/open");
        window.click("keep/pass");
        desk.blocks(10);
        assertThat(FromOutside.LAW.toValue(lowest(lane().orElseThrow()))).isCloseTo(ridden, within(0.2));
        window.key(KeyEvent.VK_Z, true);
        desk.blocks(2);
        assertThat(lane()).isEmpty();
    }
}
