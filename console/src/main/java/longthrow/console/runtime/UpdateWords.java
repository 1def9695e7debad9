package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.cue.Cue;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.Update;
import longthrow.console.scene.Update.Given;
import longthrow.dsp.thread.ControlThread;

/// Which scenes an update means (rule S10), in the words of actions and commands: nothing for the scene recalled last,
/// `selected`, `scenes 3 5..9`, `following`, `following scenes`; `relative` after any.
@ControlThread
public final class UpdateWords {
    private final Console console;

    /// Reads words about a console's scenes; one must have been recalled.
    public UpdateWords(Console console) {
        this.console = console;
    }

    /// What they should have said.
    public static String expected(String words) {
        return "'" + words
                + "' names no scenes to update; say selected, scenes 3 5..9 12.5, following, following scenes,"
                + " or nothing for the scene recalled last, and relative after any";
    }

    /// What those scenes would be given; empty where the words name none.
    public Optional<List<Given>> plan(String words) {
        boolean relative = words.equals("relative") || words.endsWith(" relative");
        Update.Way way = relative ? Update.Way.RELATIVE : Update.Way.ABSOLUTE;
        String to = relative
                ? words.substring(0, words.length() - "relative".length()).strip()
                : words;
        Update update = console.recall().update();
        return switch (to) {
            case "" -> Optional.of(update.plan(List.of(current()), way));
            case "selected" -> selected().map(scene -> update.plan(List.of(scene), way));
            case "following" -> Optional.of(update.follow(order(), way));
            case "following scenes" -> Optional.of(update.follow(fromCurrent(), way));
            default ->
                to.startsWith("scenes ")
                        ? named(to.substring("scenes ".length())).map(scenes -> update.plan(scenes, way))
                        : Optional.empty();
        };
    }

    /// The scene recalled last.
    Scene current() {
        return console.scenes().scenes().get(console.scenes().current().getAsInt());
    }

    /// The scene that `scene/K/select` chose.
    private Optional<Scene> selected() {
        OptionalInt next = console.scenes().next();
        return next.isPresent() ? Optional.of(console.scenes().scenes().get(next.getAsInt())) : Optional.empty();
    }

    /// The scene recalled last and those that follow: as the cues have them, each with its cue's scope, where a cue
    /// recalls it, else by their numbers.
    private List<Scene> order() {
        List<Cue> cues = console.cues().cues();
        Optional<SceneNumber> now = Optional.of(current().number());
        Optional<Cue> fired =
                console.cues().current().filter(cue -> cue.fires().scene().equals(now));
        Optional<Cue> from = fired.or(() ->
                cues.stream().filter(cue -> cue.fires().scene().equals(now)).findFirst());
        if (from.isEmpty()) {
            return fromCurrent();
        }
        List<Scene> order = new ArrayList<>(List.of(current()));
        cues.stream()
                .filter(cue -> cue.number().compareTo(from.get().number()) > 0)
                .forEach(cue -> console.cuePlayer().going(cue).ifPresent(order::add));
        return order;
    }

    private List<Scene> fromCurrent() {
        List<Scene> scenes = console.scenes().scenes();
        return scenes.subList(console.scenes().current().getAsInt(), scenes.size());
    }

    /// `3 5..9 12.5`; empty where a word is no number, or of no scene.
    private Optional<List<Scene>> named(String words) {
        List<Scene> named = new ArrayList<>();
        for (String word : words.strip().split("[\\s,]+")) {
            String[] ends = word.split("\\.\\.", 2);
            Optional<SceneNumber> from = SceneNumber.parse(ends[0]);
            Optional<SceneNumber> to = ends.length > 1 ? SceneNumber.parse(ends[1]) : from;
            if (from.isEmpty() || to.isEmpty() || !addAll(named, from.get(), to.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    private boolean addAll(List<Scene> named, SceneNumber from, SceneNumber to) {
        int before = named.size();
        console.scenes().scenes().stream()
                .filter(scene ->
                        scene.number().compareTo(from) >= 0 && scene.number().compareTo(to) <= 0)
                .filter(scene -> !named.contains(scene))
                .forEach(named::add);
        return named.size() > before;
    }
}
