package longthrow.console.automation;

import java.util.Optional;
import longthrow.dsp.automation.Lane;

/// Puts what a hand wrote into what was there: the old curve, the written points, and a glide back to the old curve.
///
/// @param old the lane before, or empty where there was none
/// @param base the position that held where there is no old lane
/// @param glide frames from the end of the written part back to the old curve (rule A3)
record Splice(Optional<Lane> old, double base, long glide) {
    /// The old curve's position at a frame.
    double oldAt(long frame) {
        return old.map(lane -> lane.positionAt(frame)).orElse(base);
    }

    /// The joined lane; `written` ends where the hand ended. A switch stays as written until the old lane's next event
    /// (rule A5).
    Lane join(Points written, boolean stepped) {
        Points joined = new Points();
        old.ifPresent(lane -> copy(lane, joined, Long.MIN_VALUE, written.firstFrame()));
        for (int i = 0; i < written.size(); i++) {
            joined.add(written.frame(i), written.position(i));
        }
        long end = written.lastFrame();
        if (!stepped) {
            end += Math.max(1, glide);
            joined.add(end, oldAt(end));
        }
        long after = end;
        old.ifPresent(lane -> copy(lane, joined, after, Long.MAX_VALUE));
        return joined.lane(stepped);
    }

    /// Copies the points between two frames, both excluded.
    private static void copy(Lane from, Points to, long after, long before) {
        for (int i = 0; i < from.size(); i++) {
            if (from.frame(i) > after && from.frame(i) < before) {
                to.add(from.frame(i), from.position(i));
            }
        }
    }
}
