package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saturation bends as its formula says, makes the harmonics of that curve, and keeps them from folding back.
class SaturationTest {
    private static final int RATE = EffectBench.RATE;

    @ParameterizedTest(name = "drive {0} dB, level {1}")
    @CsvSource({"0, 0.5", "6, 0.1", "6, -0.9", "12, 0.3", "24, 0.7", "36, -0.05"})
    void bendsByItsCurve(double drive, double level) {
        float[] out =
                EffectBench.of("saturation", "saturation/drive=" + drive).render(Signals.constant(level, 4800))[0];
        double g = Math.pow(10, drive / 20);
        double bent = g * level / Math.sqrt(1 + g * g * level * level) * Math.sqrt(1 + g * g) / g;
        assertThat((double) out[4000]).isCloseTo(bent, within(1e-5));
    }

    /// Whatever is no harmonic of the tone folded back: 997 periods in a second of 48,000 samples.
    @ParameterizedTest(name = "{0} Hz, drive {1} dB: folded back at most {2} dB")
    @CsvSource({"997, 12, -120", "4999, 12, -115", "4999, 24, -95", "8999, 18, -100", "9497, 30, -80", "9497, 36, -70"})
    void keepsItsHarmonicsFromFoldingBack(int hertz, int drive, double most) {
        EffectBench bench = EffectBench.of("saturation", "saturation/drive=" + drive);
        float[] tone = Signals.sine(hertz, 0.5, RATE, 2 * RATE);
        float[] out = bench.render(tone)[0];
        double[] second = new double[RATE];
        for (int n = 0; n < RATE; n++) {
            second[n] = out[RATE + n];
        }
        new DoubleFFT_1D(RATE).realForward(second);
        double folded = 0;
        for (int bin = 1; bin < 20_000; bin++) {
            double power = second[2 * bin] * second[2 * bin] + second[2 * bin + 1] * second[2 * bin + 1];
            folded += bin % hertz == 0 ? 0 : power;
        }
        double whole = second[2 * hertz] * second[2 * hertz] + second[2 * hertz + 1] * second[2 * hertz + 1];
        assertThat(10 * Math.log10(folded / whole)).isLessThan(most);
    }

    @Test
    void symmetricItMakesOddHarmonicsOnly() {
        float[] out =
                EffectBench.of("saturation", "saturation/drive=12").render(Signals.sine(1000, 0.5, RATE, RATE))[0];
        double first = Measure.amplitude(out, 1000, RATE, RATE / 2, RATE);
        assertThat(Measure.decibels(Measure.amplitude(out, 2000, RATE, RATE / 2, RATE) / first))
                .isLessThan(-100);
        assertThat(Measure.decibels(Measure.amplitude(out, 3000, RATE, RATE / 2, RATE) / first))
                .isGreaterThan(-20);
    }

    @Test
    void asymmetryAddsTheEvenHarmonicsAndNoConstant() {
        float[] out = EffectBench.of("saturation", "saturation/drive=12", "saturation/asymmetry=80")
                .render(Signals.sine(1000, 0.5, RATE, 2 * RATE))[0];
        double first = Measure.amplitude(out, 1000, RATE, RATE, 2 * RATE);
        assertThat(Measure.decibels(Measure.amplitude(out, 2000, RATE, RATE, 2 * RATE) / first))
                .isGreaterThan(-30);
        double sum = 0;
        for (int n = RATE; n < 2 * RATE; n++) {
            sum += out[n];
        }
        assertThat(sum / RATE).isCloseTo(0, within(1e-4));
    }

    @ParameterizedTest(name = "{0} Hz")
    @CsvSource({"100", "1000", "10000", "18000"})
    void isLateByWhatItReportsAndFlat(int hertz) {
        // at 0 dB of drive a tone of -60 dBFS is bent by nothing, and raised by the curve's slope there, the square
        // root of two
        EffectBench bench = EffectBench.of("saturation", "saturation/drive=0");
        float[] tone = Signals.sine(hertz, 0.001, RATE, RATE);
        float[] out = bench.render(tone)[0];
        int late = bench.slot().latency();
        for (int n = 1000; n < RATE; n++) {
            assertThat((double) out[n]).isCloseTo(Math.sqrt(2) * tone[n - late], within(2e-6));
        }
    }
}
