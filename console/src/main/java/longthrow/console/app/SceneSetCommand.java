package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import longthrow.console.runtime.Console;
import longthrow.console.scene.BlindEdit;
import longthrow.console.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `longthrow scene set`: edits what a stored scene holds.
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Gives a scene other values; what the show's desk has stays.")
final class SceneSetCommand implements Runnable {
    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(index = "1", paramLabel = "SCENE", description = "The scene's number or name.")
    private String scene = "";

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "ID=VALUE",
            description =
                    "ch/3/fader=-6dB; now for the desk's value as it was saved, none to let recalls leave it alone.")
    private List<String> words = List.of();

    @Override
    public void run() {
        options.make(this::change);
    }

    private boolean change(Console console) {
        int index = SceneCommand.index(console, scene);
        Scene held = console.scenes().scenes().get(index);
        BlindEdit edit = switch (BlindEdit.read(console.desk(), String.join(",", words))) {
            case BlindEdit.Read.Edit(BlindEdit read) -> read;
            case BlindEdit.Read.Wrong(String why) -> throw new WrongWord(why);
        };
        List<String> changes = edit.changes(held);
        if (!options.dry() && !changes.isEmpty()) {
            console.scenes().replace(index, edit.into(held), "edit of " + held.words());
        }
        PrintWriter out = options.out();
        out.println(held.words() + ": "
                + (changes.isEmpty() ? "it is so already" : Counted.of(changes.size(), "control"))
                + (changes.isEmpty() ? "" : options.dry() ? " would change" : " changed"));
        changes.forEach(out::println);
        return !changes.isEmpty();
    }
}
