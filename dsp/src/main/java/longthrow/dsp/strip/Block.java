package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;

/// A block of the signal path: it declared its rows, and makes its part on every group of lanes.
public interface Block {
    /// Whether a change of this row concerns the block.
    boolean reads(String key);

    /// How many frames later a strip comes out of the block, once what was asked for has been reached; what the user
    /// sets as a delay does not count.
    default int latency(CellSource cells, int column, int sampleRate) {
        return 0;
    }

    /// The block's part on one group.
    LaneBlock on(Group group);
}
