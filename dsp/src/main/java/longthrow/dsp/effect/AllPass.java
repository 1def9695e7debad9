package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Schroeder's all-pass: echoes that grow dense while no frequency grows loud (Schroeder, "Natural sounding artificial
/// reverberation", 1962). Longer than a grid block, so that whole pieces go through at once.
@AudioThread
final class AllPass {
    private static final int LOSSLESS = -1;

    private final DelayLine line;
    private final int delay;
    private final float[] inside = new float[Lanes.GRID];
    private final int lossKnob;

    AllPass(double frames) {
        this(frames, LOSSLESS);
    }

    /// One whose echoes are multiplied by a knob each time.
    AllPass(double frames, int lossKnob) {
        this.lossKnob = lossKnob;
        delay = Math.max(Lanes.GRID, (int) Math.round(frames));
        line = new DelayLine(delay);
    }

    DelayLine line() {
        return line;
    }

    /// Works on the first frames of a buffer, which stand for frames `from` to `to` of the grid block, with a gain that
    /// may move.
    void process(float[] signal, Knobs knobs, int gainKnob, int from, int to) {
        int count = to - from;
        float[] ring = line.ring();
        int first = line.from(delay);
        for (int i = 0; i < count; i++) {
            float gain = knobs.at(gainKnob, from + i);
            float echo = lossKnob == LOSSLESS ? ring[first + i] : knobs.at(lossKnob, from + i) * ring[first + i];
            inside[i] = signal[i] - gain * echo;
            signal[i] = echo + gain * inside[i];
        }
        line.write(inside, count);
    }

    void advance() {
        line.advance();
    }

    boolean empty() {
        return line.empty();
    }

    void clear() {
        line.clear();
    }
}
