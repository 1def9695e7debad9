package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The end of every strip: mute, fader, and pan (mono, -3 dB law) or balance (stereo).
public record Fader(Row mute, Row level, Row pan) {
    /// Declares the block's rows.
    public Fader(Scope in) {
        this(
                in.column(Column.MUTE).toggle("mute", false),
                in.column(Column.LEVEL).fader("fader", 0),
                in.column(Column.PAN).pan("pan"));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(mute, level, pan).stream()
                .anyMatch(row -> row.parameter().key().equals(key));
    }
}
