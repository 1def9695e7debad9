package longthrow.dsp.effect;

import java.util.Arrays;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Lengths that follow the tempo, in the order of the values of a choice; `FREE` follows a time instead.
enum Note {
    FREE("free", 0),
    WHOLE("1/1", 4),
    HALF_DOTTED("1/2.", 3),
    HALF("1/2", 2),
    QUARTER_DOTTED("1/4.", 1.5),
    QUARTER("1/4", 1),
    QUARTER_TRIPLET("1/4t", 2 / 3.0),
    EIGHTH_DOTTED("1/8.", 0.75),
    EIGHTH("1/8", 0.5),
    EIGHTH_TRIPLET("1/8t", 1 / 3.0),
    SIXTEENTH("1/16", 0.25);

    private static final Note[] ALL = values();

    private final String word;
    private final double beats;

    Note(String word, double beats) {
        this.word = word;
        this.beats = beats;
    }

    /// Declares a choice among all notes.
    static Row choice(Scope in, String key) {
        return in.choice(key, Arrays.stream(ALL).map(note -> note.word).toArray(String[]::new));
    }

    /// How many quarter notes long the note of a choice's value is; 0 for `FREE`.
    static double beats(double value) {
        return ALL[(int) value].beats;
    }
}
