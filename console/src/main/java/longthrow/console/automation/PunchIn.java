package longthrow.console.automation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.dsp.thread.ControlThread;

/// Lets cells enter write: from then on the hand is heard and its lane is not.
@ControlThread
final class PunchIn {
    private final Desk desk;
    private final Arming arming;
    private final Lanes lanes;
    private final RideRecorder rides;
    private final LanePlayer player;

    PunchIn(Desk desk, Arming arming, Lanes lanes, RideRecorder rides, LanePlayer player) {
        this.desk = desk;
        this.arming = arming;
        this.lanes = lanes;
        this.rides = rides;
        this.player = player;
    }

    /// Begins to write a cell; false where the song may not be written now.
    boolean cell(int cell, Mode mode, long nanos) {
        boolean begun = rides.begin(cell, mode, nanos);
        if (begun) {
            player.aside().end(cell);
            desk.rest(cell);
        }
        return begun;
    }

    /// Begins to write a cell until the pass ends, whatever its mode.
    void latch(int cell) {
        cell(cell, Mode.LATCH, desk.nanos());
    }

    /// WRITE writes level, mute and pan from the first frame on, and whatever has a lane; other parameters once they
    /// move.
    void writes() {
        Set<Integer> cells = new TreeSet<>(lanes.all().keySet());
        cells.addAll(arming.modes().cells().keySet());
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            for (String key : List.of("fader", "mute", "pan")) {
                desk.strips().cell(strip, key).ifPresent(cells::add);
            }
        }
        cells.stream().filter(cell -> arming.of(cell) == Mode.WRITE).forEach(this::write);
    }

    private void write(int cell) {
        cell(cell, Mode.WRITE, desk.nanos());
    }

    /// What fingers hold already.
    void held(long nanos) {
        desk.hands().touched().stream()
                .filter(cell -> arming.of(cell).writes())
                .forEach(cell -> cell(cell, arming.of(cell), nanos));
    }
}
