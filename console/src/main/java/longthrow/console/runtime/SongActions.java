package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.scene.SceneNumber;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Ruler;
import longthrow.console.timeline.Song;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the show's songs (rule A13).
@ControlThread
final class SongActions {
    static final Pattern SONG = Pattern.compile("([1-9]\\d{0,4})/([a-z]+)");

    // so that a key pressed twice while the song rolls goes back past the song that was just begun
    private static final double GRACE_SECONDS = 0.5;

    private final Console console;
    private final Ruler ruler;

    SongActions(Console console) {
        this.console = console;
        ruler = console.state().ruler();
    }

    /// Does `deed`, the action's name after `song/`.
    void act(String deed, String argument) {
        Matcher one = SONG.matcher(deed);
        if (one.matches()) {
            of(Integer.parseInt(one.group(1)), one.group(2), argument);
            return;
        }
        switch (deed) {
            case "add" -> add(argument);
            case "next" -> next().ifPresent(console.playhead().songStarts()::go);
            case "previous" -> previous().ifPresent(console.playhead().songStarts()::go);
            default -> unknown(deed);
        }
    }

    private void of(int number, String deed, String argument) {
        Optional<Song> found = songs().stream().skip(number - 1L).findFirst();
        if (found.isEmpty()) {
            say("there is no song " + number + "; the show has " + songs().size());
            return;
        }
        Song song = found.get();
        switch (deed) {
            case "go" -> console.playhead().songStarts().go(song);
            case "rename" -> rename(song, argument);
            case "range" -> move(song, argument);
            case "scene" -> scene(song, argument);
            case "delete" -> ruler.delete(song);
            default -> unknown(number + "/" + deed);
        }
    }

    private void rename(Song song, String name) {
        if (console.notices().names("song " + song.name(), name)) {
            ruler.replace(song, song.named(name), "rename song " + song.name());
        }
    }

    private void add(String name) {
        Optional<Range> range = ruler.timeline().loop().or(this::markers);
        if (range.isEmpty()) {
            say("there is no loop and no marker that a song could begin or end at; lay a loop, or set markers");
        } else if (free(range.get(), Optional.empty())) {
            String called = name.isEmpty() ? "Song " + (songs().size() + 1) : name;
            ruler.add(new Song(range.get(), called, Optional.empty()));
        }
    }

    private void move(Song song, String argument) {
        Optional<Range> range = switch (argument) {
            case "", "loop" -> ruler.timeline().loop();
            case "punch" -> ruler.timeline().punch();
            case "markers" -> markers();
            default -> console.playhead().songWords().range(argument);
        };
        if (range.isEmpty()) {
            say("'" + argument + "' is no part of the timeline; say bar 9..bar 13, loop, punch or markers");
        } else if (free(range.get(), Optional.of(song))) {
            ruler.replace(song, song.at(range.get()), "range of song " + song.name());
        }
    }

    private void scene(Song song, String argument) {
        Optional<SceneNumber> scene = argument.isEmpty() ? recalled() : SceneNumber.parse(argument);
        boolean known = scene.isPresent() && console.scenes().scene(scene.get()).isPresent();
        if (known || argument.equals("none")) {
            ruler.replace(song, song.scene(scene), "scene of song " + song.name());
        } else {
            say(argument.isEmpty() ? "no scene was recalled yet" : "there is no scene '" + argument + "'");
        }
    }

    private Optional<SceneNumber> recalled() {
        OptionalInt current = console.scenes().current();
        return current.isPresent()
                ? Optional.of(console.scenes().scenes().get(current.getAsInt()).number())
                : Optional.empty();
    }

    /// From the marker before to the next, or to the end of what plays; empty where there is neither.
    private Optional<Range> markers() {
        long from = ruler.timeline().markerBefore(now()).map(Marker::frame).orElse(0L);
        long to = ruler.timeline()
                .markerAfter(now())
                .map(Marker::frame)
                .orElse(console.transport().length());
        return to > from ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    private boolean free(Range range, Optional<Song> but) {
        Optional<Song> there = songs().stream()
                .filter(song -> !Optional.of(song).equals(but))
                .filter(song -> song.range().common(range).isPresent())
                .findFirst();
        there.ifPresent(song -> say("song " + song.name() + " lies there already, "
                + SongReadings.place(console.playhead().songWords(), song)));
        return there.isEmpty();
    }

    private Optional<Song> next() {
        return songs().stream().filter(song -> song.range().from() > now()).findFirst();
    }

    private Optional<Song> previous() {
        boolean rolls = console.transport().state().playing();
        long grace = rolls ? Math.round(GRACE_SECONDS * console.transport().sampleRate()) : 0;
        return songs().stream()
                .filter(song -> song.range().from() < now() - grace)
                .reduce((one, later) -> later);
    }

    private List<Song> songs() {
        return ruler.timeline().songs();
    }

    private long now() {
        return console.transport().frameAt(console.desk().nanos());
    }

    private void unknown(String deed) {
        say("there is no action 'song/" + deed + "'");
    }

    private void say(String words) {
        console.notices().say(words);
    }
}
