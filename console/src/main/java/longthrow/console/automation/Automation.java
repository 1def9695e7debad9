package longthrow.console.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.Mode;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// The desk's automation: each parameter's mode, the lanes, and between a hand and a lane the decision who moves a
/// cell.
/// While the song rolls, a hand on a reading cell is for the moment, on a writing cell it makes a ride, and a lane
/// without either plays.
@ControlThread
public final class Automation implements Desk.HandRule, DeskListener {
    private static final double JITTER_SECONDS = 0.05;

    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes = new Lanes();
    private final LanePlayer player;
    private final Passes passes;
    private final RideRecorder recorder;
    private final Keep keep;
    private final Trims trims;
    private final Preview preview;
    private final Coalesce coalesce;
    private final Joins joins = new Joins();
    private final Arming arming;
    private boolean rolled;
    private boolean within;
    private boolean jumped;
    private long lastFrame;
    private List<Generation.Played> played = List.of();
    private long playedVersion = -1;

    /// The automation of a desk against a song.
    public Automation(Desk desk, SongClock song) {
        this.desk = desk;
        this.song = song;
        player = new LanePlayer(desk, lanes);
        passes = new Passes(desk, lanes);
        recorder = new RideRecorder(desk, song, lanes, passes);
        keep = new Keep(desk, song, lanes, passes);
        trims = new Trims(desk, lanes);
        preview = new Preview(desk, player, song);
        coalesce = new Coalesce(desk, lanes, song.sampleRate());
        arming = new Arming(desk.strips());
        desk.judgeHands(this);
        desk.listen(this);
    }

    /// The lanes.
    public Lanes lanes() {
        return lanes;
    }

    /// Raw takes of all passes.
    public List<Take> takes() {
        return passes.takes();
    }

    /// The pass that was made last, 0 before the first.
    public int newestPass() {
        return passes.newest();
    }

    /// Whether a pass is muted.
    public boolean muted(int pass) {
        return passes.muted(pass);
    }

    /// Mutes a pass or lets it be heard again, as one entry of the history; what hinders it, in words.
    public Optional<String> mute(int pass, boolean on) {
        endPass(song.frameAt(desk.nanos()));
        playedVersion = -1;
        return passes.mute(pass, on);
    }

    /// Makes a pass of what hands did in a stretch, armed or not (rule A14); what came of it, in words.
    public String keepPass(Stretch stretch) {
        endPass(song.frameAt(desk.nanos()));
        return keep.pass(stretch, rules());
    }

    /// Makes a trim on top of the faders' lanes of what hands did in a stretch; what came of it, in words.
    public String keepTrim(Stretch stretch) {
        endPass(song.frameAt(desk.nanos()));
        return keep.trim(stretch, rules());
    }

    /// Where hands left what they moved in a stretch.
    public Map<Integer, Double> keptValues(Stretch stretch) {
        return keep.scene(stretch);
    }

    /// Throws the raw takes of a strip away, or of all strips; the lanes stay. What that was, in words.
    public String purge(OptionalInt strip) {
        return passes.purge(
                cell -> strip.isEmpty() || desk.strips().ofCell(cell).equals(strip));
    }

    /// Takes what a show that was opened holds; no lane plays before the song starts or jumps.
    public void open(Map<Integer, Lane> openedLanes, List<Take> takes, Modes modes, RideRules rules) {
        rules(rules);
        lanes.open(openedLanes);
        recorder.forget();
        passes.open(takes);
        arming.modes(modes);
        preview.forget();
        player.resumeAll();
        player.suspendAll();
    }

    /// How passes end.
    public RideRules rules() {
        return recorder.rules();
    }

    /// Changes how passes end.
    public void rules(RideRules next) {
        recorder.rules(next);
        player.glideSeconds(next.glideSeconds());
    }

    /// Every parameter's mode.
    public Modes modes() {
        return arming.modes();
    }

    /// A strip's mode.
    public Mode mode(int strip) {
        return modes().of(desk.strips().id(strip));
    }

    /// Changes a strip's mode.
    public void mode(int strip, Mode mode) {
        arm(modes().with(desk.strips().id(strip), mode));
    }

