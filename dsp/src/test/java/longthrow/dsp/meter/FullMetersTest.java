package longthrow.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FullMetersTest {
    private static final int RATE = 48_000;

    private static FullMeters heard(double decibels) {
        FullMeters meters = new FullMeters(RATE);
        float[] tone = Signals.sine(1000, Math.pow(10, decibels / 20), RATE, 4 * RATE);
        meters.process(new float[][] {tone, tone}, 0, 4 * RATE);
        return meters;
    }

    @Test
    void everyMeterReadsASteadyToneByItsOwnRule() {
        FullReading reading = heard(-18).reading(7);
        assertThat(reading.strip()).isEqualTo(7);
        assertThat(reading.frame()).isEqualTo(4 * RATE);
        for (int side = 0; side < 2; side++) {
            assertThat(reading.peak()[side]).isEqualTo(-18, within(0.01f));
            assertThat(reading.highest()[side]).isEqualTo(-18, within(0.01f));
            assertThat(reading.truePeak()[side]).isEqualTo(-18, within(0.02f));
            assertThat(reading.rms()[side]).isEqualTo(-21.01f, within(0.01f));
            assertThat(reading.vu()[side]).isEqualTo(-18, within(0.1f));
            assertThat(reading.ppmDin()[side]).isEqualTo(-18, within(0.2f));
            assertThat(reading.ppmEbu()[side]).isEqualTo(-18, within(0.2f));
            assertThat(reading.kMean()[side]).isEqualTo(-18, within(0.05f));
            assertThat(reading.overs()[side]).isZero();
        }
        // Tech 3341's alignment: 1 kHz in stereo at -18 dBFS is -18.0 LUFS
        assertThat(reading.loudness().momentary()).isEqualTo(-18, within(0.1f));
        assertThat(reading.loudness().shortTerm()).isEqualTo(-18, within(0.1f));
        assertThat(reading.loudness().integrated()).isEqualTo(-18, within(0.1f));
        assertThat(reading.correlation()).isEqualTo(1, within(0.001f));
        assertThat(reading.across()).containsOnly(0);
        // both sides together: twice the power of one, whose RMS is 3.01 dB below its peak
        assertThat(reading.bands()[17]).isEqualTo(-18, within(0.2f));
        int bin = (int) Math.round(1000.0 / RATE * 4096);
        assertThat(reading.spectrum()[bin]).isBetween(-17f, -14.9f);
    }

    @Test
    void aRestartForgetsWhatWasHighestAndNothingElse() {
        FullMeters meters = heard(-6);
        meters.restart();
        FullReading reading = meters.reading(0);
        assertThat(reading.highest()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(reading.truePeak()[1]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(reading.loudness().integrated()).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(reading.loudness().mostMomentary()).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(reading.loudness().momentary()).isEqualTo(-6, within(0.1f));
        assertThat(reading.rms()[0]).isEqualTo(-9.03f, within(0.02f));
    }

    @Test
    void hearingAllocatesNothing() {
        FullMeters meters = new FullMeters(RATE);
        float[][] noise = {Signals.noise(1, 0.5, 64), Signals.noise(2, 0.5, 64)};
        assertThat(NoAllocation.bytes(500, () -> meters.process(noise, 0, 64))).isZero();
    }

    /// States in double precision reach their denormals after seconds. CPU time, of each second that which took least
    /// in three rounds: other programs on the machine only ever add to it.
    @Tag("long")
    @Test
    void silenceCostsAtMostATenthMoreThanSound() {
        FullMeters meters = new FullMeters(RATE);
        float[][] noise = {Signals.noise(1, 0.5, RATE), Signals.noise(2, 0.5, RATE)};
        float[][] silence = new float[2][RATE];
        double loud = Double.POSITIVE_INFINITY;
        double[] silent = new double[20];
        Arrays.fill(silent, Double.POSITIVE_INFINITY);
        for (int round = 0; round < 4; round++) {
            for (int second = 0; second < 4; second++) {
                loud = Math.min(loud, cost(meters, noise));
            }
            for (int second = 0; second < silent.length; second++) {
                silent[second] = Math.min(silent[second], cost(meters, silence));
            }
        }
        for (int second = 0; second < silent.length; second++) {
            assertThat(silent[second] / loud)
                    .as("second %d of silence over sound", second + 1)
                    .isLessThanOrEqualTo(1.1);
        }
    }

    private static double cost(FullMeters meters, float[][] sound) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int at = 0; at < RATE; at += 480) {
            meters.process(sound, at, at + 480);
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
