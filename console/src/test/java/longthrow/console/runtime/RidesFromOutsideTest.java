package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.kit.IdealRamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rides from end to end: fingers, faders and keys as bytes in; the samples of main, motors and lamps as bytes out.
class RidesFromOutsideTest {
    private static final int BLOCKS_A_SECOND = Rig.RATE / Rig.BLOCK;

    /// 0.1 dB in the fader's upper part, where 40 dB are one travel.
    private static final double TENTH = 0.1 / 40;

    /// A lane is where the hand was; what was heard then glided there, and from one message to the next: 24 ms, in
    /// blocks.
    private static final int GLIDES = 18;

    private static final double OPEN = FromOutside.LAW.toPosition(0);
    private static final double LOW = FromOutside.LAW.toPosition(-6);

    private static int block(double second) {
        return (int) Math.round(second * BLOCKS_A_SECOND);
    }

    /// A second of the song, then down to -6 dB in 0.2 s, held for 3 s, let go, and a second more.
    private static float[] ride(FromOutside desk, boolean touchSense, double tremble) {
        desk.keys(FromOutside.SELECT, FromOutside.TOUCH);
        desk.surface.say("90 5E 7F 90 5E 00"); // PLAY
        float[][] heard = new float[4][];
        heard[0] = desk.rig.run(1_000);
        if (touchSense) {
            desk.touch(1);
        }
        heard[1] = new float[0];
        for (int step = 1; step <= 15; step++) {
            desk.move(1, -6 * step / 15.0);
            heard[1] = join(heard[1], desk.blocks(10));
        }
        heard[2] = new float[0];
        for (double second = 0; second < 2.99; second += 0.6) {
            if (tremble > 0) {
                desk.move(1, -6 + (second % 1.2 > 0.5 ? tremble : 0));
            }
            heard[2] = join(heard[2], desk.rig.run(600));
        }
        if (touchSense) {
            desk.letGo(1);
        }
        heard[3] = desk.rig.run(1_000);
        desk.keys(FromOutside.STOP);
        desk.rig.run(100);
        return join(join(heard[0], heard[1]), join(heard[2], heard[3]));
    }

