package longthrow.console.runtime;

import java.util.Optional;
import longthrow.console.cue.Cue;
import longthrow.console.cue.CueList;
import longthrow.console.cue.GoPress;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.show.CueText;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the cue list (rule S9). A locked list is fired and pointed at, but not changed.
@ControlThread
final class CueActions {
    private final Console console;
    private final CueText text;
    private final ScopeActions scopes;
    private final SetupEdits edits;

    CueActions(Console console) {
        this.console = console;
        text = new CueText(console.desk().strips());
        scopes = new ScopeActions(console);
        edits = new SetupEdits(console);
    }

    /// Does something to the list as a whole.
    void act(String deed, String argument, Origin by) {
        switch (deed) {
            case "go" -> console.cuePlayer().go(by);
            case "next" -> console.cuePlayer().point(true);
            case "previous" -> console.cuePlayer().point(false);
            case "hold" -> console.cuePlayer().hold();
            case "add" -> change(() -> add(argument.strip()));
            case "lock" -> switched(argument, cues().sheet().locked()).ifPresent(cues()::lock);
            case "debounce" -> debounce(argument.strip());
            case "confirm" ->
                switched(argument, press().confirm()).ifPresent(on -> press("confirm of GO", press().confirmed(on)));
            case "glide" ->
                switched(argument, press().glides())
                        .ifPresent(on -> press("glide of what hands kept", press().gliding(on)));
            default -> unknown("cue/" + deed);
        }
    }

    /// Does something to the cue of a number.
    void act(SceneNumber number, String deed, String argument, Origin by) {
        Optional<Cue> found = cues().cue(number);
        if (found.isEmpty()) {
            console.notices().say("there is no cue " + number);
            return;
        }
        Cue cue = found.get();
        switch (deed) {
            case "go" -> console.cuePlayer().go(cue, by);
            case "select" -> cues().pointTo(cue);
            case "delete" -> change(() -> cues().delete(cue));
            case "renumber" -> change(() -> renumber(cue, argument));
            case "skip" -> change(() -> cues().replace(number, cue.skipped(!cue.skip()), "skip of cue " + cue.words()));
            case "take-over" -> change(() -> takeOver(cue));
            case "set" -> change(() -> set(cue, argument));
            case "leave" -> change(() -> scopes.cue(cue, argument.strip()));
            default -> unknown("cue/" + number + "/" + deed);
        }
    }

    private void takeOver(Cue cue) {
        Cue other = cue.firing(cue.fires().overLanes(!cue.fires().overLanes()));
        cues().replace(cue.number(), other, "take-over of cue " + cue.words());
    }

    private CueList cues() {
        return console.cues();
    }

    private void unknown(String action) {
        console.notices().say("there is no action '" + action + "'");
    }

    private void change(Runnable edit) {
        if (cues().sheet().locked()) {
            console.notices().say("the cue list is locked; unlock it with cue/lock off");
        } else {
            edit.run();
        }
    }

    private void debounce(String time) {
        press().deaf(time)
                .ifPresentOrElse(
                        other -> press("time that GO keys are deaf", other),
                        () -> console.notices()
                                .say("'" + time + "' is no time for GO keys to be deaf; say 0 ms to 2000 ms"));
    }

    private Optional<Boolean> switched(String argument, boolean now) {
        return Switched.to(argument.strip(), now, console.notices());
    }

    private GoPress press() {
        return console.state().setup().go();
    }

    private void press(String words, GoPress other) {
        GoPress before = press();
        edits.change(words, setup -> setup.with(before), setup -> setup.with(other));
    }

    /// `12.5 Spot cue`, a number alone, a name alone, or nothing: a cue for the scene recalled last, which gives it its
    /// name where none is said.
    private void add(String argument) {
        String[] words = argument.split("\\s+", 2);
        Optional<SceneNumber> number = SceneNumber.parse(words[0]);
        String name = number.isEmpty() ? argument : words.length > 1 ? words[1] : "";
        SceneNumber place = number.orElseGet(cues()::freeNumber);
        if (cues().cue(place).isPresent()) {
            console.notices().say("there is a cue " + place + " already");
            return;
        }
        Optional<Scene> scene = console.scenes().current().isPresent()
                ? Optional.of(
                        console.scenes().scenes().get(console.scenes().current().getAsInt()))
                : Optional.empty();
        String called = name.isEmpty() ? scene.map(Scene::name).orElse("") : name;
        cues().add(Cue.of(place, called, scene.map(Scene::number)));
    }

    private void renumber(Cue cue, String argument) {
        Optional<SceneNumber> number = SceneNumber.parse(argument);
        boolean taken = number.isPresent()
                && !number.get().equals(cue.number())
                && cues().cue(number.get()).isPresent();
        if (number.isEmpty() || taken) {
            console.notices().say("'" + argument + (taken ? "' is another cue's number" : "' is no cue number"));
        } else {
            cues().replace(cue.number(), cue.numbered(number.get()), "renumber cue " + cue.words());
        }
    }

    /// A fact of the cue as its file writes it: `scene 3`, `follow 4 s`.
    private void set(Cue cue, String argument) {
        Optional<Cue> changed = text.read(cue, argument);
        changed.ifPresentOrElse(
                other -> cues().replace(
                                cue.number(), other, argument.strip().split("\\s+", 2)[0] + " of cue " + cue.words()),
                () -> console.notices().say("cue " + cue.number() + ": " + CueText.expected(argument)));
    }
}
