package longthrow.console.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import longthrow.console.desk.EditStep;
import longthrow.console.desk.History;
import longthrow.console.scene.SceneNumber;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.dsp.thread.ControlThread;

/// Edits what lies along the song; every edit is one entry of the history.
@ControlThread
public final class Ruler {
    private final History history;
    private final List<Consumer<Timeline>> listeners = new ArrayList<>();
    private Timeline timeline = Timeline.NONE;

    /// An empty one whose edits go into `history`.
    public Ruler(History history) {
        this.history = history;
    }

    /// Takes what a show that was opened holds.
    public void open(Timeline opened) {
        become(opened);
    }

    /// As the show holds it.
    public Timeline timeline() {
        return timeline;
    }

    /// Tells `listener` from now on what has become of the timeline.
    public void listen(Consumer<Timeline> listener) {
        listeners.add(listener);
    }

    /// Lays the loop elsewhere.
    public void loop(Range range) {
        Optional<Range> before = timeline.loop();
        edit("loop", now -> now.loop(before), now -> now.loop(Optional.of(range)));
    }

    /// Lays the range to punch in elsewhere.
    public void punch(Range range) {
        Optional<Range> before = timeline.punch();
        edit("punch range", now -> now.punch(before), now -> now.punch(Optional.of(range)));
    }

    /// Begins passes so many frames earlier.
    public void preRoll(long frames) {
        long before = timeline.preRoll();
        edit("pre-roll", now -> now.preRoll(before), now -> now.preRoll(frames));
    }

    /// Sets a marker, in place of the one that lies there.
    public void mark(Marker marker) {
        put(marker.frame(), Optional.of(marker), "marker " + marker.name());
    }

    /// Deletes a marker.
    public void unmark(Marker marker) {
        put(marker.frame(), Optional.empty(), "delete marker " + marker.name());
    }

    /// Moves a marker elsewhere.
    public void move(Marker marker, long frame) {
        Optional<Marker> there = timeline.markerAt(frame);
        Marker moved = new Marker(frame, marker.name(), marker.fired());
        edit(
                "move marker " + marker.name(),
                now -> placed(now, frame, there).with(marker),
                now -> now.without(marker.frame()).with(moved));
    }

    /// Adds a song; its range must be free.
    public void add(Song song) {
        List<Song> songs = new ArrayList<>(timeline.songs());
        songs.add(song);
        songs("song " + song.name(), songs);
    }

    /// Puts an altered song in the place of another.
    public void replace(Song old, Song song, String words) {
        songs(
                words,
                timeline.songs().stream()
                        .map(each -> each.equals(old) ? song : each)
                        .toList());
    }

    /// Deletes a song; the lanes stay.
    public void delete(Song song) {
        songs(
                "delete song " + song.name(),
                timeline.songs().stream().filter(each -> !each.equals(song)).toList());
    }

    private void songs(String words, List<Song> after) {
        List<Song> before = timeline.songs();
        edit(words, now -> now.songs(before), now -> now.songs(after));
    }

    /// A scene got another number, by an edit or by undo: the songs that begin with it go on to do so.
    public void renumbered(SceneNumber old, SceneNumber now) {
        List<Song> songs = timeline.songs().stream()
                .map(song -> song.scene().equals(Optional.of(old)) ? song.scene(Optional.of(now)) : song)
                .toList();
        if (!songs.equals(timeline.songs())) {
            become(timeline.songs(songs));
        }
    }

    /// Lets a tempo and a meter count from a bar on, or those before it.
    public void tempo(int bar, Optional<TempoChange> change) {
        Optional<TempoChange> before = timeline.tempoAt(bar);
        edit("tempo of bar " + bar, now -> now.tempo(bar, before), now -> now.tempo(bar, change));
    }

    /// Lets timecode count otherwise.
    public void rate(TimecodeRate rate) {
        TimecodeRate before = timeline.rate();
        edit("timecode rate", now -> now.rate(before), now -> now.rate(rate));
    }

    /// Deletes all markers.
    public void unmarkAll() {
        List<Marker> before = timeline.markers();
        edit("delete all markers", now -> now.markers(before), now -> now.markers(List.of()));
    }

    /// Leaves a mark where something was fired, unless a hand has set one there. That it was fired cannot be undone, so
    /// the mark is no edit.
    public void fired(long frame, String name) {
        if (timeline.markerAt(frame).map(Marker::fired).orElse(true)) {
            become(timeline.with(new Marker(frame, name, true)));
        }
    }

    private void put(long frame, Optional<Marker> marker, String words) {
        Optional<Marker> before = timeline.markerAt(frame);
        edit(words, now -> placed(now, frame, before), now -> placed(now, frame, marker));
    }

    private static Timeline placed(Timeline timeline, long frame, Optional<Marker> marker) {
        return marker.map(timeline::with).orElseGet(() -> timeline.without(frame));
    }

    /// Lets the song go back at a stop, or stand where it is. This is no edit of the song, so undo leaves it alone.
    public void returns(boolean on) {
        become(timeline.returns(on));
    }

    /// An edit, both ways; what others changed meanwhile stays.
    private void edit(String words, UnaryOperator<Timeline> undo, UnaryOperator<Timeline> redo) {
        Timeline after = redo.apply(timeline);
        if (!after.equals(timeline)) {
            become(after);
            history.push(
                    new EditStep(words, false, () -> become(undo.apply(timeline)), () -> become(redo.apply(timeline))));
        }
    }

    private void become(Timeline other) {
        timeline = other;
        listeners.forEach(listener -> listener.accept(other));
    }
}
