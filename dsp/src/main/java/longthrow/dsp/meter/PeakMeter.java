package longthrow.dsp.meter;

import java.util.Arrays;

/// The digital peak meter: at once up, 20 dB in 1.7 s down (IEC 60268-18), with the highest sample since the start and
/// a count of overs.
public final class PeakMeter implements Meter {
    private static final double FALL_DECIBELS = 20;
    private static final double FALL_SECONDS = 1.7;
    /// The highest positive value of 16 bits counts as full scale.
    private static final float FULL_SCALE = 32767 / 32768f;
    /// One full-scale sample may be a fair peak, three in a row are cut off.
    private static final int OVER = 3;

    private final double fall;
    private final double[] level;
    private final float[] highest;
    private final int[] run;
    private final int[] overs;

    /// A meter of so many channels at a rate.
    public PeakMeter(int sampleRate, int channels) {
        fall = Math.pow(10, -FALL_DECIBELS / 20 / (FALL_SECONDS * sampleRate));
        level = new double[channels];
        highest = new float[channels];
        run = new int[channels];
        overs = new int[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int channel = 0; channel < Math.min(level.length, channels.length); channel++) {
            float[] samples = channels[channel];
            double now = level[channel];
            for (int i = from; i < to; i++) {
                float magnitude = Math.abs(samples[i]);
                now = magnitude > now ? magnitude : now * fall;
                count(channel, magnitude);
            }
            level[channel] = now < Ballistics.NOTHING ? 0 : now;
        }
    }

    private void count(int channel, float magnitude) {
        if (magnitude > highest[channel]) {
            highest[channel] = magnitude;
        }
        if (magnitude < FULL_SCALE) {
            run[channel] = 0;
        } else if (++run[channel] == OVER) {
            overs[channel]++;
        }
    }

    /// Where the falling bar stands, dBFS.
    public double decibels(int channel) {
        return 20 * Math.log10(level[channel]);
    }

    /// The highest sample since the start, dBFS.
    public double highest(int channel) {
        return 20 * Math.log10(highest[channel]);
    }

    /// How often three or more samples in a row were at full scale since the start.
    public int overs(int channel) {
        return overs[channel];
    }

    @Override
    public void reset() {
        Arrays.fill(level, 0);
        Arrays.fill(run, 0);
        restart();
    }

    /// Starts the highest samples and the overs anew.
    public void restart() {
        Arrays.fill(highest, 0);
        Arrays.fill(overs, 0);
    }
}
