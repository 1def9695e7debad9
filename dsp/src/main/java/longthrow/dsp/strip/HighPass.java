package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The high-pass filter, Butterworth of second or fourth order.
public record HighPass(Row on, Row frequency, Row slope) implements Block {
    /// Declares the block's rows.
    public HighPass(Scope in) {
        Scope hpf = in.scope("hpf").column(Column.EQ);
        this(hpf.toggle("on", false), hpf.hertz("freq", 20, 2000, 80), hpf.choice("slope", "12", "24"));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("hpf/");
    }

    @Override
    public LaneBlock on(Group group) {
        return new PassFilter(group, true, on, frequency, slope);
    }
}
