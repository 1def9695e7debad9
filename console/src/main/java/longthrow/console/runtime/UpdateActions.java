package longthrow.console.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longthrow.console.scene.Update.Given;
import longthrow.console.scene.UpdateText;
import longthrow.dsp.thread.ControlThread;

/// Gives scenes what has changed since the last recall, or says what they would be given (rule S10).
@ControlThread
final class UpdateActions {
    /// How many values are told of one by one; the whole of it is a matter for `longthrow scene update`.
    private static final int TOLD = 12;

    private static final String LIST = "list";

    private final Console console;
    private final UpdateWords scenes;
    private final UpdateText text;

    UpdateActions(Console console) {
        this.console = console;
        scenes = new UpdateWords(console);
        text = new UpdateText(console.desk().layout());
    }

    /// Updates the scenes that the words name; after `list` only says what they would be given.
    void act(String deed, String argument) {
        if (console.scenes().current().isEmpty()) {
            console.notices().say("no scene was recalled that could be updated");
            return;
        }
        boolean list = deed.equals(LIST);
        String words = ((list ? "" : deed) + " " + argument.strip()).strip().toLowerCase(Locale.ROOT);
        Optional<List<Given>> plan = scenes.plan(words);
        plan.ifPresentOrElse(given -> tell(given, list), () -> console.notices().say(UpdateWords.expected(words)));
    }

    private void tell(List<Given> plan, boolean list) {
        if (plan.isEmpty()) {
            console.notices()
                    .say("nothing has changed since " + scenes.current().words() + " was recalled");
            return;
        }
        String summary = text.summary(plan);
        if (!list) {
            console.recall().update().apply(plan, "update " + summary);
        }
        console.notices().say((list ? "would update " : "updated ") + summary);
        List<String> lines = text.lines(plan);
        lines.stream().limit(TOLD).forEach(console.notices()::say);
        if (lines.size() > TOLD) {
            console.notices().say("and " + (lines.size() - TOLD) + " more");
        }
    }
}
