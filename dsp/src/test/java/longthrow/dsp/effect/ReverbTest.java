package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rooms fall by 60 dB in the times on their panels, low, mid and high for themselves.
class ReverbTest {
    private static final int RATE = EffectBench.RATE;

    @ParameterizedTest(name = "{0}, size {1} %: {2} ms low, {3} ms mid, {4} ms high")
    @CsvSource({
        "hall, 50, 2640, 2200, 1100",
        "hall, 80, 4000, 3000, 1500",
        "hall, 20, 1500, 2000, 2000",
        "chamber, 50, 1680, 1400, 700",
        "chamber, 100, 1000, 2000, 800",
        "room, 50, 720, 600, 400",
        "room, 10, 900, 500, 300",
    })
    void fallsBySixtyDecibelsInItsTimes(String room, int size, double low, double mid, double high) {
        int frames = (int) (1.2 * Math.max(low, Math.max(mid, high)) * RATE / 1000);
        float[][] responses = new float[4][];
        for (int side = 0; side < 2; side++) {
            EffectBench bench = EffectBench.of(
                    room,
                    room + "/size=" + size,
                    room + "/t60/low=" + low,
                    room + "/t60/mid=" + mid,
                    room + "/t60/high=" + high,
                    room + "/low-freq=400",
                    room + "/high-freq=4000",
                    room + "/early=0");
            float[] impulse = Signals.impulse(frames);
            float[][] out =
                    bench.render(side == 0 ? impulse : new float[frames], side == 0 ? new float[frames] : impulse);
            responses[2 * side] = out[0];
            responses[2 * side + 1] = out[1];
        }
        // one response in a narrow band is off by some percent by chance alone (ISO 3382-2): the mean of four
        assertThat(mean(responses, 100)).as("100 Hz").isCloseTo(low / 1000, within(0.05 * low / 1000));
        assertThat(mean(responses, 1250)).as("1.25 kHz").isCloseTo(mid / 1000, within(0.05 * mid / 1000));
        assertThat(mean(responses, 10_000)).as("10 kHz").isCloseTo(high / 1000, within(0.05 * high / 1000));
    }

    private static double mean(float[][] responses, double hertz) {
        double sum = 0;
        for (float[] response : responses) {
            sum += t60(response, hertz);
        }
        return sum / responses.length;
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000})
    void fallsTheSameAtOtherRates(int rate) {
        EffectBench bench = new EffectBench(rate, Impulse.room(rate))
                .set("algorithm=hall", "hall/early=0")
                .settle();
        float[] side = bench.render(Signals.impulse(3 * rate))[0];
        assertThat(t60(side, 1000, rate)).isCloseTo(2.2, within(0.11));
    }

    /// Schroeder, "New method of measuring reverberation time", 1965: the energy that is still to come, in an octave
    /// around a frequency; a line through -5 to -35 dB, twice.
    static double t60(float[] response, double hertz) {
        return t60(response, hertz, RATE);
    }

    static double t60(float[] response, double hertz, int rate) {
        double[] band = octave(octave(doubles(response), hertz, rate), hertz, rate);
        double[] left = new double[band.length + 1];
        for (int n = band.length - 1; n >= 0; n--) {
            left[n] = left[n + 1] + band[n] * band[n];
        }
        double count = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (int n = 0; n < band.length; n++) {
            double y = 10 * Math.log10(left[n] / left[0]);
            if (y <= -5 && y >= -35) {
                double x = (double) n / rate;
                count++;
                sumX += x;
                sumY += y;
                sumXX += x * x;
                sumXY += x * y;
            }
        }
        return -60 * (count * sumXX - sumX * sumX) / (count * sumXY - sumX * sumY);
    }

    private static double[] doubles(float[] signal) {
        double[] out = new double[signal.length];
        for (int n = 0; n < out.length; n++) {
            out[n] = signal[n];
        }
        return out;
    }

    /// The cookbook's band-pass, an octave wide.
    private static double[] octave(double[] in, double hertz, int rate) {
        double w = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(w) / (2 * Math.sqrt(2));
        double[] out = new double[in.length];
        double s1 = 0;
        double s2 = 0;
        for (int n = 0; n < in.length; n++) {
            double y = (alpha * in[n] + s1) / (1 + alpha);
            s1 = s2 + 2 * Math.cos(w) * y;
            s2 = -alpha * in[n] - (1 - alpha) * y;
            out[n] = y;
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall", "room", "chamber"})
    void isAsLoudAsWhatComesInHoweverLongItLasts(String room) {
        for (int time : new int[] {800, 2000, 5000}) {
            float[][] out = EffectBench.of(
                            room, room + "/t60/low=" + time, room + "/t60/mid=" + time, room + "/t60/high=" + time)
                    .set(room + "/early=0")
                    .settle()
                    .render(Signals.noise(1, 0.5, 8 * RATE), Signals.noise(2, 0.5, 8 * RATE));
            double in = 0.5 / Math.sqrt(3);
            assertThat(Measure.decibels(Measure.rms(out[0], 6 * RATE, 8 * RATE) / in))
                    .isBetween(-2.5, 2.5);
        }
    }

    @Test
    void theSidesAreDifferentRooms() {
        float[][] out = EffectBench.of("hall").render(Signals.impulse(RATE));
        double product = 0;
        double left = 0;
        double right = 0;
        for (int n = 0; n < RATE; n++) {
            product += (double) out[0][n] * out[1][n];
            left += (double) out[0][n] * out[0][n];
            right += (double) out[1][n] * out[1][n];
        }
        assertThat(product / Math.sqrt(left * right)).isBetween(-0.15, 0.15);
    }

    @Test
    void nothingSoundsBeforeThePredelay() {
        float[] out =
                EffectBench.of("hall", "hall/predelay=100", "hall/early=100").render(Signals.impulse(RATE))[0];
        assertThat(Measure.peak(out, 0, 4800)).isZero();
        // the first wall of a hall of plain size is 18.3 ms away, times the size's share
        assertThat(Measure.peak(out, 4800, 6000)).isGreaterThan(0.01);
    }

    /// As dense as noise: the share of samples beyond one standard deviation is a normal distribution's (Abel and
    /// Huang, "A simple, robust measure of reverberation echo density", 2006).
    @ParameterizedTest
    @ValueSource(strings = {"hall", "room", "chamber"})
    void soonSoundsAsDenseAsNoise(String room) {
        float[] out = EffectBench.of(room).render(Signals.impulse(RATE))[0];
        int from = (int) (0.35 * RATE);
        int to = from + (int) (0.04 * RATE);
        double sigma = Measure.rms(out, from, to);
        double beyond = 0;
        for (int n = from; n < to; n++) {
            beyond += Math.abs(out[n]) > sigma ? 1 : 0;
        }
        assertThat(beyond / (to - from) / 0.3173).isBetween(0.85, 1.15);
    }
}
