package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// A block of the signal path at work on one group of sixteen lanes.
@AudioThread
public interface LaneBlock {
    /// Reads a strip's values anew for one lane; new targets, reached without a click.
    void adopt(int lane, int column, Cells cells);

    /// Takes everything to its target at once.
    void snap();

    /// Prepares the next grid block. Returns whether the one after it has to be prepared too: a block that stands still
    /// is left alone until something is adopted or taken over.
    boolean advance();

    /// Whether the block lets everything through as it is, on all lanes.
    boolean idle();

    /// Works on frames `from` to `to` of the grid block, in place.
    void process(int from, int to);

    /// Makes a lane what a lane of the same block in another group is, with all that it remembers, so that its strip
    /// may go on there; at a grid line.
    void take(int lane, LaneBlock from, int fromLane);

    /// Forgets what one lane heard.
    void reset(int lane);
}
