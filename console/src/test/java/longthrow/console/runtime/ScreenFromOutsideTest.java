package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.GraphicsEnvironment;
import java.util.Optional;
import javax.swing.JFrame;
import longthrow.console.view.OnScreen;
import longthrow.kit.Turn;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// From end to end: a mouse and a keyboard on the window; the samples of main, and what a surface's motors are
/// told, out.
class ScreenFromOutsideTest {
    private static final double DECIBELS = 0.01; // of a level in the samples
    private static final double STEP = 1.0 / 16_383; // of the wire
    private final FromOutside desk = new FromOutside("mcu", 8).settled();
    private final OnScreen screen = new OnScreen(desk.rig.console::post, desk.rig.clock, desk.rig::picture);

    private Optional<JFrame> window = Optional.empty();
    private Optional<Turn> turn = Optional.empty();

    @AfterEach
    void close() {
        window.ifPresent(opened -> GuiActionRunner.execute(opened::dispose));
        turn.ifPresent(Turn::close);
    }

    /// Pulls a fader and leaves it; what its cap's way means in dB.
    private double pull(int channel, int up) {
        String fader = "ch/" + channel + "/fader";
        double from = FromOutside.LAW.toPosition(desk.rig.value(fader));
        double to = from + (double) up / screen.travel(fader);
        screen.pull(fader, up);
        screen.letGo(fader);
        return FromOutside.LAW.toValue(to);
    }

    /// By sound and by motor.
    private void stands(int channel, double decibels, String why) {
        float[] heard = desk.blocks(150);
        assertThat(FromOutside.level(heard, channel)).as(why).isCloseTo(decibels, within(DECIBELS));
        assertThat(desk.faders.sent(desk.surface.heard(), channel).getLast())
                .as("the motor: " + why)
                .isCloseTo(FromOutside.LAW.toPosition(decibels), within(STEP));
    }

    @Test
    void aFaderThatIsDraggedIsHeardAndItsMotorGoesAlongUnderTheHand() {
        double from = FromOutside.LAW.toPosition(desk.rig.value("ch/3/fader"));
        double end = FromOutside.LAW.toValue(from - 90.0 / screen.travel("ch/3/fader"));
        screen.pull("ch/3/fader", -90);
        stands(3, end, "while it is held");
        screen.letGo("ch/3/fader");
        float[] heard = desk.blocks(150);
        assertThat(FromOutside.level(heard, 3)).as("let go").isCloseTo(end, within(DECIBELS));
        assertThat(FromOutside.level(heard, 2)).as("its neighbour").isCloseTo(0, within(DECIBELS));
        assertThat(desk.faders.sent(desk.surface.heard(), 2)).isEmpty();
    }

    @Test
    void aSceneThatIsStoredIsBackByItsRowAndGo() {
        double verse = pull(2, -60);
        stands(2, verse, "as it is to be kept");
        screen.click("scene/store");
        screen.type("scene/store/name", "Verse");
        desk.blocks(2);
        stands(2, pull(2, 40), "after it was stored");
        desk.blocks(300); // until no hand is on it any more
        screen.click("scene/1/select");
        desk.blocks(2);
        assertThat(screen.says("cue/go")).isEqualTo("GO: 1  Verse");
        screen.click("cue/go");
        stands(2, verse, "recalled");
        assertThat(screen.says("history/undo")).isEqualTo("UNDO: recall 1 Verse");
    }

    @Test
    void undoByKeyAndByButtonSaysWhatItTakesBack() {
        double first = pull(4, -30);
        stands(4, first, "pulled once");
        double second = pull(5, -80);
        stands(5, second, "pulled too");
        assertThat(screen.says("history/undo")).isEqualTo("UNDO: fader of ch/5");
        screen.key("ctrl Z");
        stands(5, 0, "taken back by the key");
        assertThat(screen.says("history/undo")).isEqualTo("UNDO: fader of ch/4");
        assertThat(screen.says("history/redo")).isEqualTo("REDO: fader of ch/5");
        screen.click("history/undo");
        stands(4, 0, "taken back by the button");
        assertThat(screen.says("history/undo")).isEqualTo("UNDO: nothing");
        screen.key("ctrl shift Z");
        stands(4, first, "done again");
    }

    @Test
    void aLevelThatIsTypedWithItsUnitIsHeardAndSeenOnTheMotor() {
        screen.type("ch/6/fader/value", "-12.5 dB");
        stands(6, -12.5, "typed");
        assertThat(screen.text("ch/6/fader/value")).isEqualTo("-12.5");
        screen.click("ch/6/select");
        desk.blocks(30);
        screen.click("page/strip");
        screen.type("ch/6/hpf/freq/value", "0.2 kHz");
        desk.blocks(2);
        assertThat(desk.rig.value("ch/6/hpf/freq")).isEqualTo(200);
    }

    /// Why it is none is said above the field, which needs a display.
    @Test
    void wordsThatAreNoLevelAreToldOfAndChangeNothing() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
        turn = Optional.of(Turn.screen());
        window = Optional.of(GuiActionRunner.execute(() -> {
            JFrame opened = new JFrame();
            opened.setContentPane(screen.page());
            opened.setSize(1600, 900);
            opened.setVisible(true);
            return opened;
        }));
        screen.type("ch/6/fader/value", "-12 miles");
        assertThat(screen.says("problems"))
                .isEqualTo("“-12 miles” is no value for ch/6/fader: type -inf dB to 10.0 dB");
        assertThat(screen.text("ch/6/fader/value")).isEqualTo("-12 miles");
        assertThat(FromOutside.level(desk.blocks(50), 6)).as("what is heard").isCloseTo(0, within(DECIBELS));
        assertThat(desk.faders.sent(desk.surface.heard(), 6)).isEmpty();
        assertThat(screen.says("history/undo")).isEqualTo("UNDO: nothing");
        screen.type("ch/6/fader/value", "-12 dB");
        stands(6, -12, "put right");
        assertThat(screen.says("problems")).isEqualTo("No problems");
    }

    @Test
    void aParameterThatIsSearchedForIsTakenByEnterAndSetByWhatIsTyped() {
        screen.key("ctrl K");
        screen.type("search/words", "ch 7 fader");
        assertThat(screen.text("search/words")).as("Enter on a control").isEqualTo("ch/7/fader = ");
        assertThat(desk.rig.value("ch/7/fader")).as("so far").isZero();
        screen.typeOn("search/words", "quiet");
        assertThat(screen.says("search/told")).isEqualTo("“quiet” is no value for ch/7/fader: type -inf dB to 10.0 dB");
        assertThat(desk.rig.value("ch/7/fader")).as("by what is no value").isZero();
        screen.type("search/words", "ch/7/fader = -20 dB");
        stands(7, -20, "searched and typed");
        screen.key("ctrl Z");
        stands(7, 0, "taken back");
    }
}
