package longthrow.dsp.strip;

import java.util.List;

/// The shapes of an equalizer band, in the order of the values of its `type`.
public enum Shape {
    BELL("bell"),
    LOW_SHELF("low-shelf"),
    HIGH_SHELF("high-shelf"),
    NOTCH("notch"),
    HIGH_PASS("high-pass"),
    LOW_PASS("low-pass");

    /// What the middle bands can be.
    static final List<Shape> INNER = List.of(BELL, LOW_SHELF, HIGH_SHELF, NOTCH);

    /// What the first and the last band can be.
    static final List<Shape> OUTER = List.of(values());

    private final String word;

    Shape(String word) {
        this.word = word;
    }

    /// The shape's name in the table.
    public String word() {
        return word;
    }
}
