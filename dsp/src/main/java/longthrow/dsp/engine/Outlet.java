package longthrow.dsp.engine;

import java.util.Locale;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Side;

/// Something that can leave the desk by a port: one side of what a strip gives behind its output stage, or both sides
/// at half their sum; of a channel or an effect's return, its direct out; of an
/// external insert, what it sends. Immutable.
///
/// @param index the strip within its kind, from 0
/// @param side the left or the right one, or `MONO` for half the sum; strips without sides give the same thrice
public record Outlet(Kind kind, int index, Side side) {
    /// What gives it.
    public enum Kind {
        CHANNEL("ch"),
        RETURN("fx"),
        BUS("bus"),
        MATRIX("matrix"),
        CENTRE("centre"),
        MAIN("main"),
        MONITOR("monitor"),
        PHONES("phones"),
        EXTERNAL("external");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /// The first word of its ids.
        public String prefix() {
            return prefix;
        }

        /// How many of the kind a desk has.
        public int count(DeskLayout desk) {
            return switch (this) {
                case MONITOR, PHONES -> 1;
                case EXTERNAL -> External.COUNT;
                default -> desk.count(prefix);
            };
        }
    }

    public Outlet {
        if (index < 0) {
            throw new IllegalArgumentException("strips count from 0, not " + index);
        }
    }

    /// What gives it, as ids begin: `bus/3`, `main`.
    public String path() {
        boolean numbered = switch (kind) {
            case CHANNEL, RETURN, BUS, MATRIX, EXTERNAL -> true;
            case CENTRE, MAIN, MONITOR, PHONES -> false;
        };
        return numbered ? kind.prefix + "/" + (index + 1) : kind.prefix;
    }

    /// Whether what gives it was made with two sides on this desk; channels, buses and matrices may get them later.
    public boolean sided(DeskLayout desk) {
        return switch (kind) {
            case MONITOR, PHONES, EXTERNAL -> true;
            case CENTRE -> false;
            default -> desk.stereo(kind.prefix).get(index);
        };
    }

    /// Path and side: `bus/3 left`.
    @Override
    public String toString() {
        return path() + " " + side.name().toLowerCase(Locale.ROOT);
    }
}
