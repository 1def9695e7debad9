package longthrow.dsp.output;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDelayTest {
    private static final int GRID = 64;

    private static float[][] pair(float[] signal) {
        return new float[][] {signal, signal.clone()};
    }

    private static void delayed(OutputDelay delay, float[][] sound, int from, int to) {
        for (int at = from; at < to; at += GRID) {
            delay.advance();
            delay.process(sound, at, Math.min(to, at + GRID));
        }
    }

    @ParameterizedTest(name = "{0} ms at {1} Hz are {2} frames")
    @CsvSource({"0, 48000, 0", "1, 48000, 48", "0.1, 44100, 4", "500, 48000, 24000", "500, 192000, 96000"})
    void delaysByWholeFrames(double millis, int rate, int frames) {
        OutputDelay delay = new OutputDelay(rate, 2, GRID);
        delay.delay(millis);
        delay.snap();
        float[] noise = Signals.noise(1, 0.5, 2 * rate);
        float[][] sound = pair(noise.clone());
        delayed(delay, sound, 0, 2 * rate);

        assertThat(delay.latency()).isEqualTo(frames);
        for (int n = 0; n < 2 * rate; n++) {
            assertThat(sound[1][n]).isEqualTo(n < frames ? 0 : noise[n - frames]);
        }
    }

    @ParameterizedTest(name = "from {0} to {1} ms")
    @CsvSource({"0, 500", "500, 0", "0, 0.25", "10, 10.5", "250, 3.7"})
    void aChangeFadesWithin20MillisecondsAndDoesNotClick(double before, double after) {
        int rate = 48_000;
        OutputDelay delay = new OutputDelay(rate, 2, GRID);
        delay.delay(before);
        delay.snap();
        float[] tone = Signals.sine(1000, 0.5, rate, 2 * rate);
        float[][] sound = pair(tone.clone());
        delayed(delay, sound, 0, rate);
        delay.delay(after);
        delayed(delay, sound, rate, 2 * rate);

        int middle = rate + 480;
        assertThat(Measure.residue(sound[0], 1000, 1000, rate, middle - 4096, middle + 4096))
                .isLessThan(-75);
        int frames = (int) Math.round(after * 48);
        for (int n = rate + 960; n < 2 * rate; n++) {
            assertThat(sound[0][n]).isEqualTo(tone[n - frames]);
        }
    }

    @Test
    void theNewestOfManyChangesIsReached() {
        OutputDelay delay = new OutputDelay(48_000, 2, GRID);
        float[] noise = Signals.noise(3, 0.5, 48_000);
        float[][] sound = pair(noise.clone());
        for (int at = 0; at < 48_000; at += GRID) {
            delay.delay(Math.min(100, at / 100.0));
            delay.advance();
            delay.process(sound, at, at + GRID);
        }
        assertThat(sound[0][47_999]).isEqualTo(noise[47_999 - 4800]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 63})
    void givesTheSameSamplesForEveryBlockSize(int block) {
        float[][] whole = pair(Signals.noise(5, 0.5, 9600));
        float[][] pieces = pair(whole[0].clone());
        for (float[][] sound : new float[][][] {whole, pieces}) {
            OutputDelay delay = new OutputDelay(48_000, 2, GRID);
            for (int at = 0; at < 9600; ) {
                delay.delay(at < 3000 ? 2 : at < 3200 ? 7 : 1);
                if (at % GRID == 0) {
                    delay.advance();
                }
                int step = sound == whole ? GRID : block;
                int end = Math.min(at + step, at / GRID * GRID + GRID);
                delay.process(sound, at, end);
                at = end;
            }
        }
        assertThat(pieces).isDeepEqualTo(whole);
    }

    @Test
    void allocatesNothing() {
        OutputDelay delay = new OutputDelay(48_000, 2, GRID);
        float[][] noise = pair(Signals.noise(1, 0.5, GRID));
        int[] times = new int[1];
        assertThat(NoAllocation.bytes(1000, () -> {
                    delay.delay(times[0]++ % 500);
                    delay.advance();
                    delay.process(noise, 0, GRID);
                }))
                .isZero();
    }
}
