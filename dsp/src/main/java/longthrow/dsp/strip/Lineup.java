package longthrow.dsp.strip;

import java.util.Arrays;

/// When each sum is complete: by how many frames the latest of what is mixed into it lags behind the desk's inputs.
/// Sums with the same lag share a slot. Immutable, worked out on the control thread.
///
/// @param slots one entry a sum, that is a pair of rows of `Sums`: its slot
/// @param frames one entry a slot: the lag in frames
public record Lineup(int[] slots, int[] frames) {
    /// All sums of a desk without latency.
    public static Lineup together(int sums) {
        return new Lineup(new int[sums], new int[1]);
    }

    /// Whether another lineup says the same.
    public boolean same(Lineup other) {
        return Arrays.equals(slots, other.slots) && Arrays.equals(frames, other.frames);
    }

    int slot(int row) {
        return slots[row >> 1];
    }
}
