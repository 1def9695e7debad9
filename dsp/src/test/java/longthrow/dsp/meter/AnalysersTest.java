package longthrow.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bands and spectrum against IEC 61260-1 and the formula of a Butterworth band-pass.
class AnalysersTest {
    private static final int RATE = 48_000;
    /// A third of an octave to base ten.
    private static final double THIRD = Math.pow(10, 0.1);

    private static double level(int rate, int band, double hertz) {
        ThirdOctaves bands = new ThirdOctaves(rate, 1, 0.125);
        float[][] sine = {Signals.sine(hertz, 1, rate, rate + rate / 2)};
        bands.process(sine, 0, sine[0].length);
        return bands.decibels(band) + 3.01;
    }

    @Test
    void theMiddlesAreThoseOfTheStandard() {
        assertThat(ThirdOctaves.middleHertz(0)).isEqualTo(19.953, within(0.001));
        assertThat(ThirdOctaves.middleHertz(17)).isEqualTo(1000, within(1e-9));
        assertThat(ThirdOctaves.middleHertz(30)).isEqualTo(19952.6, within(0.1));
        for (int band = 0; band < ThirdOctaves.NOMINAL.size(); band++) {
            assertThat(ThirdOctaves.NOMINAL.get(band) / ThirdOctaves.middleHertz(band))
                    .isEqualTo(1, within(0.02));
        }
    }

    @ParameterizedTest(name = "band {0} at {1} Hz")
    @CsvSource({"4, 48000", "17, 48000", "17, 32000", "25, 96000", "29, 48000", "10, 192000"})
    void aBandIsFlatInTheMiddleAndThreeDecibelsDownAtItsEdges(int band, int rate) {
        double middle = ThirdOctaves.middleHertz(band);
        assertThat(level(rate, band, middle)).isEqualTo(0, within(0.2));
        assertThat(level(rate, band, middle / Math.sqrt(THIRD))).isEqualTo(-3.01, within(0.25));
        assertThat(level(rate, band, middle * Math.sqrt(THIRD))).isEqualTo(-3.01, within(0.25));
    }

    @ParameterizedTest(name = "{0} bands away")
    @ValueSource(ints = {-6, -3, -2, -1, 1, 2, 3, 6})
    void aBandFallsOffLikeButterworthsOfOrderSix(int away) {
        double ratio = Math.pow(THIRD, away);
        double width = Math.sqrt(THIRD) - 1 / Math.sqrt(THIRD);
        double off = (ratio - 1 / ratio) / width;
        double expected = -10 * Math.log10(1 + Math.pow(off, 6));
        // at 1 kHz the bilinear transform bends this by less than 0.1 dB a band
        assertThat(level(RATE, 17, 1000 * ratio)).isEqualTo(expected, within(0.1 * Math.abs(away) + 0.2));
    }

    @Test
    void whiteNoiseRisesByOneDecibelABand() {
        ThirdOctaves bands = new ThirdOctaves(RATE, 2, 10);
        for (int second = 0; second < 8; second++) {
            float[][] noise = {Signals.noise(31 * second + 1, 0.5, RATE), Signals.noise(31 * second + 9, 0.5, RATE)};
            bands.process(noise, 0, RATE);
        }
        for (int band = 12; band < 29; band++) {
            assertThat(bands.decibels(band) - bands.decibels(17))
                    .as("band of %s Hz", ThirdOctaves.NOMINAL.get(band))
                    .isEqualTo(band - 17, within(1.0));
        }
    }

    @Test
    void bandsBeyondTheRateAreSilent() {
        ThirdOctaves bands = new ThirdOctaves(32_000, 1, 0.125);
        float[][] noise = {Signals.noise(1, 0.5, 32_000)};
        bands.process(noise, 0, 32_000);
        assertThat(bands.decibels(30)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(bands.decibels(28)).isGreaterThan(-40);
    }

    @ParameterizedTest(name = "bin {0}")
    @ValueSource(ints = {20, 100, 1000, 2000})
    void aSineReadsItsPeakInItsBinAndNothingFarAway(int bin) {
        Spectrum spectrum = new Spectrum(RATE, 1, 0.05);
        float[][] sine = {Signals.sine(spectrum.hertz(bin), 0.5, RATE, RATE)};
        spectrum.process(sine, 0, RATE);
        float[] levels = new float[Spectrum.BINS];
        spectrum.decibels(levels);
        assertThat(levels[bin]).isEqualTo(-6.02f, within(0.01f));
        assertThat(levels[bin + 1]).isEqualTo(-12.04f, within(0.1f));
        assertThat(levels[bin + 10]).isLessThan(-100);
        assertThat(levels[bin - 10]).isLessThan(-100);
    }

    @Test
    void reversedPolarityHidesNothingFromTheSpectrum() {
        Spectrum spectrum = new Spectrum(RATE, 2, 0.05);
        float[] sine = Signals.sine(spectrum.hertz(64), 0.5, RATE, RATE);
        float[] turned = Signals.sine(spectrum.hertz(64), -0.5, RATE, RATE);
        spectrum.process(new float[][] {sine, turned}, 0, RATE);
        float[] levels = new float[Spectrum.BINS];
        spectrum.decibels(levels);
        assertThat(levels[64]).isEqualTo(-3.01f, within(0.01f));
    }

    @Test
    void aConstantIsSeenAtZeroHertz() {
        Spectrum spectrum = new Spectrum(RATE, 1, 0.05);
        spectrum.process(new float[][] {Signals.constant(0.5, RATE)}, 0, RATE);
        float[] levels = new float[Spectrum.BINS];
        spectrum.decibels(levels);
        assertThat(levels[0]).isEqualTo(-6.02f, within(0.01f));
    }

    @Test
    void noneAllocatesWhileItHears() {
        float[][] noise = {Signals.noise(1, 0.5, 64), Signals.noise(2, 0.5, 64)};
        ThirdOctaves bands = new ThirdOctaves(RATE, 2, 0.125);
        Spectrum spectrum = new Spectrum(RATE, 2, 0.125);
        assertThat(NoAllocation.bytes(200, () -> bands.process(noise, 0, 64))).isEqualTo(0);
        assertThat(NoAllocation.bytes(200, () -> spectrum.process(noise, 0, 64)))
                .isEqualTo(0);
    }
}
