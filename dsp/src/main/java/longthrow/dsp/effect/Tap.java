package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// A place on a delay line. Sent elsewhere, it does not slide, which would bend the pitch: the new place rises while
/// the old one falls, as halves of a cosine, within 15 ms.
@AudioThread
final class Tap {
    private static final double SECONDS = 0.015;

    private final float[] rise;
    private final float[] other = new float[Lanes.GRID];
    private int wanted;
    private int now;
    private int next;
    private int risen;

    Tap(float[] rise) {
        this.rise = rise;
        risen = rise.length;
    }

    /// The shares of the new place, frame by frame, at a rate; taps of one processor use the same.
    static float[] rise(int sampleRate) {
        float[] rise = new float[(int) (SECONDS * sampleRate)];
        for (int i = 0; i < rise.length; i++) {
            rise[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 1) / (rise.length + 1)));
        }
        return rise;
    }

    void aim(int delay) {
        wanted = delay;
    }

    void snap() {
        now = wanted;
        next = wanted;
        risen = rise.length;
    }

    /// Sets out for the place it was sent to, once the last way is over; on every grid line.
    void advance() {
        if (risen < rise.length) {
            return;
        }
        now = next;
        if (wanted != now) {
            next = wanted;
            risen = 0;
        }
    }

    /// Whether it stands still, at `delay()`.
    boolean resting() {
        return now == next;
    }

    int delay() {
        return now;
    }

    /// Reads a piece that begins `back` frames before the line's next one.
    void read(DelayLine line, int back, float[] out, int count) {
        line.read(now + back, out, count);
        if (!resting()) {
            line.read(next + back, other, count);
            fade(out, other, count);
        }
    }

    /// Where the piece begins that the tap comes from and, while it is on its way, the one it goes to.
    int from(DelayLine line, boolean there, int before) {
        return line.from((there ? next : now) + before);
    }

    /// Lets the piece of the place it goes to rise over the one it comes from.
    void fade(float[] out, float[] there, int count) {
        for (int i = 0; i < count; i++) {
            float share = risen + i < rise.length ? rise[risen + i] : 1;
            out[i] += share * (there[i] - out[i]);
        }
    }

    /// Moves on by a processed piece.
    void pass(int count) {
        risen = Math.min(rise.length, risen + count);
    }
}
