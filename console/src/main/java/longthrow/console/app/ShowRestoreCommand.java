package longthrow.console.app;

import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show restore`: makes a show what a version was.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a show what one of its versions was; what is there now is kept as a version first.")
final class ShowRestoreCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The show's folder; no desk may have it open.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The version.")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String before = ShowAside.with(
                folder,
                spec.commandLine().getErr(),
                versions -> versions.restore(name, Instant.now(), System.getProperty("user.name", "")));
        spec.commandLine()
                .getOut()
                .println(folder + " is what '" + name + "' was; what was there is kept as '" + before + "'");
    }
}
