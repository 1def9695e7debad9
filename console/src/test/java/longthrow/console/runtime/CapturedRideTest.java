package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import longthrow.console.automation.Take;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A ride as the bytes of a surface: what the raw take and the lane keep of it, what the motor's bytes and the samples
/// say when it plays (rules A9, A10).
class CapturedRideTest {
    private static final Taper FADER = new Taper.Fader();
    private static final int EVENTS = 150;

    private final Rig rig = new Rig(2);
    private final Plugged mcu = new Plugged(rig, "mcu").settled();
    private final int[] sent = new int[EVENTS];
    private final long[] frames = new long[EVENTS];
    private int cell;
    private int motors;

    @BeforeEach
    void song() {
        cell = rig.cell("ch/1/fader");
        float[] level = new float[6 * Rig.RATE];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
    }

    private void ride() {
        rig.act("transport/play");
        rig.run(100);
        mcu.say("90 68 7F");
        for (int i = 0; i < EVENTS; i++) {
            sent[i] = 12_287 - (int) Math.round(2_500 * (1 - Math.cos(i / 20.0))); // from 0 dB
            frames[i] = rig.console.transport().frameAt(rig.clock.nanos());
            mcu.say(MackieFaders.at(1, sent[i]));
            rig.run(4 * 1000.0 * Rig.BLOCK / Rig.RATE);
        }
        mcu.say("90 68 00");
        rig.run(400);
        rig.act("transport/stop");
        rig.run(5);
    }

    private Lane lane() {
        return rig.console.automation().lanes().get(cell).orElseThrow();
    }

    /// But for the first event, which came with the touch, where the lane still says what was heard (rule A2).
    private void laneIsTheRide() {
        for (int i = 1; i < EVENTS; i++) {
            assertThat(FADER.toValue(lane().positionAt(frames[i])))
                    .isCloseTo(FADER.toValue(sent[i] / 16383.0), within(0.1));
        }
        assertThat(lane().size()).as("thinned").isLessThan(EVENTS * 2 / 3);
    }

    @Test
    void theRawTakeHasEveryByteAndTheLaneIsWithinATenthOfADecibel() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        ride();
        Take take = rig.console.automation().passes().takes().getFirst();
        Lane raw = take.segments(false).getFirst().raw();
        for (int i = 0; i < EVENTS; i++) {
            int at = raw.pointAt(frames[i] + Rig.RATE / 1000);
            assertThat(raw.frame(at)).isCloseTo(frames[i], within(Rig.RATE / 1000L));
            assertThat(16383 * raw.position(at)).isCloseTo(sent[i], within(1.0));
        }
        assertThat(take.bytes().length).isLessThan(5 * EVENTS + 20);
        laneIsTheRide();
    }

    @Test
    void theMotorAndTheSamplesFollowWhenItPlays() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        ride();
        rig.act("transport/locate", "0 s");
        rig.run(50);
        rig.act("transport/play");
        rig.run(5);
        mcu.heard();
        float[] before = rig.run(60);
        float still = before[before.length - 1];
        for (int i = 0; i < 80; i++) {
            float[] block = rig.run(1000.0 * 4 * Rig.BLOCK / Rig.RATE);
            long now = rig.console.transport().frameAt(rig.clock.nanos());
            double heard = FADER.toPosition(20 * Math.log10(block[block.length - Rig.BLOCK] / still));
            assertThat(distance(heard, now, 15)).as("sound at frame %s", now).isLessThan(0.1 / 40);
            motor(MackieFaders.MCU.sent(mcu.heard(), 1), now);
        }
        assertThat(motors).isGreaterThan(20);
    }

    /// Every position that the motor is sent lies on the lane, as it was at most 30 ms ago.
    private void motor(List<Double> positions, long now) {
        for (double position : positions) {
            assertThat(distance(position, now, 30)).isLessThan(0.1 / 40);
            motors++;
        }
    }

    /// How far a position lies from the lane within the last milliseconds; 40 dB of the upper fader are one travel.
    private double distance(double position, long now, int millis) {
        double least = 1;
        for (long frame = now - millis * 48L; frame <= now + 2 * Rig.BLOCK; frame += 16) {
            least = Math.min(least, Math.abs(lane().positionAt(frame) - position));
        }
        return least;
    }

    @Test
    void a14KeepMakesTheSamePassOfBytesThatNobodyHadArmed() {
        ride();
        assertThat(rig.console.automation().lanes().has(cell)).isFalse();
        rig.act("automation/keep", "5 s pass");
        rig.run(3);
        laneIsTheRide();
        rig.act("automation/keep", "0 s..2 s scene");
        rig.run(3);
        assertThat(rig.console.scenes().scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.cells().size()).isEqualTo(1);
            assertThat(scene.cells().get(cell).orElseThrow())
                    .isCloseTo(FADER.toValue(sent[EVENTS - 1] / 16383.0), within(0.01));
        });
        rig.act("automation/keep", "everything");
        rig.run(3);
        assertThat(rig.notices()).last().asString().startsWith("'everything' does not say what to keep");
    }
}
