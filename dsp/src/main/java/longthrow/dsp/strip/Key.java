package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What a detector listens to: its own strip or another one, through a filter. `listen` puts that on the strip's
/// output, so that the filter can be set by ear.
public record Key(Row source, Row filter, Row frequency, Row quality, Row listen) {
    /// Declares the rows below `key/`; `sources` are the words of what can be heard beside the strip's own signal.
    Key(Scope in, List<String> sources) {
        Scope key = in.scope("key");
        this(
                key.choice(
                        "source",
                        Stream.concat(Stream.of("own"), sources.stream()).toArray(String[]::new)),
                key.choice("filter", "off", "high-pass", "low-pass", "band-pass"),
                key.hertz("freq", 20, 20_000, 200),
                key.quality("q", 0.3, 10, 1),
                key.toggle("listen", false));
    }

    /// The index of what is heard among the sources, or `KeySources.OWN`.
    int heard(Cells cells, int column) {
        return (int) cells.get(source, column) - 1;
    }
}
