package longthrow.console.view;

/// A part of the top bar that can do with less room.
interface Brief {
    /// How wide it wants to be, in pixels; `brief` where the bar is short of room.
    int width(boolean brief);

    /// Shows itself so from now on.
    void brief(boolean on);
}
