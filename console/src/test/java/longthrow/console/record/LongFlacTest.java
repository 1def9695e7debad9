package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.timeline.Range;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five minutes of FLAC in stereo at another rate, 115 MB as the desk plays them, in a program that has 32 MB.
@Tag("long")
class LongFlacTest {
    private static final int SECONDS = 300;

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void playsInLittleMemoryAndToTheBit() throws Exception {
        Path flac = folder.resolve("long.flac");
        Tool.run(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc=0.5*sin(440*t*(1+t/600))|0.3*random(0):s=44100:d=" + SECONDS,
                "-sample_fmt",
                "s16",
                flac);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process small = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongFlacTest.class.getName(),
                        flac.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(words.strip()).isEqualTo("44100 Hz: 300 s; 48000 Hz: 300 s");
        // somewhere far in, where nothing led to
        int from = 44_100 * 280 + 1;
        byte[] raw = Tool.run(
                "flac",
                "-s",
                "-d",
                "-c",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "--skip=" + from,
                "--until=" + (from + 44_100),
                flac);
        ByteBuffer steps = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        float[][] heard = new float[2][44_100];
        try (Stem stem = ((Loaded) StemLoader.stream(flac, 44_100)).stem()) {
            stem.read(from, heard[0], heard[1], 0, 44_100);
        }
        for (int i = 0; i < 44_100; i++) {
            assertThat(heard[0][i]).isEqualTo(SampleType.PCM16.get(steps, 4 * i));
            assertThat(heard[1][i]).isEqualTo(SampleType.PCM16.get(steps, 4 * i + 2));
        }
    }

    /// Plays a file by pages to its end, at its own rate and at another, and says how long that was.
    public static void main(String[] words) {
        System.out.println(played(Path.of(words[0]), 44_100) + "; " + played(Path.of(words[0]), 48_000));
    }

    private static String played(Path file, int rate) {
        float[] left = new float[Pages.FRAMES];
        float[] right = new float[Pages.FRAMES];
        long heard = 0;
        try (PagedStem stem = (PagedStem) ((Loaded) StemLoader.page(file, rate)).stem()) {
            for (long at = 0; at < stem.length(); at += Pages.FRAMES) {
                stem.keep(List.of(new Range(at, at + Pages.FRAMES)));
                stem.fetch(at);
                stem.read(at, left, right, 0, Pages.FRAMES);
                heard += Math.min(Pages.FRAMES, stem.length() - at);
            }
            return rate + " Hz: " + heard / rate + " s" + stem.trouble().orElse("")
                    + (stem.silentFrames() > 0 ? " with holes" : "");
        }
    }
}
