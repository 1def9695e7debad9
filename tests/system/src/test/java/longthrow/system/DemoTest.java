package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import longthrow.console.app.Main;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.kit.WaveFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo without a window, as a newcomer runs it.
class DemoTest {
    private static final Path SONG = Path.of("../../console/src/main/resources/longthrow/demo");
    private static final double BAR = 2.4;

    @TempDir
    private static Path folder = Path.of("");

    private static String report = "";

    @BeforeAll
    static void mixTheSong() throws IOException {
        demo(folder);
        report = Files.readString(folder.resolve("report.txt"));
    }

    @Test
    void mixesTheWholeSongBelowFullScale() throws IOException {
        WaveFile mix = WaveFile.read(folder.resolve("mix.wav"));

        assertThat(mix.frames()).isEqualTo((int) (40.4 * 48_000));
        assertThat(peak(mix, 0, 40.4)).as("peak").isBetween(-6.0, -1.0);
        assertThat(rms(mix, 0, 38)).as("RMS").isBetween(-19.0, -14.0);
    }

    @Test
    void growsIntoTheChorusAndFadesOut() throws IOException {
        WaveFile mix = WaveFile.read(folder.resolve("mix.wav"));
        double intro = rms(mix, 0, 2 * BAR);
        double chorus = rms(mix, 8 * BAR, 16 * BAR);

        assertThat(chorus).isGreaterThan(intro + 3);
        assertThat(rms(mix, 40.2, 40.4)).as("after the fade-out by hand").isLessThan(-90);
    }

    @Test
    void tellsWhatMovedAndWho() {
        assertThat(report).contains("3 Chorus", "fader of Main: 0.0 dB to -inf dB", "fader of Lead Vox");
        assertThat(part("Moved by recorded rides")).contains("between -1.0 dB and 6.0 dB");
        assertThat(part("Moved by the hand")).contains("Main").doesNotContain("Lead Vox");
        assertThat(part("Troubles")).contains("none");
        assertThat(report).containsPattern("ch/10 +Lead Vox +-\\d+\\.\\d +-\\d+\\.\\d +-30\\.0");
    }

    @Test
    void recallsTheChorusOnItsBar() {
        assertThat(part("Scenes recalled")).contains("00:00:19:05  3 Chorus", "00:00:28:20  4 Last chorus");
    }

    @Test
    void paintsTheWindow() throws IOException {
        var picture = ImageIO.read(folder.resolve("console.png").toFile());

        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(900);
    }

    @Test
    void itsShowHasNoProblemAndAllItsFiles() {
        ShowFolder show = new ShowFolder(SONG);
        ShowFolder.Opened opened = show.open();
        Show song = opened.show().orElseThrow();
        DeskLayout desk = song.strips().shape();

        assertThat(opened.problems()).isEmpty();
        assertThat(desk.channels()).isEqualTo(12);
        for (int strip = 0; strip < desk.channels(); strip++) {
            assertThat(show.stem(song.texts().get(strip).input())).exists();
        }
    }

    @Tag("long")
    @Test
    void bouncesTheChorusTwiceToTheSameBytes() throws IOException {
        List<Path> bounces = List.of(folder.resolve("one.wav"), folder.resolve("two.wav"));
        for (Path bounce : bounces) {
            run(
                    "render",
                    SONG.toString(),
                    "--scene",
                    "Chorus",
                    "--from",
                    "19.2",
                    "--to",
                    "22",
                    "--out",
                    bounce.toString());
        }

        assertThat(bounces.getFirst()).hasSameBinaryContentAs(bounces.getLast());
    }

    @Test
    @Tag("long")
    void mixesTheWholeSongTwiceToTheSameBytes(@TempDir Path again) throws IOException {
        demo(again);

        assertThat(again.resolve("mix.wav")).hasSameBinaryContentAs(folder.resolve("mix.wav"));
        assertThat(again.resolve("report.txt")).hasSameTextualContentAs(folder.resolve("report.txt"));
    }

    private static void demo(Path out) {
        run("demo", "--headless", "--out", out.toString());
    }

    private static void run(String... words) {
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
    }

    /// The report's part under a heading.
    private static String part(String heading) {
        String from = report.substring(report.indexOf(heading));
        int end = from.indexOf("\n\n");
        return end < 0 ? from : from.substring(0, end);
    }

    private static double peak(WaveFile file, double from, double to) {
        double peak = 0;
        for (float[] side : file.samples()) {
            for (int i = (int) (from * 48_000); i < (int) (to * 48_000); i++) {
                peak = Math.max(peak, Math.abs(side[i]));
            }
        }
        return 20 * Math.log10(peak);
    }

    private static double rms(WaveFile file, double from, double to) {
        double sum = 0;
        int count = 0;
        for (float[] side : file.samples()) {
            for (int i = (int) (from * 48_000); i < (int) (to * 48_000); i++, count++) {
                sum += (double) side[i] * side[i];
            }
        }
        return 10 * Math.log10(sum / count);
    }
}
