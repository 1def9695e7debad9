package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longthrow.console.importer.X32Import;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.Problem;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow import x32`: a scene of an X32 as a show.
@Command(
        name = "x32",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a scene (.scn) of a Behringer X32 or Midas M32 into a show.",
            "Tells line by line what is left out, or taken as something else, and what cannot be read.",
            "Ends with 0 when every line could be read, 1 when one could not."
        })
final class X32Command implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The scene's file.")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "SHOW",
            description =
                    "A show's folder, kept as a version first where there is one; else a new one of the file's name.")
    private Optional<Path> into = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        byte[] bytes = bytes();
        Path folder =
                into.orElseGet(() -> Path.of(String.valueOf(file.getFileName()).replaceFirst("\\.scn$", "")));
        ShowFolder place = new ShowFolder(folder);
        if (place.exists() && into.isEmpty()) {
            throw new Failure("there is a show in " + folder + " already; say --into " + folder + " to import into it");
        }
        return place.exists() ? renew(folder, bytes) : fresh(place, bytes);
    }

    private int fresh(ShowFolder place, byte[] bytes) {
        try (LongWork work = new LongWork(spec.commandLine().getErr(), "nothing was imported")) {
            work.at(String.valueOf(file.getFileName()), 0, 1);
            return deliver(place, X32Import.of(bytes, Optional.empty()));
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private int renew(Path folder, byte[] bytes) {
        return ShowAside.with(folder, spec.commandLine().getErr(), versions -> {
            ShowFolder place = new ShowFolder(folder);
            Show now = Return.of(folder, Opening.show(place).show(), ZoneId.systemDefault())
                    .show();
            X32Import.Read read = X32Import.of(bytes, Optional.of(now));
            if (read.show().isPresent()) {
                Instant at = Instant.now();
                versions.keep(
                        "before import " + longthrow.console.show.Versions.named(at),
                        at,
                        System.getProperty("user.name", ""));
            }
            int code = deliver(place, read);
            new JournalFiles(folder).turn().saved();
            return code;
        });
    }

    private int deliver(ShowFolder place, X32Import.Read read) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        read.wrong().forEach(note -> err.println("longthrow: " + file + " line " + note.line() + ": " + note.words()));
        Show show = read.show().orElseThrow(() -> new Failure(file + " is no scene of an X32"));
        read.left().forEach(note -> out.println("line " + note.line() + ": " + note.words()));
        List<Problem> problems = place.save(show);
        if (!problems.isEmpty()) {
            throw new Failure(problems.getFirst().text());
        }
        out.println(read.taken() + " lines imported into " + place.path() + ", "
                + read.left().size() + " remarks, " + read.wrong().size() + " lines that cannot be read");
        return read.wrong().isEmpty() ? 0 : 1;
    }
}
