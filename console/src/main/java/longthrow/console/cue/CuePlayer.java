package longthrow.console.cue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import longthrow.console.desk.Desk;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Fades;
import longthrow.console.scene.Recall;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneList;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.Timing;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// GO (rule S9): fires the next cue, or recalls the next scene while there is no cue list, and fires what follows by
/// itself when its time has come.
@ControlThread
public final class CuePlayer {
    /// How long a first press of GO waits for the second, where one must confirm (rule S9).
    public static final long CONFIRM_NANOS = 5_000_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Desk desk;
    private final CueList cues;
    private final SceneList scenes;
    private final Recall recall;
    private final Fades fades;
    private final Doer doer;
    private final List<GoListener> listeners = new ArrayList<>();
    private GoPress press = GoPress.USUAL;
    private Optional<Long> pressed = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<Waiting> waiting = Optional.empty();
    private final Deque<Turn> turns = new ArrayDeque<>();
    private boolean reading;
    private boolean firing;

    /// Does what cues do beside recalling scenes.
    public interface Doer {
        /// Does an action of the desk.
        void act(String action, String argument, Origin by);

        /// Sends MIDI messages by a port, or by all.
        void send(Deed.Midi midi);

        /// Tells the user.
        void say(String words);

        /// Whether a scene's values are at hand; else they are read, and `then` is done when they were.
        default boolean ready(Scene scene, Runnable then) {
            return true;
        }
    }

    /// Who wants to know of every GO.
    public interface GoListener {
        /// A cue, or without a cue list a scene, of this number was fired.
        void gone(SceneNumber number, Origin by);
    }

    /// A press of GO that waits for the second one.
    private record Asked(String words, long nanos) {}

    /// What waits to follow a cue.
    ///
    /// @param due when it is; empty while the cells of `plan` fade
    private record Waiting(Cue after, Optional<Long> due, Optional<RecallPlan> plan, Origin by) {}

    /// What is fired in its turn: behind what waits for its scene's values.
    private record Turn(Supplier<Optional<Scene>> scene, Runnable deed) {}

    /// Fires from `cues`, or from `scenes` while those are none.
    public CuePlayer(CueList cues, SceneList scenes, Recall recall, Doer doer) {
        this.desk = recall.desk();
        this.cues = cues;
        this.scenes = scenes;
        this.recall = recall;
        this.fades = recall.fades();
        this.doer = doer;
    }

    /// Tells `listener` of every GO from now on.
    public void listen(GoListener listener) {
        listeners.add(listener);
    }

    /// Tells it no more.
    public void forget(GoListener listener) {
        listeners.remove(listener);
    }

    /// Fires what is next and moves the pointer on; false where nothing was fired: there is nothing next, or a key
    /// bounced.
    public boolean go(Origin by) {
        return go(by, OptionalDouble.empty());
    }

    /// The same with another fade than the cue's or the scene's own.
    public boolean go(Origin by, OptionalDouble fadeSeconds) {
        boolean something =
                cues.isEmpty() ? scenes.next().isPresent() : cues.next().isPresent();
        if (!something || !accepts(by, nextWords())) {
            return false;
        }
        inTurn(new Turn(this::going, () -> fireNext(by, fadeSeconds)));
        return true;
    }

    private void fireNext(Origin by, OptionalDouble fadeSeconds) {
        if (!cues.isEmpty()) {
            cues.next().ifPresent(cue -> fire(cue, by, fadeSeconds));
        } else if (scenes.next().isPresent()) {
            goScene(by, fadeSeconds);
        }
    }

    /// What waits for its scene's values is still the deed of who asked for it.
    private void inTurn(Turn turn) {
        Origin actor = desk.history().actor();
        turns.add(new Turn(turn.scene, () -> desk.history().as(actor, turn.deed)));
        if (!reading) {
            takeTurns(false);
        }
    }

