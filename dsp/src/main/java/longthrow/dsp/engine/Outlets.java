package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.EnumMap;
import longthrow.dsp.thread.AudioThread;

/// Everything that can leave the desk, found by what a patch calls it.
@AudioThread
final class Outlets {
    private static final OutPort.Given[] NONE = {};

    private final EnumMap<Outlet.Kind, OutPort.Given[]> byKind = new EnumMap<>(Outlet.Kind.class);
    private final Channels channels;
    private final boolean[] asked;
    private final boolean[] wanted;

    Outlets(DeskLayout desk, Channels channels, DeskOutputs outputs, Externals externals) {
        this.channels = channels;
        asked = new boolean[desk.channels()];
        wanted = new boolean[desk.channels()];
        for (Outlet.Kind kind : Outlet.Kind.values()) {
            OutPort.Given[] strips = new OutPort.Given[kind.count(desk)];
            for (int strip = 0; strip < strips.length; strip++) {
                strips[strip] = switch (kind) {
                    case CHANNEL -> new Direct(channels, strip);
                    case EXTERNAL -> externals.send(strip);
                    default -> new Behind(outputs.of(kind.prefix()), strip);
                };
            }
            byKind.put(kind, strips);
        }
    }

    /// Nothing is asked for yet.
    void forget() {
        Arrays.fill(wanted, false);
    }

    /// What a patch calls so; what the desk does not have gives nothing.
    OutPort.Given given(Outlet outlet) {
        OutPort.Given[] strips = byKind.getOrDefault(outlet.kind(), NONE);
        if (outlet.index() >= strips.length) {
            return OutPort.Given.NOTHING;
        }
        if (outlet.kind() == Outlet.Kind.CHANNEL) {
            wanted[outlet.index()] = true;
        }
        return strips[outlet.index()];
    }

    /// Tells the channels whose direct outs were found since `forget`.
    void ask() {
        for (int channel = 0; channel < asked.length; channel++) {
            if (asked[channel] != wanted[channel]) {
                asked[channel] = wanted[channel];
                channels.ask(channel, asked[channel]);
            }
        }
    }

    /// A channel's direct out.
    private record Direct(Channels channels, int channel) implements OutPort.Given {
        @Override
        public float[] side(boolean right) {
            return channels.direct(channel, right);
        }

        @Override
        public boolean silent() {
            return false;
        }
    }

    /// A strip behind its output stage.
    private record Behind(Outputs outputs, int strip) implements OutPort.Given {
        @Override
        public float[] side(boolean right) {
            float[][] left = outputs.left(strip);
            return left[right ? left.length - 1 : 0];
        }

        @Override
        public boolean silent() {
            return outputs.silent(strip);
        }
    }
}
