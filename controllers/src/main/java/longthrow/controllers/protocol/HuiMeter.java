package longthrow.controllers.protocol;

/// The values of a HUI's meters: the side in the upper half, 0 dark to 11 full in the lower one, and one above for the
/// clip lamp (protocols, section 3.2).
public final class HuiMeter {
    /// The step that lights the whole bar.
    public static final int FULL = 11;
    /// The step that lights the clip lamp.
    public static final int CLIP = 12;
    /// Added for the right side.
    public static final int RIGHT = 0x10;

    private HuiMeter() {}
}
