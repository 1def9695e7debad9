package longthrow.console.app;

import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show version`: keeps a show as it is now.
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Keeps a show as it is now under a name, with what its journal knows beyond its files.")
final class ShowVersionCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "What the version is called.")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        ShowAside.with(folder, spec.commandLine().getErr(), versions -> {
            versions.keep(name, Instant.now(), System.getProperty("user.name", ""));
            return name;
        });
        spec.commandLine().getOut().println("kept " + folder + " as '" + name + "'");
    }
}
