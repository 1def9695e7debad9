package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.console.record.WavWriter.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is what was meant, to the bit, and others read it the same.
class WavWriterTest {
    private static final int FRAMES = 10_007;

    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        return Arrays.stream(SampleType.values())
                .flatMap(type -> IntStream.of(1, 2, 3, 32).mapToObj(channels -> Arguments.of(type, channels)));
    }

    @ParameterizedTest(name = "{0}, {1} channels")
    @MethodSource("formats")
    void whatLiesOnTheStepsComesBackExactly(SampleType type, int channels) throws IOException, Unreadable {
        float[][] noise = noise(type, channels);
        Path path = write(noise, type, Rounding.PLAIN);

        try (WavReader reader = WavReader.open(path)) {
            assertThat(reader.format()).isEqualTo(new WavFormat(channels, 48_000, type));
            assertThat(reader.header().frames()).isEqualTo(FRAMES);
            assertThat(read(reader)).isDeepEqualTo(noise);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SampleType.class)
    void soxReadsTheSame(SampleType type) throws IOException, InterruptedException {
        float[][] noise = noise(type, 2);
        Path path = write(noise, type, Rounding.PLAIN);

        // sox holds samples in 32 bits, rounded: half of the last step of a float near full scale
        float[] theirs = Tool.floats(Tool.run("sox", path, "-t", "f32", "-L", "-"));
        assertThat(maximumDifference(theirs, noise)).isLessThan(1e-7);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SampleType.class)
    void ffmpegReadsTheSame(SampleType type) throws IOException, InterruptedException {
        float[][] noise = noise(type, 5);
        Path path = write(noise, type, Rounding.PLAIN);

        float[] theirs =
                Tool.floats(Tool.run("ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-c:a", "pcm_f32le", "-"));
        assertThat(maximumDifference(theirs, noise)).isLessThan(1e-7);
    }

    @Test
    void beyondTheLimitItBecomesRf64() throws IOException, Unreadable, InterruptedException {
        float[][] noise = noise(SampleType.PCM24, 2);
        Path path = folder.resolve("wide.wav");
        try (WavWriter writer =
                WavWriter.open(path, new WavFormat(2, 48_000, SampleType.PCM24), Rounding.PLAIN, 50_000)) {
            writer.write(noise, 0, FRAMES);
            writer.finish();
        }

        assertThat(Files.readAllBytes(path))
                .startsWith(WavBytes.letters("RF64"))
                .hasSize(80 + 6 * FRAMES);
        try (WavReader reader = WavReader.open(path)) {
            assertThat(reader.header().truncated()).isFalse();
            assertThat(read(reader)).isDeepEqualTo(noise);
        }
        float[] theirs = Tool.floats(Tool.run("ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-"));
        assertThat(maximumDifference(theirs, noise)).isZero();
    }

    @Test
    void ditherIsWhiteAndAQuarterStepStrong() throws IOException, Unreadable {
        int frames = 200_000;
        float[] written = written(new float[1][frames], SampleType.PCM16);

        // TPDF and rounding: variance 1/4 step², -96.33 dBFS; neighbours unrelated within four standard errors
        assertThat(Sound.rmsDecibels(written, 0, frames)).isCloseTo(-96.33, within(0.05));
        double product = 0;
        for (int i = 1; i < frames; i++) {
            product += (double) written[i] * written[i - 1] * 32768 * 32768 * 4;
        }
        assertThat(product / frames).isCloseTo(0, within(4 / Math.sqrt(frames)));
    }

    @Test
    void ditherKeepsASineFarBelowTheLastStep() throws IOException, Unreadable {
        int frames = 480_000;
        double cycles = 1000.0 / 48_000;
        float[][] sine = {Sound.sine(frames, cycles, 1e-5)};

        Sound.Fit kept = Sound.fit(written(sine, SampleType.PCM16), cycles, 0, frames);
        // -96.3 dB of noise leaves an uncertainty of 1 % (0.1 dB) on -100 dB after ten seconds; four times that
        assertThat(kept.decibels()).isCloseTo(-100, within(0.4));
    }

    @Test
    void theSameMixTwiceIsTheSameFileAndChannelsHaveTheirOwnDither() throws IOException, Unreadable {
        float[][] noise = noise(SampleType.FLOAT32, 2);
        byte[] once = Files.readAllBytes(write(noise, SampleType.PCM16, Rounding.DITHERED));
        byte[] again = Files.readAllBytes(write(noise, SampleType.PCM16, Rounding.DITHERED));
        assertThat(again).isEqualTo(once);

        try (WavReader reader = WavReader.open(write(new float[2][FRAMES], SampleType.PCM16, Rounding.DITHERED))) {
            float[][] silent = read(reader);
            assertThat(silent[0]).isNotEqualTo(silent[1]);
        }
    }

    @Test
    void floatIsNeverDithered() throws IOException {
        float[][] noise = noise(SampleType.FLOAT32, 2);
        byte[] plain = Files.readAllBytes(write(noise, SampleType.FLOAT32, Rounding.PLAIN));
        assertThat(Files.readAllBytes(write(noise, SampleType.FLOAT32, Rounding.DITHERED)))
                .isEqualTo(plain);
    }

    @Test
    void whatIsTooLoudStopsAtFullScaleAndIsCounted() throws IOException, Unreadable {
        float[][] loud = {{2, -2, 1, -1, 0.5f}};
        Path path = folder.resolve("loud.wav");
        try (WavWriter writer = WavWriter.open(path, new WavFormat(1, 48_000, SampleType.PCM16), Rounding.PLAIN)) {
            writer.write(loud, 0, 5);
            writer.finish();
            assertThat(writer.clipped()).isEqualTo(2);
        }
        try (WavReader reader = WavReader.open(path)) {
            float top = 32767 / 32768f;
            assertThat(read(reader)[0]).containsExactly(top, -1, top, -1, 0.5f);
        }
    }

    @Test
    void aFileTakesItsPlaceOnlyWhenItIsFinished() throws IOException {
        Path path = Files.writeString(folder.resolve("mix.wav"), "the old mix");
        WavFormat format = new WavFormat(1, 48_000, SampleType.PCM8);
        try (WavWriter writer = WavWriter.open(path, format, Rounding.PLAIN)) {
            writer.write(new float[1][99], 0, 99);
        }
        assertThat(path).hasContent("the old mix");
        assertThat(folder.toFile().list()).containsExactly("mix.wav");

        try (WavWriter writer = WavWriter.open(path, format, Rounding.PLAIN)) {
            writer.write(new float[1][99], 0, 99);
            writer.finish();
        }
        assertThat(Files.size(path)).isEqualTo(80 + 100); // 99 samples and a pad byte
        assertThat(folder.toFile().list()).containsExactly("mix.wav");
    }

    private static float[][] noise(SampleType type, int channels) {
        return Sound.stepped(channels, FRAMES, type == SampleType.PCM8 ? 8 : type == SampleType.PCM16 ? 16 : 24, 3);
    }

    private float[] written(float[][] channels, SampleType type) throws IOException, Unreadable {
        try (WavReader reader = WavReader.open(write(channels, type, Rounding.DITHERED))) {
            return read(reader)[0];
        }
    }

    private Path write(float[][] channels, SampleType type, Rounding rounding) throws IOException {
        Path path = folder.resolve("test.wav");
        int half = channels[0].length / 2;
        try (WavWriter writer = WavWriter.open(path, new WavFormat(channels.length, 48_000, type), rounding)) {
            writer.write(channels, 0, half);
            writer.write(channels, half, channels[0].length - half);
            writer.finish();
        }
        return path;
    }

    private static float[][] read(WavReader reader) throws IOException {
        int frames = (int) reader.header().frames();
        float[][] channels = new float[reader.format().channels()][frames];
        reader.read(0, channels, 0, frames);
        return channels;
    }

    /// Between interleaved samples and channels.
    private static double maximumDifference(float[] interleaved, float[][] channels) {
        assertThat(interleaved).hasSize(channels.length * channels[0].length);
        double most = 0;
        for (int i = 0; i < interleaved.length; i++) {
            most = Math.max(most, Math.abs(interleaved[i] - channels[i % channels.length][i / channels.length]));
        }
        return most;
    }
}
