package longthrow.dsp.parameter;

/// Who moved something: `kind` decides what the desk does about it, `name` tells two of a kind apart (a surface's port,
/// a user).
public record Origin(Kind kind, String name) {
    /// The ways in which a value changes.
    public enum Kind {
        /// A hand on a control surface.
        SURFACE,
        /// A hand on the screen.
        SCREEN,
        /// A remote program.
        REMOTE,
        /// A recalled scene.
        SCENE,
        /// A running fade.
        FADE,
        /// A played automation lane; never enters undo, journal or scenes.
        LANE,
        /// Undo and redo.
        UNDO,
        /// A file that was opened.
        FILE;

        /// True where a person's hand is on the control.
        public boolean isHand() {
            return this == SURFACE || this == SCREEN || this == REMOTE;
        }
    }

    public static final Origin SCREEN = new Origin(Kind.SCREEN, "");
    public static final Origin SCENE = new Origin(Kind.SCENE, "");
    public static final Origin FADE = new Origin(Kind.FADE, "");
    public static final Origin LANE = new Origin(Kind.LANE, "");
    public static final Origin UNDO = new Origin(Kind.UNDO, "");
    public static final Origin FILE = new Origin(Kind.FILE, "");

    /// A hand on the surface at this port.
    public static Origin surface(String port) {
        return new Origin(Kind.SURFACE, port);
    }
}
