package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A channel's blocks in signal order.
///
/// @param record whether the channel is armed for recording
/// @param sends to the buses, then to the effect racks
public record ChannelStrip(
        Source source,
        Width width,
        Trim trim,
        StripDelay delay,
        HighPass highPass,
        LowPass lowPass,
        Gate gate,
        DeEsser deEsser,
        Equalizer equalizer,
        Compressor compressor,
        Fader fader,
        Routing routing,
        Solo solo,
        Row record,
        Automix automix,
        List<Insert> inserts,
        DirectOut directOut,
        Alignment alignment,
        List<Send> sends)
        implements Sender {
    /// Declares all rows of a channel, with a send to each bus and rack; `groups` holds one entry a bus, true for a
    /// group, `keys` what detectors can listen to.
    public ChannelStrip(Scope in, List<Boolean> groups, int racks, List<String> keys) {
        this(
                new Source(in),
                new Width(in),
                new Trim(in),
                new StripDelay(in),
                new HighPass(in),
                new LowPass(in),
                new Gate(in, keys),
                new DeEsser(in),
                new Equalizer(in, 4),
                new Compressor(in, keys),
                new Fader(in),
                new Routing(in, true),
                new Solo(in),
                in.column(Column.LOCKED).toggle("record", false),
                new Automix(in),
                Insert.ofChannel(in, racks),
                new DirectOut(in),
                new Alignment(in),
                Stream.concat(
                                Send.toBuses(in, groups).stream(),
                                IntStream.rangeClosed(1, racks).mapToObj(rack -> Send.toRack(in, rack)))
                        .toList());
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(trim, delay, highPass, lowPass, gate, deEsser, equalizer, compressor, equalizer.behind());
    }

    /// Where the inserts work along the path.
    public InsertPath insertPath() {
        return InsertPath.of(this);
    }

    /// How many blocks lie before the place where other strips' detectors listen: behind the filters, before the gate.
    public int keyTap() {
        return path().indexOf(gate);
    }

    @Override
    public void share(Automixer.OnLanes with, int lane, int column, Cells cells, boolean counts) {
        with.adopt(lane, column, automix, cells, counts);
    }

    @Override
    public Optional<DirectOut> direct() {
        return Optional.of(directOut);
    }

    @Override
    public int[] taps() {
        int beforeEqualizer = path().indexOf(equalizer);
        return new int[] {path().indexOf(trim) + 1, beforeEqualizer, beforeEqualizer + 1};
    }
}
