package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.frame.Learning;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.learn.Aim;
import longthrow.mappings.learn.Ear;
import longthrow.mappings.learn.Finding;

/// Learning on a desk in play: first a hand moves a control of a surface, then one on the screen points at a parameter;
/// what came of it goes to whoever keeps files. While a control is awaited, the desk does not hear what hands do, so
/// that nothing sounds that was only meant to be shown.
@ControlThread
public final class Lesson {
    private final Console console;
    private final Map<String, Ear> ears = new LinkedHashMap<>();
    private Consumer<Learnt> keeper;
    private Learning learning = Learning.OFF;
    private Optional<Heard> heard = Optional.empty();
    private Optional<Control> apart = Optional.empty();

    /// A control and what it shall move.
    ///
    /// @param surface the profile of the device
    public record Learnt(String surface, Finding finding, Aim aim) {}

    private record Heard(String surface, Finding finding) {}

    Lesson(Console console) {
        this.console = console;
        keeper =
                learnt -> console.notices().say("what a surface learns here cannot be kept: there is no folder for it");
    }

    /// Says who writes down what was learnt; it may not make the control thread wait.
    public void onLearnt(Consumer<Learnt> keeps) {
        keeper = keeps;
    }

    /// How far it has come.
    public Learning learning() {
        return learning;
    }

    /// Starts, or gives up what was started.
    void toggle() {
        if (learning.on()) {
            end();
        } else if (console.attached().surfaces().isEmpty()) {
            console.notices().say("there is no surface to learn from: connect one with --surface PROFILE@PORT");
        } else {
            learning = new Learning(Learning.Stage.CONTROL, Ear.MOVE);
        }
    }

    /// Gives up what was started.
    void end() {
        ears.clear();
        heard = Optional.empty();
        learning = Learning.OFF;
    }

    /// Keeps what hands do on a control from the desk, until `together`.
    void apart(Control control) {
        apart = Optional.of(control);
    }

    /// The desk hears every control again.
    void together() {
        apart = Optional.empty();
    }

    /// What a hand did on a control that its profile has; true when the lesson keeps it from the desk.
    boolean hears(Profile profile, ControlEvent event) {
        if (apart.filter(event.control()::equals).isPresent()) {
            return !(event instanceof ControlEvent.Touched);
        }
        if (learning.stage() != Learning.Stage.CONTROL) {
            return false;
        }
        ear(profile).onEvent(event);
        return switch (event) {
            case ControlEvent.Moved _, ControlEvent.Turned _ -> true;
            case ControlEvent.Pressed(var _, boolean down, long _) -> down;
            case ControlEvent.Touched _ -> false;
        };
    }

    /// A message that its profile does not know.
    void hears(Profile profile, int status, int first, int second, long nanos) {
        if (learning.stage() == Learning.Stage.CONTROL) {
            ear(profile).onShort(status, first, second, nanos);
        }
    }

    private Ear ear(Profile profile) {
        return ears.computeIfAbsent(profile.id(), any -> new Ear());
    }

    /// Looks whether a hand has come to rest.
    void work(long nanos) {
        if (learning.stage() == Learning.Stage.CONTROL) {
            ears.forEach((surface, ear) -> ear.work(nanos).ifPresent(finding -> found(surface, finding)));
            askOn();
        }
    }

    private void found(String surface, Finding finding) {
        heard = Optional.of(new Heard(surface, finding));
        learning = new Learning(Learning.Stage.PARAMETER, finding.words() + ": touch its target on screen");
    }

    private void askOn() {
        if (learning.stage() == Learning.Stage.CONTROL) {
            ears.values().stream()
                    .map(Ear::please)
                    .filter(words -> !words.equals(Ear.MOVE))
                    .findFirst()
                    .ifPresent(words -> learning = new Learning(Learning.Stage.CONTROL, words));
        }
    }

    /// Somebody's hand came to a parameter; one on the screen points at it.
    void pointed(int cell, Origin by) {
        if (learning.stage() != Learning.Stage.PARAMETER || by.kind() != Origin.Kind.SCREEN) {
            return;
        }
        Parameter parameter = console.desk().layout().parameter(cell);
        String path = console.desk().layout().id(cell);
        boolean flips = parameter.unit() == Unit.SWITCH || parameter.unit() == Unit.CHOICE;
        // A button cannot turn a value that has more than two: it sets the one that is there now.
        Optional<String> value =
                Optional.of(parameter.format(console.desk().value(cell))).filter(words -> !flips);
        Optional<Heard> control = heard;
        end();
        control.ifPresent(of -> keeper.accept(new Learnt(of.surface(), of.finding(), new Aim(path, value))));
    }
}
