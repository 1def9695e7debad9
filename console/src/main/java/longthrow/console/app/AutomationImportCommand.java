package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import longthrow.console.show.LaneFiles;
import longthrow.console.show.LaneTable;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow automation import`: lanes of a show from comma-separated values.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Puts lanes from comma-separated values, " + LaneTable.HEAD + ", in the place of those a show has",
            "of the same parameters; other lanes and everything else stay. A row that is wrong is left out and told."
        })
final class AutomationImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SHOW", description = "The show's folder; no desk may have it open.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "The table, as 'automation export' writes it.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<String> rows = rows();
        PrintWriter err = spec.commandLine().getErr();
        LaneTable.Read read = ShowAside.with(folder, err, versions -> taken(rows));
        read.problems()
                .forEach(problem -> err.println("longthrow: " + problem.file()
                        + (problem.line() > 0 ? ": row " + problem.line() : "") + ": " + problem.words()));
        int points =
                read.lanes().values().stream().mapToInt(lane -> lane.size()).sum();
        spec.commandLine()
                .getOut()
                .println(Counted.of(read.lanes().size(), "lane") + " with " + Counted.of(points, "point") + " now in "
                        + folder
                        + (read.problems().isEmpty()
                                ? ""
                                : "; " + Counted.of(read.problems().size(), "row") + " left out"));
        return read.problems().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private LaneTable.Read taken(List<String> rows) throws IOException {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        Show show = opened.show()
                .orElseThrow(() -> new Failure("no show in " + folder + ": "
                        + String.join(
                                "; ",
                                opened.problems().stream().map(Problem::text).toList())));
        if (opened.readOnly()) {
            throw new Failure("a newer version wrote the show in " + folder + "; nothing was taken in");
        }
        LaneTable.Read read = LaneTable.read(show.strips(), String.valueOf(file.getFileName()), rows);
        new LaneFiles(folder, show.strips()).write(read.lanes());
        return read;
    }

    private List<String> rows() {
        try {
            if (Files.size(file) > LaneTable.MOST_BYTES) {
                throw new Failure(file + " has " + Files.size(file) + " bytes, more than the " + LaneTable.MOST_BYTES
                        + " of a table that can be taken in; nothing was changed. Take it in lane by lane: a table replaces"
                        + " only the lanes that it has");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            List<String> rows = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
            String head = rows.isEmpty() ? "" : rows.getFirst().replace(" ", "");
            if (!head.equals(LaneTable.HEAD)) {
                throw new Failure(file + ": row 1: found '" + head + "', expected " + LaneTable.HEAD);
            }
            return rows;
        } catch (NoSuchFileException gone) {
            throw new Failure(file + ": there is no such file", gone);
        } catch (IOException failed) {
            throw new Failure("cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }
}
