package longthrow.dsp.engine;

/// Strips of one kind that have meters: which lanes they take, and the groups that hold them.
interface Metered {
    /// How many strips there are.
    int count();

    LaneMap map();

    LaneGroup[] groups();
}
