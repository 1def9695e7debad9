package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Which automixer a channel's microphone shares its gain in, and how much more than the others it counts there.
public record Automix(Row group, Row weight) {
    /// How many automixers a desk has.
    public static final int COUNT = 2;

    /// Most microphones of one automixer.
    public static final int MEMBERS = 16;

    /// Declares a channel's rows.
    public Automix(Scope in) {
        this(
                in.scope("automix").column(Column.INSERT).choice("group", "none", "1", "2"),
                in.scope("automix").column(Column.INSERT).decibels("weight", -12, 12, 0));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(group, weight).stream().anyMatch(row -> row.is(key));
    }

    /// One of the automixers.
    public record Switch(Row on) {
        /// Declares an automixer's rows.
        public Switch(Scope in) {
            this(in.column(Column.INSERT).toggle("on", true));
        }
    }
}
