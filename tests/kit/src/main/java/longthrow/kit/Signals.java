package longthrow.kit;

import java.util.Arrays;

/// Test signals, the same on every run.
public final class Signals {
    private Signals() {}

    /// A sine of `frames` frames, starting at phase zero.
    public static float[] sine(double hertz, double amplitude, int sampleRate, int frames) {
        float[] signal = new float[frames];
        for (int n = 0; n < frames; n++) {
            signal[n] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * n / sampleRate));
        }
        return signal;
    }

    /// White noise between -`amplitude` and `amplitude`; each seed gives another one.
    public static float[] noise(int seed, double amplitude, int frames) {
        float[] signal = new float[frames];
        int state = 12_345 + 7919 * seed;
        for (int n = 0; n < frames; n++) {
            state = state * 1_664_525 + 1_013_904_223;
            signal[n] = (float) (amplitude * (state * 0x1p-31));
        }
        return signal;
    }

    /// One sample of 1, then silence.
    public static float[] impulse(int frames) {
        float[] signal = new float[frames];
        signal[0] = 1;
        return signal;
    }

    /// The same value all along.
    public static float[] constant(double value, int frames) {
        float[] signal = new float[frames];
        Arrays.fill(signal, (float) value);
        return signal;
    }

    /// One after the other.
    public static float[] joined(float[]... parts) {
        float[] all =
                new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
