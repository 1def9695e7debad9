package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The compressor: feed-forward, in the log domain, with a soft knee, make-up gain and a parallel mix.
public record Compressor(
        Row on, Row threshold, Row ratio, Row knee, Row attack, Row release, Row makeup, Row detector, Row mix) {
    /// Declares the block's rows.
    public Compressor(Scope in) {
        Scope comp = in.scope("comp").column(Column.COMPRESSOR);
        this(
                comp.toggle("on", false),
                comp.decibels("threshold", -60, 0, -18),
                comp.ratio("ratio", 1, 100, 4),
                comp.decibels("knee", 0, 24, 6),
                comp.milliseconds("attack", 0.1, 120, 10),
                comp.milliseconds("release", 5, 4000, 100),
                comp.decibels("makeup", 0, 24, 0),
                comp.choice("detector", "peak", "rms"),
                comp.percent("mix", 100));
    }
}
