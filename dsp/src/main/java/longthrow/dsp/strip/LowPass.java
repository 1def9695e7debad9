package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The low-pass filter, Butterworth of second or fourth order.
public record LowPass(Row on, Row frequency, Row slope) implements Block {
    /// Declares the block's rows.
    public LowPass(Scope in) {
        Scope lpf = in.scope("lpf").column(Column.EQ);
        this(lpf.toggle("on", false), lpf.hertz("freq", 200, 20_000, 12_000), lpf.choice("slope", "12", "24"));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("lpf/");
    }

    @Override
    public LaneBlock on(Group group) {
        return new PassFilter(group, false, on, frequency, slope);
    }
}
