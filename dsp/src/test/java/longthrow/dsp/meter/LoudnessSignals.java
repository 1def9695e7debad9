package longthrow.dsp.meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The test signals of EBU Tech 3341 and 3342 (2023), drawn from their tables at any rate.
final class LoudnessSignals {
    private static final double HERTZ = 1000;
    private static final double FADE_SECONDS = 0.01;

    private LoudnessSignals() {}

    /// So many seconds of the 1 kHz sine at so many dBFS peak; silence below -200.
    record Part(double seconds, double decibels) {}

    static Part part(double seconds, double decibels) {
        return new Part(seconds, decibels);
    }

    static Part silence(double seconds) {
        return new Part(seconds, Double.NEGATIVE_INFINITY);
    }

    static List<Part> repeated(int times, Part... parts) {
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(List.of(parts));
        }
        return all;
    }

    /// The parts one after the other, the sine's phase running on, on `channels` alike.
    static float[][] parts(int rate, int channels, List<Part> parts) {
        double seconds = parts.stream().mapToDouble(Part::seconds).sum();
        float[] signal = new float[(int) Math.round(seconds * rate)];
        double end = 0;
        int at = 0;
        for (Part part : parts) {
            end += part.seconds();
            double amplitude = Math.pow(10, part.decibels() / 20);
            for (; at < Math.min(signal.length, Math.round(end * rate)); at++) {
                signal[at] = (float) (amplitude * Math.sin(2 * Math.PI * HERTZ * at / rate));
            }
        }
        float[][] all = new float[channels][];
        Arrays.fill(all, signal);
        return all;
    }

    /// Each channel with a level of its own.
    static float[][] levels(int rate, double seconds, double... decibels) {
        return Arrays.stream(decibels)
                .mapToObj(level -> parts(rate, 1, List.of(part(seconds, level)))[0])
                .toArray(float[][]::new);
    }

    /// Cases 15 to 19: one second of a sine at a share of the rate, from a phase, with fades of 10 ms; in stereo.
    static float[][] sine(int rate, int periodFrames, double amplitude, double degrees) {
        float[] signal = new float[rate];
        double fade = FADE_SECONDS * rate;
        for (int n = 0; n < rate; n++) {
            double open = Math.min(1, Math.min(n / fade, (rate - 1 - n) / fade));
            double phase = 2 * Math.PI * n / periodFrames + Math.toRadians(degrees);
            signal[n] = (float) (open * amplitude * Math.sin(phase));
        }
        return new float[][] {signal, signal};
    }

    /// Cases 20 to 23: a sixth of the rate at 0.5 with one period of a quarter of the rate at full scale spliced in
    /// where the phase is zero; made at four times the rate, low-passed, every fourth sample from `offset` on.
    static float[][] spliced(int rate, int offset) {
        int frames = rate / 4;
        double[] high = new double[4 * frames];
        int splice = 24 * (frames / 12);
        double fade = FADE_SECONDS * 4 * rate;
        for (int n = 0; n < high.length; n++) {
            double open = Math.min(1, Math.min(n / fade, (high.length - 1 - n) / fade));
            int behind = n - splice;
            double value = behind < 0
                    ? 0.5 * Math.sin(2 * Math.PI * n / 24)
                    : behind < 16
                            ? Math.sin(2 * Math.PI * behind / 16)
                            : 0.5 * Math.sin(2 * Math.PI * (behind - 16) / 24);
            high[n] = open * value;
        }
        float[] signal = new float[frames];
        for (int n = 0; n < frames; n++) {
            signal[n] = (float) lowPassed(high, 4 * n + offset);
        }
        return new float[][] {signal, signal};
    }

    /// A sinc that cuts at half the low rate, 255 samples long under a Blackman window.
    private static double lowPassed(double[] high, int at) {
        double sum = 0;
        double gain = 0;
        for (int k = -127; k <= 127; k++) {
            double turn = 2 * Math.PI * (k + 127) / 254;
            double window = 0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
            double tap = window * (k == 0 ? 0.25 : Math.sin(Math.PI * k / 4) / (Math.PI * k));
            gain += tap;
            sum += at + k >= 0 && at + k < high.length ? tap * high[at + k] : 0;
        }
        return sum / gain;
    }
}
