package longthrow.dsp.effect;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Alignment;
import longthrow.dsp.strip.DirectOut;
import longthrow.dsp.strip.Fader;
import longthrow.dsp.strip.Routing;
import longthrow.dsp.strip.Send;
import longthrow.dsp.strip.Sender;
import longthrow.dsp.strip.Solo;

/// An effect rack: what it holds, and the strip on which its sound returns, into main and into buses.
public record RackStrip(
        SlotRows slot,
        Fader fader,
        Routing routing,
        Solo solo,
        DirectOut directOut,
        Alignment alignment,
        List<Send> sends)
        implements Sender {
    /// Declares all rows of a rack that tempo leads, with a send to each bus; one entry a bus, true for a group.
    public RackStrip(Scope in, Tempo tempo, List<Boolean> groups) {
        this(
                new SlotRows(in, tempo),
                new Fader(in),
                new Routing(in, true),
                Solo.ofReturn(in),
                DirectOut.ofReturn(in),
                new Alignment(in),
                Send.ofReturn(in, groups));
    }

    @Override
    public Optional<DirectOut> direct() {
        return Optional.of(directOut);
    }

    @Override
    public int[] taps() {
        return new int[3];
    }
}
