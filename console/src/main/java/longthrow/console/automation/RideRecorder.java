package longthrow.console.automation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.LaneBuilder;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Writes rides: from a hand's first touch or move to its end, each event at the song frame at which it was made
/// (rules A2 to A5, A9). What was written plays from the moment the hand leaves; the pass as a whole is entered into
/// the history when the song stops, jumps or wraps.
@ControlThread
public final class RideRecorder {
    // a surface that moves sends at least this often; after a longer silence the control stood still until then
    private static final double TRAVEL_SECONDS = 0.02;

    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes;
    private final Map<Integer, Writing> writing = new HashMap<>();
    private final Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
    private final Map<Integer, List<Segment>> written = new LinkedHashMap<>();
    private final Passes passes;
    private RideRules rules = RideRules.USUAL;
    private int version;

    private static final class Writing {
        final Mode mode;
        final LaneBuilder points;
        final Range range;
        long lastNanos;

        Writing(Mode mode, LaneBuilder points, Range range, long nanos) {
            this.mode = mode;
            this.points = points;
            this.range = range;
            lastNanos = nanos;
        }
    }

    RideRecorder(Desk desk, SongClock song, Lanes lanes, Passes passes) {
        this.passes = passes;
        this.desk = desk;
        this.song = song;
        this.lanes = lanes;
    }

    /// True while a ride is being written on the cell.
    public boolean writing(int cell) {
        return !writing.isEmpty() && writing.containsKey(cell);
    }

    /// Counts what began and what ended.
    int version() {
        return version;
    }

    /// What has been written on a cell so far, up to now.
    public Optional<Lane> written(int cell) {
        Writing now = writing.get(cell);
        if (now == null) {
            return Optional.empty();
        }
        return Optional.of(now.points.lane(song.frameAt(desk.nanos())));
    }

    /// Changes how passes end.
    public void rules(RideRules next) {
        rules = next;
        version++;
    }

    /// How passes end.
    public RideRules rules() {
        return rules;
    }

    /// A hand came: the first point is what is heard now (rule A2). False where the song may not be written.
    boolean begin(int cell, Mode mode, long nanos) {
        if (writing.containsKey(cell)) {
            return true;
        }
        long frame = song.frameAt(nanos);
        Optional<Range> range = song.writable(frame).filter(any -> any.holds(frame));
        range.ifPresent(within -> {
            Parameter parameter = desk.layout().parameter(cell);
            LaneBuilder points = new LaneBuilder(parameter.stepped(), travel(), frame, heard(cell, frame));
            writing.put(cell, new Writing(mode, points, within, nanos));
            version++;
        });
        return range.isPresent();
    }

    private double heard(int cell, long frame) {
        return lanes.get(cell)
                .filter(any -> desk.driver(cell) == Owner.LANE)
                .map(lane -> lane.positionAt(frame))
                .orElseGet(() -> desk.layout().parameter(cell).taper().toPosition(desk.value(cell)));
    }

    private long travel() {
        return Math.round(TRAVEL_SECONDS * song.sampleRate());
    }

    /// A hand moved what it writes.
    void move(int cell, double value, long nanos) {
        Writing now = writing.get(cell);
        if (now == null) {
            return;
        }
        long frame = Math.min(song.frameAt(nanos), now.range.to() - 1);
        now.points.add(frame, desk.layout().parameter(cell).taper().toPosition(value));
        now.lastNanos = nanos;
    }

    /// A finger left: in TOUCH the control goes back to its old curve.
    void release(int cell, long nanos) {
        Writing now = writing.get(cell);
        if (now != null && now.mode == Mode.TOUCH) {
            end(cell, song.frameAt(nanos));
        }
    }

    /// Ends what no finger holds and what has rested long enough, and what comes to the end of its range.
    void work(long nanos) {
        if (writing.isEmpty()) {
            return;
        }
        long rest = Math.round(rules.restSeconds() * 1e9);
        long frame = song.frameAt(nanos);
        Map<Integer, Long> over = new HashMap<>();
        writing.forEach((cell, now) -> {
            if (now.mode == Mode.TOUCH && !desk.hands().touched(cell) && nanos - now.lastNanos >= rest) {
                over.put(cell, song.frameAt(now.lastNanos + rest));
            } else if (frame >= now.range.to()) {
                over.put(cell, now.range.to());
            }
        });
        over.forEach(this::end);
    }

    /// Ends the writing of one cell at a frame: what was written plays from here on. At the end of a range the way back
    /// to the old curve lies before it.
    void end(int cell, long frame) {
        Writing now = writing.remove(cell);
        if (now == null) {
            return;
        }
        version++;
        long limit = now.range.to();
        boolean stepped = desk.layout().parameter(cell).stepped();
        long latest = limit == Range.WHOLE.to() ? limit : limit - (stepped ? 1 : travel());
        now.points.rest(Math.min(frame, latest));
        Lane pass = now.points.lane();
        before.putIfAbsent(cell, lanes.get(cell));
        long out = Math.max(pass.frame(0), Math.min(now.points.lastFrame(), latest));
        long glide = Math.round(rules.glideSeconds() * song.sampleRate());
        Exit.Ending ending = now.mode == Mode.TOUCH ? Exit.Ending.GLIDE : rules.ending();
        Segment segment = passes.write(cell, new Segment(pass, new Exit(out, ending, glide, limit)));
        written.computeIfAbsent(cell, any -> new ArrayList<>()).add(segment);
    }

    /// What is being written now, and in which mode.
    Map<Integer, Mode> modes() {
        Map<Integer, Mode> modes = new HashMap<>();
        writing.forEach((cell, now) -> modes.put(cell, now.mode));
        return modes;
    }

    /// Ends the writing on all cells of which `over` says so, told the mode they are written in.
    void endWhere(BiPredicate<Integer, Mode> over, long frame) {
        writing.entrySet().stream()
                .filter(entry -> over.test(entry.getKey(), entry.getValue().mode))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(cell -> end(cell, frame));
    }

    /// The pass is done here.
    void endPass() {
        endPass(song.frameAt(desk.nanos()));
    }

    /// The song stopped, jumped or wrapped after `frame`: the pass is done.
    void endPass(long frame) {
        List.copyOf(writing.keySet()).forEach(cell -> end(cell, frame));
        if (before.isEmpty()) {
            return;
        }
        passes.enter(words(), written, before);
        written.clear();
        before.clear();
    }

    private String words() {
        int cell = before.keySet().iterator().next();
        return before.size() == 1 ? "ride " + desk.called(cell, " of ") : "ride of " + before.size() + " controls";
    }

    /// Forgets what is being written: another show opens.
    void forget() {
        version++;
        writing.clear();
        before.clear();
        written.clear();
    }
}
