package longthrow.dsp.meter;

import java.util.Arrays;

/// The highest magnitude between and on the samples since the start, by channel (ITU-R BS.1770-5, annex 2, with a
/// longer filter than the one printed there).
public final class TruePeakMeter implements Meter {
    private static final int BLOCK = 256;

    private final Interpolation interpolation;
    private final int history;
    private final float[][] windows;
    private final float[] peaks = new float[BLOCK];
    private final float[] silence = new float[BLOCK];
    private final float[] highest;
    private final float[] recent;

    /// A meter of so many channels at a rate.
    public TruePeakMeter(int sampleRate, int channels) {
        interpolation = Interpolation.forPeaks(sampleRate);
        history = interpolation.history();
        windows = new float[channels][history + BLOCK];
        highest = new float[channels];
        recent = new float[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int channel = 0; channel < Math.min(windows.length, channels.length); channel++) {
            for (int at = from; at < to; at += BLOCK) {
                hear(channel, channels[channel], at, Math.min(BLOCK, to - at));
            }
        }
    }

    private void hear(int channel, float[] samples, int at, int frames) {
        float[] window = windows[channel];
        System.arraycopy(samples, at, window, history, frames);
        interpolation.peaks(window, peaks, frames);
        float most = recent[channel];
        for (int i = 0; i < frames; i++) {
            most = Math.max(most, peaks[i]);
        }
        recent[channel] = Float.isFinite(most) ? most : recent[channel];
        highest[channel] = Math.max(highest[channel], recent[channel]);
        System.arraycopy(window, frames, window, 0, history);
    }

    /// Says that a file ends here: silence follows, and the last samples are heard whole.
    public void finish() {
        for (int channel = 0; channel < windows.length; channel++) {
            hear(channel, silence, 0, interpolation.delay());
        }
    }

    /// The highest true peak of a channel since the start, dBTP.
    public double decibels(int channel) {
        return 20 * Math.log10(highest[channel]);
    }

    /// The highest true peak of all channels since the start, dBTP.
    public double decibels() {
        double most = Double.NEGATIVE_INFINITY;
        for (int channel = 0; channel < highest.length; channel++) {
            most = Math.max(most, decibels(channel));
        }
        return most;
    }

    /// The highest true peak of a channel since this was last asked, dBTP.
    public double take(int channel) {
        double taken = 20 * Math.log10(recent[channel]);
        recent[channel] = 0;
        return taken;
    }

    @Override
    public void reset() {
        for (float[] window : windows) {
            Arrays.fill(window, 0);
        }
        restart();
    }

    /// Starts the highest values anew.
    public void restart() {
        Arrays.fill(highest, 0);
        Arrays.fill(recent, 0);
    }
}
