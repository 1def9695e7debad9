package longthrow.dsp.strip;

import java.util.Optional;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Whether monitors and phones listen to a strip.
///
/// @param on monitors
/// @param phones phones
/// @param safe a solo in place of others does not mute the strip, nor what is sent to it where it is a bus; a
///     matrix has none, since it is never muted and hears only what other sums give
public record Solo(Row on, Row phones, Optional<Row> safe) {
    /// Declares the block's rows.
    public Solo(Scope in) {
        this(in, Optional.of(false));
    }

    /// The same of an effect's return, which a solo in place leaves open unless it is told not to.
    public static Solo ofReturn(Scope in) {
        return new Solo(in, Optional.of(true));
    }

    /// The same of a strip that a solo in place leaves alone.
    static Solo ofMatrix(Scope in) {
        return new Solo(in, Optional.empty());
    }

    private Solo(Scope in, Optional<Boolean> safe) {
        this(
                in.column(Column.LOCKED).toggle("solo", false),
                in.column(Column.LOCKED).toggle("solo-phones", false),
                safe.map(first -> in.column(Column.LOCKED).toggle("solo-safe", first)));
    }

    /// Whether a strip is safe from a solo in place.
    public boolean safe(CellSource cells, int column) {
        return safe.isEmpty() || cells.on(safe.get(), column);
    }

    /// Whether a strip is silent while others are soloed in place.
    public boolean hushes(CellSource cells, int column) {
        return !cells.on(on, column) && !safe(cells, column);
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return key.equals(on.parameter().key())
                || key.equals(phones.parameter().key())
                || (safe.isPresent() && key.equals(safe.get().parameter().key()));
    }

    boolean heard(Cells cells, int column, boolean inPhones) {
        return cells.on(inPhones ? phones : on, column);
    }
}
