package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A loop goes round while a hand has a fader: what its lane plays from there on depends neither on the device's block
/// nor on when the console comes to its next turn.
class LoopedLanesTest {
    private static final int RATE = 48_000;
    private static final int TO = 24_001;
    private static final int TAKEN = TO - 4_001;
    private static final int END = TO + 9_600;

    private final FrameClock clock = new FrameClock(RATE);
    private final Console console = new Console(Show.fresh("Loop", DeskLayout.mono(RATE, 1)), clock);
    private final int fader = console.desk().layout().cell("ch/1/fader").orElseThrow();
    private final float[] heard = new float[END];
    private int frame;

    /// -10 dB; a hand takes it to -30 dB shortly before the loop's end.
    private void begin(int block) {
        console.automation().lanes().put(fader, Optional.of(Lane.still(0.5, false)));
        console.sources().plug(0, new Rig.Tape(Signals.constant(1, RATE)), new float[] {1});
        console.playhead().songChanged();
        act("transport/loop", "0.1 s..0.500020833 s");
        act("transport/play", "");
        roll(TAKEN, block, 64);
    }

    private void act(String action, String argument) {
        console.post(new Wish.Act(action, argument, Origin.SCREEN));
        turn();
    }

    private void turn() {
        clock.at(frame);
        console.work(clock.nanos());
    }

    /// Renders up to a frame; the console turns each `every` frames.
    private void roll(int to, int block, int every) {
        int inputs = console.engine().inputs();
        while (frame < to) {
            if (frame % every == 0) {
                turn();
            }
            int next = Math.min((frame / every + 1) * every, to);
            int count = Math.min(block, next - frame);
            float[][] out = new float[1][count];
            clock.at(frame);
            console.engine().render(new float[inputs][count], out, count, clock.nanos());
            System.arraycopy(out[0], 0, heard, frame, count);
            frame += count;
        }
    }

    /// In the middle of the pan law.
    private static double gain(double level) {
        return Math.pow(10, level / 20) * Math.sqrt(0.5);
    }

    private void hand(double level) {
        console.post(new Wish.Set(fader, level, Origin.SCREEN));
        turn();
    }

    private static float[] played(int block, int every, boolean finger) {
        LoopedLanesTest one = new LoopedLanesTest();
        one.begin(block);
        if (finger) {
            one.console.post(new Wish.Touch(one.fader, true, Origin.SCREEN));
        }
        one.hand(-30);
        one.roll(END, block, every);
        return one.heard;
    }

    @ParameterizedTest(name = "{0} frames a call, a turn each {1}")
    @CsvSource({"64, 64000", "48, 64000", "100, 64000", "441, 64000", "100, 512"})
    void theLanePlaysFromTheWrapOnWheneverTheConsoleTurns(int block, int every) {
        float[] heard = played(block, every, false);
        assertThat((double) heard[TO - 65]).as("the hand").isCloseTo(gain(-30), within(1e-5));
        assertThat((double) heard[TO + 4_800]).as("the lane").isCloseTo(gain(-10), within(1e-5));
        assertThat(heard).isEqualTo(played(64, 64, false));
    }

    @ParameterizedTest(name = "a turn each {0}")
    @ValueSource(ints = {64, 64_000})
    void whatAFingerHoldsStaysInTheHand(int every) {
        float[] heard = played(100, every, true);
        for (float sample : Arrays.copyOfRange(heard, TO + 640, END)) {
            assertThat((double) sample).isCloseTo(gain(-30), within(1e-5));
        }
    }
}