    /// Changes modes: what is written in another than its new one ends (rule A4); a lane that is switched off leaves
    /// its control where it is, and that is stored.
    public void arm(Modes next) {
        List<Integer> read = read();
        arming.modes(next);
        armed();
        read.stream().filter(cell -> arming.of(cell) == Mode.OFF).forEach(this::keepWhatIsHeard);
    }

    private List<Integer> read() {
        return lanes.all().keySet().stream()
                .filter(cell -> arming.of(cell) != Mode.OFF)
                .sorted()
                .toList();
    }

    private void armed() {
        recorder.endWhere((cell, mode) -> arming.of(cell) != mode, song.frameAt(desk.nanos()));
        playedVersion = -1;
        if (song.rolling()) {
            beginWrites();
        }
    }

    /// Whether strips that read write as well, as if they were in TOUCH.
    public void recording(boolean on) {
        arming.recording(on);
    }

    /// Whether strips that read write as well.
    public boolean recording() {
        return arming.recording();
    }

    /// Suspends all automation, whatever the modes say: nothing plays, nothing is written, everything stays where it
    /// is; and lets it go on.
    public void suspend(boolean on) {
        if (on != arming.suspended()) {
            arming.suspended(on);
            armed();
            lanes.cells().forEach(desk::rest);
        }
    }

    /// True while all automation is suspended.
    public boolean suspended() {
        return arming.suspended();
    }

    private boolean writes(int cell) {
        return arming.of(cell).writes();
    }

    /// True while a ride is being written on the cell.
    public boolean writing(int cell) {
        return recorder.writing(cell);
    }

    /// True while a rolling lane plays the cell.
    public boolean playing(int cell) {
        return song.rolling() && plays(cell);
    }

    /// The same, where a hand on the cell would write nothing.
    public boolean reading(int cell) {
        return playing(cell) && !writes(cell);
    }

    private boolean plays(int cell) {
        return lanes.has(cell) && arming.of(cell) != Mode.OFF && !player.suspended(cell) && !recorder.writing(cell);
    }

    /// What has been written on a cell in the pass that runs.
    public Optional<Lane> written(int cell) {
        return recorder.written(cell);
    }

    @Override
    public boolean momentary(int cell, double value, Origin by) {
        if (preview.on() && arming.of(cell) != Mode.OFF && !recorder.writing(cell)) {
            preview.isolate(cell, value);
            return true;
        }
        if (!song.rolling() || arming.of(cell) == Mode.OFF) {
            return false;
        }
        if (writes(cell) && begin(cell, arming.of(cell), desk.nanos())) {
            recorder.move(cell, value, desk.nanos());
            return true;
        }
        return lanes.has(cell);
    }

    @Override
    public boolean takes(int cell, double value, Origin by) {
        OptionalInt trim = trims.of(cell);
        trim.ifPresent(to -> trims.move(cell, to, value, by));
        return trim.isPresent();
    }

    /// PREVIEW: hands isolate what they touch from its lane (rule A7); off lets go of it.
    public void preview(boolean on) {
        preview.on(on);
    }

    /// Whether hands isolate what they touch.
    public boolean previews() {
        return preview.on();
    }

    /// Lets the lanes be heard instead of what is isolated, or no more.
    public void compare(boolean lanesHeard) {
        preview.compare(lanesHeard);
    }

    /// Whether the lanes are heard instead of what is isolated.
    public boolean compares() {
        return preview.compares();
    }

    /// What is isolated, in words.
    public String isolated() {
        return preview.words();
    }

    /// Writes what is isolated from now on, latched until the pass ends; false where the song may not be written.
    public boolean punchNow() {
        long frame = song.frameAt(desk.nanos());
        boolean writable = song.rolling()
                && song.writable(frame).filter(range -> range.holds(frame)).isPresent();
        if (writable) {
            for (int cell : preview.take()) {
                begin(cell, Mode.LATCH, desk.nanos());
            }
        }
        return writable;
    }

    /// Writes what is isolated over the punch range or the loop; false where there is neither.
    public boolean punchRange() {
        long frame = song.frameAt(desk.nanos());
        Optional<Range> range =
                song.writable(frame).filter(any -> any.to() != Range.WHOLE.to()).or(song::loop);
        range.ifPresent(part -> lay(Optional.of(part), frame));
        return range.isPresent();
    }

