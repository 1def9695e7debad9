package longthrow.console.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.automation.Stretch;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.dsp.thread.ControlThread;

/// Keeps what hands did, as a pass, a scene or a trim (rule A14).
@ControlThread
final class KeepActions {
    private static final Pattern AGO =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\.\\.(\\d{1,6}(?:\\.\\d{1,6})?) ?s ago");

    private final Console console;

    KeepActions(Console console) {
        this.console = console;
    }

    /// `30 s pass`, `8 bars trim`: the last so long; `45..20 s ago pass`: between; `bar 9..bar 13 pass`: while the song
    /// was there; `1:02..1:10 scene`.
    void keep(String argument) {
        String words = argument.strip();
        int last = words.lastIndexOf(' ');
        String mode = words.substring(last + 1);
        Optional<Stretch> stretch =
                last < 0 ? Optional.empty() : stretch(words.substring(0, last).strip());
        if (stretch.isEmpty() || !List.of("pass", "scene", "trim").contains(mode)) {
            console.notices()
                    .say("'" + argument + "' does not say what to keep; say 30 s pass, 8 bars trim,"
                            + " 45..20 s ago pass or bar 9..bar 13 scene");
            return;
        }
        console.notices()
                .say(
                        switch (mode) {
                            case "scene" -> scene(console.automation().keep().scene(stretch.get()));
                            case "trim" -> console.automation().keep().trim(stretch.get());
                            default -> console.automation().keep().pass(stretch.get());
                        });
    }

    private Optional<Stretch> stretch(String words) {
        Matcher ago = AGO.matcher(words);
        if (ago.matches()) {
            long from = Math.round(1e9 * Double.parseDouble(ago.group(1)));
            long to = Math.round(1e9 * Double.parseDouble(ago.group(2)));
            long now = console.desk().nanos();
            return from > to ? Optional.of(new Stretch.Between(now - from, now - to)) : Optional.empty();
        }
        SongWords song = console.playhead().songWords();
        if (words.contains("..")) {
            return song.range(words).map(Stretch.Part::new);
        }
        long now = console.transport().frameAt(console.desk().nanos());
        OptionalLong frames = song.step(now, words);
        if (frames.isEmpty() || frames.getAsLong() <= 0) {
            return Optional.empty();
        }
        double seconds = (double) frames.getAsLong() / console.transport().sampleRate();
        return Optional.of(new Stretch.Since(console.desk().nanos() - Math.round(1e9 * seconds)));
    }

    /// A scene that holds nothing else, and so leaves everything else alone (rule S1).
    private String scene(Map<Integer, Double> values) {
        if (values.isEmpty()) {
            return "nothing was moved there";
        }
        SceneNumber number = console.scenes().freeNumber();
        Scene scene = new Scene(
                number, "Kept " + number, CellMap.of(values), Map.of(), Timing.NONE, ScopeGrid.EVERYTHING, List.of());
        console.scenes().store(scene);
        return "stored " + scene.words() + ", " + values.size() + (values.size() == 1 ? " control" : " controls");
    }
}
