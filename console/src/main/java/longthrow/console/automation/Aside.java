package longthrow.console.automation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import longthrow.console.desk.Desk;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.thread.ControlThread;

/// Cells that something else moves than their lanes: a hand for as long as it holds them, and then they glide back; a
/// cue that takes over until the song's end or the next locate (rule A13).
@ControlThread
public final class Aside {
    private final Desk desk;
    private final SongLanes songs;
    private final RideRecorder rides;
    private final Map<Integer, Away> away = new HashMap<>();
    private final Set<Integer> awaited = new HashSet<>();
    private final Map<Integer, Glide> gliding = new HashMap<>();
    private int version;

    /// @param from the song's frame from which the lane plays again: the next song's first; the largest number where
    ///     there is none
    /// @param until the end of the song in which a cue took the lane over; 0 where a hand has it
    /// @param round how often the song had gone round its loops when this began, which ends when it does so again
    private record Away(long from, long until, long round) {
        boolean taken() {
            return until > 0;
        }
    }

    private record Glide(double from, long start) {}

    Aside(Desk desk, SongLanes songs, RideRecorder rides) {
        this.desk = desk;
        this.songs = songs;
        this.rides = rides;
    }

    int version() {
        return version;
    }

    /// Something else than the lane moves the cell until further notice.
    void suspend(int cell) {
        gliding.remove(cell);
        if (!away.containsKey(cell)) {
            put(cell, 0, songs.rounds());
        }
    }

    /// The same, wherever a loop takes the song.
    void isolate(int cell) {
        gliding.remove(cell);
        Away one = away.get(cell);
        if (one == null || one.round != Generation.Played.NO_ROUND) {
            put(cell, 0, Generation.Played.NO_ROUND);
        }
    }

    /// A cue takes a cell over until the song's end.
    public void takeOver(int cell) {
        gliding.remove(cell);
        put(cell, songs.end(), songs.rounds());
        desk.rest(cell);
    }

    private void put(int cell, long until, long round) {
        away.put(cell, new Away(songs.next(cell, songs.now()), until, round));
        version++;
    }

    /// How many lanes cues have taken over.
    public int taken() {
        return (int) away.values().stream().filter(Away::taken).count();
    }

    /// Whether a cue has taken over a cell.
    public boolean taken(int cell) {
        Away one = away.get(cell);
        return one != null && one.taken();
    }

    /// Whether something else moves the cell now.
    boolean holds(int cell) {
        return away.containsKey(cell);
    }

    /// From which frame a cell's lane plays: 0 where it does, the largest number where it does not again.
    long from(int cell) {
        Away one = away.get(cell);
        return one == null ? 0 : one.from;
    }

    /// The engine plays a cell's lane again as soon as the song has gone round its loops more often than this, without
    /// waiting to be told: what moves the cell ends there, but for what a finger holds or a preview isolates.
    long round(int cell) {
        Away one = away.get(cell);
        return one != null && songs.goesRound() && !desk.hands().touched(cell) ? one.round : Generation.Played.NO_ROUND;
    }

    /// A finger came to a cell, or left it.
    void touched(int cell) {
        if (away.containsKey(cell)) {
            version++;
        }
    }

    /// The song jumps: all lanes play again. A control that a finger has taken stays with the finger, and finds
    /// its lane when it is let go.
    void end() {
        away.replaceAll((cell, one) -> new Away(Long.MAX_VALUE, 0, songs.rounds()));
        endHands();
    }

    /// The same when the song starts, but for what cues took over.
    void endHands() {
        version++;
        away.entrySet()
                .removeIf(each -> !each.getValue().taken() && !desk.hands().touched(each.getKey()));
        awaited.clear();
        away.keySet().stream().filter(cell -> !taken(cell)).forEach(awaited::add);
        gliding.clear();
    }

    /// What cues took over goes back to its lanes, in a glide.
    public void giveBack() {
        away.replaceAll((cell, one) -> {
            if (one.taken()) {
                glideFrom(cell, desk.nanos());
            }
            return new Away(one.from, 0, one.round);
        });
    }

    /// No lane plays until the song starts or jumps; everything stays where it is.
    public void all() {
        gliding.clear();
        awaited.clear();
        songs.lanes().cells().forEach(this::suspend);
        songs.lanes().cells().forEach(desk::rest);
    }

    /// The lane of a cell plays again at once.
    void end(int cell) {
        gliding.remove(cell);
        if (away.remove(cell) != null) {
            version++;
        }
    }

    /// A hand let go of a cell while the song rolls, or after it jumped: it glides back onto its lane.
    void freed(int cell, boolean rolls, long nanos) {
        boolean waits = awaited.remove(cell);
        if (away.containsKey(cell) && !taken(cell) && (rolls || waits)) {
            glideFrom(cell, nanos);
        }
    }

    private void glideFrom(int cell, long nanos) {
        gliding.put(cell, new Glide(taper(cell).toPosition(desk.value(cell)), nanos));
    }

    private Taper taper(int cell) {
        return songs.parameter(cell).taper();
    }

    boolean gliding(int cell) {
        return gliding.containsKey(cell);
    }

    /// Moves what glides back; the engine hears of it as of any other move, since its lane does not play. At a song's
    /// end what was taken over is so no more.
    void work(long frame, long nanos, boolean rolls) {
        if (rolls && away.values().removeIf(one -> frame >= one.from)) {
            version++;
        }
        if (rolls) {
            away.replaceAll((cell, one) -> one.taken() && frame >= one.until ? new Away(one.from, 0, one.round) : one);
        }
        Iterator<Map.Entry<Integer, Glide>> all = gliding.entrySet().iterator();
        while (all.hasNext()) {
            var entry = all.next();
            double share = (nanos - entry.getValue().start())
                    / Math.max(1, 1e9 * rides.rules().glideSeconds());
            glide(entry.getKey(), entry.getValue().from(), Math.min(1, share), frame);
            if (share >= 1) {
                all.remove();
                away.remove(entry.getKey());
                version++;
            }
        }
    }

    private void glide(int cell, double from, double share, long frame) {
        songs.lanes().get(cell).ifPresent(lane -> {
            double to = songs.wins(cell, frame)
                    ? lane.positionAt(frame)
                    : taper(cell).toPosition(desk.stored(cell));
            desk.follow(cell, taper(cell).toValue(from + (to - from) * share), Origin.FADE);
        });
    }
}
