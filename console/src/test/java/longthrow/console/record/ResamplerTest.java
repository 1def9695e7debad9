package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import longthrow.console.record.WavWriter.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Another rate, the same sound: flat to 0.907 of the lower Nyquist frequency, silent beyond it, in time to the frame.
class ResamplerTest {
    private static final int[][] RATES = {
        {44_100, 48_000},
        {48_000, 44_100},
        {96_000, 48_000},
        {96_000, 44_100},
        {48_000, 96_000},
        {44_100, 88_200},
        {22_050, 48_000},
        {32_000, 48_000},
        {192_000, 48_000},
        {44_101, 48_000},
        {47_952, 48_000}
    };

    /// Where in the lower rate's passband: 1 is its Nyquist frequency.
    private static final double[] PASS = {0.001, 0.1, 0.37, 0.5, 0.75, 0.88, 0.907};

    @TempDir
    Path folder;

    static Stream<Arguments> passing() {
        return Arrays.stream(RATES)
                .flatMap(rates -> Arrays.stream(PASS).mapToObj(share -> Arguments.of(rates[0], rates[1], share)));
    }

    @ParameterizedTest(name = "{0} to {1} Hz, a sine at {2} of Nyquist")
    @MethodSource("passing")
    void aSineComesThroughFlatAndAlone(int from, int to, double share) {
        double hertz = share * Math.min(from, to) / 2;
        float[] in = Sound.sine(from / 4, hertz / from, 0.5);

        float[] out = new Resampler(from, to).convert(in);

        int edge = to / 40; // longer than the response
        Sound.Fit fit = Sound.fit(out, hertz / to, edge, out.length - edge);
        assertThat(fit.decibels()).isCloseTo(20 * Math.log10(0.5), within(0.01));
        // everything else, images and rounding to float together, below -120 dB of the sine
        assertThat(fit.restDecibels()).isLessThan(-120 - 6.02);
    }

    @ParameterizedTest(name = "{0} to {1} Hz, a sine at {2} Hz")
    @CsvSource({
        "96000, 44100, 22060",
        "96000, 44100, 23000",
        "96000, 44100, 30000",
        "96000, 44100, 44100",
        "96000, 48000, 24001",
        "48000, 44100, 22051",
        "48000, 44100, 23500",
        "192000, 48000, 72000",
        "48000, 32000, 16001"
    })
    void whatTheNewRateCannotHoldIsGone(int from, int to, double hertz) {
        float[] in = Sound.sine(from / 4, hertz / from, 1);

        float[] out = new Resampler(from, to).convert(in);

        int edge = to / 40;
        assertThat(Sound.rmsDecibels(out, edge, out.length - edge) + 3.01).isLessThan(-120);
    }

    @Test
    void aSteadyValueStaysWhatItIs() {
        float[] level = new float[20_000];
        Arrays.fill(level, 0.7f);
        float[] out = new Resampler(44_100, 48_000).convert(level);
        for (int i = 1000; i < out.length - 1000; i++) {
            assertThat(out[i]).isCloseTo(0.7f, within(1e-7f));
        }
    }

    @ParameterizedTest(name = "{0} to {1} Hz: {2} frames become {3}")
    @CsvSource({
        "44100, 48000, 441, 480",
        "44100, 48000, 442, 482",
        "48000, 44100, 480, 441",
        "48000, 44100, 1, 1",
        "96000, 48000, 101, 51",
        "44100, 48000, 0, 0"
    })
    void lastsAsLong(int from, int to, int frames, int expected) {
        assertThat(new Resampler(from, to).convert(new float[frames])).hasSize(expected);
    }

    @Test
    void isInTimeToTheFrame() {
        float[] click = new float[4410];
        click[1470] = 1; // 1470 / 44100 s = 1600 / 48000 s
        float[] out = new Resampler(44_100, 48_000).convert(click);
        for (int i = 1; i < 300; i++) {
            assertThat(out[1600 + i]).isCloseTo(out[1600 - i], within(1e-7f));
            assertThat(Math.abs(out[1600 + i])).isLessThan(out[1600]);
        }
    }

    @Test
    void soxAgrees() throws IOException, InterruptedException {
        float[][] noise = Sound.stepped(1, 44_100, 24, 5);
        for (int i = 0; i < noise[0].length; i++) {
            noise[0][i] *= 0.25f;
        }
        // a band both converters pass whole: noise smoothed so that next to nothing is left in the transition
        noise[0] = new Resampler(16_000, 44_100).convert(new Resampler(44_100, 16_000).convert(noise[0]));
        Path path = folder.resolve("noise.wav");
        try (WavWriter writer = WavWriter.open(path, new WavFormat(1, 44_100, SampleType.FLOAT32), Rounding.PLAIN)) {
            writer.write(noise, 0, noise[0].length);
            writer.finish();
        }

        float[] theirs = Tool.floats(Tool.run("sox", path, "-t", "f32", "-L", "-r", "48000", "-", "rate", "-v"));
        float[] ours = new Resampler(44_100, 48_000).convert(noise[0]);
        assertThat(Math.abs(theirs.length - ours.length)).isLessThanOrEqualTo(1);
        double most = 0;
        for (int i = 2000; i < 46_000; i++) {
            most = Math.max(most, Math.abs(theirs[i] - ours[i]));
        }
        assertThat(20 * Math.log10(most)).isLessThan(-110);
    }
}
