package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.WavWriter.Rounding;
import longthrow.console.timeline.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FLAC and files of another rate are read from the disk where they are played, in any order, and sound like the whole.
class StreamedSoundTest {
    private static final int RATE = 48_000;
    private static final int FRAMES = 100_003;

    @TempDir
    Path folder = Path.of("unset");

    /// Two sines with noise below them, in steps of a word, so that FLAC predicts and has something left over.
    private Path wave(int rate, SampleType type, int frames) throws IOException {
        float[][] sound = Sound.stepped(2, frames, 12, 3);
        for (int i = 0; i < frames; i++) {
            sound[0][i] = sound[0][i] / 64 + (float) (0.5 * Math.sin(i / 17.0));
            sound[1][i] = sound[1][i] / 32 + (float) (0.4 * Math.sin(i / 40.0));
        }
        Path path = folder.resolve("sound.wav");
        try (WavWriter writer = WavWriter.open(path, new WavFormat(2, rate, type), Rounding.PLAIN)) {
            writer.write(sound, 0, frames);
            writer.finish();
        }
        return path;
    }

    private static Stem stem(Loading loading) {
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }

    /// All of a stem, piece after piece, each from a place that nothing led to.
    private static float[][] shuffled(Stem stem, int piece) {
        int frames = (int) stem.length();
        float[][] all = new float[2][frames];
        List<Integer> places = new ArrayList<>(
                IntStream.rangeClosed(0, (frames - 1) / piece).boxed().toList());
        Collections.shuffle(places, new Random(piece));
        for (int place : places) {
            int at = place * piece;
            stem.read(at, all[0], all[1], at, Math.min(piece, frames - at));
        }
        return all;
    }

    /// The same from pages, fetched one by one in any order.
    private static float[][] paged(PagedStem stem) {
        List<Long> pages = new ArrayList<>(LongStream.rangeClosed(0, (stem.length() - 1) / Pages.FRAMES)
                .boxed()
                .toList());
        Collections.shuffle(pages, new Random(7));
        pages.forEach(page -> assertThat(stem.fetch(page * Pages.FRAMES)).isTrue());
        assertThat(stem.holds(new Range(0, stem.length()))).isTrue();
        float[][] all = new float[2][(int) stem.length()];
        stem.read(0, all[0], all[1], 0, all[0].length);
        return all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PCM16, --blocksize=192", "PCM16, --blocksize=4608", "PCM24, --best", "PCM24, --blocksize=65535"})
    void flacIsToTheBitWhatItsOwnProgramDecodes(SampleType type, String how) throws Exception {
        Path flac = folder.resolve("sound.flac");
        Tool.run("flac", "-s", "--lax", how, "-o", flac, wave(RATE, type, FRAMES));
        byte[] raw = Tool.run("flac", "-s", "-d", "-c", "--force-raw-format", "--endian=little", "--sign=signed", flac);

        try (Stem stem = stem(StemLoader.page(flac, RATE));
                Stem again = stem(stem.again())) {
            float[][] expected = new float[2][FRAMES];
            ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < FRAMES; i++) {
                for (int side = 0; side < 2; side++) {
                    expected[side][i] = type.get(bytes, (2 * i + side) * type.bytes());
                }
            }
            assertThat(stem.length()).isEqualTo(FRAMES);
            assertThat(paged((PagedStem) stem)).isDeepEqualTo(expected);
            assertThat(shuffled(again, 5_000)).isDeepEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {44_100, 96_000, 47_952, 22_050})
    void anotherRateIsToTheBitWhatTheWholeFileWouldBecome(int rate) throws IOException {
        Path path = wave(rate, SampleType.FLOAT32, 30_001);
        try (Stem whole = stem(StemLoader.load(path, rate));
                Stem paged = stem(StemLoader.page(path, RATE));
                Stem streamed = stem(StemLoader.stream(path, RATE))) {
            float[][] source = new float[2][(int) whole.length()];
            whole.read(0, source[0], source[1], 0, source[0].length);
            Resampler resampler = new Resampler(rate, RATE);
            float[][] expected = {resampler.convert(source[0]), resampler.convert(source[1])};
            assertThat(paged.sourceRate()).isEqualTo(rate);
            assertThat(paged((PagedStem) paged)).isDeepEqualTo(expected);
            assertThat(shuffled(streamed, 777)).isDeepEqualTo(expected);
        }
    }

    @Test
    void flacOfAnotherRateIsWhatSoxMakesOfIt() throws Exception {
        Path flac = folder.resolve("sound.flac");
        float[][] band = {
            new Resampler(16_000, 44_100).convert(Sound.stepped(1, 12_000, 10, 5)[0]),
            new Resampler(16_000, 44_100).convert(Sound.stepped(1, 12_000, 10, 6)[0])
        };
        Path wave = folder.resolve("band.wav");
        for (float[] side : band) {
            for (int i = 0; i < side.length; i++) {
                side[i] *= 0.25f;
            }
        }
        try (WavWriter writer = WavWriter.open(wave, new WavFormat(2, 44_100, SampleType.PCM24), Rounding.PLAIN)) {
            writer.write(band, 0, band[0].length);
            writer.finish();
        }
        Tool.run("flac", "-s", "-o", flac, wave);
        float[] theirs = Tool.floats(Tool.run("sox", flac, "-t", "f32", "-L", "-r", "48000", "-", "rate", "-v"));

        try (Stem stem = stem(StemLoader.page(flac, RATE))) {
            float[][] ours = paged((PagedStem) stem);
            double most = 0;
            for (int i = 1_000; i < ours[0].length - 1_000; i++) {
                most = Math.max(most, Math.abs(theirs[2 * i] - ours[0][i]));
                most = Math.max(most, Math.abs(theirs[2 * i + 1] - ours[1][i]));
            }
            assertThat(20 * Math.log10(most)).isLessThan(-110);
        }
    }

    @Test
    void aFlacFileThatIsCutWhileItPlaysIsToldWithItsPlace() throws Exception {
        Path flac = folder.resolve("sound.flac");
        Tool.run("flac", "-s", "-o", flac, wave(RATE, SampleType.PCM16, FRAMES));
        try (Stem stem = stem(StemLoader.page(flac, RATE));
                RandomAccessFile file = new RandomAccessFile(flac.toFile(), "rw")) {
            PagedStem paged = (PagedStem) stem;
            paged.fetch(0);
            file.setLength(file.length() / 2);
            paged.fetch(FRAMES - 1);
            assertThat(paged.trouble())
                    .hasValueSatisfying(words -> assertThat(words)
                            .startsWith("sound.flac: damaged near frame ")
                            .contains("the file became shorter"));
            assertThat(paged.fetch(Pages.FRAMES)).isFalse();
        }
    }

    @Test
    void soundThatIsNoNumberIsToldByTheFilesOwnFrame() throws IOException {
        float[][] sound = new float[1][20_000];
        sound[0][12_345] = Float.NaN;
        Path path = folder.resolve("hole.wav");
        try (WavWriter writer = WavWriter.open(path, new WavFormat(1, 44_100, SampleType.FLOAT32), Rounding.PLAIN)) {
            writer.write(sound, 0, 20_000);
            writer.finish();
        }
        try (Stem stem = stem(StemLoader.page(path, RATE))) {
            ((PagedStem) stem).fetch(2L * Pages.FRAMES - 3_000);
            assertThat(stem.trouble()).hasValue("hole.wav: damaged: the sample at frame 12345 is NaN");
        }
    }
}
