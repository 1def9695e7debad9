package longthrow.dsp.engine;

/// Strips of one kind that have meters: which lanes they take, and the groups that hold them.
interface Metered {
    /// How many strips there are.
    int count();

    LaneMap map();

    /// How many lanes there may ever be.
    default int room() {
        return map().lanes();
    }

    LaneGroup[] groups();
}
