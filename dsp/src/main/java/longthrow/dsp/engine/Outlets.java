package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.EnumMap;
import longthrow.dsp.thread.AudioThread;

/// Everything that can leave the desk, found by what a patch calls it.
@AudioThread
final class Outlets {
    private static final OutPort.Given[] NONE = {};

    private final EnumMap<Outlet.Kind, OutPort.Given[]> byKind = new EnumMap<>(Outlet.Kind.class);
    private final Asking channels;
    private final Asking returns;

    Outlets(DeskLayout desk, Tapped channels, Tapped returns, DeskOutputs outputs, Externals externals) {
        this.channels = new Asking(channels);
        this.returns = new Asking(returns);
        for (Outlet.Kind kind : Outlet.Kind.values()) {
            OutPort.Given[] strips = new OutPort.Given[kind.count(desk)];
            for (int strip = 0; strip < strips.length; strip++) {
                strips[strip] = switch (kind) {
                    case CHANNEL -> new Direct(channels, strip);
                    case RETURN -> new Direct(returns, strip);
                    case EXTERNAL -> externals.send(strip);
                    default -> new Behind(outputs.of(kind.prefix()), strip);
                };
            }
            byKind.put(kind, strips);
        }
    }

    /// Nothing is asked for yet.
    void forget() {
        Arrays.fill(channels.wanted, false);
        Arrays.fill(returns.wanted, false);
    }

    /// What a patch calls so; what the desk does not have gives nothing.
    OutPort.Given given(Outlet outlet) {
        OutPort.Given[] strips = byKind.getOrDefault(outlet.kind(), NONE);
        if (outlet.index() >= strips.length) {
            return OutPort.Given.NOTHING;
        }
        switch (outlet.kind()) {
            case CHANNEL -> channels.wanted[outlet.index()] = true;
            case RETURN -> returns.wanted[outlet.index()] = true;
            default -> {}
        }
        return strips[outlet.index()];
    }

    /// Tells the strips whose direct outs were found since `forget`.
    void ask() {
        channels.tell();
        returns.tell();
    }

    /// Of which strips of a kind ports ask for the direct outs.
    private record Asking(Tapped strips, boolean[] asked, boolean[] wanted) {
        Asking(Tapped strips) {
            this(strips, new boolean[strips.count()], new boolean[strips.count()]);
        }

        void tell() {
            for (int strip = 0; strip < asked.length; strip++) {
                if (asked[strip] != wanted[strip]) {
                    asked[strip] = wanted[strip];
                    strips.ask(strip, asked[strip]);
                }
            }
        }
    }

    /// A strip's direct out.
    private record Direct(Tapped strips, int strip) implements OutPort.Given {
        @Override
        public float[] side(boolean right) {
            return strips.direct(strip, right);
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
