package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Scope;

/// The main strip's blocks in signal order.
public record MainStrip(Equalizer equalizer, Compressor compressor, Fader fader) {
    /// Declares all rows of main.
    public MainStrip(Scope in) {
        this(new Equalizer(in), new Compressor(in), new Fader(in));
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(equalizer, compressor);
    }
}
