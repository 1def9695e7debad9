package longthrow.console.automation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// The desk's automation: each strip's mode, the lanes, and between a hand and a lane the decision who moves a cell.
/// While the song rolls, a hand on a reading cell is for the moment, on a writing cell it makes a ride, and a lane
/// without either plays.
@ControlThread
public final class Automation implements Desk.HandRule, DeskListener {
    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes = new Lanes();
    private final LanePlayer player;
    private final RideRecorder recorder;
    private final Mode[] modes;
    private boolean recording;
    private boolean rolled;
    private long lastFrame;
    private List<Generation.Played> played = List.of();
    private long playedVersion = -1;

    /// The automation of a desk against a song.
    public Automation(Desk desk, SongClock song) {
        this.desk = desk;
        this.song = song;
        player = new LanePlayer(desk, lanes);
        recorder = new RideRecorder(desk, song, lanes);
        modes = new Mode[desk.strips().count()];
        Arrays.fill(modes, Mode.READ);
        desk.judgeHands(this);
        desk.listen(this);
    }

    /// The lanes.
    public Lanes lanes() {
        return lanes;
    }

    /// Raw takes of all passes.
    public List<Take> takes() {
        return recorder.takes();
    }

    /// Takes what a show that was opened holds; no lane plays before the song starts or jumps.
    public void open(Map<Integer, Lane> openedLanes, List<Take> takes, List<Mode> openedModes) {
        lanes.open(openedLanes);
        recorder.open(takes);
        for (int strip = 0; strip < modes.length; strip++) {
            modes[strip] = openedModes.get(strip);
        }
        player.resumeAll();
        player.suspendAll();
    }

    /// A strip's mode.
    public Mode mode(int strip) {
        return modes[strip];
    }

    /// Changes a strip's mode; what it writes ends (rule A4).
    public void mode(int strip, Mode mode) {
        modes[strip] = mode;
        long frame = song.frameAt(desk.nanos());
        recorder.endStrip(strip, frame);
        if (mode == Mode.OFF) {
            lanesOf(strip).forEach(this::keepWhatIsHeard);
        }
        playedVersion = -1;
        if (song.rolling() && mode == Mode.WRITE) {
            beginWrite(strip);
        }
    }

    /// Whether strips that read write as well, as if they were in TOUCH.
    public void recording(boolean on) {
        recording = on;
    }

    /// Whether strips that read write as well.
    public boolean recording() {
        return recording;
    }

    /// The mode that counts for a cell now; OFF where nothing is automated (solo, record, monitor).
    private Mode effective(int cell) {
        OptionalInt strip = desk.strips().ofCell(cell);
        if (strip.isEmpty() || desk.layout().parameter(cell).column() == Column.LOCKED) {
            return Mode.OFF;
        }
        Mode mode = modes[strip.getAsInt()];
        return mode == Mode.READ && recording ? Mode.TOUCH : mode;
    }

    private boolean writes(int cell) {
        return switch (effective(cell)) {
            case OFF, READ -> false;
            case TOUCH, LATCH, WRITE -> true;
        };
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
        return lanes.has(cell) && effective(cell) != Mode.OFF && !player.suspended(cell) && !recorder.writing(cell);
    }

    /// What has been written on a cell in the pass that runs.
    public Optional<Lane> written(int cell) {
        return recorder.written(cell);
    }

    @Override
    public boolean momentary(int cell, double value, Origin by) {
        if (!song.rolling() || effective(cell) == Mode.OFF) {
            return false;
        }
        if (writes(cell)) {
            recorder.begin(cell, effective(cell), desk.nanos());
            recorder.move(cell, value, desk.nanos());
            player.resume(cell);
            desk.rest(cell);
            playedVersion = -1;
            return true;
        }
        return lanes.has(cell);
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        if (!song.rolling()) {
            return;
        }
        if (down && writes(cell)) {
            recorder.begin(cell, effective(cell), nanos);
            player.resume(cell);
            desk.rest(cell);
            playedVersion = -1;
        } else if (!down && !desk.hands().touched(cell)) {
            recorder.release(cell, nanos);
            playedVersion = -1;
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        if (song.rolling()) {
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

    /// The song jumps: what is being written ends where it was, and all lanes play from the new place (rule A12).
    public void located(long fromFrame) {
        endPass(fromFrame);
        player.resumeAll();
    }

    /// Follows the song: ends passes, moves what lanes play.
    public void work(long nanos) {
        boolean rolls = song.rolling();
        long frame = song.frameAt(nanos);
        if (rolled && (!rolls || frame < lastFrame)) {
            endPass(lastFrame);
        }
        if (rolls && (!rolled || frame < lastFrame)) {
            player.resumeAll();
            beginWrites();
        }
        rolled = rolls;
        lastFrame = frame;
        recorder.work(nanos);
        player.glide(frame, nanos);
        for (int cell : lanes.cells()) {
            if (plays(cell)) {
                lanes.get(cell).ifPresent(lane -> player.follow(cell, lane, frame, rolls));
            }
        }
    }

    private void endPass(long frame) {
        recorder.endPass(frame);
        playedVersion = -1;
        for (int strip = 0; strip < modes.length; strip++) {
            if (rolled && modes[strip] == Mode.WRITE) {
                modes[strip] = Mode.TOUCH;
            }
        }
    }

    private void beginWrites() {
        for (int strip = 0; strip < modes.length; strip++) {
            if (modes[strip] == Mode.WRITE) {
                beginWrite(strip);
            }
        }
    }

    /// WRITE writes level, mute and pan from the first frame on; other parameters once they move.
    private void beginWrite(int strip) {
        for (String key : List.of("fader", "mute", "pan")) {
            desk.strips().cell(strip, key).ifPresent(cell -> recorder.begin(cell, Mode.WRITE, desk.nanos()));
        }
        playedVersion = -1;
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
            PassStep step = new PassStep(desk, lanes, "clear lanes of " + desk.called(strip), before, after);
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
        long version = (long) lanes.version() << 32 | player.version();
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
