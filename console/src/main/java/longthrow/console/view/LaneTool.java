package longthrow.console.view;

/// What the pointer does on a lane.
enum LaneTool {
    SELECT("A", "Select a part, move points, lift what is selected (A)"),
    DRAW("D", "Draw freehand (D)"),
    RAMP("L", "Draw a straight line (L)");

    private final String stroke;
    private final String words;

    LaneTool(String stroke, String words) {
        this.stroke = stroke;
        this.words = words;
    }

    /// The key that takes it up.
    String stroke() {
        return stroke;
    }

    /// In words.
    String words() {
        return words;
    }
}
