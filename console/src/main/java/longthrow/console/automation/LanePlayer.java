package longthrow.console.automation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Shows what the engine's lanes play: moves each lane's cell along at the audible position, and lets something else
/// move it for as long as that lasts.
@ControlThread
public final class LanePlayer {
    private final Desk desk;
    private final SongLanes songs;
    private final Arming arming;
    private final RideRecorder rides;
    private final Aside aside;
    private int[] points = new int[64];
    private List<Generation.Played> played = List.of();
    private long playedVersion = -1;

    LanePlayer(Desk desk, SongLanes songs, Arming arming, RideRecorder rides) {
        this.desk = desk;
        this.songs = songs;
        this.arming = arming;
        this.rides = rides;
        aside = new Aside(desk, songs, rides);
    }

    /// What moves in their lanes' stead.
    public Aside aside() {
        return aside;
    }

    /// Whether a lane plays the cell while the song rolls here.
    boolean plays(int cell) {
        return songs.wins(cell) && arming.of(cell) != Mode.OFF && !aside.holds(cell) && !rides.writing(cell);
    }

    /// What the engine shall play now; the same list again while nothing changed.
    public List<Generation.Played> played() {
        // each counter only grows, so no two states have the same sum
        long now = (long) aside.version() + songs.version() + arming.version() + rides.version();
        if (now != playedVersion) {
            List<Generation.Played> list = new ArrayList<>();
            for (int cell : songs.lanes().cells()) {
                long from = aside.from(cell);
                long round = aside.round(cell);
                boolean ever = from != Long.MAX_VALUE || round != Generation.Played.NO_ROUND;
                if (ever && arming.of(cell) != Mode.OFF && !rides.writing(cell)) {
                    list.add(new Generation.Played(
                            cell, songs.heard(cell, rides.rules().glideSeconds()), from, round));
                }
            }
            played = List.copyOf(list);
            playedVersion = now;
        }
        return played;
    }

    /// Moves what plays to where the song is heard.
    void work(long frame, long nanos, boolean rolls) {
        aside.work(frame, nanos, rolls);
        List<Generation.Played> playing = played();
        for (int i = 0; i < playing.size(); i++) {
            follow(i, playing.get(i), frame, rolls);
        }
    }

    /// Moves a cell to its lane's position; `place` is its place among the lanes that play.
    private void follow(int place, Generation.Played lane, long frame, boolean rolling) {
        if (frame < lane.from()) {
            return;
        }
        int cell = lane.cell();
        boolean drives = rolling && songs.wins(cell, frame);
        if (drives && desk.driver(cell) != Owner.LANE) {
            desk.drive(cell, Owner.LANE);
        } else if (!drives && desk.driver(cell) == Owner.LANE) {
            desk.rest(cell);
        }
        if (place >= points.length) {
            points = Arrays.copyOf(points, 2 * place + 1);
        }
        points[place] = lane.lane().pointAt(frame, points[place]);
        double position = lane.lane().positionAt(frame, points[place]);
        desk.follow(cell, songs.parameter(cell).taper().toValue(position), Origin.LANE);
    }
}
