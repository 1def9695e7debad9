package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Scope;

/// A bus's blocks in signal order.
public record BusStrip(Equalizer equalizer, Compressor compressor, Fader fader, Routing routing) {
    /// Declares all rows of a bus.
    public BusStrip(Scope in) {
        this(new Equalizer(in), new Compressor(in), new Fader(in), new Routing(in, false));
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(equalizer, compressor);
    }
}
