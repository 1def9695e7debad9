package longthrow.console.automation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Desk;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.Splice;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// The lanes of a show and its songs (rule A13): where a lane wins, what is heard of it, and what a writing may change.
@ControlThread
final class SongLanes {
    private final Desk desk;
    private final Lanes lanes;
    private final SongClock clock;
    private final Map<Integer, Heard> heard = new HashMap<>();
    private List<Range> songs = List.of();
    private int version;
    private boolean loops;

    /// @param of the lane that this was made of
    private record Heard(Lane of, double scene, long glide, Lane lane) {}

    SongLanes(Desk desk, Lanes lanes, SongClock clock) {
        this.desk = desk;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// Counts the changes, of lanes too.
    int version() {
        if (songs != clock.songs()) {
            songs = clock.songs();
            heard.clear();
            version++;
        }
        if (loops != goesRound()) {
            loops = !loops;
            version++;
        }
        return version + lanes.version();
    }

    /// Another value is stored for a cell.
    void stored(int cell) {
        if (!heard.isEmpty() && heard.remove(cell) != null) {
            version++;
        }
    }

    /// Whether a cell has a lane with data in the song that holds a frame.
    boolean wins(int cell, long frame) {
        Optional<Lane> lane = lanes.get(cell);
        return lane.isPresent() && (clock.songs() == SongClock.EVERYTHING || wins(lane.get(), frame));
    }

    private boolean wins(Lane lane, long frame) {
        return clock.song(frame).filter(song -> SongLane.wins(lane, song)).isPresent();
    }

    /// The same where the song is heard now.
    boolean wins(int cell) {
        return wins(cell, now());
    }

    /// The end of the song that is heard now.
    long end() {
        return clock.song(now()).map(Range::to).orElse(Long.MAX_VALUE);
    }

    /// The song frame that is heard now.
    long now() {
        return clock.frameAt(desk.nanos());
    }

    /// Whether the song goes round in a loop that is long enough for `Rolling` to see it.
    boolean goesRound() {
        double least = 2 * Rolling.JITTER_SECONDS * clock.sampleRate();
        return clock.loop().filter(range -> range.to() - range.from() > least).isPresent();
    }

    /// How often the song has gone round its loops.
    long rounds() {
        return clock.rounds();
    }

    /// The first frame behind another at which a song begins in which a cell's lane has data; the largest number where
    /// none does.
    long next(int cell, long frame) {
        return clock.songs().stream()
                .filter(song -> song.from() > frame && lanes.get(cell).isPresent())
                .filter(song -> SongLane.wins(lanes.get(cell).orElseThrow(), song))
                .mapToLong(Range::from)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /// A cell's lane as it is heard; elsewhere than in its songs it stands at what is stored.
    Lane heard(int cell, double glideSeconds) {
        Lane lane = lanes.get(cell).orElseThrow();
        double scene = desk.layout().parameter(cell).taper().toPosition(desk.stored(cell));
        long glide = Math.round(glideSeconds * clock.sampleRate());
        Heard before = heard.get(cell);
        if (before == null || before.of != lane || before.scene != scene || before.glide != glide) {
            before = new Heard(lane, scene, glide, SongLane.of(lane, clock.songs(), scene, glide));
            heard.put(cell, before);
        }
        return before.lane;
    }

    /// A writing kept within the song that it begins in. Where the cell has no data there yet it gets some for the
    /// whole song: what was heard when the writing began.
    Segment bounded(int cell, Segment segment) {
        Optional<Range> song = clock.song(segment.raw().frame(0)).filter(any -> !any.equals(Range.WHOLE));
        return song.map(range -> bounded(cell, segment, range)).orElse(segment);
    }

    private Segment bounded(int cell, Segment segment, Range song) {
        Exit exit = segment.exit();
        long limit = Math.min(exit.limit(), song.to());
        Segment cut = new Segment(
                segment.raw(), new Exit(Math.min(exit.out(), limit - 1), exit.ending(), exit.glideFrames(), limit));
        boolean data = lanes.get(cell).filter(lane -> SongLane.wins(lane, song)).isPresent();
        return data ? cut : whole(cut, song);
    }

    private static Segment whole(Segment cut, Range song) {
        double before = cut.raw().position(0);
        long last = Math.max(song.from() + 1, song.to() - 1);
        Lane flat = new Lane(
                new long[] {song.from(), last},
                new double[] {before, before},
                cut.raw().stepped());
        return new Segment(Splice.into(flat, cut.raw(), cut.exit()), new Exit(last, Exit.Ending.END, 0, last + 1));
    }

    /// A cell's parameter.
    Parameter parameter(int cell) {
        return desk.layout().parameter(cell);
    }

    Lanes lanes() {
        return lanes;
    }
}