    private static float[] join(float[] one, float[] other) {
        float[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// Acceptance 2: the ride plays back flat for as long as it was held, then glides home and stays; no saw-tooth.
    ///
    /// @param end when the hand counts as gone, in seconds of the song
    @ParameterizedTest(name = "{0}: let go at {2} s")
    @CsvSource({"mcu, true, 4.2", "bcf2000, false, 2.187"})
    void acceptance2ARideIsFlatWhileItIsHeldAndGlidesHomeOnce(String surface, boolean touchSense, double end) {
        ridesFlatAndHome(surface, touchSense, 0, end);
    }

    /// The same of a hand that is felt without touch sense because it trembles: it is gone a second after its last
    /// move.
    @Tag("long")
    @Test
    void acceptance2AHandThatTremblesIsHeldWithoutTouchSense() {
        ridesFlatAndHome("bcf2000", false, 0.02, 4.6);
    }

    /// @param tremble what a still hand moves each 0.6 s, in dB
    private static void ridesFlatAndHome(String surface, boolean touchSense, double tremble, double end) {
        FromOutside desk = new FromOutside(surface, 1);
        desk.song(10);
        desk.settled();
        double[] ridden = FromOutside.positions(ride(desk, touchSense, tremble), 1);
        desk.keys(FromOutside.START);
        desk.surface.heard();
        desk.surface.say("90 5E 7F 90 5E 00"); // PLAY
        double[] played = FromOutside.positions(desk.rig.run(5_200), 1);
        List<Double> motor = desk.faders.sent(desk.surface.heard(), 1);
        for (int block = 0; block < played.length; block++) {
            DoubleSummaryStatistics heard = Arrays.stream(ridden, block, Math.min(ridden.length, block + GLIDES))
                    .summaryStatistics();
            assertThat(played[block])
                    .as("as it was heard, at block %s", block)
                    .isBetween(heard.getMin() - TENTH, heard.getMax() + TENTH);
        }
        double before = LOW - TENTH;
        for (int block = block(1.25); block < played.length; block++) {
            double second = (double) block / BLOCKS_A_SECOND;
            assertThat(played[block]).as("no saw-tooth at %s s", second).isGreaterThan(before - 1e-5);
            before = played[block];
            if (second < end) {
                assertThat(played[block]).as("flat at %s s", second).isCloseTo(LOW, within(TENTH));
            } else if (second > end + 0.32) {
                assertThat(played[block]).as("home at %s s", second).isCloseTo(OPEN, within(1e-4));
            }
        }
        assertThat(played[block(end + 0.15)]).as("half way").isCloseTo((LOW + OPEN) / 2, within(TENTH));
        assertThat(motor.size()).isGreaterThan(20);
        int turn = motor.indexOf(motor.stream().min(Double::compare).orElseThrow());
        assertThat(motor.subList(0, turn)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(motor.subList(turn, motor.size())).isSorted();
    }

    private static double place(int channel, double second) {
        return second < 20 ? 0.8 - channel * 0.05 : 0.3 + channel * 0.03;
    }

    /// Acceptance 5: a locate while the song stands brings all faders to their lanes. The ideal ramp goes there from
    /// the
    /// first block on, and all motors have been told within 20 ms, though a row of displays is being painted.
    @Test
    void acceptance5ALocateInStopIsHeardInItsFirstBlockAndShownWithinTwentyMilliseconds() {
        FromOutside desk = new FromOutside("mcu", 9);
        Silence.plug(desk.rig, 60); // a song, which silences channel 1
        for (int channel = 1; channel <= 9; channel++) {
            double before = place(channel, 0);
            double behind = place(channel, 20);
            Lane lane = new Lane(
                    new long[] {0, 20L * Rig.RATE, 20L * Rig.RATE + 1}, new double[] {before, before, behind}, false);
            desk.rig.console.automation().lanes().put(desk.rig.cell("ch/" + channel + "/fader"), Optional.of(lane));
        }
        desk.rig.act("transport/locate", "30 s");
        desk.settled();
        desk.surface.say("90 34 7F 90 34 00"); // NAME/VALUE
        float[] rest = desk.blocks(2);
        desk.surface.say("90 39 7F 90 39 00"); // F4: locate 0 s
        float[] located = desk.blocks(15);
        assertThat(15 * FromOutside.BLOCK_MILLIS).isLessThanOrEqualTo(20);
        List<String> told = desk.surface.heard();
        for (int channel = 2; channel <= 9; channel++) {
            double from = gain(place(channel, 30));
            double to = gain(place(channel, 0));
            assertThat(FromOutside.gains(rest, channel)[0]).isCloseTo(from, within(1e-5));
            double[] ideal = IdealRamp.gains(Rig.RATE, located.length + Rig.BLOCK, line -> line == 0 ? from : to);
            for (int block = 0; block < 15; block++) {
                assertThat(FromOutside.gains(located, channel)[block])
                        .as("channel %s, block %s", channel, block)
                        .isCloseTo(ideal[(block + 1) * Rig.BLOCK + channel - 1], within(1e-4));
            }
        }
        for (int fader = 1; fader <= 8; fader++) {
            assertThat(desk.faders.sent(told, fader).getLast()).isCloseTo(place(fader, 0), within(0.5 / 16_383));
        }
        assertThat(FromOutside.level(desk.rig.run(500), 9))
                .isCloseTo(FromOutside.LAW.toValue(place(9, 0)), within(0.001));
        assertThat(desk.rig.console.transport().state().playing()).as("stands").isFalse();
    }

    private static double gain(double position) {
        return Math.pow(10, FromOutside.LAW.toValue(position) / 20);
    }
}
