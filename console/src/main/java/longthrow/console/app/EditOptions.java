package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import longthrow.console.runtime.Console;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command says that changes a show while no desk has it open: which one, and whether only to tell.
final class EditOptions {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The folder of the show; no desk may have it open.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Tells what would change; nothing is saved.")
    private boolean dry;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// Whether nothing is to be saved.
    boolean dry() {
        return dry;
    }

    /// Where the command says what it did.
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Where it says what is odd.
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Lets `change` work on the show; it says whether there is anything to save.
    void make(Function<Console, Boolean> change) {
        new ShowEdit(folder, err()).make(dry, change);
    }
}
