package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Microphones that share one microphone's gain.
class AutomixTest {
    private static final int RATE = TestDesk.RATE;

    /// Talkers of 1 kHz at these levels in dBFS; -inf is silent.
    private static float[][] talkers(int frames, double... decibels) {
        return Arrays.stream(decibels)
                .mapToObj(level -> Signals.sine(1000, Math.pow(10, level / 20), RATE, frames))
                .toArray(float[][]::new);
    }

    /// As many microphones in automixer 1, each heard alone on a side of a bus of its own.
    private static TestDesk desk(int microphones) {
        TestDesk desk = TestDesk.mono(microphones);
        for (int i = 1; i <= microphones; i++) {
            desk.set("ch/" + i + "/automix/group=1", "ch/" + i + "/send/" + i + "/level=0");
            desk.set("ch/" + i + "/send/" + i + "/pan=L100");
        }
        return desk;
    }

    /// What each microphone is turned down by, in dB, after a second.
    private static double[] gains(TestDesk desk, float[][] in) {
        float[][] out = desk.render(in);
        int frames = in[0].length;
        return IntStream.range(0, in.length)
                .mapToDouble(i -> {
                    float[] heard = out[longthrow.dsp.engine.Engine.FIRST_BUS_OUTPUT + 2 * i];
                    return Measure.decibels(
                            Measure.rms(heard, frames - 4800, frames) / Measure.rms(in[i], frames - 4800, frames));
                })
                .toArray();
    }

    @ParameterizedTest(name = "{0} equal talkers")
    @ValueSource(ints = {1, 2, 3, 4, 8, 16})
    void equalTalkersGetTenLogNLessEach(int count) {
        double[] levels = new double[count];
        Arrays.fill(levels, -20);
        for (double gain : gains(desk(count), talkers(RATE, levels))) {
            assertThat(gain).isCloseTo(-10 * Math.log10(count), within(0.01));
        }
    }

    @ParameterizedTest(name = "{0} and {1} dBFS")
    @CsvSource({"-20, -30", "-20, -50", "-26, -20", "-20, -20"})
    void theLouderOneGetsTheGainAndTheSumOfSquaresIsOne(double one, double other) {
        double sum = Math.pow(10, one / 10) + Math.pow(10, other / 10);
        double[] gains = gains(desk(2), talkers(RATE, one, other));
        assertThat(gains[0]).isCloseTo(10 * Math.log10(Math.pow(10, one / 10) / sum), within(0.02));
        assertThat(gains[1]).isCloseTo(10 * Math.log10(Math.pow(10, other / 10) / sum), within(0.02));
    }

    @Test
    void weightCountsLikeLevel() {
        TestDesk desk = desk(2).set("ch/2/automix/weight=6 dB");
        double share = 1 + Math.pow(10, 0.6);
        double[] gains = gains(desk, talkers(RATE, -20, -20));
        assertThat(gains[0]).isCloseTo(-10 * Math.log10(share), within(0.01));
        assertThat(gains[1]).isCloseTo(6 - 10 * Math.log10(share), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch/2/mute=on", "ch/2/dca/1=on dca/1/mute=on", "ch/2/mutegroup/1=on mutegroup/1/on=on"})
    void aMutedMicrophoneDoesNotCount(String settings) {
        TestDesk desk = desk(3).set(settings.split(" "));
        double[] gains = gains(desk, talkers(RATE, -20, -10, -20));
        assertThat(gains[0]).isCloseTo(-10 * Math.log10(2), within(0.01));
        assertThat(gains[2]).isCloseTo(-10 * Math.log10(2), within(0.01));
    }

    @Test
    void bothAutomixersShareForThemselvesAndOffIsFullGain() {
        TestDesk desk = desk(4).set("ch/3/automix/group=2", "ch/4/automix/group=2", "automix/2/on=off");
        double[] gains = gains(desk, talkers(RATE, -20, -20, -20, -20));
        assertThat(gains[0]).isCloseTo(-3.0103, within(0.01));
        assertThat(gains[1]).isCloseTo(-3.0103, within(0.01));
        assertThat(gains[2]).isCloseTo(0, within(1e-5));
        assertThat(gains[3]).isCloseTo(0, within(1e-5));
    }

    @Test
    void aStereoMicrophoneIsOne() {
        DeskLayout layout = new DeskLayout(RATE, List.of(true, false), java.util.Collections.nCopies(16, true));
        TestDesk desk = new TestDesk(layout).set("ch/1/automix/group=1", "ch/2/automix/group=1", "ch/2/main=off");
        float[][] in = talkers(RATE, -20, -20, -20);
        float[][] out = desk.render(in);
        for (int side = 0; side < 2; side++) {
            double gain = Measure.rms(out[side], RATE - 4800, RATE) / Measure.rms(in[0], RATE - 4800, RATE);
            assertThat(Measure.decibels(gain)).isCloseTo(-3.0103, within(0.01));
        }
    }

    @Test
    void rumbleTakesNoGainFromATalker() {
        float[] rumble = Signals.sine(25, 0.1, RATE, RATE);
        double[] gains = gains(desk(2), new float[][] {Signals.sine(1000, 0.1, RATE, RATE), rumble});
        assertThat(gains[0]).isBetween(-0.2, 0.0);
    }

    @Test
    void aNewTalkerHasItsGainWithinThreeHundredthsOfASecond() {
        float[][] in = talkers(2 * RATE, -20, -20);
        Arrays.fill(in[1], 0, RATE, 0);
        float[][] out = desk(2).render(in);
        float[] heard = out[longthrow.dsp.engine.Engine.FIRST_BUS_OUTPUT + 2];
        int after = RATE + RATE * 30 / 1000;
        double gain = Measure.rms(heard, after, after + 480) / Measure.rms(in[1], after, after + 480);
        assertThat(Measure.decibels(gain)).isBetween(-4.0, -2.9);
    }

    @Test
    void silenceStaysSilenceAndOtherChannelsAreUntouchedToTheBit() {
        float[] noise = Signals.noise(1, 0.5, 9600);
        TestDesk desk = TestDesk.mono(3)
                .set("ch/1/automix/group=1", "ch/2/automix/group=1", "ch/3/pan=L100", "ch/1/pan=R100", "ch/2/pan=R100");
        float[][] out = desk.render(new float[9600], new float[9600], noise);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(noise);
        assertThat(out[TestDesk.MAIN_RIGHT]).containsOnly(0);
        desk.render(talkers(RATE, -10, -10));
        desk.set("ch/1/automix/group=none", "ch/2/automix/group=none", "ch/1/pan=L100", "ch/3/main=off");
        desk.render(RATE);
        assertThat(desk.render(noise)[TestDesk.MAIN_LEFT]).isEqualTo(noise);
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {1, 100, 480})
    void theSamplesDoNotDependOnTheBlock(int block) {
        float[][] in = talkers(4800, -20, -30, -12);
        assertThat(desk(3).blocks(block).render(in)).isDeepEqualTo(desk(3).render(in));
    }

    @Test
    void sharingAllocatesNothing() {
        TestDesk desk = desk(16);
        float[][] in = talkers(64, new double[16]);
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(10_000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
