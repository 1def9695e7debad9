package longthrow.console.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.console.show.AtomicFile;
import longthrow.console.show.LaneTable;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow automation export`: a show's lanes as comma-separated values.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a show's lanes as comma-separated values, a point a row: " + LaneTable.HEAD + ".",
            "A time is seconds, a curve linear (in the control's travel) or step."
        })
final class AutomationExportCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: the standard output).")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        List<String> problems = opened.problems().stream().map(Problem::text).toList();
        Show show = opened.show()
                .orElseThrow(() -> new Failure("no show in " + folder + ": " + String.join("; ", problems)));
        problems.forEach(problem -> spec.commandLine().getErr().println("longthrow: " + problem));
        List<String> rows = LaneTable.write(show);
        if (out.isEmpty()) {
            rows.forEach(spec.commandLine().getOut()::println);
        } else {
            write(out.get(), rows);
            spec.commandLine()
                    .getOut()
                    .println(out.get() + ": " + Counted.of(rows.size() - 1, "point") + " of "
                            + Counted.of(show.rides().lanes().size(), "lane"));
        }
    }

    private void write(Path file, List<String> rows) {
        try (LongWork work = new LongWork(spec.commandLine().getErr(), file + " was not written")) {
            work.at(String.valueOf(file.getFileName()), 0, 1);
            AtomicFile.write(file, (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new Failure("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
