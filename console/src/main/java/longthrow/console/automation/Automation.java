package longthrow.console.automation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// The desk's automation: its parts, and between a hand and a lane the decision who moves a cell.
/// While the song rolls, a hand on a reading cell is for the moment, on a writing cell it makes a ride, and a lane
/// without either plays.
@ControlThread
public final class Automation implements Desk.HandRule, DeskListener, ChangeListener {
    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes = new Lanes();
    private final SongLanes songs;
    private final WholeLanes whole;
    private final Arming arming;
    private final Passes passes;
    private final RideRecorder rides;
    private final LanePlayer player;
    private final Keep keep;
    private final Trims trims;
    private final DcaCoalesce dcas;
    private final Preview preview;
    private final PunchIn punchIn;
    private final Punch punch;
    private final Print print;
    private final Rolling rolling;

    /// The automation of a desk against a song.
    public Automation(Desk desk, SongClock song) {
        this.desk = desk;
        this.song = song;
        songs = new SongLanes(desk, lanes, song);
        whole = new WholeLanes(desk, lanes);
        arming = new Arming(desk, whole, this::armed);
        passes = new Passes(desk, songs, this::endPass);
        rides = new RideRecorder(desk, song, lanes, passes);
        player = new LanePlayer(desk, songs, arming, rides);
        keep = new Keep(desk, song, lanes, passes, rides);
        LaneSum sums = new LaneSum(desk, lanes, song.sampleRate());
        trims = new Trims(desk, lanes, new Coalesce(desk, lanes, rides, sums));
        dcas = new DcaCoalesce(desk, lanes, rides, sums);
        preview = new Preview(desk, player);
        punchIn = new PunchIn(desk, arming, lanes, rides, player);
        punch = new Punch(song, preview, passes, punchIn, new Still(desk, song, rides));
        print = new Print(desk, song, passes);
        rolling = new Rolling(desk, song, arming, rides, player, preview, trims, punchIn);
        desk.judgeHands(this);
        desk.listen(this);
        desk.whenMoved(this);
        desk.whenStored(new Beneath(lanes, songs, this::stand));
    }

    /// The lanes.
    public Lanes lanes() {
        return lanes;
    }

    /// What changes lanes without a pass.
    public WholeLanes whole() {
        return whole;
    }

    /// Modes, the record key, SAFE and suspend.
    public Arming arming() {
        return arming;
    }

    /// The passes and their raw takes.
    public Passes passes() {
        return passes;
    }

    /// What is being written now, and how it ends.
    public RideRecorder rides() {
        return rides;
    }

    /// What the lanes play.
    public LanePlayer player() {
        return player;
    }

    /// What hands did, armed or not.
    public Keep keep() {
        return keep;
    }

    /// TRIM.
    public Trims trims() {
        return trims;
    }

    /// What makes members' own of what their DCAs do.
    public DcaCoalesce dcas() {
        return dcas;
    }

    /// PREVIEW.
    public Preview preview() {
        return preview;
    }

    /// Writes what is isolated.
    public Punch punch() {
        return punch;
    }

    /// PRINT.
    public Print print() {
        return print;
    }

    /// Takes what a show that was opened holds; no lane plays before the song starts or jumps.
    public void open(Map<Integer, Lane> openedLanes, List<Take> takes, Modes modes, RideRules rules) {
        rides.rules(rules);
        lanes.open(openedLanes);
        rides.forget();
        passes.open(takes);
        arming.open(modes);
        preview.forget();
        player.aside().end();
        player.aside().all();
    }

    /// What is written in another than its new mode ends (rule A4).
    private void armed() {
        rides.endWhere((cell, mode) -> arming.of(cell) != mode, song.frameAt(desk.nanos()));
        if (song.rolling()) {
            punchIn.writes();
        }
    }

    private void endPass() {
        rolling.endPass(song.frameAt(desk.nanos()));
    }

    /// True while a rolling lane plays the cell.
    public boolean playing(int cell) {
        return song.rolling() && player.plays(cell);
    }

    /// The same, where a hand on the cell would write nothing.
    public boolean reading(int cell) {
        return playing(cell) && !arming.of(cell).writes();
    }

    @Override
    public boolean momentary(int cell, double value, Origin by) {
        if (isolates(cell)) {
            preview.isolate(cell, value);
            return true;
        }
        if (!song.rolling() || arming.of(cell) == Mode.OFF) {
            return false;
        }
        if (arming.of(cell).writes() && punchIn.cell(cell, arming.of(cell), desk.nanos())) {
            rides.move(cell, value, desk.nanos());
            return true;
        }
        return songs.wins(cell) && !player.aside().taken(cell);
    }

    private boolean isolates(int cell) {
        return preview.on() && arming.of(cell) != Mode.OFF && !rides.writing(cell);
    }

    @Override
    public boolean takes(int cell, double value, Origin by) {
        OptionalInt trim = trims.of(cell);
        trim.ifPresent(to -> trims.move(cell, to, value, by));
        return trim.isPresent();
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        player.aside().touched(cell);
        OptionalInt trim = trims.of(cell);
        boolean left = !down && !desk.hands().touched(cell);
        if (trim.isPresent()) {
            trims.touched(cell, trim.getAsInt(), down, by);
        } else if (down && isolates(cell)) {
            preview.isolate(cell, desk.value(cell));
        } else if (left) {
            rolling.left(cell, nanos);
        } else if (down && song.rolling() && arming.of(cell).writes()) {
            punchIn.cell(cell, arming.of(cell), nanos);
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        trims.freed(cell);
        if (!preview.isolates(cell)) {
            player.aside().freed(cell, song.rolling(), nanos);
        }
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind() != Origin.Kind.LANE;
    }

    @Override
    public void changed(Change change, long nanos) {
        moved(change.cell(), change.by().kind());
    }

    @Override
    public void changed(Changes changes, long nanos) {
        for (int i = 0; i < changes.size(); i++) {
            moved(changes.cell(i), changes.by().kind());
        }
    }

    private void moved(int cell, Origin.Kind by) {
        if (!lanes.has(cell)) {
            return;
        }
        boolean glides = by == Origin.Kind.FADE && player.aside().gliding(cell);
        if (!glides && !rides.writing(cell) && yields(cell, by)) {
            stand(cell);
        }
    }

    /// Whether a lane makes way for another's move.
    private boolean yields(int cell, Origin.Kind by) {
        return !song.rolling() || by.isHand() || !songs.wins(cell);
    }

    private void stand(int cell) {
        player.aside().suspend(cell);
        desk.rest(cell);
    }

    /// The song jumps: what is being written ends where it was, and enters write there again once it is rolled back
    /// to it; all lanes play from the new place (rules A8, A12).
    public void located(long fromFrame) {
        rolling.located(fromFrame);
    }

    /// The song is where it jumped to: what lanes say there is shown at once, stopped or rolling (rule A12).
    public void arrived() {
        rolling.arrived(desk.nanos());
    }

    /// The song is about to roll: its first block hears the lanes.
    public void starts() {
        rolling.starts();
    }

    /// Follows the song: ends passes, moves what lanes play.
    public void work(long nanos) {
        rolling.work(nanos);
    }
}
