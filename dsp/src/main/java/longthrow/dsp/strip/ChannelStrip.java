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
        HighPass highPass,
        LowPass lowPass,
        Gate gate,
        Equalizer equalizer,
        Compressor compressor,
        Fader fader,
        Routing routing,
        Row record,
        List<Send> sends) {
    /// Declares all rows of a channel, with sends to `buses` buses.
    public ChannelStrip(Scope in, int buses) {
        this(
                new Trim(in),
                new HighPass(in),
                new LowPass(in),
                new Gate(in),
                new Equalizer(in),
                new Compressor(in),
                new Fader(in),
                new Routing(in, true),
                in.column(Column.LOCKED).toggle("record", false),
                IntStream.rangeClosed(1, buses)
                        .mapToObj(bus -> new Send(in, bus))
                        .toList());
    }

    /// The blocks that work on the signal in place, in order.
    public List<Block> path() {
        return List.of(trim, highPass, lowPass, gate, equalizer, compressor);
    }
}
