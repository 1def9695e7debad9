package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// A ring of samples whose first ones stand again behind its end, so that a piece of a grid block is read without a
/// break. What is too quiet to hear is written as zero: tails end, and no denormal goes round.
@AudioThread
final class DelayLine {
    /// Samples that stand twice: a grid block, and room for delays that sway by as much as this minus the block.
    private static final int TWICE = Lanes.GRID + 256;

    private final int size;
    private final float[] ring;
    private int at;
    private boolean loud;
    private int quiet;

    /// A line for delays up to `longest` frames.
    DelayLine(int longest) {
        size = longest + 2 * TWICE;
        ring = new float[size + TWICE];
        quiet = size;
    }

    /// The samples; read from `from` on.
    float[] ring() {
        return ring;
    }

    /// Where the sample stands that was written `delay` frames before the next one; at least 320 in a row are there.
    int from(int delay) {
        int index = at - delay;
        return index < 0 ? index + size : index;
    }

    /// Writes the first frames of a buffer, no more than a grid block.
    void write(float[] in, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            float x = Math.abs(in[i]) < Lanes.SILENT ? 0 : in[i];
            ring[at + i] = x;
            bits |= Float.floatToRawIntBits(x);
        }
        loud |= (bits & Integer.MAX_VALUE) != 0;
        int end = at + count;
        if (at < TWICE) {
            System.arraycopy(ring, at, ring, size + at, Math.min(count, TWICE - at));
        }
        if (end >= size) {
            System.arraycopy(ring, size, ring, 0, end - size);
        }
        at = end < size ? end : end - size;
    }

    /// Reads `count` frames that were written `delay` frames before the next one.
    void read(int delay, float[] out, int count) {
        System.arraycopy(ring, from(delay), out, 0, count);
    }

    /// Counts the silence; on every grid line.
    void advance() {
        quiet = loud ? 0 : Math.min(size, quiet + Lanes.GRID);
        loud = false;
    }

    /// Whether only zeros are left.
    boolean empty() {
        return quiet >= size;
    }

    void clear() {
        java.util.Arrays.fill(ring, 0);
        quiet = size;
        loud = false;
    }
}
