package longthrow.console.automation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.thread.ControlThread;

/// Shows what the engine's lanes play: moves each lane's cell along at the audible position, and lets a hand take it
/// away for as long as it holds it, then glides back.
@ControlThread
public final class LanePlayer {
    private final Desk desk;
    private final Lanes lanes;
    private final Arming arming;
    private final RideRecorder rides;
    private final Set<Integer> suspended = new HashSet<>();
    private final Set<Integer> awaited = new HashSet<>();
    private final Map<Integer, Glide> gliding = new HashMap<>();
    private int[] points = new int[64];
    private int version;
    private List<Generation.Played> played = List.of();
    private long playedVersion = -1;

    private record Glide(double from, long start) {}

    LanePlayer(Desk desk, Lanes lanes, Arming arming, RideRecorder rides) {
        this.desk = desk;
        this.lanes = lanes;
        this.arming = arming;
        this.rides = rides;
    }

    /// Whether a lane plays the cell while the song rolls.
    boolean plays(int cell) {
        return lanes.has(cell) && arming.of(cell) != Mode.OFF && !suspended.contains(cell) && !rides.writing(cell);
    }

    /// What the engine shall play now; the same list again while nothing changed.
    public List<Generation.Played> played() {
        // each counter only grows, so no two states have the same sum
        long now = (long) version + lanes.version() + arming.version() + rides.version();
        if (now != playedVersion) {
            List<Generation.Played> list = new ArrayList<>();
            for (int cell : lanes.cells()) {
                if (plays(cell)) {
                    lanes.get(cell).ifPresent(lane -> list.add(new Generation.Played(cell, lane)));
                }
            }
            played = List.copyOf(list);
            playedVersion = now;
        }
        return played;
    }

    /// Moves what plays to where the song is heard.
    void work(long frame, long nanos, boolean rolls) {
        glide(frame, nanos);
        List<Generation.Played> playing = played();
        for (int i = 0; i < playing.size(); i++) {
            follow(i, playing.get(i), frame, rolls);
        }
    }

    /// Something else than the lane moves the cell until further notice.
    void suspend(int cell) {
        gliding.remove(cell);
        if (suspended.add(cell)) {
            version++;
        }
    }

    /// All lanes play again: the song starts or jumps. A control that a finger has taken stays with the finger, and
    /// finds its lane when it is let go.
    void resumeAll() {
        version++;
        suspended.removeIf(cell -> !desk.hands().touched(cell));
        awaited.clear();
        awaited.addAll(suspended);
        gliding.clear();
    }

    /// No lane plays until the song starts or jumps; everything stays where it is.
    public void suspendAll() {
        version++;
        gliding.clear();
        awaited.clear();
        lanes.cells().forEach(suspended::add);
        lanes.cells().forEach(desk::rest);
    }

    /// The lane of a cell plays again at once.
    void resume(int cell) {
        gliding.remove(cell);
        if (suspended.remove(cell)) {
            version++;
        }
    }

    /// A hand let go of a suspended cell while the song rolls, or after it jumped: it glides back onto its lane.
    void freed(int cell, boolean rolls, long nanos) {
        boolean waits = awaited.remove(cell);
        if (suspended.contains(cell) && (rolls || waits)) {
            double from = desk.layout().parameter(cell).taper().toPosition(desk.value(cell));
            gliding.put(cell, new Glide(from, nanos));
        }
    }

    boolean gliding(int cell) {
        return gliding.containsKey(cell);
    }

    /// Moves a cell to its lane's position; `place` is its place among the lanes that play.
    private void follow(int place, Generation.Played played, long frame, boolean rolling) {
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
    private void glide(long frame, long nanos) {
        Iterator<Map.Entry<Integer, Glide>> all = gliding.entrySet().iterator();
        while (all.hasNext()) {
            var entry = all.next();
            int cell = entry.getKey();
            double share = (nanos - entry.getValue().start())
                    / Math.max(1, 1e9 * rides.rules().glideSeconds());
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