    /// Writes what is isolated from here to the song's end.
    public void punchEnd() {
        lay(Optional.empty(), song.frameAt(desk.nanos()));
    }

    private void lay(Optional<Range> range, long frame) {
        endPass(frame);
        Map<Integer, List<Segment>> written = preview.written(range, frame, rules().glideSeconds());
        if (!written.isEmpty()) {
            passes.lay("punch " + preview.words(), written);
            preview.take().forEach(player::resume);
        }
    }

    /// TRIM: a hand on a fader that has a lane moves the fader's trim instead (rule A6). When it is left, trims may be
    /// added to their lanes.
    public void trim(boolean on) {
        boolean leaves = trims.on() && !on;
        trims.on(on);
        if (leaves && rules().merge() == RideRules.Merge.EXIT) {
            coalesce(OptionalInt.empty());
        }
    }

    /// Whether hands trim.
    public boolean trims() {
        return trims.on();
    }

    /// TRIM-LOCK: each touch begins with the offset of the last one.
    public void lockTrim(boolean on) {
        trims.locked(on);
    }

    /// Whether each touch begins with the offset of the last one.
    public boolean trimLocked() {
        return trims.locked();
    }

    /// Adds the trims of a strip, or of all, to the faders' lanes; how many strips that were.
    public int coalesce(OptionalInt strip) {
        recorder.endPass(song.frameAt(desk.nanos()));
        playedVersion = -1;
        return coalesce.strips(strip);
    }

    /// Begins to write a cell, where the song may be written now.
    private boolean begin(int cell, Mode mode, long nanos) {
        boolean begun = recorder.begin(cell, mode, nanos);
        if (begun) {
            player.resume(cell);
            desk.rest(cell);
            playedVersion = -1;
        }
        return begun;
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        OptionalInt trim = trims.of(cell);
        if (trim.isPresent()) {
            trims.touched(cell, trim.getAsInt(), down, by);
            return;
        }
        if (!down && !desk.hands().touched(cell)) {
            joins.release(cell);
        }
        if (down && preview.on() && arming.of(cell) != Mode.OFF && !recorder.writing(cell)) {
            preview.isolate(cell, desk.value(cell));
            return;
        }
        if (!song.rolling()) {
            return;
        }
        if (down && writes(cell)) {
            begin(cell, arming.of(cell), nanos);
        } else if (!down && !desk.hands().touched(cell)) {
            recorder.release(cell, nanos);
            playedVersion = -1;
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        trims.freed(cell);
        if (song.rolling() && !preview.isolates(cell)) {
            player.glideBack(cell, nanos);
        }
    }

    @Override
    public void changed(Change change, long nanos) {
        int cell = change.cell();
        boolean itself = change.by().kind() == Origin.Kind.LANE
                || (change.by().kind() == Origin.Kind.FADE && player.gliding(cell));
        boolean takes = !song.rolling() || change.by().kind().isHand();
        if (takes && !itself && lanes.has(cell) && !recorder.writing(cell)) {
            player.suspend(cell);
            desk.rest(cell);
        }
    }

    /// The song jumps: what is being written ends where it was, and enters write there again once it is rolled back
    /// to it; all lanes play from the new place (rules A8, A12).
    public void located(long fromFrame) {
        if (song.rolling()) {
            recorder.modes().forEach((cell, mode) -> {
                if (mode != Mode.TOUCH || desk.hands().touched(cell)) {
                    joins.leave(cell, mode, fromFrame);
                }
            });
        }
        endPass(fromFrame);
        player.resumeAll();
        preview.again();
        jumped = true;
        lastFrame = Long.MIN_VALUE;
    }

    /// Follows the song: ends passes, moves what lanes play.
    public void work(long nanos) {
        boolean rolls = song.rolling();
        long frame = song.frameAt(nanos);
        // anchors of a sound card jitter; only a jump back is one
        boolean wraps = frame < lastFrame - JITTER_SECONDS * song.sampleRate();
        if (rolled && (!rolls || wraps)) {
            endPass(lastFrame);
        }
        if (!rolls) {
            joins.forget();
        }
        if (rolls && (!rolled || wraps)) {
            player.resumeAll();
            preview.again();
        }
        enter(rolls, frame, nanos, wraps || jumped);
        jumped = false;
        rolled = rolls;
        lastFrame = wraps || !rolls ? frame : Math.max(frame, lastFrame);
        recorder.work(nanos);
        player.glide(frame, nanos);
        List<Generation.Played> playing = played();
        for (int i = 0; i < playing.size(); i++) {
            player.follow(i, playing.get(i), frame, rolls);
        }
    }

    /// Begins what begins by itself: WRITE and held faders where the song rolls into what may be written, though not
    /// where it jumps into it, and what joins again.
    private void enter(boolean rolls, long frame, long nanos, boolean jumps) {
        boolean inside = rolls
                && song.writable(frame).filter(range -> range.holds(frame)).isPresent();
        if (inside && !within && !(jumps && rolled)) {
            beginWrites();
            desk.hands().touched().stream().filter(this::writes).forEach(cell -> begin(cell, arming.of(cell), nanos));
        }
        within = inside;
        if (rolls) {
            for (Joins.Join join : joins.due(lastFrame, frame)) {
                if (writes(join.cell())) {
                    begin(join.cell(), join.mode(), nanos);
                }
            }
        }
    }

    private void endPass(long frame) {
        recorder.endPass(frame);
        playedVersion = -1;
        if (rolled && trims.on() && rules().merge() == RideRules.Merge.PASS) {
            coalesce.strips(OptionalInt.empty());
        }
        if (rolled) {
            arming.modes(arming.modes().afterPass());
        }
    }

    /// WRITE writes level, mute and pan from the first frame on, and whatever has a lane; other parameters once they
    /// move.
    private void beginWrites() {
        Set<Integer> cells = new TreeSet<>(lanes.all().keySet());
        cells.addAll(modes().cells().keySet());
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            for (String key : List.of("fader", "mute", "pan")) {
                desk.strips().cell(strip, key).ifPresent(cells::add);
            }
        }
        cells.stream().filter(cell -> arming.of(cell) == Mode.WRITE).forEach(this::beginWrite);
    }

