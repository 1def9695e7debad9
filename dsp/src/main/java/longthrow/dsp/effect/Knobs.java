package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// Up to sixteen numbers of one processor, from -10 to 10 or so, that glide from value to value as gains do, in cubics
/// between grid lines: in straight lines, knobs that never rest spread a tone to -70 dB, and like this to -99. A
/// one-pole of 15 ms before the ramp's three makes jumps of numbers that bend a sound, and not only its level, as
/// quiet as those of gains.
@AudioThread
final class Knobs {
    private static final double SECONDS = 0.015;

    private final Ramp ramp;
    private final Slow slow;

    Knobs(int sampleRate) {
        this(sampleRate, SECONDS, new Ramp(sampleRate, 0));
    }

    /// Knobs whose first one-pole takes its time, and that turn a ramp of the caller's.
    Knobs(int sampleRate, double seconds, Ramp ramp) {
        slow = new Slow(sampleRate, Lanes.WIDTH, seconds);
        this.ramp = ramp;
    }

    void aim(int knob, double value) {
        slow.aim(knob, value);
    }

    void snap() {
        slow.snap();
        pass();
        ramp.snap();
    }

    void advance() {
        if (slow.advance()) {
            pass();
        }
        ramp.advance();
    }

    private void pass() {
        for (int knob = 0; knob < Lanes.WIDTH; knob++) {
            ramp.aim(knob, slow.now(knob));
        }
    }

    /// The number in a frame of the grid block.
    float at(int knob, int frame) {
        return ramp.at(knob, frame);
    }

    boolean restsAt(int knob, float value) {
        return ramp.restsAt(knob, value);
    }

    /// Multiplies the first frames of a buffer that stand for frames `from` to `to` of the grid block.
    void scale(int knob, float[] signal, int from, int to) {
        float start = ramp.at(knob, from);
        boolean rests = ramp.rests(knob);
        for (int i = 0; i < to - from; i++) {
            signal[i] *= rests ? start : ramp.at(knob, from + i);
        }
    }

    /// Adds such a buffer, multiplied, to another.
    void mix(int knob, float[] signal, float[] sum, int from, int to) {
        float start = ramp.at(knob, from);
        boolean rests = ramp.rests(knob);
        for (int i = 0; i < to - from; i++) {
            sum[i] = Math.fma(signal[i], rests ? start : ramp.at(knob, from + i), sum[i]);
        }
    }
}
