package longthrow.dsp.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import longthrow.dsp.meter.TruePeakMeter;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limiter against its ceiling, with our meter and ffmpeg's as witnesses.
class LimiterTest {
    private static final int RATE = 48_000;
    private static final int GRID = 64;
    private static final double CEILING = -1;
    private static final List<Limiter.Mode> ON = List.of(Limiter.Mode.INSTANT, Limiter.Mode.LOOK_AHEAD);

    private static Limiter limiter(int rate, Limiter.Mode mode) {
        Limiter limiter = new Limiter(rate, 2, GRID);
        limiter.ceiling(CEILING);
        limiter.release(100);
        limiter.mode(mode);
        limiter.snap();
        return limiter;
    }

    private static float[][] limited(Limiter limiter, float[][] sound) {
        for (int at = 0; at < sound[0].length; at += GRID) {
            limiter.advance();
            limiter.process(sound, at, Math.min(sound[0].length, at + GRID));
        }
        return sound;
    }

    private static float[][] pair(float[] signal) {
        return new float[][] {signal, Programme.scaled(signal.clone(), 0.7)};
    }

    private static double truePeak(int rate, float[][] sound) {
        TruePeakMeter meter = new TruePeakMeter(rate, sound.length);
        meter.process(sound, 0, sound[0].length);
        meter.finish();
        return meter.decibels();
    }

