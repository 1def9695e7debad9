package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The end of every strip: mute, fader, and pan (mono, by the desk's law) or balance (stereo); and the DCAs and mute
/// groups that stand above it, and the gang that a hand moves it with.
///
/// @param trim what stands on top of the fader, in dB: moves over a lane that plays (rule A6)
/// @param overlay what stands on top of all that for the moment, in dB (rule S11)
public record Fader(Row mute, Row level, Row trim, Row overlay, Row pan, Membership membership, Row gang) {
    /// Declares the block's rows.
    public Fader(Scope in) {
        this(
                in.column(Column.MUTE).toggle("mute", false),
                in.column(Column.LEVEL).fader("fader", 0),
                in.scope("fader").column(Column.LEVEL).decibels("trim", -40, 40, 0),
                in.scope("fader").column(Column.LOCKED).decibels("overlay", -40, 40, 0),
                in.column(Column.PAN).pan("pan"),
                new Membership(in),
                Gang.of(in));
    }

    /// Where a strip's fader stands with its trim and its overlay, in dB.
    public double level(CellSource cells, int column) {
        return cells.get(level, column) + cells.get(trim, column) + cells.get(overlay, column);
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(mute, level, trim, overlay, pan).stream().anyMatch(row -> row.is(key));
    }
}
