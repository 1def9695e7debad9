package longthrow.console.automation;

import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.dsp.thread.ControlThread;

/// Follows the song: where it stops, jumps or wraps a pass ends, where it rolls into what may be written one begins,
/// and lanes play from where it is heard.
@ControlThread
final class Rolling {
    /// Anchors of a sound card jitter so much; only a jump further back is one.
    static final double JITTER_SECONDS = 0.05;

    private final Desk desk;
    private final SongClock song;
    private final Arming arming;
    private final RideRecorder rides;
    private final LanePlayer player;
    private final Preview preview;
    private final Trims trims;
    private final PunchIn punchIn;
    private final Joins joins = new Joins();
    private boolean rolled;
    private boolean within;
    private boolean jumped;
    private long lastFrame;

    Rolling(
            Desk desk,
            SongClock song,
            Arming arming,
            RideRecorder rides,
            LanePlayer player,
            Preview preview,
            Trims trims,
            PunchIn punchIn) {
        this.desk = desk;
        this.song = song;
        this.arming = arming;
        this.rides = rides;
        this.player = player;
        this.preview = preview;
        this.trims = trims;
        this.punchIn = punchIn;
    }

    /// The last finger left a cell.
    void left(int cell, long nanos) {
        joins.release(cell);
        if (song.rolling()) {
            rides.release(cell, nanos);
        }
    }

    void located(long fromFrame) {
        if (song.rolling()) {
            rides.modes().forEach((cell, mode) -> {
                if (mode != Mode.TOUCH || desk.hands().touched(cell)) {
                    joins.leave(cell, mode, fromFrame);
                }
            });
        }
        endPass(fromFrame);
        jumps();
        jumped = true;
        lastFrame = Long.MIN_VALUE;
    }

    void arrived(long nanos) {
        player.work(song.frameAt(nanos), nanos, song.rolling());
    }

    void starts() {
        player.aside().endHands();
        preview.again();
    }

    private void jumps() {
        player.aside().end();
        preview.again();
    }

    void work(long nanos) {
        boolean rolls = song.rolling();
        long frame = song.frameAt(nanos);
        boolean wraps = frame < lastFrame - JITTER_SECONDS * song.sampleRate();
        if (rolled && (!rolls || wraps)) {
            endPass(lastFrame);
        }
        if (!rolls) {
            joins.forget();
        }
        if (wraps) {
            jumps();
        } else if (rolls && !rolled) {
            starts();
        }
        enter(rolls, frame, nanos, wraps || jumped);
        jumped = false;
        rolled = rolls;
        lastFrame = wraps || !rolls ? frame : Math.max(frame, lastFrame);
        rides.work(nanos);
        player.work(frame, nanos, rolls);
    }

    /// Begins what begins by itself: WRITE and held faders where the song rolls into what may be written, though not
    /// where it jumps into it, and what joins again.
    private void enter(boolean rolls, long frame, long nanos, boolean jumps) {
        boolean inside = rolls
                && song.writable(frame).filter(range -> range.holds(frame)).isPresent();
        if (inside && !within && !(jumps && rolled)) {
            punchIn.writes();
            punchIn.held(nanos);
        }
        within = inside;
        if (rolls) {
            for (Joins.Join join : joins.due(lastFrame, frame)) {
                if (arming.of(join.cell()).writes()) {
                    punchIn.cell(join.cell(), join.mode(), nanos);
                }
            }
        }
    }

    /// The pass is done: it is entered, and what falls with it falls.
    void endPass(long frame) {
        rides.endPass(frame);
        if (rolled && trims.on() && rides.rules().merge() == RideRules.Merge.PASS) {
            trims.coalesce(OptionalInt.empty());
        }
        if (rolled) {
            arming.afterPass();
        }
    }
}
