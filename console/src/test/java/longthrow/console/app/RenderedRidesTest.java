package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import longthrow.console.record.SampleType;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.kit.Signals;
import longthrow.kit.WaveFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `render SHOW` plays the show's rides: a table of rides in, wave files out.
class RenderedRidesTest {
    private static final int RATE = 48_000;
    private static final int LENGTH = 24_000;

    @TempDir
    private Path folder;

    private Path show;

    @BeforeEach
    void aShowOfThreeStrips() throws IOException {
        show = folder.resolve("show");
        new ShowFolder(show).save(Show.fresh("Rides", DeskLayout.mono(RATE, 3)));
        List<String> lines = new ArrayList<>(Files.readAllLines(show.resolve(ShowFolder.MAIN)));
        for (int strip = 1; strip <= 3; strip++) {
            lines.add("c" + strip + " input in" + strip + ".wav");
        }
        lines.add("c1 pan L100");
        Files.write(show.resolve(ShowFolder.MAIN), lines);
        float[] steady = new float[LENGTH];
        Arrays.fill(steady, 0.5f);
        write("in1.wav", steady);
        write("in2.wav", Signals.noise(2, 0.2, LENGTH));
        write("in3.wav", Signals.noise(3, 0.2, LENGTH));
    }

    private void write(String name, float[] samples) throws IOException {
        WavFormat format = new WavFormat(1, RATE, SampleType.FLOAT32);
        try (WavWriter writer = WavWriter.open(show.resolve(name), format, WavWriter.Rounding.PLAIN)) {
            writer.write(new float[][] {samples}, 0, samples.length);
            writer.finish();
        }
    }

    private void ride(String... rows) throws IOException {
        Path table = folder.resolve("rides.csv");
        Files.writeString(table, "time,id,value,curve\n" + String.join("\n", rows) + "\n");
        Spoken said = Spoken.by("automation", "import", show.toString(), table.toString());
        assertThat(said.code()).as(said.err()).isZero();
    }

    private float[][] mix(String... more) throws IOException {
        Path out = folder.resolve("mix.wav");
        List<String> words = new ArrayList<>(List.of("render", show.toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        Spoken said = Spoken.by(words.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return WaveFile.read(out).samples();
    }

    @Test
    void aRideIsHeardAsItsTableSays() throws IOException {
        // between -10 and 0 dB the fader's travel is linear in decibels
        ride("0.1,ch/1/fader,-10 dB,linear", "0.4,ch/1/fader,0 dB,linear");
        float[] left = mix("--set", "ch/2/mute=on", "--set", "ch/3/mute=on")[0];
        for (double seconds : new double[] {0.05, 0.15, 0.2, 0.25, 0.3, 0.35, 0.45}) {
            double ridden = Math.max(-10, Math.min(0, -10 + (seconds - 0.1) / 0.3 * 10));
            double heard = 20 * Math.log10(left[(int) Math.round(seconds * RATE)] / 0.5);
            assertThat(heard).as("at %s s", seconds).isCloseTo(ridden, within(0.005));
        }
    }

    @ParameterizedTest(name = "from frame {0}")
    @ValueSource(ints = {192 * 64, 192 * 64 + 37, 191 * 64 + 1})
    void aMixThatBeginsInTheMiddleIsTheSameFromThereOn(int from) throws IOException {
        ride("0.1,ch/2/fader,-10 dB,linear", "0.4,ch/2/fader,0 dB,linear", "0.2,ch/3/pan,L100,step");
        float[][] whole = mix();
        float[][] part = mix("--from", Double.toString((double) from / RATE));
        int settled = RATE / 10;
        for (int n = settled; n < part[0].length; n++) {
            assertThat(Math.abs(part[0][n] - whole[0][n + from]))
                    .as("frame %d", n)
                    .isLessThan(1e-6f);
        }
    }

    @Test
    void ridesAreHeardInTheirSongs() throws IOException {
        ride("0.15,ch/1/fader,-10 dB,linear", "0.2,ch/1/fader,-10 dB,linear");
        Files.writeString(
                show.resolve("timeline.longthrow"),
                "longthrow timeline 1\nsong 4800..14400 none Opening\nsong 14400..19200 none Ballad\n");
        float[] left = mix("--set", "ch/2/mute=on", "--set", "ch/3/mute=on")[0];
        double[] seconds = {0.08, 0.15, 0.28, 0.45};
        double[] levels = {0, -10, -10, -10 + 10 * (0.15 / 0.3)};
        for (int i = 0; i < seconds.length; i++) {
            double heard = 20 * Math.log10(left[(int) Math.round(seconds[i] * RATE)] / 0.5);
            assertThat(heard).as("at %s s", seconds[i]).isCloseTo(levels[i], within(0.02));
        }
    }

    @Test
    void riddenStemsAddUpToTheMix() throws IOException {
        ride(
                "0.1,ch/1/fader,-10 dB,linear",
                "0.4,ch/1/fader,0 dB,linear",
                "0.05,ch/2/pan,L100,linear",
                "0.45,ch/2/pan,R100,linear",
                "0.2,ch/3/mute,on,step",
                "0.3,ch/3/mute,off,step");
        float[][] mix = mix("--stems", folder.resolve("stems").toString());
        double most = 0;
        for (int side = 0; side < 2; side++) {
            double[] sum = new double[LENGTH];
            for (int strip = 1; strip <= 3; strip++) {
                float[] stem = WaveFile.read(folder.resolve(String.format("stems/%02d in%d.wav", strip, strip)))
                        .samples()[side];
                for (int n = 0; n < LENGTH; n++) {
                    sum[n] += stem[n];
                }
            }
            for (int n = 0; n < LENGTH; n++) {
                most = Math.max(most, Math.abs(sum[n] - mix[side][n]));
            }
        }
        assertThat(most).as("of full scale, at most").isLessThan(1e-5);
    }
}
