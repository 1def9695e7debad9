package longthrow.dsp.effect;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;

/// The desk's tempo: tapped, typed, or from MIDI clock; delays follow it.
public record Tempo(Row beats) {
    private static final double MINUTE_MILLIS = 60_000;

    /// Declares the tempo's row, in beats a minute.
    public Tempo(Scope in) {
        this(in.column(Column.DELAY).number("bpm", 30, 300, 120));
    }

    /// The length of a note, or of a time where the note is free, in milliseconds.
    double millis(Row note, Row time, int column, Cells cells) {
        double beats = Note.beats(cells.get(note, column));
        return beats == 0 ? cells.get(time, column) : beats * MINUTE_MILLIS / cells.get(this.beats, 0);
    }
}