    private void beginWrite(int cell) {
        begin(cell, Mode.WRITE, desk.nanos());
    }

    /// Has other lanes, as undo and redo of an earlier evening's pass make them; no entry in the history.
    public void become(Map<Integer, Lane> others) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        lanes.all().forEach((cell, lane) -> {
            before.put(cell, Optional.of(lane));
            after.put(cell, Optional.ofNullable(others.get(cell)));
        });
        others.forEach((cell, lane) -> after.put(cell, Optional.of(lane)));
        after.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        new PassStep(desk, lanes, "", before, after, PassStep.Along.NOTHING).redo();
    }

    /// Deletes the lanes of a strip as one entry of the history.
    public void clear(int strip) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        for (int cell : lanesOf(strip)) {
            keepWhatIsHeard(cell);
            before.put(cell, lanes.get(cell));
            after.put(cell, Optional.empty());
        }
        if (!before.isEmpty()) {
            PassStep step = new PassStep(
                    desk, lanes, "clear lanes of " + desk.called(strip), before, after, PassStep.Along.NOTHING);
            step.redo();
            desk.history().push(step);
        }
    }

    private List<Integer> lanesOf(int strip) {
        return lanes.all().keySet().stream()
                .filter(cell -> desk.strips().ofCell(cell).equals(OptionalInt.of(strip)))
                .sorted()
                .toList();
    }

    /// A lane stops to move a cell for good: the cell stays where it is, and that is stored.
    private void keepWhatIsHeard(int cell) {
        desk.rest(cell);
        desk.intend(cell, desk.value(cell), Origin.LANE);
    }

    /// What the engine shall play now; the same list again while nothing changed.
    public List<Generation.Played> played() {
        long version = ((long) lanes.version() + arming.version()) << 32 | player.version();
        if (version != playedVersion) {
            List<Generation.Played> list = new ArrayList<>();
            for (int cell : lanes.cells()) {
                if (plays(cell)) {
                    lanes.get(cell).ifPresent(lane -> list.add(new Generation.Played(cell, lane)));
                }
            }
            played = List.copyOf(list);
            playedVersion = version;
        }
        return played;
    }
}
