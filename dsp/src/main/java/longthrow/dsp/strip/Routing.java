package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Where a strip goes beside its sends: into main, and into the monitors when it is soloed.
public record Routing(Row main, Row solo) {
    /// Declares the block's rows; `feedsMain` is what a new desk does.
    public Routing(Scope in, boolean feedsMain) {
        this(
                in.column(Column.ROUTING).toggle("main", feedsMain),
                in.column(Column.LOCKED).toggle("solo", false));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(main, solo).stream()
                .anyMatch(row -> row.parameter().key().equals(key));
    }
}
