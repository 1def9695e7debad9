package longthrow.dsp.effect;

import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// An effect at work on one stereo signal. It gives the effect alone, without the sound that went in. Silence in
/// becomes exact zeros out when its tail is over; a grid block may be processed in any number of pieces, the samples
/// are the same; nothing it is told makes it click.
@AudioThread
public interface Processor {
    /// Frames by which what comes out is late, apart from what the panel asks for.
    default int latency() {
        return 0;
    }

    /// Reads the values of a column anew: targets, reached without a click.
    void adopt(int column, Cells cells);

    /// Takes everything to its target at once.
    void snap();

    /// Prepares the next grid block.
    void advance();

    /// Works in place on frames `from` to `to` of the grid block, `[left, right][frame]`.
    void process(float[][] signal, int from, int to);

    /// Whether nothing is left to sound: silence in is silence out, until something comes in. Asked on grid lines.
    boolean silent();

    /// Forgets all that came in.
    void reset();
}
