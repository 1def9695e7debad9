package longthrow.console.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `longthrow show …`: what can be asked of a show's folder, and done with it.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Works with shows while no desk has them open.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ShowCheckCommand.class,
            ShowDiffCommand.class,
            ShowLogCommand.class,
            ShowLoadCommand.class,
            ShowVersionCommand.class,
            ShowVersionsCommand.class,
            ShowRestoreCommand.class
        })
final class ShowCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do with shows: " + known);
    }
}
