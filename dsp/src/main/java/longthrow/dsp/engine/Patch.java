package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which of the device's ports the strips hear. Ports count from 0. Immutable.
///
/// @param main one entry a channel: its main input
/// @param alt one entry a channel: its other input, mostly none
public record Patch(List<Ports> main, List<Ports> alt) {
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
    }

    private static void require(int port) {
        if (port < NONE || port >= MOST) {
            throw new IllegalArgumentException("ports go from 0 to " + (MOST - 1) + ", not " + port);
        }
    }

    /// 1:1: inputs count through the channels, one a mono channel, two a stereo channel.
    public static Patch oneToOne(DeskLayout desk) {
        List<Ports> main = new ArrayList<>();
        int next = 0;
        for (boolean stereo : desk.stereoChannels()) {
            main.add(new Ports(next, stereo ? next + 1 : next));
            next += stereo ? 2 : 1;
        }
        return new Patch(main, Collections.nCopies(desk.channels(), Ports.NONE));
    }

    /// The same with another main input of a channel.
    public Patch withMain(int channel, Ports ports) {
        return new Patch(replaced(main, channel, ports), alt);
    }

    /// The same with another alt input of a channel.
    public Patch withAlt(int channel, Ports ports) {
        return new Patch(main, replaced(alt, channel, ports));
    }

    private static <T> List<T> replaced(List<T> all, int index, T by) {
        List<T> next = new ArrayList<>(all);
        next.set(index, by);
        return next;
    }

    /// How many inputs a device needs so that everything patched is heard.
    public int inputs() {
        int last = NONE;
        for (List<Ports> all : List.of(main, alt)) {
            for (Ports ports : all) {
                last = Math.max(last, Math.max(ports.left, ports.right));
            }
        }
        return last + 1;
    }
}