    /// @param read whether the scene of the first one was read: it goes on, whatever came of that
    private void takeTurns(boolean read) {
        boolean goesOn = read;
        while (!turns.isEmpty() && (goesOn || ready(turns.peek()))) {
            goesOn = false;
            turns.remove().deed.run();
        }
    }

    private boolean ready(Turn turn) {
        Optional<Scene> scene = turn.scene.get();
        reading = scene.isPresent() && !scene.get().ready() && !doer.ready(scene.get(), this::wasRead);
        return !reading;
    }

    private void wasRead() {
        reading = false;
        takeTurns(true);
    }

    /// Recalls a scene out of its turn; the pointer stays.
    public void recall(Scene scene) {
        inTurn(new Turn(() -> Optional.of(scene), () -> recall.recall(scene)));
    }

    /// Fires a cue out of its turn; the pointer goes on from it.
    public boolean go(Cue cue, Origin by) {
        if (!accepts(by, cue.words())) {
            return false;
        }
        inTurn(new Turn(() -> going(cue), () -> fire(cue, by, OptionalDouble.empty())));
        return true;
    }

    /// Takes the desk to where a cue leaves it: its scene comes without its fade, what else it does is left out. The
    /// pointer goes on from `last`.
    void chase(Cue cue, Cue last) {
        inTurn(new Turn(() -> going(cue), () -> {
            waiting = Optional.empty();
            scene(cue).ifPresent(scene -> recall.recall(faded(scene, OptionalDouble.of(0))));
            cues.fired(last);
        }));
    }

    /// A key's GO is a bounce where a key was pressed just before: two hands that reach for GO mean one cue.
    /// A program's never is, and makes no key deaf. What a cue does may not fire cues: such a list would
    /// have no end.
    private boolean accepts(Origin by, String what) {
        if (firing) {
            doer.say("a cue cannot fire another; let that one follow it");
            return false;
        }
        boolean key = by.kind() == Origin.Kind.SURFACE || by.kind() == Origin.Kind.SCREEN;
        long now = desk.nanos();
        if (key && pressed.isPresent() && now - pressed.get() < press.deafMillis() * NANOS_PER_MILLI) {
            return false;
        }
        pressed = key ? Optional.of(now) : pressed;
        boolean confirmed = !key || !press.confirm() || asks(what);
        asked = confirmed ? Optional.empty() : Optional.of(new Asked(what, now));
        if (!confirmed) {
            doer.say("press GO once more to fire " + what);
        }
        return confirmed;
    }

    /// Whether a first press has asked for this.
    private boolean asks(String what) {
        return asked.filter(first -> first.words.equals(what) && desk.nanos() - first.nanos <= CONFIRM_NANOS)
                .isPresent();
    }

    /// Whether a press of GO waits for the second one.
    public boolean asks() {
        return asks(nextWords());
    }

    private String nextWords() {
        OptionalInt scene = scenes.next();
        return !cues.isEmpty()
                ? cues.next().map(Cue::words).orElse("")
                : scene.isPresent() ? scenes.scenes().get(scene.getAsInt()).words() : "";
    }

    /// What a press of a GO key counts from now on.
    public void press(GoPress rule) {
        press = rule;
        recall.glides(rule.glides());
        asked = Optional.empty();
    }

    private void goScene(Origin by, OptionalDouble fadeSeconds) {
        OptionalInt next = scenes.next();
        Scene scene = scenes.scenes().get(next.orElseThrow());
        recall.recall(faded(scene, fadeSeconds));
        scenes.pointAfter(scene.number());
        listeners.forEach(listener -> listener.gone(scene.number(), by));
    }

    private static Scene faded(Scene scene, OptionalDouble seconds) {
        return seconds.isPresent() ? scene.timed(Timing.all(FadeTime.even(seconds.getAsDouble()))) : scene;
    }

