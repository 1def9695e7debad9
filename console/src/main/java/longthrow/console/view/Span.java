package longthrow.console.view;

import javax.swing.UIManager;

/// The sizes of the theme, in pixels at 100 %.
enum Span {
    /// The rhythm everything keeps.
    UNIT("unit"),
    /// The rhythm inside a control.
    HALF("half"),
    /// The radius of panels.
    RADIUS("radius"),
    /// The radius of controls.
    CORNER("corner"),
    STRIP("strip"),
    STRIP_GAP("stripGap"),
    PLATE("plate"),
    THUMBNAIL("thumbnail"),
    KNOB("knob"),
    KEY("key"),
    CAP("cap"),
    BAR("bar"),
    TOP("top"),
    /// The right column: its least and most.
    SIDE("side"),
    SIDE_MOST("sideMost"),
    /// The right column while the surface has all the room there is: its most.
    SIDE_ROOMY("sideRoomy"),
    BOTTOM("bottom"),
    SCENE("scene"),
    GO("go"),
    TRANSPORT("transport");

    private final String key;

    Span(String token) {
        key = "Desk.span." + token;
    }

    /// The size in pixels at 100 %.
    int px() {
        return UIManager.getInt(key);
    }
}
