package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Loading.Refused;
import longthrow.console.record.WavWriter.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FLAC comes back to the last bit, or not at all. `sines-16.flac` and `sines-24.flac` hold 4,500 frames at 44.1 kHz:
/// 0.5 sin on the left and 0.25 cos on the right, a hundred frames a turn, rounded to the word.
class FlacTest {
    /// Where the MD5 sum stands in a file without a tag: after the magic, a block header and 18 bytes.
    private static final int MD5_AT = 26;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} bit")
    @ValueSource(ints = {16, 24})
    void decodesEverySampleOfAKnownFile(int bits) throws IOException, Unreadable {
        Material material = material(write(bytes("sines-" + bits + ".flac")));

        assertThat(material.sampleRate()).isEqualTo(44_100);
        assertThat(material.channels()).hasDimensions(2, 4500);
        double steps = Math.scalb(1.0, bits - 1);
        for (int n = 0; n < 4500; n++) {
            double turn = 2 * Math.PI * n / 100;
            assertThat(material.channels()[0][n] * steps).isCloseTo(0.5 * Math.sin(turn) * steps, within(0.501));
            assertThat(material.channels()[1][n] * steps).isCloseTo(0.25 * Math.cos(turn) * steps, within(0.501));
        }
    }

    @ParameterizedTest(name = "{0} bit, {1} channels, {2} Hz")
    @CsvSource({"16, 1, 48000", "16, 2, 44100", "24, 1, 96000", "24, 2, 48000"})
    void whatTheFlacProgramEncodesComesBackExactly(int bits, int channels, int rate) throws Exception {
        float[][] noise = Sound.stepped(channels, 30_001, bits, bits + channels);
        Path wave = folder.resolve("noise.wav");
        SampleType type = bits == 16 ? SampleType.PCM16 : SampleType.PCM24;
        try (WavWriter writer = WavWriter.open(wave, new WavFormat(channels, rate, type), Rounding.PLAIN)) {
            writer.write(noise, 0, 30_001);
            writer.finish();
        }
        Path flac = folder.resolve("noise.flac");
        Tool.run("flac", "-s", "-o", flac, wave);

        Material material = material(flac);
        assertThat(material.sampleRate()).isEqualTo(rate);
        assertThat(material.channels()).isDeepEqualTo(noise);
    }

    @Test
    void readsTheDemoSongWholeAndProvesItsSum() throws IOException {
        Path vocal = write(demo("10-lead-vocal.flac"));
        try (Stem stem = loaded(StemLoader.load(vocal, 48_000))) {
            assertThat(stem.length()).isEqualTo(1_939_200); // 40.4 s
            assertThat(stem.channels()).isEqualTo(1);
        }
    }

    @Test
    void saysAtWhichFrameATruncatedFileEnds() throws IOException {
        byte[] whole = demo("10-lead-vocal.flac");
        String words = reason(Arrays.copyOf(whole, whole.length / 2));
        assertThat(words)
                .startsWith("truncated: it ends at frame ")
                .contains(" of 1939200 (")
                .contains(" of 40.40 s)");
    }

    @ParameterizedTest(name = "cut to {0} bytes")
    @ValueSource(ints = {4, 7, 8, 20, 41, 42, 60, 200})
    void refusesEveryWayToCutAFile(int length) throws IOException {
        assertThat(reason(Arrays.copyOf(bytes("sines-16.flac"), length))).containsAnyOf("truncated", "damaged");
    }

    @Test
    void aSingleBitThatFellOverIsFound() throws IOException {
        byte[] whole = bytes("sines-24.flac");
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(8 + 34, whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Path path = write(damaged);
            Loading loading = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> StemLoader.load(path, 44_100), "byte " + at);
            // beside the sound there are only tags: what loads has every sample right
            if (loading instanceof Loaded(Stem stem)) {
                assertThat(samples(stem)).as("byte %d", at).isEqualTo(samples(loaded(write(whole))));
            }
        }
    }

    @Test
    void soundThatDoesNotMatchItsSumIsRefused() throws IOException {
        byte[] wrong = bytes("sines-16.flac");
        wrong[MD5_AT] ^= 1;
        assertThat(reason(wrong)).isEqualTo("damaged: its samples do not match its MD5 sum");
    }

    @Test
    void aFileWithoutASumOrACountIsTaken() throws IOException {
        byte[] bare = bytes("sines-16.flac");
        Arrays.fill(bare, MD5_AT, MD5_AT + 16, (byte) 0);
        bare[21] &= (byte) 0xF0; // 36 bits of count: the low half of this byte and the four behind it
        Arrays.fill(bare, 22, 26, (byte) 0);
        assertThat(loaded(write(bare)).length()).isEqualTo(4500);
    }

    @Test
    void refusesWhatItsHeaderMakesUnplayable() throws IOException {
        byte[] surround = bytes("sines-16.flac");
        surround[20] = (byte) ((surround[20] & 0xF1) | (5 << 1)); // three bits of channels less one
        assertThat(reason(surround)).isEqualTo("has 6 channels, a strip plays 1 or 2; split it");
        byte[] endless = bytes("sines-16.flac");
        endless[21] |= 0x0F;
        assertThat(reason(endless)).startsWith("too long: ");
        byte[] deep = bytes("sines-16.flac");
        deep[20] |= 1; // five bits of word length less one: 11111
        deep[21] |= (byte) 0xF0;
        assertThat(reason(deep)).isEqualTo("a FLAC file of 32 bits: up to 24 are read; convert it");
    }

    @Test
    void stepsOverATagInFront() throws IOException {
        byte[] flac = bytes("sines-16.flac");
        byte[] tagged = ByteBuffer.allocate(10 + 300 + flac.length)
                .put(WavBytes.letters("ID3"))
                .put(new byte[] {4, 0, 0, 0, 0, 2, 44}) // 2 · 128 + 44 = 300 bytes
                .put(new byte[300])
                .put(flac)
                .array();
        assertThat(loaded(write(tagged)).length()).isEqualTo(4500);
    }

    /// All that its reader gives.
    private static Material material(Path path) throws IOException, Unreadable {
        try (FlacReader reader = FlacReader.open(path)) {
            float[][] channels = new float[reader.channels()][(int) reader.frames()];
            reader.read(0, channels, 0, channels[0].length);
            return new Material(channels, reader.sampleRate());
        }
    }

    private Stem loaded(Path path) {
        return loaded(StemLoader.load(path, 44_100));
    }

    private static Stem loaded(Loading loading) {
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }

    private static float[] samples(Stem stem) {
        float[] left = new float[(int) stem.length()];
        stem.read(0, left, left.clone(), 0, left.length);
        return left;
    }

    private String reason(byte[] file) throws IOException {
        return ((Refused) StemLoader.load(write(file), 44_100)).reason();
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(folder.resolve("test.flac"), file);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(FlacTest.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }

    private static byte[] demo(String stem) throws IOException {
        return bytes("/longthrow/demo/" + stem);
    }
}
