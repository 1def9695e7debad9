package longthrow.dsp.effect;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;

/// The tempo that delays follow: tapped, typed, or taken from incoming MIDI clock.
///
/// @param beats quarter notes a minute
/// @param clock whether incoming clock sets them
public record Tempo(Row beats, Row clock) {
    private static final double MINUTE_MILLIS = 60_000;

    /// Declares the rows.
    public Tempo(Scope in) {
        this(
                in.column(Column.INSERT).number("tempo", 30, 300, 120),
                in.column(Column.INSERT).toggle("clock", true));
    }

    /// The length of a note, or of a time where the note is free, in milliseconds.
    double millis(Row note, Row time, int column, Cells cells) {
        double beats = Note.beats(cells.get(note, column));
        return beats == 0 ? cells.get(time, column) : beats * MINUTE_MILLIS / cells.get(this.beats, 0);
    }
}
