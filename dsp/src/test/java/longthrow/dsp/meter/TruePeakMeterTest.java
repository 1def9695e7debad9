package longthrow.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// True peaks against EBU Tech 3341, cases 15 to 23, and against sines, whose peaks are known.
class TruePeakMeterTest {
    private static final int RATE = 48_000;

    private static double read(int rate, float[][] signal) {
        TruePeakMeter whole = new TruePeakMeter(rate, signal.length);
        whole.process(signal, 0, signal[0].length);
        whole.finish();
        TruePeakMeter pieces = new TruePeakMeter(rate, signal.length);
        for (int at = 0; at < signal[0].length; at += 333) {
            pieces.process(signal, at, Math.min(signal[0].length, at + 333));
        }
        pieces.finish();
        assertThat(pieces.decibels()).isEqualTo(whole.decibels());
        return whole.decibels();
    }

    private static void assertWithinTolerance(double read, double expected) {
        assertThat(read).isBetween(expected - 0.4, expected + 0.2);
    }

    @ParameterizedTest(name = "a sine of {0} frames, {1} at {2} degrees: {3} dBTP")
    @CsvSource({"4, 0.5, 0, -6", "4, 0.5, 45, -6", "6, 0.5, 60, -6", "8, 0.5, 67.5, -6", "4, 1.41, 45, 3"})
    void readsTheSinesOfCases15To19(int period, double amplitude, double degrees, double expected) {
        for (int rate : new int[] {32_000, 44_100, 48_000, 96_000, 192_000}) {
            assertWithinTolerance(read(rate, LoudnessSignals.sine(rate, period, amplitude, degrees)), expected);
        }
    }

    @ParameterizedTest(name = "offset {0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void readsTheSplicedPeaksOfCases20To23(int offset) {
        for (int rate : new int[] {48_000, 96_000}) {
            assertWithinTolerance(read(rate, LoudnessSignals.spliced(rate, offset)), 0);
        }
    }

    @ParameterizedTest(name = "{0} Hz at {1} Hz")
    @CsvSource({
        "20000, 48000",
        "19997, 48000",
        "20000, 44100",
        "19987, 44100",
        "5000, 48000",
        "997, 48000",
        "20000, 96000",
        "20011, 96000",
        "20000, 192000",
        "12000, 32000"
    })
    void missesAtMostAFewHundredthsOfADecibelAtTheTop(double hertz, int rate) {
        float[] sine = Signals.sine(hertz, 1, rate, rate);
        for (int n = 0; n < rate; n++) {
            // a sine that begins suddenly has peaks of its own
            sine[n] *= (float) Math.min(1, Math.min(n, rate - n) / (0.1 * rate));
        }
        assertThat(read(rate, new float[][] {sine})).isBetween(-0.05, 0.02);
    }

    @Test
    void readsASingleFullScaleSampleAsFullScale() {
        float[] click = new float[1000];
        click[500] = 1;
        assertThat(read(RATE, new float[][] {click})).isEqualTo(0, within(0.001));
    }

    @Test
    void hearsALastSampleToItsEnd() {
        float[] end = new float[1000];
        end[998] = 1;
        end[999] = 1;
        assertThat(read(RATE, new float[][] {end})).isGreaterThan(2);
    }

    @Test
    void tellsThePeakSinceItWasLastAsked() {
        TruePeakMeter meter = new TruePeakMeter(RATE, 1);
        float[][] loud = {Signals.constant(0.5, 512)};
        float[][] soft = {Signals.constant(0.25, 512)};
        meter.process(loud, 0, 512);
        meter.take(0);
        meter.process(soft, 0, 512);
        meter.take(0);
        meter.process(soft, 0, 512);
        assertThat(meter.take(0)).isEqualTo(-12.04, within(0.01));
        assertThat(meter.take(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.decibels()).isGreaterThan(-6.1);
    }

    @Test
    void comesBackFromWhatIsNoNumber() {
        TruePeakMeter meter = new TruePeakMeter(RATE, 1);
        float[][] broken = {new float[64]};
        broken[0][10] = Float.NaN;
        meter.process(broken, 0, 64);
        float[][] tone = {Signals.sine(1000, 0.5, RATE, 4800)};
        meter.process(tone, 0, 4800);
        assertThat(meter.decibels()).isEqualTo(-6.02, within(0.05));
    }

    @Test
    void allocatesNothingWhileItHears() {
        TruePeakMeter meter = new TruePeakMeter(RATE, 2);
        float[][] noise = {Signals.noise(1, 0.5, 64), Signals.noise(2, 0.5, 64)};
        assertThat(NoAllocation.bytes(2000, () -> meter.process(noise, 0, 64))).isEqualTo(0);
    }
}
