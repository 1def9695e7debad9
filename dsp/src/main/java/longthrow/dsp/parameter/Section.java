package longthrow.dsp.parameter;

import java.util.List;

/// The strips of one kind: `ch/1` … `ch/N`, `bus/1` …, or the single `main`. All of them have the same rows.
///
/// @param prefix the first word of the ids: `ch`, `bus`, `main`
/// @param columns how many strips; a kind that this desk has none of still has its rows
/// @param numbered whether ids carry the strip's number (`ch/7/fader`) or not (`main/fader`)
/// @param firstRow the index of the first row in the whole desk
public record Section(String prefix, int columns, boolean numbered, int firstRow, List<Parameter> rows) {
    public Section {
        rows = List.copyOf(rows);
        if (columns < 0 || columns > Cell.MAX_COLUMNS || (!numbered && columns > 1)) {
            throw new IllegalArgumentException("section " + prefix + " cannot have " + columns + " strips");
        }
    }

    /// The path of a strip, `column` from 0: `ch/7` or `main`.
    public String strip(int column) {
        return numbered ? prefix + "/" + (column + 1) : prefix;
    }
}