    @ParameterizedTest(name = "{0} at {1} Hz")
    @CsvSource({
        "DRUMS, 48000",
        "CLIPPED_PINK, 48000",
        "LOUD_PINK, 48000",
        "QUARTER_SQUARE, 48000",
        "CASE_19, 48000",
        "ADVERSE, 48000",
        "BURSTS, 48000",
        "DRUMS, 44100",
        "CLIPPED_PINK, 96000",
        "LOUD_PINK, 32000"
    })
    void noTruePeakIsMoreThanATenthAboveTheCeiling(Programme programme, int rate) {
        for (Limiter.Mode mode : ON) {
            double peak = truePeak(rate, limited(limiter(rate, mode), pair(programme.at(rate))));
            assertThat(peak).as("%s", mode).isBetween(CEILING - 1.0, CEILING + 0.1);
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @EnumSource(Programme.class)
    void norIsItAtAnyRate(Programme programme) {
        for (int rate : new int[] {32_000, 44_100, 88_200, 96_000, 192_000}) {
            for (Limiter.Mode mode : ON) {
                double peak = truePeak(rate, limited(limiter(rate, mode), pair(programme.at(rate))));
                assertThat(peak).as("%s at %d Hz", mode, rate).isBetween(CEILING - 1.0, CEILING + 0.1);
            }
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Programme.class)
    void ffmpegsMeterSaysSoToo(Programme programme, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(installed("ffmpeg"), "ffmpeg is not installed");
        for (Limiter.Mode mode : ON) {
            float[][] sound = limited(limiter(RATE, mode), pair(programme.at(RATE)));
            double peak = ffmpegTruePeak(folder.resolve(mode + ".f32"), sound);
            assertThat(peak).as("%s", mode).isLessThanOrEqualTo(CEILING + 0.1);
        }
    }

    /// The meter of libebur128, written down afresh: four places a sample, a sinc of 49 taps under a Hann window.
    private static double hannTruePeak(float[] signal) {
        double[] taps = new double[49];
        for (int j = 0; j < 49; j++) {
            double time = (j - 24) / 4.0;
            double sinc = time == 0 ? 1 : Math.sin(Math.PI * time) / (Math.PI * time);
            taps[j] = sinc * 0.5 * (1 - Math.cos(2 * Math.PI * j / 48));
        }
        double highest = 0;
        for (int n = 12; n < signal.length; n++) {
            for (int phase = 0; phase < 4; phase++) {
                double sum = 0;
                for (int j = phase; j < 49; j += 4) {
                    sum += taps[j] * signal[n - j / 4];
                }
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return Measure.decibels(highest);
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void aMeterWithAShortFilterSaysSoToo(Programme programme) {
        for (Limiter.Mode mode : ON) {
            float[][] sound = limited(limiter(RATE, mode), pair(programme.at(RATE)));
            assertThat(hannTruePeak(sound[0])).as("%s", mode).isLessThanOrEqualTo(CEILING + 0.1);
        }
    }

    private static boolean installed(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private static double ffmpegTruePeak(Path raw, float[][] sound) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * sound[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < sound[0].length; n++) {
            bytes.putFloat(sound[0][n]).putFloat(sound[1][n]);
        }
        Files.write(raw, bytes.array());
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-hide_banner",
                        "-nostats",
                        "-f",
                        "f32le",
                        "-ar",
                        "48000",
                        "-ac",
                        "2",
                        "-i",
                        raw.toString(),
                        "-af",
                        "ebur128=peak=true,ametadata=print",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Matcher peak =
                Pattern.compile("True peak:\\s+Peak:\\s+(-?[0-9.]+) dBFS").matcher(said);
        assertThat(peak.find()).as(said).isTrue();
        return Double.parseDouble(peak.group(1));
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void withoutLookAheadNoSampleExceedsTheCeiling(Programme programme) {
        float[][] sound = limited(limiter(RATE, Limiter.Mode.INSTANT), pair(programme.at(RATE)));
        assertThat(Measure.decibels(Measure.peak(sound[0], 0, sound[0].length))).isLessThanOrEqualTo(CEILING);
    }

    /// What it holds back for silence that may follow is the overshoot of a filter at a sudden end: less at high
    /// frequencies.
    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {50, 1000, 5000, 15_000})
    void withoutLookAheadASteadyToneStaysLittleUnderTheCeiling(int hertz) {
        float[][] sound = limited(limiter(RATE, Limiter.Mode.INSTANT), pair(Signals.sine(hertz, 2, RATE, RATE)));
        float[][] later = {Arrays.copyOfRange(sound[0], RATE / 2, RATE - 100)};
        assertThat(truePeak(RATE, later)).isBetween(CEILING - 1.5, CEILING + 0.1);
    }

    @Test
    void belowTheCeilingTheSoundIsOnlyDelayed() {
        float[][] sound = {Signals.noise(1, 0.4, RATE), Signals.noise(2, 0.4, RATE)};
        float[][] original = {sound[0].clone(), sound[1].clone()};
        Limiter limiter = limiter(RATE, Limiter.Mode.LOOK_AHEAD);
        limited(limiter, sound);
        int latency = limiter.latency();
        assertThat(latency).isEqualTo(94);
        for (int n = latency; n < RATE; n++) {
            assertThat(sound[0][n]).isEqualTo(original[0][n - latency]);
        }
        assertThat(limiter.lowestGain()).isEqualTo(1);
    }

    @Test
    void withoutLookAheadBelowTheCeilingNothingChanges() {
        float[][] sound = {Signals.noise(1, 0.4, RATE), Signals.noise(2, 0.4, RATE)};
        float[][] original = {sound[0].clone(), sound[1].clone()};
        Limiter limiter = limiter(RATE, Limiter.Mode.INSTANT);
        limited(limiter, sound);
        assertThat(limiter.latency()).isZero();
        assertThat(sound).isDeepEqualTo(original);
    }

    @Test
    void returnsToExactlyUnityAfterAPeak() {
        float[][] sound = pair(Signals.noise(4, 0.3, 10 * RATE));
        sound[0][100] = 4;
        float[][] original = {sound[0].clone(), sound[1].clone()};
        Limiter limiter = limiter(RATE, Limiter.Mode.LOOK_AHEAD);
        limited(limiter, sound);
        assertThat(limiter.lowestGain()).isLessThan(0.3f);
        for (int n = 5 * RATE; n < 10 * RATE; n++) {
            assertThat(sound[1][n]).isEqualTo(original[1][n - limiter.latency()]);
        }
    }

    @Test
    void turnsBothSidesDownAlike() {
        for (Limiter.Mode mode : ON) {
            float[][] sound = limited(limiter(RATE, mode), pair(Programme.DRUMS.at(RATE)));
            for (int n = 0; n < sound[0].length; n++) {
                assertThat(sound[1][n]).isEqualTo(0.7f * sound[0][n], within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LOOK_AHEAD, 1", "LOOK_AHEAD, 7", "LOOK_AHEAD, 63", "INSTANT, 1", "INSTANT, 7", "INSTANT, 63"})
    void givesTheSameSamplesForEveryBlockSize(Limiter.Mode mode, int block) {
        float[][] whole = limited(limiter(RATE, mode), pair(twoBeats()));
        float[][] pieces = pair(twoBeats());
        Limiter limiter = limiter(RATE, mode);
        for (int at = 0; at < pieces[0].length; ) {
            if (at % GRID == 0) {
                limiter.advance();
            }
            int end = Math.min(pieces[0].length, Math.min(at + block, at / GRID * GRID + GRID));
            limiter.process(pieces, at, end);
            at = end;
        }
        assertThat(pieces).isDeepEqualTo(whole);
    }

    private static float[] twoBeats() {
        return Arrays.copyOf(Programme.DRUMS.at(RATE), RATE);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "OFF, LOOK_AHEAD",
        "LOOK_AHEAD, OFF",
        "OFF, INSTANT",
        "INSTANT, OFF",
        "INSTANT, LOOK_AHEAD",
        "LOOK_AHEAD, INSTANT"
    })
    void switchesWithoutAClick(Limiter.Mode from, Limiter.Mode to) {
        float[][] sound = pair(Signals.sine(1000, 0.8, RATE, RATE));
        Limiter limiter = limiter(RATE, from);
        for (int at = 0; at < RATE; at += GRID) {
            if (at == RATE / 2 / GRID * GRID) {
                limiter.mode(to);
            }
            limiter.advance();
            limiter.process(sound, at, at + GRID);
        }
        int middle = RATE / 2 + 480;
        assertThat(Measure.residue(sound[0], 1000, 1000, RATE, middle - 4096, middle + 4096))
                .isLessThan(-75);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTANT", "LOOK_AHEAD"})
    void theCeilingMovesWithoutAClick(Limiter.Mode mode) {
        float[][] sound = pair(Signals.sine(1000, 0.8, RATE, RATE));
        Limiter limiter = limiter(RATE, mode);
        for (int at = 0; at < RATE; at += GRID) {
            if (at == RATE / 2 / GRID * GRID) {
                limiter.ceiling(-20);
            }
            limiter.process(sound, at, at + GRID);
        }
        int middle = RATE / 2 + 480;
        double steady = Measure.residue(sound[0], 1000, 1000, RATE, RATE - 9000, RATE - 808);
        assertThat(Measure.residue(sound[0], 1000, 1000, RATE, middle - 4096, middle + 4096))
                .isLessThan(Math.max(-75, steady + 1));
        double under = mode == Limiter.Mode.INSTANT ? 1 : 0;
        assertThat(Measure.decibels(Measure.peak(sound[0], RATE - 4800, RATE))).isEqualTo(-20 - under, within(0.3));
    }

    /// The ceiling comes down twice: while it is loud, and when what sounds has been under both ceilings for long.
    @Test
    void aPeakOfLongAgoTurnsNothingDownWhenTheCeilingMoves() {
        float[][] sound = pair(Signals.sine(1000, 0.8, RATE, RATE));
        for (int n = RATE * 13 / 20; n < RATE; n++) {
            sound[0][n] *= 0.5f;
            sound[1][n] *= 0.5f;
        }
        Limiter limiter = limiter(RATE, Limiter.Mode.INSTANT);
        limiter.release(10);
        for (int at = 0; at < RATE; at += GRID) {
            if (at == RATE * 9 / 10 / GRID * GRID) {
                limiter.clearReading();
            }
            limiter.ceiling(at < RATE / 4 ? CEILING : at < RATE * 9 / 10 ? -6 : -6.5);
            limiter.process(sound, at, Math.min(RATE, at + GRID));
        }
        assertThat(limiter.lowestGain()).isEqualTo(1);
    }

    @Test
    void offItTouchesNothing() {
        float[][] sound = pair(Programme.DRUMS.at(RATE));
        float[][] original = {sound[0].clone(), sound[1].clone()};
        limited(limiter(RATE, Limiter.Mode.OFF), sound);
        assertThat(sound).isDeepEqualTo(original);
    }

    @Test
    void silenceStaysExactZero() {
        float[][] sound = new float[2][RATE];
        limited(limiter(RATE, Limiter.Mode.LOOK_AHEAD), sound);
        assertThat(IntStream.range(0, RATE).allMatch(n -> sound[0][n] == 0 && sound[1][n] == 0))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Limiter.Mode.class)
    void allocatesNothing(Limiter.Mode mode) {
        Limiter limiter = limiter(RATE, mode);
        float[][] loud = {Signals.noise(1, 2, GRID), Signals.noise(2, 2, GRID)};
        assertThat(NoAllocation.bytes(1000, () -> {
                    limiter.advance();
                    limiter.process(loud, 0, GRID);
                }))
                .isZero();
    }
}
