package longthrow.dsp.meter;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// The spectrum of all channels together: 4096 frames under a Hann window, one every 1024; a steady sine reads its peak
/// level. The powers of the channels are added, so that reversed polarity hides nothing.
public final class Spectrum implements Meter {
    private static final int SIZE = 4096;
    private static final int HOP = SIZE / 4;

    /// How many values there are, from 0 Hz to half the rate.
    public static final int BINS = SIZE / 2 + 1;

    static {
        // with its own threads the library allocates for every transform
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private final int sampleRate;
    private final FloatFFT_1D transform = new FloatFFT_1D(SIZE);
    private final float[] window = new float[SIZE];
    private final float[][] past;
    private final float[] room = new float[SIZE];
    private final float[] fresh = new float[BINS];
    private final float[] powers = new float[BINS];
    private final float share;
    private int next;
    private int waiting;

    /// A spectrum of so many channels whose mean takes `seconds` for 63 %.
    public Spectrum(int sampleRate, int channels, double seconds) {
        this.sampleRate = sampleRate;
        share = (float) -Math.expm1(-HOP / (seconds * sampleRate));
        past = new float[channels][SIZE];
        for (int i = 0; i < SIZE; i++) {
            // the mean of the window is 1/2; half of a sine's amplitude lies at its positive frequency
            window[i] = (float) (0.5 * (1 - Math.cos(2 * Math.PI * i / SIZE)) * 4 / SIZE);
        }
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        int at = from;
        while (at < to) {
            int frames = Math.min(HOP - waiting, to - at);
            for (int channel = 0; channel < Math.min(past.length, channels.length); channel++) {
                System.arraycopy(channels[channel], at, past[channel], next, frames);
            }
            next = (next + frames) % SIZE;
            waiting += frames;
            at += frames;
            if (waiting == HOP) {
                waiting = 0;
                look();
            }
        }
    }

    private void look() {
        Arrays.fill(fresh, 0);
        for (float[] channel : past) {
            for (int i = 0; i < SIZE; i++) {
                room[i] = window[i] * channel[(next + i) % SIZE];
            }
            transform.realForward(room);
            fresh[0] += room[0] * room[0] / 4;
            fresh[BINS - 1] += room[1] * room[1] / 4;
            for (int bin = 1; bin < BINS - 1; bin++) {
                fresh[bin] += room[2 * bin] * room[2 * bin] + room[2 * bin + 1] * room[2 * bin + 1];
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            float power = powers[bin] + share * (fresh[bin] - powers[bin]);
            powers[bin] = power > Ballistics.NOTHING * Ballistics.NOTHING ? power : 0;
        }
    }

    /// The frequency of a value.
    public double hertz(int bin) {
        return (double) bin * sampleRate / SIZE;
    }

    /// Copies the levels, dBFS, into an array of `BINS`.
    public void decibels(float[] into) {
        for (int bin = 0; bin < BINS; bin++) {
            into[bin] = (float) (10 * Math.log10(powers[bin]));
        }
    }

    @Override
    public void reset() {
        for (float[] channel : past) {
            Arrays.fill(channel, 0);
        }
        Arrays.fill(powers, 0);
        next = 0;
        waiting = 0;
    }
}
