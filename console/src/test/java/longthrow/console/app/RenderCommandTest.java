package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import longthrow.console.record.SampleType;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.kit.WaveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    private static final int RATE = 48_000;
    private static final int LENGTH = 10_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void passesAMonoFileBitExactlyToTheSideItIsPannedTo() throws Exception {
        float[] noise = noise(1);
        Path in = write("noise.wav", noise);

        float[][] mix = mix("--input", in.toString(), "--set", "ch/1/pan=L100");

        assertThat(mix[0]).isEqualTo(noise);
        assertThat(mix[1]).containsOnly(0);
    }

    @Test
    void passesAStereoFileBitExactlyAtDefaults() throws Exception {
        float[] left = noise(1);
        float[] right = noise(2);

        float[][] mix = mix("--input", write("pair.wav", left, right).toString());

        assertThat(mix[0]).isEqualTo(left);
        assertThat(mix[1]).isEqualTo(right);
    }

    @Test
    void putsTheNthFileOnStripN() throws Exception {
        String one = write("one.wav", noise(1)).toString();
        String two = write("two.wav", noise(2)).toString();

        float[][] mix = mix("--input", one, two, "--set", "ch/1/mute=on", "--set", "ch/2/pan=R100");

        assertThat(mix[1]).isEqualTo(noise(2));
    }

    @ParameterizedTest(name = "fader {0} dB, main {1} dB")
    @CsvSource({"-6, 0", "10, -20", "-40, 10"})
    void followsFaderAndMain(double fader, double main) throws Exception {
        float[] noise = noise(1);
        String in = write("noise.wav", noise).toString();

        float[][] mix = mix(
                "--input", in, "--set", "ch/1/pan=L100", "--set", "ch/1/fader=" + fader, "--set", "main/fader=" + main);

        double gain = Math.pow(10, (fader + main) / 20);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(mix[0][i]).isCloseTo((float) (noise[i] * gain), offset(1e-5f));
        }
    }

    @Test
    void cutsOutASpanAndAddsATail() throws Exception {
        String in = write("noise.wav", noise(1)).toString();

        float[][] mix = mix("--input", in, "--set", "ch/1/pan=L100", "--from", "0.1", "--to", "0.15", "--tail", "0.02");

        assertThat(mix[0]).hasSize(4800 / 2 + 960);
        // A start within the song fades in over at most 10 ms.
        assertThat(Arrays.copyOfRange(mix[0], 600, 2400)).isEqualTo(Arrays.copyOfRange(noise(1), 5400, 7200));
    }

    @Test
    void writesStemsThatAddUpToTheMix() throws Exception {
        List<String> words = new ArrayList<>(List.of("--input"));
        for (int i = 1; i <= 18; i++) {
            words.add(write("in" + i + ".wav", noise(i)).toString());
        }
        words.addAll(List.of("--set", "ch/3/fader=-6", "--set", "ch/18/pan=R40", "--set", "ch/2/send/1/level=0"));
        words.addAll(List.of("--stems", folder.resolve("stems").toString()));

        float[][] mix = mix(words.toArray(String[]::new));

        double[] left = new double[LENGTH];
        for (int i = 1; i <= 18; i++) {
            float[][] stem = WaveFile.read(folder.resolve(String.format("stems/%02d in%d.wav", i, i)))
                    .samples();
            for (int n = 0; n < LENGTH; n++) {
                left[n] += stem[0][n];
            }
        }
        for (int n = 0; n < LENGTH; n++) {
            assertThat(left[n]).isCloseTo(mix[0][n], offset(1e-5));
        }
        assertThat(folder.resolve("stems/bus 01.wav")).exists();
        assertThat(folder.resolve("stems/bus 02.wav")).doesNotExist();
    }

    @Test
    void writesTheSameFileTwice() throws Exception {
        String in = write("noise.wav", noise(1)).toString();
        String[] line = {
            "render",
            "--input",
            in,
            "--set",
            "ch/1/comp/on=on",
            "--set",
            "ch/1/eq/on=on",
            "--set",
            "ch/1/eq/2/gain=4",
            "--bits",
            "16",
            "--out",
            ""
        };
        for (String name : List.of("a.wav", "b.wav")) {
            line[line.length - 1] = folder.resolve(name).toString();
            assertThat(Spoken.by(line).code()).isZero();
        }

        assertThat(folder.resolve("a.wav")).hasSameBinaryContentAs(folder.resolve("b.wav"));
    }

    @ParameterizedTest
    @CsvSource({"16, 1, 16", "24, 1, 24", "32f, 3, 32"})
    void writesTheBitsThatAreAskedFor(String words, int tag, int bits) throws Exception {
        String in = write("noise.wav", noise(1)).toString();
        Path out = folder.resolve("mix.wav");

        Spoken.by("render", "--input", in, "--bits", words, "--out", out.toString());

        WaveFile file = WaveFile.read(out);
        assertThat(file.tag()).isEqualTo(tag);
        assertThat(file.bits()).isEqualTo(bits);
        assertThat(file.sampleRate()).isEqualTo(RATE);
    }

    @Test
    void mutesTheStripOfATruncatedFileAndNamesIt() throws Exception {
        Path whole = write("whole.wav", noise(1));
        Path cut = write("cut.wav", noise(2));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 5000));
        Path out = folder.resolve("mix.wav");

        Spoken said = Spoken.by(
                "render",
                "--input",
                whole.toString(),
                cut.toString(),
                "--set",
                "ch/1/pan=L100",
                "--out",
                out.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("strip 2", "cut.wav", "truncated");
        assertThat(WaveFile.read(out).samples()[0]).isEqualTo(noise(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "--input gone.wav --out mix.wav; 1; gone.wav: missing",
                "--input IN --out nowhere/mix.wav; 1; there is no folder",
                "--input IN --out mix.mp3; 2; name it .wav",
                "--input IN; 2; --out",
                "--out mix.wav; 2; --input",
                "--input IN --out mix.wav --set ch/1/fadr=0; 2; \"ch/1/fader\"",
                "--input IN --out mix.wav --from 3; 2; nothing between 3.000 s and 0.208 s",
                "--input IN --out mix.wav --to soon; 2; 'soon' is no time",
                "--input IN --out mix.wav --bits 12; 2; '12' is not 16, 24 or 32f",
                "--input IN --out mix.wav --sett ch/1/mute=on; 2; --set"
            })
    void saysWhatIsWrong(String words, int code, String says) throws Exception {
        Path in = write("in.wav", noise(1));
        String[] line = ("render " + words)
                .replace("IN", in.toString())
                .replace("--out ", "--out " + folder + "/")
                .split(" ");

        Spoken said = Spoken.by(line);

        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(says);
        assertThat(folder.resolve("mix.wav")).doesNotExist();
    }

    private float[][] mix(String... words) throws IOException {
        Path out = folder.resolve("out.wav");
        List<String> line = new ArrayList<>(List.of("render"));
        line.addAll(List.of(words));
        line.addAll(List.of("--out", out.toString()));
        Spoken said = Spoken.by(line.toArray(String[]::new));
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        return WaveFile.read(out).samples();
    }

    private static float[] noise(int seed) {
        Random random = new Random(seed);
        float[] noise = new float[LENGTH];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (random.nextFloat() - 0.5f) / 4;
        }
        return noise;
    }

    private Path write(String name, float[]... channels) throws IOException {
        Path path = folder.resolve(name);
        WavFormat format = new WavFormat(channels.length, RATE, SampleType.FLOAT32);
        try (WavWriter writer = WavWriter.open(path, format, WavWriter.Rounding.PLAIN)) {
            writer.write(channels, 0, channels[0].length);
            writer.finish();
        }
        return path;
    }
}
