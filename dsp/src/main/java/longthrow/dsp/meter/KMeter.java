package longthrow.dsp.meter;

import java.util.Arrays;

/// Bob Katz's K-system (Level practices, JAES 2000; ballistics as in Adriaensen's jmeters): RMS over two poles, 99 % in
/// 600 ms, calibrated so that a sine reads its peak; beside it the peak, held for half a second, then falling 15 dB a
/// second.
public final class KMeter implements Meter {
    /// Where zero lies: 83 dB of sound pressure a loudspeaker with pink noise.
    public enum Scale {
        /// Broadcast: 0 at -12 dBFS.
        K12(12),
        /// Pop and rock: 0 at -14 dBFS.
        K14(14),
        /// Large theatre and classical: 0 at -20 dBFS.
        K20(20);

        private final double headroom;

        Scale(double headroom) {
            this.headroom = headroom;
        }

        /// What this scale says of a level in dBFS.
        public double scale(double decibels) {
            return decibels + headroom;
        }
    }

    private static final double SPEED = 9.72;
    private static final double HOLD_SECONDS = 0.5;
    private static final double FALL_DECIBELS_A_SECOND = 15;

    private final Scale scale;
    private final double share;
    private final double fall;
    private final int hold;
    private final double[] first;
    private final double[] second;
    private final double[] peak;
    private final int[] held;

    /// A meter of so many channels at a rate.
    public KMeter(int sampleRate, int channels, Scale scale) {
        this.scale = scale;
        share = SPEED / sampleRate;
        fall = Math.pow(10, -FALL_DECIBELS_A_SECOND / 20 / sampleRate);
        hold = (int) (HOLD_SECONDS * sampleRate);
        first = new double[channels];
        second = new double[channels];
        peak = new double[channels];
        held = new int[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int channel = 0; channel < Math.min(first.length, channels.length); channel++) {
            average(channel, channels[channel], from, to);
            follow(channel, channels[channel], from, to);
        }
    }

    private void average(int channel, float[] samples, int from, int to) {
        double z1 = first[channel];
        double z2 = second[channel];
        for (int i = from; i < to; i++) {
            double x = samples[i];
            z1 += share * (x * x - z1);
            z2 += share * (z1 - z2);
        }
        first[channel] = Ballistics.settled(z1);
        second[channel] = Ballistics.settled(z2);
    }

    private void follow(int channel, float[] samples, int from, int to) {
        double now = peak[channel];
        int wait = held[channel];
        for (int i = from; i < to; i++) {
            float magnitude = Math.abs(samples[i]);
            if (magnitude >= now) {
                now = magnitude;
                wait = hold;
            } else if (wait > 0) {
                wait--;
            } else {
                now *= fall;
            }
        }
        peak[channel] = Ballistics.settled(now);
        held[channel] = wait;
    }

    /// The mean level over the scale's zero, in decibels.
    public double decibels(int channel) {
        return scale.scale(10 * Math.log10(2 * second[channel]));
    }

    /// The peak over the scale's zero, in decibels.
    public double peak(int channel) {
        return scale.scale(20 * Math.log10(peak[channel]));
    }

    @Override
    public void reset() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        Arrays.fill(peak, 0);
        Arrays.fill(held, 0);
    }
}
