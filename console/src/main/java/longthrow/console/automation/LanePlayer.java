package longthrow.console.automation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Owner;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.thread.ControlThread;

/// Shows what the engine's lanes play: moves each lane's cell along at the audible position, and lets a hand take it
/// away for as long as it holds it, then glides back.
@ControlThread
final class LanePlayer {
    private final Desk desk;
    private final Lanes lanes;
    private final Set<Integer> suspended = new HashSet<>();
    private final Map<Integer, Glide> gliding = new HashMap<>();
    private double glideSeconds = RideRules.USUAL.glideSeconds();
    private int[] points = new int[64];
    private int version;

    private record Glide(double from, long start) {}

    LanePlayer(Desk desk, Lanes lanes) {
        this.desk = desk;
        this.lanes = lanes;
    }

    /// Says how long a hand's control takes back to its lane.
    void glideSeconds(double seconds) {
        glideSeconds = seconds;
    }

    /// Something else than the lane moves the cell until further notice.
    void suspend(int cell) {
        gliding.remove(cell);
        if (suspended.add(cell)) {
            version++;
        }
    }

    /// All lanes play again: the song starts or jumps.
    void resumeAll() {
        version++;
        suspended.clear();
        gliding.clear();
    }

    /// No lane plays until the song starts or jumps.
    void suspendAll() {
        version++;
        lanes.cells().forEach(suspended::add);
    }

    /// The lane of a cell plays again at once.
    void resume(int cell) {
        gliding.remove(cell);
        if (suspended.remove(cell)) {
            version++;
        }
    }

    /// A hand let go of a suspended cell while the song rolls: it glides back onto its lane.
    void glideBack(int cell, long nanos) {
        if (suspended.contains(cell)) {
            double from = desk.layout().parameter(cell).taper().toPosition(desk.value(cell));
            gliding.put(cell, new Glide(from, nanos));
        }
    }

    boolean suspended(int cell) {
        return suspended.contains(cell);
    }

    int version() {
        return version;
    }

    boolean gliding(int cell) {
        return gliding.containsKey(cell);
    }

    /// Moves a cell to its lane's position; `place` is its place among the lanes that play.
    void follow(int place, Generation.Played played, long frame, boolean rolling) {
        int cell = played.cell();
        if (rolling && desk.driver(cell) != Owner.LANE) {
            desk.drive(cell, Owner.LANE);
        } else if (!rolling && desk.driver(cell) == Owner.LANE) {
            desk.rest(cell);
        }
        if (place >= points.length) {
            points = Arrays.copyOf(points, 2 * place + 1);
        }
        points[place] = played.lane().pointAt(frame, points[place]);
        double position = played.lane().positionAt(frame, points[place]);
        desk.follow(cell, desk.layout().parameter(cell).taper().toValue(position), Origin.LANE);
    }

    /// Moves what glides back; the engine hears of it as of any other move, since its lane is suspended.
    void glide(long frame, long nanos) {
        Iterator<Map.Entry<Integer, Glide>> all = gliding.entrySet().iterator();
        while (all.hasNext()) {
            var entry = all.next();
            int cell = entry.getKey();
            double share = (nanos - entry.getValue().start()) / Math.max(1, 1e9 * glideSeconds);
            Taper taper = desk.layout().parameter(cell).taper();
            double from = entry.getValue().from();
            lanes.get(cell).ifPresent(lane -> {
                double position = from + (lane.positionAt(frame) - from) * Math.min(1, share);
                desk.follow(cell, taper.toValue(position), Origin.FADE);
            });
            if (share >= 1) {
                all.remove();
                suspended.remove(cell);
                version++;
            }
        }
    }
}
