package longthrow.console.record;

import static longthrow.console.record.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Loading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Wave files as they really come, and files that are none: sound, or a reason in words.
class WavReadTest {
    @TempDir
    Path folder;

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of(
                        "plain",
                        riff().format(1, 1, 48_000, 16)
                                .data(6, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "chunks before, odd ones, and after",
                        riff().chunk("LIST", 27)
                                .chunk("bext", 602)
                                .format(1, 1, 48_000, 16)
                                .chunk("junk", 1)
                                .data(6, 16384, -32768, 1)
                                .chunk("id3 ", 9)
                                .done()),
                Arguments.of(
                        "data before its format",
                        riff().data(6, 16384, -32768, 1)
                                .format(1, 1, 48_000, 16)
                                .done()),
                Arguments.of(
                        "size 0 of a dead recorder",
                        riff("RIFF", 0)
                                .format(1, 1, 48_000, 16)
                                .data(0, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "size of a stream",
                        riff("RIFF", -1)
                                .format(1, 1, 48_000, 16)
                                .data(-1, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "size that sox writes into a pipe",
                        riff("RIFF", 0x7FFF_F044)
                                .format(1, 1, 48_000, 16)
                                .data(0x7FFF_EFFC, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "RF64",
                        riff("RF64", -1)
                                .text("ds64")
                                .ints(28, 1000, 0, 6, 0, 3, 0, 0)
                                .format(1, 1, 48_000, 16)
                                .data(-1, 16384, -32768, 1)
                                .chunk("LIST", 4)
                                .done()),
                Arguments.of(
                        "BW64",
                        riff("BW64", -1)
                                .text("ds64")
                                .ints(28, 1000, 0, 6, 0, 3, 0, 0)
                                .format(1, 1, 48_000, 16)
                                .data(-1, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "extensible",
                        riff().extensible(1, 1, 16, 16)
                                .data(6, 16384, -32768, 1)
                                .done()),
                Arguments.of(
                        "a last frame cut in half",
                        riff().format(1, 1, 48_000, 16)
                                .data(7, 16384, -32768, 1)
                                .raw(9)
                                .done()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void readsTheSamplesWhereverTheyLie(String kind, byte[] file) throws IOException {
        assertThat(samples(file)).containsExactly(0.5f, -1, 1 / 32768f);
    }

    static Stream<Arguments> codings() {
        WavBytes eight = riff().format(1, 1, 48_000, 8).text("data").ints(3).raw(192, 0, 129);
        WavBytes sixteen = riff().format(1, 1, 48_000, 16).data(6, 16384, -32768, 256);
        WavBytes packed = riff().format(1, 1, 48_000, 24).text("data").ints(9).raw(0, 0, 0x40, 0, 0, 0x80, 0, 0, 1);
        WavBytes padded = riff().extensible(1, 1, 32, 24).text("data").ints(12).ints(1 << 30, -1 << 31, 1 << 24);
        WavBytes floats =
                riff().format(3, 1, 48_000, 32).text("data").ints(12).ints(bits(0.5f), bits(-1), bits(1 / 128f));
        WavBytes wide = riff().extensible(3, 1, 64, 64).text("data").ints(24);
        for (double value : new double[] {0.5, -1, 1 / 128.0}) {
            long bits = Double.doubleToLongBits(value);
            wide.ints((int) bits, (int) (bits >> 32));
        }
        return Stream.of(
                Arguments.of("8 bit", eight.done()),
                Arguments.of("16 bit", sixteen.done()),
                Arguments.of("24 bit", packed.done()),
                Arguments.of("24 of 32 bit", padded.done()),
                Arguments.of("float", floats.done()),
                Arguments.of("64-bit float", wide.done()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codings")
    void knowsEveryCommonCoding(String coding, byte[] file) throws IOException {
        assertThat(samples(file)).containsExactly(0.5f, -1, 1 / 128f);
    }

    static Stream<Arguments> refused() {
        byte[] whole = riff().format(1, 1, 48_000, 16).data(6, 1, 2, 3).done();
        return Stream.of(
                Arguments.of(new byte[0], "is empty: 0 bytes"),
                Arguments.of(WavBytes.letters("RIFF"), "truncated: 4 bytes are no wave file"),
                Arguments.of(new byte[100], "is not a wave or FLAC file"),
                Arguments.of(WavBytes.letters("OggS and so on"), "looks like Ogg; convert it"),
                Arguments.of(WavBytes.letters("FORM1234AIFF"), "looks like AIFF"),
                Arguments.of(WavBytes.letters("RIFF1234AVI LIST"), "is a RIFF file but holds no waves"),
                Arguments.of(Arrays.copyOf(whole, 30), "ends in its header at byte 30"),
                Arguments.of(riff().done(), "no format chunk"),
                Arguments.of(riff().format(1, 1, 48_000, 16).done(), "no data chunk"),
                Arguments.of(
                        riff().format(1, 1, 48_000, 16)
                                .data(96_000, new int[24_000])
                                .done(),
                        "truncated: it ends at frame 24000 of 48000 (0.50 of 1.00 s); copy it again"),
                Arguments.of(riff("RIFF", 36).format(1, 1, 48_000, 16).data(0).done(), "holds no audio: 0 frames"),
                Arguments.of(riff().format(1, 0, 48_000, 16).data(2, 1).done(), "0 channels at 48000 Hz"),
                Arguments.of(riff().format(1, 1, 0, 16).data(2, 1).done(), "1 channels at 0 Hz"),
                Arguments.of(riff().format(1, 1, -1, 16).data(2, 1).done(), "at 4294967295 Hz"),
                Arguments.of(
                        riff().format(1, 6, 48_000, 16)
                                .data(12, 1, 2, 3, 4, 5, 6)
                                .done(),
                        "has 6 channels"),
                Arguments.of(riff().format(1, 1, 48_000, 40).data(2, 1).done(), "40-bit PCM"),
                Arguments.of(riff().format(3, 1, 48_000, 16).data(2, 1).done(), "16-bit float"),
                Arguments.of(riff().format(6, 1, 48_000, 8).data(2, 1).done(), "A-law"),
                Arguments.of(riff().format(0x55, 1, 48_000, 16).data(2, 1).done(), "MPEG"),
                Arguments.of(riff().format(0x1234, 1, 48_000, 16).data(2, 1).done(), "coding 0x1234"),
                Arguments.of(
                        riff().text("fmt ")
                                .ints(8)
                                .shorts(1, 1)
                                .ints(48_000)
                                .data(2, 1)
                                .done(),
                        "format chunk has 8 bytes"),
                Arguments.of(
                        riff().text("fmt ")
                                .ints(16)
                                .shorts(1, 2)
                                .ints(48_000, 96_000)
                                .shorts(2, 16)
                                .data(2, 1)
                                .done(),
                        "2 bytes a frame for 2 channels of 16 bits"),
                Arguments.of(
                        riff("RF64", -1)
                                .text("ds64")
                                .ints(28, -1, -1, -1, 0x7FFF_FFFF, 0, 0, 0)
                                .data(-1)
                                .done(),
                        "no format chunk"),
                Arguments.of(
                        riff("RF64", -1)
                                .text("ds64")
                                .ints(28, -1, -1, -1, -1, 0, 0, 0)
                                .data(-1)
                                .done(),
                        "negative length"),
                Arguments.of(riff("RF64", -1).text("ds64").ints(4, 0).done(), "ds64 chunk has 4 bytes"),
                Arguments.of(
                        riff().format(3, 1, 48_000, 32)
                                .text("data")
                                .ints(8, 0, 0x7FC0_0000)
                                .done(),
                        "the sample at frame 1 is NaN"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void saysInWordsWhatIsWrong(byte[] file, String words) throws IOException {
        for (Loading loading : both(write(file))) {
            assertThat(loading)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.words())
                                    .startsWith("test.wav: ")
                                    .contains(words));
        }
    }

    @Test
    void saysWhenThereIsNoFileOrOnlyAFolder() {
        assertThat(reason(folder.resolve("kick.wav")))
                .startsWith("missing: there is no file ")
                .endsWith("kick.wav");
        assertThat(reason(folder)).isEqualTo("is a folder, not a sound file");
    }

    @Test
    void survivesEveryWayToCutAFile() throws IOException {
        byte[] whole = riff().chunk("LIST", 5)
                .extensible(1, 2, 16, 16)
                .data(8, 1, 2, 3, 4)
                .done();
        for (int length = 0; length < whole.length; length++) {
            Loading loading = StemLoader.load(write(Arrays.copyOf(whole, length)), 48_000);
            assertThat(loading).as("%d of %d bytes", length, whole.length).isInstanceOf(Refused.class);
        }
    }

    @Test
    void survivesWhateverIsWrittenOverAHeader() throws IOException {
        byte[] whole = riff("RF64", -1)
                .text("ds64")
                .ints(28, 1000, 0, 8, 0, 2, 0, 0)
                .extensible(1, 2, 16, 16)
                .data(-1, 1, 2, 3, 4)
                .done();
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int times = random.nextInt(1, 5); times > 0; times--) {
                int extreme = random.nextInt(3);
                damaged[random.nextInt(4, whole.length)] =
                        (byte) (extreme == 0 ? 0 : extreme == 1 ? 0xFF : random.nextInt(256));
            }
            Path path = write(damaged);
            assertThatCode(() -> StemLoader.load(path, 48_000))
                    .as(HexFormat.of().formatHex(damaged))
                    .doesNotThrowAnyException();
        }
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private String reason(Path path) {
        return ((Refused) StemLoader.load(path, 48_000)).reason();
    }

    private float[] samples(byte[] file) throws IOException {
        float[] first = new float[0];
        for (Loading loading : both(write(file))) {
            assertThat(loading).isInstanceOf(Loaded.class);
            try (Stem stem = ((Loaded) loading).stem()) {
                float[] left = new float[(int) stem.length()];
                stem.read(0, left, new float[left.length], 0, left.length);
                assertThat(first.length == 0 ? left : first).isEqualTo(left);
                first = left;
            }
        }
        return first;
    }

    private static Loading[] both(Path path) {
        Loading stream = StemLoader.stream(path, 48_000);
        if (stream instanceof Loaded(Stem stem)) {
            // a streamed file's samples are looked at when they are read
            float[] side = new float[(int) stem.length()];
            stem.read(0, side, side.clone(), 0, side.length);
            stream = stem.trouble()
                    .<Loading>map(words -> new Refused(path, words))
                    .orElse(stream);
        }
        return new Loading[] {StemLoader.load(path, 48_000), stream};
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(folder.resolve("test.wav"), file);
    }
}
