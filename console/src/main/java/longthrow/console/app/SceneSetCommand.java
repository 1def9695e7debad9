package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.runtime.Console;
import longthrow.console.scene.BlindEdit;
import longthrow.console.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow scene set`: edits what a stored scene holds.
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Gives a scene other values; what the show's desk has stays.")
final class SceneSetCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The show's folder; no desk may have it open.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "SCENE", description = "The scene's number or name.")
    private String scene = "";

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "ID=VALUE",
            description =
                    "ch/3/fader=-6dB; now for the desk's value as it was saved, none to let recalls leave it alone.")
    private List<String> words = List.of();

    @Option(names = "--dry-run", description = "Tells what would change; nothing is saved.")
    private boolean dry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        new ShowEdit(folder, spec.commandLine().getErr()).make(dry, this::change);
    }

    private boolean change(Console console) {
        int index = SceneCommand.index(console, scene);
        Scene held = console.scenes().scenes().get(index);
        BlindEdit edit = switch (BlindEdit.read(console.desk(), String.join(",", words))) {
            case BlindEdit.Read.Edit(BlindEdit read) -> read;
            case BlindEdit.Read.Wrong(String why) -> throw new WrongWord(why);
        };
        List<String> changes = edit.changes(held);
        if (!dry && !changes.isEmpty()) {
            console.scenes().replace(index, edit.into(held), "edit of " + held.words());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(held.words() + ": "
                + (changes.isEmpty() ? "it is so already" : Counted.of(changes.size(), "control"))
                + (changes.isEmpty() ? "" : dry ? " would change" : " changed"));
        changes.forEach(out::println);
        return !changes.isEmpty();
    }
}
