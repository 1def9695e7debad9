package longthrow.dsp.output;

import java.util.Arrays;
import longthrow.dsp.meter.Interpolation;
import longthrow.dsp.thread.AudioThread;

/// How loud each sample of linked channels is with what lies on both sides of it: the true peak from the sample before
/// to the one after.
@AudioThread
final class PeakEnvelope {
    private final Interpolation interpolation;
    private final int history;
    private final float[][] windows;
    private final float[] between;
    private float before;

    /// Of so many channels, in pieces of at most `most` frames.
    PeakEnvelope(int sampleRate, int channels, int most) {
        interpolation = Interpolation.forLimiting(sampleRate);
        history = interpolation.history();
        windows = new float[channels][history + most];
        between = new float[most];
    }

    /// By how many frames what it says lags.
    int delay() {
        return interpolation.delay();
    }

    /// Hears `frames` frames from index `from` and writes to `peaks[0 …]`. Peaks that are surely lower than
    /// `matters` are 0: a soft output costs little.
    void follow(float[][] sound, int from, float matters, float[] peaks, int frames) {
        Arrays.fill(peaks, 0, frames, 0);
        for (int channel = 0; channel < windows.length; channel++) {
            float[] window = windows[channel];
            System.arraycopy(sound[channel], from, window, history, frames);
            if (interpolation.bound() * highest(window, history + frames) >= matters) {
                interpolation.peaks(window, between, frames);
                for (int i = 0; i < frames; i++) {
                    peaks[i] = Math.max(peaks[i], between[i]);
                }
            }
            System.arraycopy(window, frames, window, 0, history);
        }
        for (int i = 0; i < frames; i++) {
            float now = peaks[i];
            peaks[i] = Math.max(now, before);
            before = now;
        }
    }

    private static float highest(float[] window, int length) {
        float highest = 0;
        for (int i = 0; i < length; i++) {
            highest = Math.max(highest, Math.abs(window[i]));
        }
        return highest;
    }

    void reset() {
        for (float[] window : windows) {
            Arrays.fill(window, 0);
        }
        before = 0;
    }
}
