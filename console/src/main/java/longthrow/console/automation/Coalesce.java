package longthrow.console.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Adds trims to the faders' lanes that they stand on, so that all sounds as before and the trims are nothing
/// (rule A6).
@ControlThread
final class Coalesce {
    private final Desk desk;
    private final Lanes lanes;
    private final RideRecorder rides;
    private final LaneSum sums;

    Coalesce(Desk desk, Lanes lanes, RideRecorder rides, LaneSum sums) {
        this.desk = desk;
        this.lanes = lanes;
        this.rides = rides;
        this.sums = sums;
    }

    /// When that happens by itself.
    RideRules.Merge when() {
        return rides.rules().merge();
    }

    /// Of a strip, or of all strips, as one entry of the history; how many there were.
    int strips(OptionalInt only) {
        rides.endPass();
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        Map<Integer, Double> stored = new LinkedHashMap<>();
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            OptionalInt fader = desk.strips().cell(strip, "fader");
            OptionalInt trim = desk.strips().cell(strip, "fader/trim");
            boolean wanted = only.isEmpty() || only.getAsInt() == strip;
            if (wanted && fader.isPresent() && trim.isPresent() && trimmed(fader.getAsInt(), trim.getAsInt())) {
                before.put(fader.getAsInt(), lanes.get(fader.getAsInt()));
                before.put(trim.getAsInt(), lanes.get(trim.getAsInt()));
                after.put(fader.getAsInt(), Optional.of(sums.of(fader.getAsInt(), trim.getAsInt())));
                after.put(trim.getAsInt(), Optional.empty());
                stored.put(trim.getAsInt(), desk.stored(trim.getAsInt()));
            }
        }
        if (!stored.isEmpty()) {
            PassStep step = new PassStep(
                    desk,
                    lanes,
                    "coalesce trims",
                    before,
                    after,
                    done -> stored.forEach((trim, was) -> desk.settle(trim, done ? 0 : was, Origin.UNDO)));
            step.redo();
            desk.history().push(step);
        }
        return stored.size();
    }

    private boolean trimmed(int fader, int trim) {
        return lanes.has(fader) && (lanes.has(trim) || desk.stored(trim) != 0);
    }
}
