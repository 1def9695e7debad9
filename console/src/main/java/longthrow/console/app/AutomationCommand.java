package longthrow.console.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `longthrow automation …`: a show's lanes for other programs, and from them.
@Command(
        name = "automation",
        mixinStandardHelpOptions = true,
        description = "Takes a show's automation out as a table, or in.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AutomationExportCommand.class, AutomationImportCommand.class})
final class AutomationCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with automation: export, import");
    }
}
