package longthrow.dsp.meter;

import java.util.Arrays;

/// The volume indicator of IEC 60268-17: 99 % of a step in 300 ms, 1 to 1.5 % beyond it and back. Rectified mean,
/// calibrated with a sine. The needle is Fons Adriaensen's recursion (jmeters): two poles on the magnitude.
public final class VuMeter implements Meter {
    private static final double SPEED = 11.1;
    private static final double SINE = 1.5 * Math.PI / 2;

    private final double share;
    private final double reference;
    private final double[] first;
    private final double[] needle;

    /// A meter of so many channels whose 0 VU is a sine of `referenceDecibels` dBFS, -18 or -20 as a rule.
    public VuMeter(int sampleRate, int channels, double referenceDecibels) {
        share = SPEED / sampleRate;
        reference = referenceDecibels;
        first = new double[channels];
        needle = new double[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int channel = 0; channel < Math.min(needle.length, channels.length); channel++) {
            float[] samples = channels[channel];
            double z1 = first[channel];
            double z2 = needle[channel];
            for (int i = from; i < to; i++) {
                z1 += share * (Math.abs(samples[i]) - z2 / 2 - z1);
                z2 += share * (z1 - z2);
            }
            boolean still = Math.abs(z1) + Math.abs(z2) < Ballistics.NOTHING || !Double.isFinite(z1 + z2);
            first[channel] = still ? 0 : z1;
            needle[channel] = still ? 0 : z2;
        }
    }

    /// Where the needle stands, in VU.
    public double units(int channel) {
        return 20 * Math.log10(Math.max(0, needle[channel]) * SINE) - reference;
    }

    @Override
    public void reset() {
        Arrays.fill(first, 0);
        Arrays.fill(needle, 0);
    }
}
