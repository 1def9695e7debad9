package longthrow.dsp.effect;

import longthrow.dsp.thread.AudioThread;

/// Whether a processor without delay lines still gives anything: it is quiet after some grid blocks of zeros.
@AudioThread
final class Quiet {
    private static final int BLOCKS = 2;

    private final int enough;
    private boolean heard;
    private int blocks;

    Quiet() {
        this(BLOCKS);
    }

    /// Quiet after so many grid blocks.
    Quiet(int enough) {
        this.enough = enough;
        blocks = enough;
    }

    /// Listens to frames `from` to `to`.
    void hear(float[][] signal, int from, int to) {
        int bits = 0;
        for (int frame = from; frame < to; frame++) {
            bits |= Float.floatToRawIntBits(signal[0][frame]) | Float.floatToRawIntBits(signal[1][frame]);
        }
        heard |= (bits & Integer.MAX_VALUE) != 0;
    }

    /// Counts; on every grid line.
    void advance() {
        blocks = heard ? 0 : Math.min(enough, blocks + 1);
        heard = false;
    }

    boolean silent() {
        return blocks >= enough;
    }
}
