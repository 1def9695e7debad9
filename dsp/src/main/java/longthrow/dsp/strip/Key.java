package longthrow.dsp.strip;

import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What a detector listens to: the strip, through a filter of its own. `listen` puts that on the strip's output, so
/// that the filter can be set by ear.
public record Key(Row filter, Row frequency, Row quality, Row listen) {
    /// Declares the rows below `key/`.
    Key(Scope in) {
        Scope key = in.scope("key");
        this(
                key.choice("filter", "off", "high-pass", "low-pass", "band-pass"),
                key.hertz("freq", 20, 20_000, 200),
                key.quality("q", 0.3, 10, 1),
                key.toggle("listen", false));
    }
}
