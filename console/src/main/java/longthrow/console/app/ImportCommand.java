package longthrow.console.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `longthrow import …`: what other consoles saved, as shows.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings in what other consoles saved.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {X32Command.class})
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to import: " + known);
    }
}
