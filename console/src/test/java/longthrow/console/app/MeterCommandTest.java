package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.record.SampleType;
import longthrow.console.record.Tool;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `longthrow meter`, with ffmpeg's own meter as the witness.
class MeterCommandTest {
    private static final Path SONG = Path.of("src/main/resources/longthrow/demo");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, int rate, float[]... channels) throws IOException {
        Path path = folder.resolve(name);
        WavFormat format = new WavFormat(channels.length, rate, SampleType.FLOAT32);
        try (WavWriter writer = WavWriter.open(path, format, WavWriter.Rounding.PLAIN)) {
            writer.write(channels, 0, channels[0].length);
            writer.finish();
        }
        return path;
    }

    private static float[][] tones(int rate, double seconds, double... decibels) {
        return Arrays.stream(decibels)
                .mapToObj(level -> Signals.sine(1000, Math.pow(10, level / 20), rate, (int) (seconds * rate)))
                .toArray(float[][]::new);
    }

    private static JsonNode measured(Path... files) {
        String[] words = new String[files.length + 2];
        Arrays.setAll(words, i -> i < 2 ? new String[] {"meter", "--json"}[i] : files[i - 2].toString());
        Spoken said = Spoken.by(words);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }

    /// The last value that ffmpeg's ebur128 filter gave under a name, or the highest.
    private record Witness(String log) {
        static Witness of(Path file) throws IOException, InterruptedException {
            byte[] log = Tool.run(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-i",
                    file,
                    "-af",
                    "ebur128=metadata=1:peak=true+sample,ametadata=print:file=-",
                    "-f",
                    "null",
                    "-");
            return new Witness(new String(log, StandardCharsets.UTF_8));
        }

        private double[] all(String name) {
            Matcher found = Pattern.compile("lavfi\\.r128\\." + Pattern.quote(name) + "=(-?[0-9.]+)")
                    .matcher(log);
            return found.results()
                    .mapToDouble(each -> Double.parseDouble(each.group(1)))
                    .toArray();
        }

        double last(String name) {
            double[] all = all(name);
            return all[all.length - 1];
        }

        double highest(String name) {
            return Arrays.stream(all(name)).max().orElseThrow();
        }

        double peak(String name) {
            return 20 * Math.log10(last(name));
        }
    }

    private static void assertAgree(JsonNode ours, Witness theirs) {
        assertThat(ours.get("integrated").asDouble()).isEqualTo(theirs.last("I"), within(0.1));
        // ffmpeg looks every 100 ms and may miss the loudest moment, we look every 10 ms
        double momentary = theirs.highest("M");
        assertThat(ours.get("maxMomentary").asDouble()).isBetween(momentary - 0.1, momentary + 1);
        assertThat(ours.get("maxShortTerm").asDouble()).isEqualTo(theirs.highest("S"), within(0.2));
        assertThat(ours.get("truePeak").asDouble()).isEqualTo(theirs.peak("true_peak"), within(0.2));
        assertThat(ours.get("samplePeak").asDouble())
                .isEqualTo(theirs.peak("sample_peak"), within(0.1)); // it prints thousandths
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"01-kick.flac", "04-overheads.flac", "10-lead-vocal.flac"})
    void agreesWithFfmpegOnTheDemoSong(String stem) throws IOException, InterruptedException {
        Path file = SONG.resolve(stem);
        JsonNode ours = measured(file).get(0);
        Witness theirs = Witness.of(file);
        assertAgree(ours, theirs);
        // in seconds of noise the two differ by how they begin and end; in a song they do not
        assertThat(ours.get("range").asDouble()).isEqualTo(theirs.last("LRA"), within(1.0));
    }

    @ParameterizedTest(name = "{0} channels at {1} Hz")
    @CsvSource({"1, 44100", "2, 96000", "6, 48000"})
    void agreesWithFfmpegOnNoise(int channels, int rate) throws IOException, InterruptedException {
        float[][] noise = new float[channels][];
        Arrays.setAll(noise, channel -> dulled(Signals.noise(channel, 0.1 + 0.1 * channel, 6 * rate)));
        Path file = file("noise.wav", rate, noise);
        assertAgree(measured(file).get(0), Witness.of(file));
    }

    /// Without the top octave, where what lies between two samples depends on how long the filter is.
    private static float[] dulled(float[] noise) {
        for (int n = noise.length - 1; n > 1; n--) {
            noise[n] = (noise[n] + 2 * noise[n - 1] + noise[n - 2]) / 4;
        }
        return noise;
    }

    @Test
    void givesProgramsOneObjectAFileInThisForm() throws IOException {
        Path tone = file("tone.wav", 48_000, tones(48_000, 20, -23, -23));
        Path silent = file("silent.wav", 48_000, new float[5 * 48_000]);
        Spoken said = Spoken.by("meter", tone.toString(), silent.toString(), "--json");

        assertThat(said.code()).isZero();
        JsonNode levels = JsonMapper.shared().readTree(said.out());
        assertThat(levels.size()).isEqualTo(2);
        assertThat(levels.get(0).propertyNames())
                .containsExactly(
                        "file", "integrated", "range", "maxMomentary", "maxShortTerm", "truePeak", "samplePeak");
        assertThat(levels.get(0).get("file").asString()).isEqualTo(tone.toString());
        assertThat(levels.get(0).get("integrated").asDouble()).isEqualTo(-23, within(0.1));
        assertThat(levels.get(0).get("samplePeak").asDouble()).isEqualTo(-23, within(0.005));
        assertThat(levels.get(1).propertyStream().skip(1))
                .allSatisfy(level -> assertThat(level.getValue().isNull()).isTrue());
    }

    /// Seconds at levels, one after the other: `20@-26 20.1@-20`; a level below -150 is silence.
    private static float[] programme(int rate, String parts) {
        double[][] all = Arrays.stream(parts.split(" ", -1))
                .map(part -> part.split("@", -1))
                .map(part -> new double[] {Double.parseDouble(part[0]), Double.parseDouble(part[1])})
                .toArray(double[][]::new);
        float[] signal = new float
                [(int) Math.round(
                        Arrays.stream(all).mapToDouble(part -> part[0]).sum() * rate)];
        double end = 0;
        int at = 0;
        for (double[] part : all) {
            end += part[0];
            double amplitude = part[1] < -150 ? 0 : Math.pow(10, part[1] / 20);
            for (; at < Math.min(signal.length, Math.round(end * rate)); at++) {
                signal[at] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * at / rate));
            }
        }
        return signal;
    }

    @ParameterizedTest(name = "case {0}: {2} is {3}")
    @CsvSource({
        "1, 20@-23, integrated, -23, 0.1",
        "2, 20@-33, integrated, -33, 0.1",
        "3, 10@-36 60@-23 10@-36, integrated, -23, 0.1",
        "4, 10@-72 10@-36 60@-23 10@-36 10@-72, integrated, -23, 0.1",
        "5, 20@-26 20.1@-20 20@-26, integrated, -23, 0.1",
        "10, 1.05@-200 3@-23 1@-200, maxShortTerm, -23, 0.1",
        "13, 0.14@-200 0.4@-23 1@-200, maxMomentary, -23, 0.1",
        "3342-1, 20@-20 20@-30, range, 10, 1",
        "3342-2, 20@-20 20@-15, range, 5, 1",
        "3342-3, 20@-40 20@-20, range, 20, 1",
        "3342-4, 20@-50 20@-35 20@-20 20@-35 20@-50, range, 15, 1"
    })
    void readsTheFilesOfTech3341And3342(String number, String parts, String key, double expected, double tolerance)
            throws IOException {
        float[] signal = programme(48_000, parts);
        JsonNode levels = measured(file("case-" + number + ".wav", 48_000, signal, signal))
                .get(0);
        assertThat(levels.get(key).asDouble()).isEqualTo(expected, within(tolerance));
    }

    @ParameterizedTest(name = "a sine of {0} frames at {2} degrees")
    @CsvSource({"4, 0.5, 0, -6", "4, 0.5, 45, -6", "6, 0.5, 60, -6", "8, 0.5, 67.5, -6", "4, 1.41, 45, 3"})
    void readsTheTruePeakFilesOfTech3341(int period, double amplitude, double degrees, double expected)
            throws IOException {
        float[] signal = new float[44_100];
        for (int n = 0; n < signal.length; n++) {
            double open = Math.min(1, Math.min(n, signal.length - 1 - n) / 441.0);
            signal[n] = (float) (open * amplitude * Math.sin(2 * Math.PI * n / period + Math.toRadians(degrees)));
        }
        JsonNode levels = measured(file("peak.wav", 44_100, signal, signal)).get(0);
        assertThat(levels.get("truePeak").asDouble()).isBetween(expected - 0.4, expected + 0.2);
    }

    @Test
    void countsEffectsNotAtAllAndSurroundsMore() throws IOException {
        Path surround = file("surround.wav", 48_000, tones(48_000, 20, -28, -28, -24, 0, -30, -30));
        assertThat(measured(surround).get(0).get("integrated").asDouble()).isEqualTo(-23, within(0.1));
    }

    @Test
    void printsATableForPeople() throws IOException {
        Path tone = file("tone.wav", 48_000, tones(48_000, 5, -23, -23));
        Spoken said = Spoken.by("meter", tone.toString());

        assertThat(said.out())
                .startsWith("file ")
                .containsPattern(
                        "tone\\.wav +-23\\.0 LUFS +~[0-9.]+ LU +-23\\.0 LUFS +-23\\.0 LUFS +-23\\.0 dBTP +-23\\.0 dBFS")
                .contains("less than a minute says little");
    }

    @Test
    void tellsEachFileItCannotMeasureAndMeasuresTheOthers() throws IOException {
        Path tone = file("tone.wav", 48_000, tones(48_000, 2, -23, -23));
        Path text = Files.writeString(folder.resolve("notes.wav"), "not a wave");
        Path seven = file("seven.wav", 48_000, new float[7][480]);
        Path slow = file("slow.wav", 4000, new float[480]);
        Path missing = folder.resolve("missing.wav");
        Spoken said = Spoken.by(
                "meter",
                "--json",
                text.toString(),
                tone.toString(),
                seven.toString(),
                slow.toString(),
                missing.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("notes.wav: is not a wave or FLAC file"))
                .anySatisfy(line -> assertThat(line).contains("seven.wav: has 7 channels", "1 to 6"))
                .anySatisfy(line -> assertThat(line).contains("slow.wav: has 4000 Hz", "8000 or more"))
                .anySatisfy(line -> assertThat(line).contains("missing.wav: missing: there is no file"));
        assertThat(JsonMapper.shared().readTree(said.out()).size()).isEqualTo(1);
    }

    @Test
    void asksForAFile() {
        Spoken said = Spoken.by("meter");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("FILE");
    }
}
