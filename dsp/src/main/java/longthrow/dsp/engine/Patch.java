package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Side;

/// Which of the device's ports the desk hears, and what it gives to which. Ports count from 0. Immutable.
///
/// @param main one entry a channel: its main input
/// @param alt one entry a channel: its other input, mostly none
/// @param talkback the port that the talkback's microphone is in
/// @param returns one entry an external insert: what comes back from the gear outside
/// @param outputs one entry an output port: what leaves there, if anything does
public record Patch(
        List<Ports> main, List<Ports> alt, int talkback, List<Ports> returns, List<Optional<Outlet>> outputs) {
    /// The number of no port.
    public static final int NONE = -1;
    /// Most ports of a side: a desk of 1,024 stereo strips counts as many inputs.
    public static final int MOST = 2048;

    /// The ports of a strip's two sides; a mono strip hears the left one.
    public record Ports(int left, int right) {
        /// No port.
        public static final Ports NONE = both(Patch.NONE);

        public Ports {
            require(left);
            require(right);
        }

        /// The same port on both sides.
        public static Ports both(int port) {
            return new Ports(port, port);
        }

        /// Whether either side hears anything.
        public boolean any() {
            return left != Patch.NONE || right != Patch.NONE;
        }
    }

    public Patch {
        main = List.copyOf(main);
        alt = List.copyOf(alt);
        returns = List.copyOf(returns);
        outputs = List.copyOf(outputs);
        require(talkback);
        if (outputs.size() > MOST) {
            throw new IllegalArgumentException(outputs.size() + " output ports; there is room for " + MOST);
        }
    }

    private static void require(int port) {
        if (port < NONE || port >= MOST) {
            throw new IllegalArgumentException("ports go from 0 to " + (MOST - 1) + ", not " + port);
        }
    }

    /// 1:1: inputs count through the channels, one a mono channel, two a stereo channel; outputs are main left and
    /// right, the monitors, then two a bus, two a matrix, the phones, and one for the centre.
    public static Patch oneToOne(DeskLayout desk) {
        List<Ports> main = new ArrayList<>();
        int next = 0;
        for (boolean stereo : desk.stereoChannels()) {
            main.add(new Ports(next, stereo ? next + 1 : next));
            next += stereo ? 2 : 1;
        }
        return new Patch(
                main,
                Collections.nCopies(desk.channels(), Ports.NONE),
                NONE,
                Collections.nCopies(External.COUNT, Ports.NONE),
                outputs(desk));
    }

    private static List<Optional<Outlet>> outputs(DeskLayout desk) {
        List<Optional<Outlet>> all = new ArrayList<>();
        for (Outlet.Kind kind : List.of(
                Outlet.Kind.MAIN, Outlet.Kind.MONITOR, Outlet.Kind.BUS, Outlet.Kind.MATRIX, Outlet.Kind.PHONES)) {
            for (int strip = 0; strip < kind.count(desk); strip++) {
                all.add(Optional.of(new Outlet(kind, strip, Side.LEFT)));
                all.add(Optional.of(new Outlet(kind, strip, Side.RIGHT)));
            }
        }
        for (int centre = 0; centre < desk.count("centre"); centre++) {
            all.add(Optional.of(new Outlet(Outlet.Kind.CENTRE, centre, Side.MONO)));
        }
        return all;
    }

    /// The same with another main input of a channel.
    public Patch withMain(int channel, Ports ports) {
        return new Patch(replaced(main, channel, ports), alt, talkback, returns, outputs);
    }

    /// The same with another alt input of a channel.
    public Patch withAlt(int channel, Ports ports) {
        return new Patch(main, replaced(alt, channel, ports), talkback, returns, outputs);
    }

    /// The same with something else, or nothing, on an output port.
    public Patch withOutput(int port, Optional<Outlet> outlet) {
        List<Optional<Outlet>> next = new ArrayList<>(outputs);
        while (next.size() <= port) {
            next.add(Optional.empty());
        }
        next.set(port, outlet);
        while (!next.isEmpty() && next.getLast().isEmpty()) {
            next.removeLast();
        }
        return new Patch(main, alt, talkback, returns, next);
    }

    /// The same with the talkback's microphone elsewhere.
    public Patch withTalkback(int port) {
        return new Patch(main, alt, port, returns, outputs);
    }

    /// The same with other ports where an external insert comes back.
    public Patch withReturn(int external, Ports ports) {
        return new Patch(main, alt, talkback, replaced(returns, external, ports), outputs);
    }

    /// Whether any port gives what an external insert sends.
    public boolean sends(int external) {
        return outputs.stream()
                .flatMap(Optional::stream)
                .anyMatch(outlet -> outlet.kind() == Outlet.Kind.EXTERNAL && outlet.index() == external);
    }

    /// What leaves by an output port.
    public Optional<Outlet> output(int port) {
        return port < outputs.size() ? outputs.get(port) : Optional.empty();
    }

    private static <T> List<T> replaced(List<T> all, int index, T by) {
        List<T> next = new ArrayList<>(all);
        next.set(index, by);
        return next;
    }

    /// How many inputs a device needs so that everything patched is heard.
    public int inputs() {
        int last = talkback;
        for (List<Ports> all : List.of(main, alt, returns)) {
            for (Ports ports : all) {
                last = Math.max(last, Math.max(ports.left, ports.right));
            }
        }
        return last + 1;
    }
}
