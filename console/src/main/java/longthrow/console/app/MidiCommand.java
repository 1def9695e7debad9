package longthrow.console.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `longthrow midi …`: ports and what comes through them.
@Command(
        name = "midi",
        mixinStandardHelpOptions = true,
        description = "Lists MIDI ports and shows what comes through them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MidiListCommand.class, MidiMonitorCommand.class})
final class MidiCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do with MIDI: " + known);
    }
}
