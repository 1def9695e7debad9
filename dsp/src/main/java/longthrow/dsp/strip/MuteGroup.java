package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A mute group: while it is on, the strips that follow it are muted, or turned down by so much. Whatever mute would
/// cut, the dim turns down, sends before the fader included.
public record MuteGroup(Row on, Row mode, Row dim) {
    /// How many a desk has.
    public static final int COUNT = 12;

    /// Declares a group's rows.
    public MuteGroup(Scope in) {
        this(
                in.column(Column.MUTE).toggle("on", false),
                in.column(Column.MUTE).choice("mode", "mute", "dim"),
                in.column(Column.MUTE).decibels("dim", -60, 0, -20));
    }
}
