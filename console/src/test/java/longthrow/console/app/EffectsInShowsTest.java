package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.frame.Wish;
import longthrow.console.record.SampleType;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.console.runtime.Console;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import longthrow.kit.Signals;
import longthrow.kit.WaveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Racks sound as their show says, in a mix from the command line too.
class EffectsInShowsTest {
    private static final int RATE = 48_000;

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, int rate, float[]... channels) throws IOException {
        WavFormat format = new WavFormat(channels.length, rate, SampleType.FLOAT32);
        try (WavWriter writer = WavWriter.open(folder.resolve(name), format, WavWriter.Rounding.PLAIN)) {
            writer.write(channels, 0, channels[0].length);
            writer.finish();
        }
    }

    private Spoken render(String... show) throws IOException {
        Files.writeString(folder.resolve("show.longthrow"), "longthrow show 1\n" + String.join("\n", show) + "\n");
        return Spoken.by(
                "render", folder.toString(), "--out", folder.resolve("out.wav").toString());
    }

    private float[] left() throws IOException {
        return WaveFile.read(folder.resolve("out.wav")).samples()[0];
    }

    @Test
    void aConvolutionSoundsByTheFileThatItsRackNamesAtAnyRate() throws IOException {
        float[] click = new float[RATE / 2];
        click[100] = 0.5f;
        write("click.wav", RATE, click);
        float[] response = new float[20_000];
        response[8000] = 1;
        write("church.wav", 2 * RATE, response);

        Spoken said = render(
                "rate 48000 Hz",
                "strip c1 ch/1 mono Click",
                "c1 input click.wav",
                "c1 main off",
                "c1 fxsend/4/level 0.0 dB",
                "strip f4 fx/4 stereo Church",
                "f4 input church.wav",
                "f4 algorithm convolution");

        assertThat(said.err()).isEmpty();
        float[] out = left();
        int loudest = 0;
        for (int n = 0; n < out.length; n++) {
            loudest = Math.abs(out[n]) > Math.abs(out[loudest]) ? n : loudest;
        }
        // 100 frames in, 8000 at 96 kHz are 4000 here, and the shortest predelay of 0.1 ms
        assertThat(loudest).isEqualTo(4104);
    }

    @Test
    void aRackFollowsItsInputWhileTheDeskRuns() throws IOException {
        write("church.wav", 2 * RATE, new float[] {1, 0.5f, 0.25f, 0});
        write("click.wav", RATE, new float[] {1});
        Files.writeString(
                folder.resolve("show.longthrow"), "longthrow show 1\nrate 48000 Hz\nstrip f4 fx/4 stereo Church\n");
        ShowFolder place = new ShowFolder(folder);
        Console console = new Console(Opening.show(place).show(), new ManualClock()::nanos);
        List<Runnable> disk = new ArrayList<>();
        console.desk().listen(new Responses(console, place, disk::add));
        rename(console, disk, "church.wav");
        Optional<Impulse> church = console.sources().impulses().get(3);
        assertThat(church).isPresent();
        rename(console, disk, "nowhere.wav");
        assertThat(console.sources().impulses().get(3)).isEqualTo(church);
        assertThat(console.notices().all())
                .anySatisfy(said -> assertThat(said).startsWith("fx/4 keeps the room that it has: nowhere.wav"));
        console.post(new Wish.Words("fx/4/input", "church.wav", Origin.SCREEN));
        rename(console, disk, "click.wav");
        // church.wav was named too, but not last
        assertThat(disk).isEmpty();
        assertThat(console.sources().impulses().get(3)).isPresent().isNotEqualTo(church);
        rename(console, disk, "");
        assertThat(console.sources().impulses().get(3)).isEmpty();
    }

    private static void rename(Console console, List<Runnable> disk, String input) {
        console.post(new Wish.Words("fx/4/input", input, Origin.SCREEN));
        console.work(0);
        disk.forEach(Runnable::run);
        disk.clear();
        console.work(0);
    }

    @Test
    void aRackWithoutItsFileSaysSoAndKeepsItsRoom() throws IOException {
        write("noise.wav", RATE, Signals.noise(1, 0.3, RATE / 2));
        Spoken said = render(
                "rate 48000 Hz",
                "strip c1 ch/1 mono",
                "c1 input noise.wav",
                "c1 main off",
                "c1 fxsend/1/level 0.0 dB",
                "strip f1 fx/1 stereo",
                "f1 input nowhere.wav",
                "f1 algorithm convolution");
        assertThat(said.err()).contains("fx/1 keeps its own room").contains("nowhere.wav");
        assertThat(left()).satisfies(out -> assertThat(out[20_000]).isNotZero());
    }

    @Test
    void anOldShowThatKnowsNoRacksSoundsAsBefore() throws IOException {
        float[] noise = Signals.noise(1, 0.3, RATE / 4);
        write("noise.wav", RATE, noise);
        Spoken said = render("rate 48000 Hz", "strip c1 ch/1 mono", "c1 input noise.wav", "c1 pan L100");
        assertThat(said.err()).isEmpty();
        float[] out = left();
        for (int n = 0; n < noise.length; n++) {
            assertThat(out[n]).isCloseTo(noise[n], within(1e-6f));
        }
    }
}
