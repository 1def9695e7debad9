package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import longthrow.console.show.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show versions`: which versions of a show are kept.
@Command(name = "versions", mixinStandardHelpOptions = true, description = "Lists a show's versions, oldest first.")
final class ShowVersionsCommand implements Runnable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Parameters(paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A version for programs.
    record Line(String name, String at, String user) {}

    @Override
    public void run() {
        List<Versions.Version> all;
        try {
            all = new Versions(folder).all();
        } catch (IOException failed) {
            throw new Failure("the versions of " + folder + " cannot be listed: " + failed.getMessage(), failed);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(all.stream()
                    .map(each -> new Line(
                            each.name(), each.at().map(Instant::toString).orElse(""), each.user()))
                    .toList()));
        } else if (all.isEmpty()) {
            out.println("no version of this show is kept; 'longthrow show version SHOW NAME' keeps one");
        } else {
            Columns columns = new Columns();
            columns.row("version", "kept", "by");
            all.forEach(
                    each -> columns.row(each.name(), each.at().map(TIME::format).orElse(""), each.user()));
            columns.print(out);
        }
    }
}
