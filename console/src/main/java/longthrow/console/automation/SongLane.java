package longthrow.console.automation;

import java.util.List;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;

/// A lane as it is heard in a show of songs (rule A13): inside a song in which it has points it says what it says, and
/// elsewhere the control stands where the scene has it.
public final class SongLane {
    private SongLane() {}

    /// Whether a lane has data in a song, so that it wins there.
    static boolean wins(Lane lane, Range song) {
        int last = lane.pointAt(song.to() - 1);
        return song.equals(Range.WHOLE) || (last >= 0 && lane.frame(last) >= song.from());
    }

    /// The lane as it is heard.
    ///
    /// @param songs in order, none over another
    /// @param scene where the control stands elsewhere, 0 to 1
    /// @param glideFrames how long it takes back there behind a song
    public static Lane of(Lane lane, List<Range> songs, double scene, long glideFrames) {
        List<Range> won = songs.stream().filter(song -> wins(lane, song)).toList();
        if (won.contains(Range.WHOLE)) {
            return lane;
        }
        Points points = new Points();
        points.add(0, scene);
        for (int i = 0; i < won.size(); i++) {
            Range song = won.get(i);
            if (song.from() - 1 > points.lastFrame()) {
                points.add(song.from() - 1, scene);
            }
            copy(lane, song, points);
            long next = i + 1 < won.size() ? won.get(i + 1).from() : Long.MAX_VALUE;
            long back = song.to() - 1 + (lane.stepped() ? 1 : Math.max(1, glideFrames));
            if (back < next) {
                points.add(back, scene);
            }
        }
        return points.lane(lane.stepped());
    }

    private static void copy(Lane lane, Range song, Points points) {
        points.add(song.from(), lane.positionAt(song.from()));
        for (int i = lane.pointAt(song.from()) + 1; i < lane.size() && lane.frame(i) < song.to(); i++) {
            points.add(lane.frame(i), lane.position(i));
        }
        points.add(song.to() - 1, lane.positionAt(song.to() - 1));
    }
}
