package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The blocks of main, or of the centre beside it, in signal order.
///
/// @param record whether what leaves the strip is recorded
public record MainStrip(
        Equalizer equalizer,
        Compressor compressor,
        GraphicEqualizer graphic,
        List<Insert> inserts,
        Ways ways,
        Output output,
        Row record) {
    /// Declares all rows of a main that feeds up to `matrices` matrices and has such keys.
    public MainStrip(Scope in, int matrices, List<String> keys, int racks) {
        this(
                new Equalizer(in, 8),
                new Compressor(in, keys),
                new GraphicEqualizer(in),
                Insert.behindSum(in, racks),
                new Ways(
                        new Fader(in),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Alignment(in),
                        Ways.feeds(in, matrices),
                        List.of()),
                new Output(in, true),
                in.column(Column.LOCKED).toggle("record", false));
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
