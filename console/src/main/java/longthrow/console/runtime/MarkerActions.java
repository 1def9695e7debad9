package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import longthrow.console.cue.Cue;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Ruler;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the song's markers, and leaves one where GO fired something (rule S9).
@ControlThread
final class MarkerActions {
    // so that a key pressed twice while the song rolls goes back past the marker that was just reached
    private static final double GRACE_SECONDS = 0.5;

    private final Console console;
    private final Ruler ruler;

    MarkerActions(Console console) {
        this.console = console;
        ruler = console.state().ruler();
        console.cuePlayer().listen((number, by) -> ruler.fired(now(), called(number)));
    }

    /// Does `deed`, the action's name after `marker/`.
    void act(String deed, String argument) {
        Matcher one = TransportReadings.MARKER.matcher("marker/" + deed);
        if (one.matches()) {
            of(Integer.parseInt(one.group(1)), one.group(2), argument);
            return;
        }
        switch (deed) {
            case "add" -> ruler.mark(Marker.of(now(), argument.isEmpty() ? free() : argument));
            case "next" ->
                ruler.timeline()
                        .markerAfter(now())
                        .ifPresent(marker -> console.playhead().locate(marker.frame()));
            case "previous" ->
                console.playhead().locate(before().map(Marker::frame).orElse(0L));
            case "clear" -> ruler.unmarkAll();
            default -> unknown(deed);
        }
    }

    private void of(int number, String deed, String argument) {
        Optional<Marker> found =
                ruler.timeline().markers().stream().skip(number - 1L).findFirst();
        if (found.isEmpty()) {
            console.notices()
                    .say("there is no marker " + number + "; the song has "
                            + ruler.timeline().markers().size());
            return;
        }
        Marker marker = found.get();
        switch (deed) {
            case "locate" -> console.playhead().locate(marker.frame());
            case "rename" -> rename(number, marker, argument);
            case "delete" -> ruler.unmark(marker);
            case "move" -> move(marker, argument);
            default -> unknown(number + "/" + deed);
        }
    }

    private void rename(int number, Marker marker, String name) {
        if (console.notices().names("marker " + number, name)) {
            ruler.mark(marker.named(name));
        }
    }

    private void move(Marker marker, String argument) {
        OptionalLong place = argument.isEmpty()
                ? OptionalLong.of(now())
                : console.playhead().songWords().place(argument);
        if (place.isPresent()) {
            ruler.move(marker, place.getAsLong());
        } else {
            console.notices().say("'" + argument + "' is no place of a song; say 12.5 s, 1:02 or bar 9.1");
        }
    }

    private void unknown(String deed) {
        console.notices().say("there is no action 'marker/" + deed + "'");
    }

    private Optional<Marker> before() {
        boolean rolls = console.transport().state().playing();
        long grace = rolls ? Math.round(GRACE_SECONDS * console.transport().sampleRate()) : 0;
        return ruler.timeline().markerBefore(now() - grace - 1);
    }

    private String free() {
        for (int number = 1; ; number++) {
            String name = "Marker " + number;
            if (ruler.timeline().markers().stream()
                    .noneMatch(marker -> marker.name().equals(name))) {
                return name;
            }
        }
    }

    private String called(SceneNumber number) {
        Optional<String> words = console.cues().isEmpty()
                ? console.scenes().scene(number).map(Scene::words)
                : console.cues().cue(number).map(Cue::words);
        return words.orElse(number.toString()).strip();
    }

    private long now() {
        return console.transport().frameAt(console.desk().nanos());
    }
}
