package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A channel's blocks in signal order.
///
/// @param record whether the channel is armed for recording
public record ChannelStrip(
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
        List<Send> sends) {
    /// Declares all rows of a channel, with a send to each bus; `groups` holds one entry a bus, true for a group.
    public ChannelStrip(Scope in, List<Boolean> groups) {
        this(
                new Trim(in),
                new StripDelay(in),
                new HighPass(in),
                new LowPass(in),
                new Gate(in),
                new DeEsser(in),
                new Equalizer(in, 4),
                new Compressor(in),
                new Fader(in),
                new Routing(in, true),
                new Solo(in),
                in.column(Column.LOCKED).toggle("record", false),
                new Automix(in),
                IntStream.range(0, groups.size())
                        .mapToObj(bus -> new Send(in, bus + 1, groups.get(bus)))
                        .toList());
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(trim, delay, highPass, lowPass, gate, deEsser, equalizer, compressor, equalizer.behind());
    }
}
