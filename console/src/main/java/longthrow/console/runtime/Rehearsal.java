package longthrow.console.runtime;

import java.util.List;
import java.util.OptionalInt;
import longthrow.console.scene.Scene;
import longthrow.console.scene.Update;
import longthrow.console.scene.Update.Given;
import longthrow.console.scene.UpdateText;
import longthrow.dsp.thread.ControlThread;

/// REHEARSE (rule S10): while it is armed, a scene is given what has changed since its recall when the next one comes,
/// when the show is saved, and when REHEARSE ends; each time one entry of the history. SHOW lock ends it.
@ControlThread
public final class Rehearsal {
    private final Console console;
    private boolean on;

    Rehearsal(Console console) {
        this.console = console;
        console.recall().beforeEach(this::keep);
    }

    /// Whether it is armed.
    public boolean on() {
        return on;
    }

    /// `on`, `off`, `toggle` or nothing.
    void ask(String word) {
        switch (word) {
            case "on" -> on = true;
            case "off" -> end();
            case "", "toggle" -> ask(on ? "off" : "on");
            default -> console.notices().say("'" + word + "' is no state of REHEARSE; say on, off or toggle");
        }
    }

    /// Keeps what has changed, and ends it.
    void end() {
        keep();
        on = false;
    }

    /// Gives the scene recalled last what has changed since.
    void keep() {
        OptionalInt current = console.scenes().current();
        if (!on || current.isEmpty()) {
            return;
        }
        Update update = console.recall().update();
        Scene scene = console.scenes().scenes().get(current.getAsInt());
        List<Given> plan = update.plan(List.of(scene), Update.Way.ABSOLUTE);
        if (!plan.isEmpty()) {
            String summary = new UpdateText(console.desk().layout()).summary(plan);
            update.apply(plan, "rehearse " + summary);
            console.notices().say("rehearsed " + summary);
        }
    }
}
