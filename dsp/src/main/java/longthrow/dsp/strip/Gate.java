package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The gate and downward expander. `range` is how far a closed gate turns down, in decibels; `ratio` counts for the
/// expander only.
public record Gate(
        Row on, Row mode, Row threshold, Row range, Row attack, Row hold, Row release, Row hysteresis, Row ratio) {
    /// Declares the block's rows.
    public Gate(Scope in) {
        Scope gate = in.scope("gate").column(Column.GATE);
        this(
                gate.toggle("on", false),
                gate.choice("mode", "gate", "expander"),
                gate.decibels("threshold", -80, 0, -40),
                gate.decibels("range", 0, 100, 40),
                gate.milliseconds("attack", 0.1, 120, 1),
                gate.milliseconds("hold", 0.1, 2000, 20),
                gate.milliseconds("release", 5, 4000, 100),
                gate.decibels("hysteresis", 0, 12, 3),
                gate.ratio("ratio", 1, 20, 2));
    }
}
