package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import longthrow.console.timeline.Song;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What surfaces may show of the show's songs.
@ControlThread
final class SongReadings {
    private final Console console;

    SongReadings(Console console) {
        this.console = console;
    }

    Supplier<Optional<Reading>> resolve(String path) {
        String what = path.substring("song/".length());
        Matcher one = SongActions.SONG.matcher(what);
        if (one.matches()) {
            return of(Integer.parseInt(one.group(1)), one.group(2));
        }
        return switch (what) {
            case "now" -> words(() -> now());
            case "following" -> words(() -> following());
            default -> Optional::empty;
        };
    }

    private Supplier<Optional<Reading>> of(int number, String key) {
        return switch (key) {
            case "name" -> words(() -> song(number).map(Song::name));
            case "place" ->
                words(() -> song(number).map(song -> place(console.playhead().songWords(), song)));
            case "scene" ->
                words(() -> song(number)
                        .map(song -> song.scene().map(Object::toString).orElse("none")));
            case "go" ->
                () -> Optional.of(new Reading.Flag(song(number).isPresent()
                        && song(number).equals(timeline().songAt(frame()))));
            default -> Optional::empty;
        };
    }

    private Optional<String> now() {
        return timeline().songAt(frame()).map(Song::name);
    }

    private Optional<String> following() {
        List<Song> songs = timeline().songs();
        return songs.stream()
                .filter(song -> song.range().from() > frame())
                .findFirst()
                .map(Song::name);
    }

    /// Where a song begins and ends: `00:01:00:00 to 00:04:12:10`.
    static String place(SongWords words, Song song) {
        return words.timecode(song.range().from()) + " to "
                + words.timecode(song.range().to());
    }

    private Optional<Song> song(int number) {
        return timeline().songs().stream().skip(number - 1L).findFirst();
    }

    private Timeline timeline() {
        return console.state().ruler().timeline();
    }

    private long frame() {
        return console.transport().frameAt(console.desk().nanos());
    }

    private static Supplier<Optional<Reading>> words(Supplier<Optional<String>> words) {
        return () -> Optional.of(new Reading.Words(words.get().orElse("")));
    }
}
