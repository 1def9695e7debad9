package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// A test of an external insert at work. Its strip is taken out of the way first, as if it were switched off; when its
/// last sound has come back, the signal goes out alone, and nobody but the test hears the return.
@AudioThread
final class Pinging {
    /// By then what a strip sent last is back from most gear; what is not counts as noise.
    private static final double SETTLE_SECONDS = 0.2;

    private final Externals externals;
    private final Pings pings;
    private final int settle;
    private final float[][] back = new float[2][Lanes.GRID];
    private Optional<Ping> last = Optional.empty();
    private Optional<Ping> now = Optional.empty();
    private int waited;
    private int at;
    private boolean plays;

    Pinging(Externals externals, Pings pings, int sampleRate) {
        this.externals = externals;
        this.pings = pings;
        settle = (int) (SETTLE_SECONDS * sampleRate);
    }

    Pings pings() {
        return pings;
    }

    /// At a grid line: takes a new test; returns whether the one that is had, or is no more, changed.
    boolean look() {
        Optional<Ping> was = now;
        if (plays && at == now.get().length()) {
            pings.finish(now);
            now = Optional.empty();
            plays = false;
        }
        Optional<Ping> asked = pings.asked();
        if (now.isEmpty() && !asked.equals(last)) {
            last = asked;
            now = asked;
            waited = 0;
            at = 0;
        }
        return !was.equals(now);
    }

    /// The external insert that is tested, or -1.
    int external() {
        return now.isPresent() ? now.get().external() : Ping.NOBODY;
    }

    /// At a grid line: whether the tested insert is out of its strip, and its send closed.
    void free(boolean isFree) {
        waited = isFree ? waited + Lanes.GRID : 0;
        plays = now.isPresent() && (plays || waited > settle);
    }

    /// Plays and hears a piece, frames `from` to `to` of the grid block.
    void play(int from, int to) {
        if (!plays || now.isEmpty()) {
            return;
        }
        Ping ping = now.get();
        externals.hear(ping.external(), back, from, to);
        for (int frame = from; frame < to && at < ping.length(); frame++) {
            for (int side = 0; side < 2; side++) {
                float x = back[side][frame];
                ping.heard()[side][at] = Math.abs(x) < Float.POSITIVE_INFINITY ? x : 0;
            }
            externals.put(ping.external(), frame, ping.sent(at));
            at++;
        }
    }
}
