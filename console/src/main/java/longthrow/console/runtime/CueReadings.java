package longthrow.console.runtime;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.cue.Cue;
import longthrow.console.cue.CueList;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.controllers.protocol.Timecode;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What surfaces may show of the cue list; while there is none, of the scenes that GO recalls.
@ControlThread
final class CueReadings {
    static final Pattern CUE = Pattern.compile("cue/(\\d{1,5}(?:\\.\\d{1,6})?)/([a-z-]+)");

    private final Console console;

    CueReadings(Console console) {
        this.console = console;
    }

    Supplier<Optional<Reading>> resolve(String path) {
        Matcher one = CUE.matcher(path);
        if (one.matches()) {
            return SceneNumber.parse(one.group(1))
                    .map(number -> ofCue(number, one.group(2)))
                    .orElse(Optional::empty);
        }
        return switch (path) {
            case "cue/now" -> words(() -> now(Cue::words, Scene::words));
            case "cue/now/name" -> words(() -> now(Cue::name, Scene::name));
            case "cue/now/note" -> words(() -> now(Cue::note, none -> ""));
            case "cue/next", "cue/waiting", "scene/next", "scene/waiting" ->
                words(() -> next(Cue::words, Scene::words));
            case "cue/next/name" -> words(() -> next(Cue::name, Scene::name));
            case "cue/next/note" -> words(() -> next(Cue::note, none -> ""));
            case "cue/next/at" -> words(() -> next(CueReadings::at, none -> ""));
            case "cue/left" -> words(this::left);
            case "cue/lock" -> flag(() -> cues().sheet().locked());
            case "cue/confirm" -> flag(() -> console.state().setup().go().confirm());
            case "cue/glide" -> flag(() -> console.state().setup().go().glides());
            case "cue/asks" -> flag(() -> console.cuePlayer().asks());
            case "cue/hold" -> flag(() -> console.cuePlayer().left().isPresent());
            case "cue/go" -> flag(() -> !next(Cue::words, Scene::words).isEmpty());
            default -> Optional::empty;
        };
    }

    private Supplier<Optional<Reading>> ofCue(SceneNumber number, String key) {
        return switch (key) {
            case "select" -> flag(() -> cues().next().map(Cue::number).equals(Optional.of(number)));
            case "go" -> flag(() -> cues().current().map(Cue::number).equals(Optional.of(number)));
            case "skip" -> flag(() -> cues().cue(number).map(Cue::skip).orElse(false));
            case "take-over" ->
                flag(() -> cues().cue(number)
                        .filter(cue -> cue.fires().overLanes())
                        .isPresent());
            case "name" -> words(() -> cues().cue(number).map(Cue::name).orElse(""));
            case "note" -> words(() -> cues().cue(number).map(Cue::note).orElse(""));
            case "at" -> words(() -> cues().cue(number).map(CueReadings::at).orElse(""));
            default -> Optional::empty;
        };
    }

    private static String at(Cue cue) {
        return cue.at().map(Timecode::toString).orElse("");
    }

    private CueList cues() {
        return console.cues();
    }

    private String now(Function<Cue, String> ofCue, Function<Scene, String> ofScene) {
        return cues().isEmpty()
                ? scene(console.scenes().current(), ofScene)
                : cues().current().map(ofCue).orElse("");
    }

    private String next(Function<Cue, String> ofCue, Function<Scene, String> ofScene) {
        return cues().isEmpty()
                ? scene(console.scenes().next(), ofScene)
                : cues().next().map(ofCue).orElse("");
    }

    private String scene(OptionalInt index, Function<Scene, String> words) {
        return index.isPresent() ? words.apply(console.scenes().scenes().get(index.getAsInt())) : "";
    }

    private String left() {
        OptionalDouble left = console.cuePlayer().left();
        return left.isPresent() ? String.format(Locale.ROOT, "%.1f s", left.getAsDouble()) : "";
    }

    private static Supplier<Optional<Reading>> words(Supplier<String> words) {
        return () -> Optional.of(new Reading.Words(words.get()));
    }

    private static Supplier<Optional<Reading>> flag(Supplier<Boolean> on) {
        return () -> Optional.of(new Reading.Flag(on.get()));
    }
}
