package longthrow.dsp.strip;

/// A block of the signal path: it declared its rows, and makes its part on every group of lanes.
public interface Block {
    /// Whether a change of this row concerns the block.
    boolean reads(String key);

    /// The block's part on one group.
    LaneBlock on(Group group);
}
