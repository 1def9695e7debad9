package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;
import org.jspecify.annotations.Nullable;

/// Which port of the device each lane hears, found once for the groups whose strips all hear ports and nothing else:
/// most blocks are like the one before.
@AudioThread
final class InputPorts {
    /// What a group has that needs more than ports.
    static final int[] NOT_PLAIN = {};

    private final StripFeed[] feeds;
    private final boolean[] pairs;
    private final int[][] ports;
    private final boolean[] plain;
    private final boolean[] known;
    private @Nullable LaneMap map;

    InputPorts(StripFeed[] feeds, boolean[] pairs) {
        this.feeds = feeds;
        this.pairs = pairs;
        // two lanes for each strip at most, and two more for each that moves
        int groups = 4 * feeds.length / Lanes.WIDTH + 2;
        ports = new int[groups][Lanes.WIDTH];
        plain = new boolean[groups];
        known = new boolean[groups];
    }

    /// Lets every group be looked at anew.
    void forget() {
        Arrays.fill(known, false);
    }

    /// The port of each lane of a group while nothing fades, or `NOT_PLAIN`.
    int[] of(LaneMap there, int group) {
        if (map != there) {
            map = there;
            forget();
        }
        if (!known[group]) {
            plain[group] = find(there, group);
            known[group] = true;
        }
        return plain[group] ? ports[group] : NOT_PLAIN;
    }

    private boolean find(LaneMap there, int group) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            int column = there.column(group * Lanes.WIDTH + lane);
            if (column == LaneMap.NOBODY || feeds[column].now().plays()) {
                return false;
            }
            StripFeed.Heard heard = feeds[column].now();
            ports[group][lane] = heard.port(false);
            if (pairs[column]) {
                lane++;
                ports[group][lane] = heard.port(heard.decode() != StripFeed.Decode.MONO);
            }
            if (pairs[column] && heard.decode() == StripFeed.Decode.MID_SIDE) {
                return false;
            }
        }
        return true;
    }
}
