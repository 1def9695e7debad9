package longthrow.dsp.output;

import java.util.Arrays;
import longthrow.dsp.thread.AudioThread;

/// The past of one channel. Where it is silence through and through, more silence is not written: an output that nobody
/// uses costs no memory traffic.
@AudioThread
final class DelayLine {
    private static final float[] SILENCE = new float[64];

    private final float[] past;
    private int next;
    private int quiet;

    /// Remembers `most` frames.
    DelayLine(int most) {
        past = new float[most + 1];
        quiet = past.length;
    }

    /// Takes the next frame in.
    void put(float sample) {
        past[next] = sample;
        quiet = 0;
        next = next + 1 < past.length ? next + 1 : 0;
    }

    /// Takes `frames` frames in from index `from`.
    void put(float[] sound, int from, int frames) {
        quiet = silent(sound, from, frames) ? Math.min(past.length, quiet) + frames : 0;
        if (quiet > past.length + frames - 1) {
            return;
        }
        int straight = Math.min(frames, past.length - next);
        System.arraycopy(sound, from, past, next, straight);
        System.arraycopy(sound, from + straight, past, 0, frames - straight);
        next = (next + frames) % past.length;
    }

    private static boolean silent(float[] sound, int from, int frames) {
        return frames <= SILENCE.length && Arrays.mismatch(sound, from, from + frames, SILENCE, 0, frames) < 0;
    }

    /// The frame taken in `ago` frames before the last one.
    float get(int ago) {
        int index = next - 1 - ago;
        return past[index < 0 ? index + past.length : index];
    }

    /// Copies the last `frames` frames as they were `ago` frames earlier to `into[at …]`.
    void copy(int ago, float[] into, int at, int frames) {
        int index = next - frames - ago;
        int from = index < 0 ? index + past.length : index;
        int straight = Math.min(frames, past.length - from);
        System.arraycopy(past, from, into, at, straight);
        System.arraycopy(past, 0, into, at + straight, frames - straight);
    }

    /// Whether it remembers nothing but silence.
    boolean silent() {
        return quiet >= past.length;
    }

    void reset() {
        Arrays.fill(past, 0);
        quiet = past.length;
    }
}
