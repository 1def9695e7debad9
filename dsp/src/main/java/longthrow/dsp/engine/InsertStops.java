package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// At which stop of its strip's path each insert works. It goes to another once nothing of it is heard; what it sends
/// to gear outside crosses over from the one stop to the other meanwhile, so that the gear hears no gap.
@AudioThread
final class InsertStops {
    /// Frames of the fade that pass in a frame: out at the one stop and in at the other take as long as one fade.
    static final int PACE = 2;

    private static final int NOWHERE = -1;

    private final int fade;
    private final int[] wanted;
    private final int[] now;
    private final int[] before;
    private final int[] passed;

    /// For so many inserts, on a curve of so many frames.
    InsertStops(int places, int fade) {
        this.fade = fade;
        wanted = new int[places];
        now = new int[places];
        before = new int[places];
        passed = new int[places];
        Arrays.fill(before, NOWHERE);
    }

    /// Asks for a stop; returns whether that is another one than before.
    boolean want(int place, int stop) {
        boolean other = wanted[place] != stop;
        wanted[place] = stop;
        return other;
    }

    void snap() {
        System.arraycopy(wanted, 0, now, 0, now.length);
        Arrays.fill(before, NOWHERE);
    }

    /// At a grid line; an insert that is `unheard` may go.
    void advance(int place, boolean unheard) {
        if (crosses(place)) {
            passed[place] += PACE * Lanes.GRID;
            before[place] = passed[place] >= fade ? NOWHERE : before[place];
        }
        if (unheard && leaves(place) && !crosses(place)) {
            before[place] = now[place];
            now[place] = wanted[place];
            passed[place] = 0;
        }
    }

    /// Whether an insert is to go elsewhere.
    boolean leaves(int place) {
        return wanted[place] != now[place];
    }

    /// Whether it has just gone elsewhere.
    boolean crosses(int place) {
        return before[place] != NOWHERE;
    }

    /// The stop where it works.
    int now(int place) {
        return now[place];
    }

    /// The stop from which its send still comes, or -1.
    int before(int place) {
        return before[place];
    }

    /// How far the send of an insert that crosses over is open at its new stop behind a frame, in frames of the fade.
    int open(int place, int frame) {
        return Math.min(fade, passed[place] + PACE * (frame + 1));
    }
}
