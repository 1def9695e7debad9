package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Scope;

/// A matrix's blocks in signal order.
public record MatrixStrip(
        Equalizer equalizer,
        Compressor compressor,
        GraphicEqualizer graphic,
        List<Insert> inserts,
        Ways ways,
        Output output) {
    /// Declares all rows of a matrix that has such keys.
    public MatrixStrip(Scope in, List<String> keys, int racks) {
        this(
                new Equalizer(in, 8),
                new Compressor(in, keys),
                new GraphicEqualizer(in),
                Insert.behindSum(in, racks),
                new Ways(
                        new Fader(in),
                        Optional.of(Width.ofSum(in)),
                        Optional.empty(),
                        Optional.of(Solo.ofMatrix(in)),
                        new Alignment(in),
                        List.of(),
                        List.of()),
                new Output(in, true));
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(equalizer, compressor, equalizer.behind(), graphic);
    }

    /// Where the inserts work along the path.
    public InsertPath insertPath() {
        return InsertPath.behindSum(inserts, equalizer, path());
    }
}
