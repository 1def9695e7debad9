package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A bus's blocks in signal order.
///
/// @param muteCutsPre whether a member's mute cuts what it sends from before its fader
public record BusStrip(
        DeEsser deEsser,
        Equalizer equalizer,
        Compressor compressor,
        GraphicEqualizer graphic,
        List<Insert> inserts,
        Ways ways,
        Output output,
        Row muteCutsPre) {
    /// Declares all rows of a bus that feeds up to `matrices` matrices, the buses (`groups` holds one entry a bus, true
    /// for a group) and the racks, and has such keys.
    public BusStrip(Scope in, int matrices, List<Boolean> groups, List<String> keys, int racks) {
        this(
                new DeEsser(in),
                new Equalizer(in, 8),
                new Compressor(in, keys),
                new GraphicEqualizer(in),
                Insert.behindSum(in, racks),
                new Ways(
                        new Fader(in),
                        Optional.of(Width.ofSum(in)),
                        Optional.of(new Routing(in, false)),
                        Optional.of(new Solo(in)),
                        new Alignment(in),
                        Ways.feeds(in, matrices),
                        Send.ofBus(in, groups, racks)),
                new Output(in, true),
                in.column(Column.SEND_TAP).toggle("mute-cuts-pre", true));
    }

    /// Whether a solo in place leaves what is sent to the bus.
    public boolean safe(CellSource cells, int bus) {
        return ways.solo().orElseThrow().safe(cells, bus);
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(deEsser, equalizer, compressor, equalizer.behind(), graphic);
    }

    /// Where the inserts work along the path.
    public InsertPath insertPath() {
        return InsertPath.behindSum(inserts, equalizer, path());
    }
}
