package longthrow.console.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;

/// What lies along a show's song. Immutable.
///
/// @param loop what the song loops in while it loops
/// @param punch what passes are written in while punching is on
/// @param preRoll how many frames before it writes the song begins to roll for a pass
/// @param returns whether the song goes back to where it began to roll when a hand stops it
/// @param markers in the order of their places; no two lie at one
/// @param songs in the order of their places; no two have a frame in common
/// @param tempi tempo and meter in the order of their bars, at most one a bar
/// @param rate how its timecode counts
/// @param kept lines of the file that this version does not understand, written back as they are
public record Timeline(
        Optional<Range> loop,
        Optional<Range> punch,
        long preRoll,
        boolean returns,
        List<Marker> markers,
        List<Song> songs,
        List<TempoChange> tempi,
        TimecodeRate rate,
        List<String> kept) {
    /// The ways in which timecode can count, in words.
    public static final List<String> COUNTS =
            Arrays.stream(TimecodeRate.values()).map(TimecodeRate::words).toList();

    /// A song with nothing along it.
    public static final Timeline NONE = new Timeline(
            Optional.empty(),
            Optional.empty(),
            0,
            false,
            List.of(),
            List.of(),
            List.of(),
            TimecodeRate.FPS_25,
            List.of());

    public Timeline {
        markers =
                markers.stream().sorted(Comparator.comparingLong(Marker::frame)).toList();
        songs = songs.stream()
                .sorted(Comparator.comparingLong(song -> song.range().from()))
                .toList();
        tempi = tempi.stream().sorted(Comparator.comparingInt(TempoChange::bar)).toList();
        kept = List.copyOf(kept);
        if (preRoll < 0) {
            throw new IllegalArgumentException("a pre-roll of " + preRoll + " frames would begin after its pass");
        }
    }

    /// How its timecode counts, in words: one of `COUNTS`.
    public String counts() {
        return rate.words();
    }

    /// The same with another loop.
    public Timeline loop(Optional<Range> range) {
        return new Timeline(range, punch, preRoll, returns, markers, songs, tempi, rate, kept);
    }

    /// The same with another range to punch in.
    public Timeline punch(Optional<Range> range) {
        return new Timeline(loop, range, preRoll, returns, markers, songs, tempi, rate, kept);
    }

    /// The same with another pre-roll.
    public Timeline preRoll(long frames) {
        return new Timeline(loop, punch, frames, returns, markers, songs, tempi, rate, kept);
    }

    /// The same, returning at a stop or not.
    public Timeline returns(boolean on) {
        return new Timeline(loop, punch, preRoll, on, markers, songs, tempi, rate, kept);
    }

    /// The same with other markers.
    public Timeline markers(List<Marker> others) {
        return new Timeline(loop, punch, preRoll, returns, others, songs, tempi, rate, kept);
    }

    /// A place as its timecode counts: `00:01:12:18`.
    public String timecode(long frame, int sampleRate) {
        return Timecode.ofSample(rate, frame, sampleRate).toString();
    }

    /// The marker at a place.
    public Optional<Marker> markerAt(long frame) {
        return markers.stream().filter(marker -> marker.frame() == frame).findFirst();
    }

    /// The newest marker that lies at a place or before it.
    public Optional<Marker> markerBefore(long frame) {
        return markers.stream().filter(marker -> marker.frame() <= frame).reduce((one, later) -> later);
    }

    /// The next marker behind a place.
    public Optional<Marker> markerAfter(long frame) {
        return markers.stream().filter(marker -> marker.frame() > frame).findFirst();
    }

    /// The same with a marker, in place of the one that lies there.
    public Timeline with(Marker marker) {
        List<Marker> others = new ArrayList<>(without(marker.frame()).markers);
        others.add(marker);
        return markers(others);
    }

    /// The same without the marker at a place.
    public Timeline without(long frame) {
        return markers(
                markers.stream().filter(marker -> marker.frame() != frame).toList());
    }

    /// The same with other songs.
    public Timeline songs(List<Song> others) {
        return new Timeline(loop, punch, preRoll, returns, markers, others, tempi, rate, kept);
    }

    /// The song that holds a frame.
    public Optional<Song> songAt(long frame) {
        return songs.stream().filter(song -> song.range().holds(frame)).findFirst();
    }

    /// A song that has a frame in common with a range.
    public Optional<Song> songIn(Range range) {
        return songs.stream()
                .filter(song -> song.range().common(range).isPresent())
                .findFirst();
    }

    /// The same with another tempo at a bar, or without one of its own.
    public Timeline tempo(int bar, Optional<TempoChange> change) {
        List<TempoChange> others = new ArrayList<>(
                tempi.stream().filter(other -> other.bar() != bar).toList());
        change.ifPresent(others::add);
        return new Timeline(loop, punch, preRoll, returns, markers, songs, others, rate, kept);
    }

    /// The tempo that begins at a bar.
    public Optional<TempoChange> tempoAt(int bar) {
        return tempi.stream().filter(change -> change.bar() == bar).findFirst();
    }

    /// The same with timecode that counts otherwise.
    public Timeline rate(TimecodeRate other) {
        return new Timeline(loop, punch, preRoll, returns, markers, songs, tempi, other, kept);
    }

    /// The same with one more line that this version does not understand.
    public Timeline keeping(String line) {
        List<String> lines = new ArrayList<>(kept);
        lines.add(line);
        return new Timeline(loop, punch, preRoll, returns, markers, songs, tempi, rate, lines);
    }

    /// True where there is nothing to write.
    public boolean nothing() {
        return equals(NONE);
    }
}
