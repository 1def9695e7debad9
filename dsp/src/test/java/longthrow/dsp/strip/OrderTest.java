package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The equalizer stands before the compressor or behind it, as each strip says; the delay holds a channel back.
class OrderTest {
    private static final int RATE = TestDesk.RATE;

    /// A tone of -20 dB, 12 dB up at its frequency, 4:1 over -20 dB.
    private static double level(String order) {
        float[] tone = Signals.sine(1000, 0.1, RATE, RATE);
        float[] out = TestDesk.mono(1)
                .set("ch/1/pan=L100", "ch/1/eq/on=on", "ch/1/eq/2/freq=1000", "ch/1/eq/2/gain=12", "ch/1/eq/2/q=1")
                .set("ch/1/comp/on=on", "ch/1/comp/threshold=-20", "ch/1/comp/ratio=4", "ch/1/comp/knee=0")
                .set("ch/1/order=" + order)
                .render(tone)[0];
        return Measure.decibels(Measure.rms(out, RATE / 2, RATE) / Measure.rms(tone, RATE / 2, RATE));
    }

    @Test
    void theCompressorHearsTheEqualizerOnlyWhereItComesAfterIt() {
        assertThat(level("eq-first")).isCloseTo(12 - 9, within(0.1));
        assertThat(level("comp-first")).isCloseTo(12, within(0.1));
    }

    @Test
    void aStripThatMovesItsEqualizerLeavesItsNeighboursAlone() {
        float[] noise = Signals.noise(3, 0.5, 9600);
        String[] eq = {"ch/1/pan=L100", "ch/1/eq/on=on", "ch/1/eq/3/gain=6", "ch/1/comp/on=on", "ch/2/main=off"};
        TestDesk alone = TestDesk.mono(2).set(eq);
        TestDesk beside = TestDesk.mono(2).set(eq).set("ch/2/eq/on=on", "ch/2/eq/1/gain=6");
        alone.render(noise, noise);
        beside.render(noise, noise);
        float[] expected = alone.render(noise, noise)[0];
        assertThat(beside.set("ch/2/order=comp-first").render(noise, noise)[0]).isEqualTo(expected);
    }

    @Test
    void aChangeOfOrderIsOverWithin20Milliseconds() {
        float[] tone = Signals.sine(1000, 0.1, RATE, 2 * RATE);
        String[] boost = {"ch/1/pan=L100", "ch/1/eq/on=on", "ch/1/eq/2/freq=8000", "ch/1/eq/2/gain=12", "ch/1/eq/2/q=1"
        };
        TestDesk moved = TestDesk.mono(1).set(boost);
        float[] expected = TestDesk.mono(1).set(boost).render(tone)[0];
        moved.render(Arrays.copyOf(tone, RATE));
        float[] after = moved.set("ch/1/order=comp-first").render(Arrays.copyOfRange(tone, RATE, 2 * RATE))[0];
        // without a compressor both orders sound alike once the equalizer, which rings for 1 ms, has settled
        float[] rest = Arrays.copyOfRange(expected, RATE, 2 * RATE);
        int over = 20 * RATE / 1000;
        assertThat(Measure.difference(Arrays.copyOfRange(after, over, RATE), Arrays.copyOfRange(rest, over, RATE)))
                .isLessThan(1e-6);
        assertThat(Measure.difference(after, rest)).isLessThan(0.02);
    }

    @ParameterizedTest(name = "{0} ms")
    @ValueSource(doubles = {0, 0.5, 7.3, 100, 499.99, 500})
    void delaysByWholeFramesToTheBit(double millis) {
        float[] noise = Signals.noise(1, 1, RATE);
        float[] out =
                TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/delay=" + millis).render(noise)[0];
        int late = (int) Math.rint(millis * RATE / 1000);
        assertThat(Arrays.copyOfRange(out, late, RATE)).isEqualTo(Arrays.copyOf(noise, RATE - late));
        assertThat(Arrays.copyOf(out, late)).containsOnly(new float[late > 0 ? 1 : 0]);
    }

    @Test
    void takesANewDelayUpWhenItHasHeardEnoughAndIsNeverSilent() {
        float[] steady = Signals.constant(0.5, RATE);
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100");
        desk.render(steady);
        float[] out = desk.set("ch/1/delay=200 ms").render(steady)[0];
        assertThat(out).containsOnly(0.5f);
        float[] noise = Signals.noise(1, 0.5, RATE);
        float[] late = desk.render(noise)[0];
        assertThat(Arrays.copyOfRange(late, RATE / 5, RATE)).isEqualTo(Arrays.copyOf(noise, RATE - RATE / 5));
        float[] back = desk.set("ch/1/delay=0").render(noise)[0];
        int over = 20 * RATE / 1000;
        assertThat(Arrays.copyOfRange(back, over, RATE)).isEqualTo(Arrays.copyOfRange(noise, over, RATE));
    }

    @Test
    void busesAndMainHaveEightBands() {
        for (String strip : new String[] {"bus/1", "main"}) {
            float[] tone = Signals.sine(1000, 0.1, RATE, RATE);
            TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/send/1/level=0", "ch/1/send/1/pan=L100");
            for (int band = 1; band <= 8; band++) {
                String at = strip + "/eq/" + band + "/";
                desk.set(at + "freq=1000", at + "gain=1.5", at + "q=1");
            }
            float[] out =
                    desk.set(strip + "/eq/on=on").render(tone)[strip.equals("main") ? 0 : Engine.FIRST_BUS_OUTPUT];
            assertThat(Measure.decibels(Measure.rms(out, RATE / 2, RATE) / Measure.rms(tone, RATE / 2, RATE)))
                    .isCloseTo(12, within(0.01));
        }
    }
}
