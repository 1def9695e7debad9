package longthrow.console.automation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Writes rides: from a hand's first touch or move to its end, each event at the song frame at which it was made
/// (rules A2 to A5, A9). What was written plays from the moment the hand leaves; the pass as a whole is thinned and
/// entered into the history when the song stops, jumps or wraps.
@ControlThread
final class RideRecorder {
    /// When a hand without touch sense counts as gone after its last message (rule A3).
    static final long REST_NANOS = 1_000_000_000;

    /// How long a control takes back to the old curve (rule A3).
    static final double GLIDE_SECONDS = 0.3;

    // two events further apart than this are not a line but a rest and a move
    private static final double REST_SECONDS = 0.05;

    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes;
    private final Map<Integer, Writing> writing = new HashMap<>();
    private final Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
    private final Map<Integer, Points> raw = new LinkedHashMap<>();
    private final List<Take> takes = new ArrayList<>();
    private int pass = 1;

    private static final class Writing {
        final Points points = new Points();
        final Mode mode;
        final boolean stepped;
        long lastNanos;

        Writing(Mode mode, boolean stepped, long nanos) {
            this.mode = mode;
            this.stepped = stepped;
            lastNanos = nanos;
        }
    }

    RideRecorder(Desk desk, SongClock song, Lanes lanes) {
        this.desk = desk;
        this.song = song;
        this.lanes = lanes;
    }

    boolean writing(int cell) {
        return writing.containsKey(cell);
    }

    boolean idle() {
        return writing.isEmpty();
    }

    /// What has been written on a cell so far, up to now.
    Optional<Lane> written(int cell) {
        Writing now = writing.get(cell);
        if (now == null) {
            return Optional.empty();
        }
        Points copy = new Points();
        for (int i = 0; i < now.points.size(); i++) {
            copy.add(now.points.frame(i), now.points.position(i));
        }
        long frame = song.frameAt(desk.nanos());
        if (frame > copy.lastFrame()) {
            copy.add(frame, copy.lastPosition());
        }
        return Optional.of(copy.lane(now.stepped));
    }

    /// A hand came: the first point is what is heard now (rule A2).
    void begin(int cell, Mode mode, long nanos) {
        if (writing.containsKey(cell)) {
            return;
        }
        Parameter parameter = desk.layout().parameter(cell);
        long frame = song.frameAt(nanos);
        double heard = lanes.get(cell)
                .filter(any -> desk.driver(cell) == Owner.LANE)
                .map(lane -> lane.positionAt(frame))
                .orElse(parameter.taper().toPosition(desk.value(cell)));
        Writing now = new Writing(mode, parameter.stepped(), nanos);
        now.points.add(frame, heard);
        writing.put(cell, now);
    }

    /// A hand moved what it writes.
    void move(int cell, double value, long nanos) {
        Writing now = writing.get(cell);
        if (now == null) {
            return;
        }
        long frame = Math.max(song.frameAt(nanos), now.points.lastFrame());
        long rest = Math.round(REST_SECONDS * song.sampleRate());
        if (!now.stepped && frame - now.points.lastFrame() > rest) {
            now.points.add(frame - rest, now.points.lastPosition());
        }
        now.points.add(
                frame + (now.points.size() == 1 ? 1 : 0),
                desk.layout().parameter(cell).taper().toPosition(value));
        now.lastNanos = nanos;
    }

    /// A finger left: in TOUCH the control goes back to its old curve.
    void release(int cell, long nanos) {
        Writing now = writing.get(cell);
        if (now != null && now.mode == Mode.TOUCH) {
            end(cell, song.frameAt(nanos));
        }
    }

    /// Ends what no finger holds and what has rested long enough.
    void work(long nanos) {
        Map<Integer, Long> rested = new HashMap<>();
        writing.forEach((cell, now) -> {
            if (now.mode == Mode.TOUCH && !desk.hands().touched(cell) && nanos - now.lastNanos >= REST_NANOS) {
                rested.put(cell, song.frameAt(now.lastNanos + REST_NANOS));
            }
        });
        rested.forEach(this::end);
    }

    /// Ends the writing of one cell at a frame: what was written plays from here on.
    void end(int cell, long frame) {
        Writing now = writing.remove(cell);
        if (now == null) {
            return;
        }
        Points points = now.points;
        Points take = raw.computeIfAbsent(cell, any -> new Points());
        for (int i = 0; i < points.size(); i++) {
            take.add(points.frame(i), points.position(i));
        }
        if (frame > points.lastFrame()) {
            points.add(frame, points.lastPosition());
        }
        Optional<Lane> old = lanes.get(cell);
        before.putIfAbsent(cell, old);
        long glide = Math.round(GLIDE_SECONDS * song.sampleRate());
        double base = points.position(0);
        lanes.put(cell, Optional.of(new Splice(old, base, glide).join(points, now.stepped)));
    }

    /// Ends the writing on all cells of a strip.
    void endStrip(int strip, long frame) {
        writing.keySet().stream()
                .filter(cell -> desk.strips().ofCell(cell).equals(OptionalInt.of(strip)))
                .toList()
                .forEach(cell -> end(cell, frame));
    }

    /// The song stopped, jumped or wrapped after `frame`: the pass is done.
    void endPass(long frame) {
        List.copyOf(writing.keySet()).forEach(cell -> end(cell, frame));
        if (before.isEmpty()) {
            return;
        }
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        before.forEach((cell, old) -> {
            after.put(cell, lanes.get(cell));
        });
        desk.history().push(new PassStep(lanes, words(), new LinkedHashMap<>(before), after));
        raw.forEach((cell, points) -> takes.add(Take.of(cell, pass, points)));
        raw.clear();
        before.clear();
        pass++;
    }

    private String words() {
        int cell = before.keySet().iterator().next();
        return before.size() == 1 ? "ride " + desk.called(cell, " of ") : "ride of " + before.size() + " controls";
    }

    List<Take> takes() {
        return List.copyOf(takes);
    }

    void open(List<Take> opened) {
        takes.clear();
        takes.addAll(opened);
        pass = 1 + opened.stream().mapToInt(Take::pass).max().orElse(0);
        writing.clear();
        before.clear();
        raw.clear();
    }
}
