package longthrow.console.frame;

/// How far learning a control has come. Immutable.
///
/// @param words what the user should do now, empty when nothing is learnt
public record Learning(Stage stage, String words) {
    /// Nothing is being learnt.
    public static final Learning OFF = new Learning(Stage.OFF, "");

    /// What learning waits for.
    public enum Stage {
        /// Nothing.
        OFF,
        /// A hand on a control of a surface.
        CONTROL,
        /// A hand on a parameter on the screen.
        PARAMETER
    }

    /// True while something is being learnt.
    public boolean on() {
        return stage != Stage.OFF;
    }
}
