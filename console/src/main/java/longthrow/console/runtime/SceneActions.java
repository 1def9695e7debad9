package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.cue.Deed;
import longthrow.console.frame.Forecast;
import longthrow.console.scene.Calls;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.PlanText;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.Timing;
import longthrow.console.scene.Trigger;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to a scene of the list.
@ControlThread
final class SceneActions {
    private static final String USUAL = "usual";
    private static final String NONE = "none";

    /// How many controls a preview tells of one by one.
    private static final int PREVIEWED = 12;

    private final Console console;
    private final ScopeActions scopes;
    private final BlindActions blind;

    SceneActions(Console console) {
        this.console = console;
        scopes = new ScopeActions(console);
        blind = new BlindActions(console);
    }

    /// Does something to the scene at a place in the list.
    void act(int index, String deed, String argument) {
        if (index < 0 || index >= console.scenes().scenes().size()) {
            return;
        }
        Scene scene = console.scenes().scenes().get(index);
        switch (deed) {
            case "select" -> console.scenes().pointTo(index);
            case "recall" -> console.cuePlayer().recall(scene);
            case "delete" -> console.scenes().delete(index);
            case "rename" -> rename(index, scene, argument);
            case "renumber" -> renumber(index, scene, argument);
            case "forecast" -> forecast(scene);
            case "preview" -> preview(console.recall().plan(scene));
            case "on" -> on(index, scene, argument.strip());
            case "midi" -> midi(index, scene, argument.strip());
            case "fade" -> fade(index, scene, argument.strip());
            case "leave" -> scopes.scene(index, scene, argument.strip());
            case "set" -> blind.set(index, scene, argument.strip());
            case "values" -> blind.values(scene, argument.strip());
            default -> console.notices().say("there is no action 'scene/" + (index + 1) + "/" + deed + "'");
        }
    }

    /// Says what a recall would do now; nothing moves. The whole of it is a matter for `longthrow scene preview`.
    private void preview(RecallPlan plan) {
        PlanText text = new PlanText(console.desk().layout());
        List<String> lines = new ArrayList<>(text.changes(plan));
        text.refused(plan).forEach(line -> lines.add("refused: " + line));
        console.notices().say(text.summary(plan));
        lines.stream().limit(PREVIEWED).forEach(console.notices()::say);
        if (lines.size() > PREVIEWED) {
            console.notices().say("and " + (lines.size() - PREVIEWED) + " more");
        }
        console.nextGo()
                .forecast(plan)
                .hazards()
                .forEach(hazard -> console.notices().say("hazard: " + hazard.words()));
    }

    /// Says what recalling a scene would do to the levels now; nothing moves.
    private void forecast(Scene scene) {
        Forecast forecast = console.nextGo().forecast(console.recall().plan(scene));
        List<String> lines = forecast.lines();
        console.notices()
                .say(scene.words() + ": "
                        + (!forecast.known()
                                ? "nothing was heard yet that a forecast could be made of"
                                : lines.isEmpty() ? "silence before and after" : "the levels before and after"));
        lines.forEach(console.notices()::say);
    }

    private void rename(int index, Scene scene, String name) {
        if (console.notices().names("scene " + scene.words(), name)) {
            console.scenes().replace(index, scene.named(name), "rename " + scene.words());
        }
    }

    private void renumber(int index, Scene scene, String argument) {
        Optional<SceneNumber> number = SceneNumber.parse(argument);
        boolean taken = number.isPresent()
                && !number.get().equals(scene.number())
                && console.scenes().index(number.get()).isPresent();
        if (number.isEmpty() || taken) {
            console.notices().say("'" + argument + (taken ? "' is another scene's number" : "' is no scene number"));
        } else {
            console.scenes().replace(index, scene.numbered(number.get()), "renumber " + scene.words());
        }
    }

    /// A message from outside that recalls the scene, besides those it has: `pc 1 5 bank 2`; `none` takes them away.
    private void on(int index, Scene scene, String words) {
        Optional<Calls> calls = words.equals(NONE)
                ? Optional.of(new Calls(List.of(), scene.calls().midi()))
                : Trigger.parse(words).map(scene.calls()::and);
        calls.ifPresentOrElse(
                other -> console.scenes().replace(index, scene.calling(other), "trigger of " + scene.words()),
                () -> console.notices()
                        .say("'" + words + "' is no message; say pc 1 5, pc 1 5 bank 128, note 10 60, cc 1 20,"
                                + " cc 1 20 3 or none"));
    }

    /// Messages that the scene sends at each recall, besides those it has: `C0 05 to lights`; `none` takes them away.
    private void midi(int index, Scene scene, String words) {
        Optional<Calls> calls = words.equals(NONE)
                ? Optional.of(new Calls(scene.calls().on(), List.of()))
                : Deed.midi(words).map(whole -> scene.calls().sending(words));
        calls.ifPresentOrElse(
                other -> console.scenes().replace(index, scene.calling(other), "MIDI of " + scene.words()),
                () -> console.notices()
                        .say("'" + words + "' is no whole MIDI message; say C0 05, C0 05 to lights or none"));
    }

    /// `2.5 s`, `column pan 1 s`, `cell ch/3/fader 0 s down 4 s`, `flip ch/3/mute start`; `usual` for a column or cell
    /// takes its own word away.
    private void fade(int index, Scene scene, String argument) {
        String[] words = argument.split("\\s+", 3);
        String rest = words.length > 2 ? words[2] : "";
        Optional<Timing> timing = switch (words[0]) {
            case "column" ->
                column(words)
                        .flatMap(column -> time(rest).map(time -> scene.timing().with(column, time)));
            case "cell" ->
                cell(words)
                        .flatMap(cell -> time(rest).map(time -> scene.timing().with(cell, time)));
            case "flip" ->
                cell(words)
                        .flatMap(cell -> flip(rest).map(flip -> scene.timing().flipping(cell, flip)));
            default -> FadeTime.parse(argument).map(scene.timing()::with);
        };
        timing.ifPresentOrElse(
                time -> console.scenes().replace(index, scene.timed(time), "fade of " + scene.words()),
                () -> console.notices()
                        .say("'" + argument + "' is no fade time; say 2.5 s, 5 s down 2 s delay 1 s curve s, "
                                + "column pan 1 s, cell ch/3/fader 4 s, or flip ch/3/mute start"));
    }

    /// Empty where the words are no time, empty inside where they say `usual`.
    private static Optional<Optional<FadeTime>> time(String words) {
        Optional<FadeTime> time = FadeTime.parse(words);
        return time.isPresent() || words.equals(USUAL) ? Optional.of(time) : Optional.empty();
    }

    private static Optional<Optional<Timing.Flip>> flip(String word) {
        return switch (word) {
            case USUAL -> Optional.of(Optional.empty());
            case "start" -> Optional.of(Optional.of(Timing.Flip.START));
            case "end" -> Optional.of(Optional.of(Timing.Flip.END));
            default -> Optional.empty();
        };
    }

    private static Optional<Column> column(String[] words) {
        return words.length > 1 ? Column.ofId(words[1]) : Optional.empty();
    }

    private Optional<Integer> cell(String[] words) {
        OptionalInt cell = words.length > 1 ? console.desk().layout().cell(words[1]) : OptionalInt.empty();
        return cell.isPresent() ? Optional.of(cell.getAsInt()) : Optional.empty();
    }
}
