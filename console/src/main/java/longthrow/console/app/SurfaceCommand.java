package longthrow.console.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `longthrow surface …`: what is known of control surfaces, and what can be done with their files and devices.
@Command(
        name = "surface",
        mixinStandardHelpOptions = true,
        description = "Works with control surfaces and their .surface files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SurfaceListCommand.class,
            SurfaceCheckCommand.class,
            SurfaceShowCommand.class,
            SurfaceFmtCommand.class,
            SurfaceImportCommand.class,
            SurfaceEmulateCommand.class,
            SurfaceLearnCommand.class,
            SurfaceVerifyCommand.class
        })
final class SurfaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do with surfaces: " + known);
    }
}
