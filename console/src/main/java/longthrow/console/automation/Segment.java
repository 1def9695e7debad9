package longthrow.console.automation;

import java.util.Optional;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.Splice;
import longthrow.dsp.automation.Thinning;
import longthrow.dsp.parameter.Parameter;

/// One writing of one control within a pass: its raw events, and how it handed back. Immutable.
public record Segment(Lane raw, Exit exit) {
    /// A lane with this written over it, thinned (rule A10); where none was, over one that stands where this begins.
    Lane over(Optional<Lane> old, Parameter parameter) {
        Lane under = old.orElseGet(() -> Lane.still(raw.position(0), raw.stepped()));
        return Splice.into(under, Thinning.thinned(raw, parameter), exit);
    }
}