    private void fire(Cue cue, Origin by, OptionalDouble fadeSeconds) {
        Optional<RecallPlan> plan = scene(cue).map(scene -> recall.recall(faded(scene, fadeSeconds)));
        cues.fired(cue);
        waiting = cue.follow().map(follow -> switch (follow) {
            case Follow.After(double seconds) ->
                new Waiting(cue, Optional.of(desk.nanos() + Math.round(seconds * 1e9)), plan, by);
            case Follow.FadeEnd() -> new Waiting(cue, Optional.empty(), plan, by);
        });
        firing = true;
        try {
            cue.fires().deeds().forEach(deed -> perform(deed, by));
        } finally {
            firing = false;
        }
        listeners.forEach(listener -> listener.gone(cue.number(), by));
    }

    /// The scene of a cue as the cue recalls it; that there is none of the number it names is said, and the rest of the
    /// cue done.
    private Optional<Scene> scene(Cue cue) {
        Optional<Scene> scene = going(cue);
        if (scene.isEmpty()) {
            cue.fires()
                    .scene()
                    .ifPresent(number -> doer.say("cue " + cue.words() + " names scene " + number
                            + ", which is not there: nothing was recalled, the rest of the cue was done"));
        }
        return scene;
    }

    private void perform(Deed deed, Origin by) {
        switch (deed) {
            case Deed.Act(String action, String argument) -> doer.act(action, argument, by);
            case Deed.Midi midi -> doer.send(midi);
        }
    }

    /// Fires what is due.
    public void work(long nanos) {
        if (waiting.isPresent() && due(waiting.get(), nanos)) {
            Origin by = waiting.get().by();
            waiting = Optional.empty();
            desk.history()
                    .as(
                            by,
                            () -> inTurn(new Turn(
                                    this::going,
                                    () -> cues.next().ifPresent(cue -> fire(cue, by, OptionalDouble.empty())))));
        }
    }

    private boolean due(Waiting wait, long nanos) {
        return wait.due().isPresent()
                ? nanos - wait.due().get() >= 0
                : wait.plan().isEmpty() || fades.secondsLeft(wait.plan().get()) <= 0;
    }

    /// Seconds until the next cue fires by itself; empty where it waits for a GO.
    public OptionalDouble left() {
        if (waiting.isEmpty() || cues.next().isEmpty()) {
            return OptionalDouble.empty();
        }
        Waiting wait = waiting.get();
        return OptionalDouble.of(
                wait.due().isPresent()
                        ? Math.max(0, (wait.due().get() - desk.nanos()) * 1e-9)
                        : wait.plan().map(fades::secondsLeft).orElse(0.0));
    }

    /// Lets nothing follow by itself any more: the next cue waits for a GO. True where something would have followed.
    public boolean hold() {
        boolean held = left().isPresent();
        waiting = Optional.empty();
        return held;
    }

    /// Moves the pointer by a cue, or by a scene while there is no cue list.
    public void point(boolean forwards) {
        if (cues.isEmpty()) {
            scenes.point(forwards ? 1 : -1);
        } else {
            cues.point(forwards);
        }
    }

    /// The scene that GO recalls, as it recalls it; empty where it recalls none.
    public Optional<Scene> going() {
        if (!cues.isEmpty()) {
            return cues.next().flatMap(this::going);
        }
        OptionalInt next = scenes.next();
        return next.isPresent() ? Optional.of(scenes.scenes().get(next.getAsInt())) : Optional.empty();
    }

    /// The scenes that GO recalls, one GO after the other, up to so many.
    public List<Scene> coming(int most) {
        if (cues.isEmpty()) {
            return scenes.scenes().stream()
                    .skip(scenes.next().orElse(Integer.MAX_VALUE))
                    .limit(most)
                    .toList();
        }
        return cues.coming()
                .map(this::going)
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    /// The scene of a cue, as the cue recalls it.
    public Optional<Scene> going(Cue cue) {
        return cue.fires().scene().flatMap(scenes::scene).map(cue.fires()::of);
    }
}
