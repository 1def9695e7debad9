package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The end of every strip: mute, fader, and pan (mono, by the desk's law) or balance (stereo); and the DCAs and mute
/// groups that stand above it, and the gang that a hand moves it with.
public record Fader(Row mute, Row level, Row pan, Membership membership, Row gang) {
    /// Declares the block's rows.
    public Fader(Scope in) {
        this(
                in.column(Column.MUTE).toggle("mute", false),
                in.column(Column.LEVEL).fader("fader", 0),
                in.column(Column.PAN).pan("pan"),
                new Membership(in),
                Gang.of(in));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(mute, level, pan).stream()
                .anyMatch(row -> row.parameter().key().equals(key));
    }
}
