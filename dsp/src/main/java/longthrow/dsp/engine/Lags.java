package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Held;
import longthrow.dsp.strip.Lineup;
import longthrow.dsp.thread.ControlThread;

/// The sheet on which the desk's paths are added up: by how many frames each strip lags behind the desk's inputs at
/// each place where it is heard, and which sums hear it there.
@ControlThread
final class Lags {
    /// How many places of one strip sums can hear: behind the path and three inside a channel, or before and behind the
    /// fader of a bus.
    static final int PLACES = 4;

    private static final int NEVER = -1;

    private final int strips;
    /// `[place * strips + strip]`
    private final int[] lags;
    private final int[] most;
    private final boolean[] free;
    /// The latest contributor that counts, and the latest of those that do not.
    private final int[] latest;
    private final int[] loose;
    private final boolean[] early;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int edges;

    /// Of so many strips and sums.
    Lags(int strips, int sums) {
        this.strips = strips;
        lags = new int[PLACES * strips];
        most = new int[PLACES * strips];
        free = new boolean[strips];
        latest = new int[sums];
        loose = new int[sums];
        early = new boolean[sums];
        Arrays.fill(latest, NEVER);
        Arrays.fill(loose, NEVER);
    }

    /// Says that a strip takes no part in compensation.
    void free(int strip) {
        free[strip] = true;
    }

    /// Says that nobody is to wait for others before a sum.
    void early(int sum) {
        early[sum] = true;
    }

    void lag(int strip, int place, int frames) {
        lags[place * strips + strip] = frames;
    }

    int lag(int strip, int place) {
        return lags[place * strips + strip];
    }

    boolean isFree(int strip) {
        return free[strip];
    }

    /// A sum hears a strip at a place, whose lag is known.
    void hears(int sum, int strip, int place) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
        }
        from[edges] = place * strips + strip;
        to[edges++] = sum;
        int[] which = free[strip] ? loose : latest;
        which[sum] = Math.max(which[sum], lag(strip, place));
    }

    /// Whether anything goes into a sum.
    boolean fed(int sum) {
        return latest[sum] != NEVER || loose[sum] != NEVER;
    }

    /// By how many frames a sum lags.
    int of(int sum) {
        return latest[sum] == NEVER ? Math.max(0, loose[sum]) : latest[sum];
    }

    /// What all sums wait for; from then on `most` is known.
    Lineup lineup() {
        int[] waited = new int[latest.length];
        Arrays.setAll(waited, sum -> early[sum] ? 0 : Math.max(0, latest[sum]));
        for (int edge = 0; edge < edges; edge++) {
            int strip = from[edge] % strips;
            int wait = free[strip] ? 0 : waited[to[edge]] - lags[from[edge]];
            most[from[edge]] = Math.max(most[from[edge]], wait);
        }
        // slot 0 is that of sums that wait for nobody
        int[] frames = Arrays.stream(waited)
                .filter(wait -> wait > 0)
                .sorted()
                .distinct()
                .toArray();
        int[] slots = new int[frames.length + 1];
        System.arraycopy(frames, 0, slots, 1, frames.length);
        return new Lineup(
                Arrays.stream(waited)
                        .map(wait -> Arrays.binarySearch(slots, wait))
                        .toArray(),
                slots);
    }

    /// How long a strip has to wait at most.
    int most(int strip) {
        int longest = 0;
        for (int place = 0; place < PLACES; place++) {
            longest = Math.max(longest, most[place * strips + strip]);
        }
        return longest;
    }

    /// The lags of a group's lanes at a place, and their longest wait.
    Held held(LaneMap map, int group, int first, int place, Lineup lineup, Held before) {
        int[] ofLanes = new int[Lanes.WIDTH];
        int longest = 0;
        for (int lane = 0; lane < ofLanes.length; lane++) {
            int column = map.column(group * ofLanes.length + lane);
            boolean nobody = column == LaneMap.NOBODY;
            int strip = first + Math.max(0, column);
            ofLanes[lane] = nobody ? Held.NOBODY : free[strip] ? Held.FREE : lag(strip, place);
            longest = nobody ? longest : Math.max(longest, most[place * strips + strip]);
        }
        return Held.of(ofLanes, lineup, Math.min(Held.MOST, longest), before);
    }
}
