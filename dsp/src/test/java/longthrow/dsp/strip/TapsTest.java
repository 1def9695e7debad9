package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where in a strip its sends are taken, and what a mute does to them.
class TapsTest {
    private static final int FRAMES = 9600;
    private static final float[] TONE = Signals.sine(1000, 0.5, TestDesk.RATE, FRAMES);
    private static final int BUS = Engine.FIRST_BUS_OUTPUT;

    /// A strip that changes the level of a 1 kHz tone at every step: trim -1 dB, gate -6 dB (closed), EQ +5 dB,
    /// compressor make-up +8 dB, fader -10 dB.
    private static TestDesk desk() {
        return TestDesk.mono(1)
                .set(
                        "ch/1/trim=-1",
                        "ch/1/gate/on=on",
                        "ch/1/gate/threshold=0",
                        "ch/1/gate/range=6",
                        "ch/1/gate/release=5 ms")
                .set("ch/1/eq/on=on", "ch/1/eq/2/freq=1 kHz", "ch/1/eq/2/gain=5", "ch/1/eq/2/q=1")
                .set("ch/1/comp/on=on", "ch/1/comp/threshold=0", "ch/1/comp/knee=0", "ch/1/comp/makeup=8")
                .set("ch/1/fader=-10", "ch/1/send/1/level=0", "ch/1/send/1/pan=L100");
    }

    private static double level(float[] out) {
        return Measure.decibels(Measure.rms(out, FRAMES / 2, FRAMES) / Measure.rms(TONE, FRAMES / 2, FRAMES));
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({"input, -1", "pre-eq, -7", "post-eq, -2", "pre, 6", "post, -4"})
    void aSendIsTakenWhereItsTapSays(String tap, double expected) {
        float[][] out = desk().set("ch/1/send/1/tap=" + tap).render(TONE);
        assertThat(level(out[BUS])).isCloseTo(expected, within(0.05));
        assertThat(out[BUS + 1]).containsOnly(0);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(desk().render(TONE)[TestDesk.MAIN_LEFT]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "pre-eq", "post-eq", "pre", "post"})
    void aMuteCutsEverySendUnlessItsBusKeepsWhatComesFromBeforeTheFader(String tap) {
        String[] muted = {"ch/1/send/1/tap=" + tap, "ch/1/mute=on"};
        assertThat(desk().set(muted).render(TONE)[BUS]).containsOnly(0);
        double kept = level(desk().set(muted).set("bus/1/mute-cuts-pre=off").render(TONE)[BUS]);
        double open = level(desk().set("ch/1/send/1/tap=" + tap).render(TONE)[BUS]);
        assertThat(kept).isEqualTo(tap.equals("post") ? Double.NEGATIVE_INFINITY : open);
        assertThat(desk().set(muted).set("bus/2/mute-cuts-pre=off").render(TONE)[BUS])
                .containsOnly(0);
    }

    @Test
    void theBusDecidesWhileItPlays() {
        TestDesk desk = desk().set("ch/1/send/1/tap=pre", "ch/1/mute=on");
        assertThat(desk.render(TONE)[BUS]).containsOnly(0);
        assertThat(level(desk.set("bus/1/mute-cuts-pre=off").render(TONE)[BUS])).isCloseTo(6, within(0.05));
    }

    @Test
    void wordsOfOldShowsKeepTheirMeaning() {
        TestDesk desk = TestDesk.mono(1);
        int tap = desk.cell("ch/1/send/1/tap");
        var parameter = desk.engine().table().layout().parameter(tap);
        assertThat(parameter.parse("post")).hasValue(0);
        assertThat(parameter.parse("pre")).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"post, input", "input, pre", "pre-eq, post-eq"})
    void aSendMovesFromTapToTapWithoutAClick(String from, String to) {
        float[] tone = Signals.sine(1000, 0.1, TestDesk.RATE, 8192 + 4800);
        TestDesk desk = TestDesk.mono(1)
                .set("ch/1/fader=-12", "ch/1/send/1/level=0", "ch/1/trim=6", "ch/1/send/1/tap=" + from)
                .set("ch/1/eq/on=on", "ch/1/eq/2/freq=1 kHz", "ch/1/eq/2/gain=5");
        desk.render(java.util.Arrays.copyOf(tone, 4800));
        float[] out =
                desk.set("ch/1/send/1/tap=" + to).render(java.util.Arrays.copyOfRange(tone, 4800, tone.length))[BUS];
        assertThat(Measure.residue(out, 1000, 1000, TestDesk.RATE, 0, 8192)).isLessThan(-75);
    }

    @Test
    void aStripThatIsNoNumberGivesNothingAtAnyTap() {
        float[] sick = TONE.clone();
        sick[1000] = Float.NaN;
        for (String tap : new String[] {"input", "pre-eq", "post-eq"}) {
            float[] out = desk().set("ch/1/send/1/tap=" + tap).render(sick)[BUS];
            assertThat(out).as(tap).doesNotContain(Float.NaN);
            assertThat(out[1010]).as(tap).isZero();
            assertThat(Measure.rms(out, 2000, FRAMES)).as(tap).isGreaterThan(0.1);
        }
    }

    @Test
    void aTapAllocatesNothing() {
        TestDesk desk = desk().set("ch/1/send/1/tap=input", "ch/1/send/2/tap=post-eq", "ch/1/send/2/level=0");
        float[][] in = {java.util.Arrays.copyOf(TONE, 64)};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(5000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
