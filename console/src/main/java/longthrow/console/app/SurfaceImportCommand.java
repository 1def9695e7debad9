package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.console.show.AtomicFile;
import longthrow.mappings.importer.ArdourImport;
import longthrow.mappings.importer.Import;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface import`: another program's surface file as a `.surface` file.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a MIDI map (.map) or a Mackie device (.device) of Ardour into a .surface file.",
            "Tells every binding that is left out, and why; the same stands in the file as comments."
        })
final class SurfaceImportCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "The file to read, for example from /usr/share/ardour7/midi_maps.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file to write; without it the text is printed, and the report beside it on the error output.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        out.ifPresent(this::refuseLoss);
        SurfaceLibrary library = new SurfaceLibrary(SurfaceFolders.words(), SurfaceFolders.of(Optional.empty()));
        switch (new ArdourImport(library).read(file.toString(), bytes())) {
            case Import.Refused(Problem why) -> throw new Failure(why.toString());
            case Import.Done done -> {
                report(done);
                requireSound(library, done);
                deliver(done.text());
            }
        }
    }

    private void refuseLoss(Path target) {
        try {
            if (!force && Files.exists(target) && Files.size(target) > 0) {
                throw new Failure("--out " + target + ": there is a file already; name another one, or say --force");
            }
        } catch (IOException e) {
            throw new Failure("--out " + target + ": cannot be looked at: " + e.getMessage(), e);
        }
    }

    private byte[] bytes() {
        if (Files.isDirectory(file)) {
            throw new Failure(file + ":1:1: this is a folder; name a file in it");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ":1:1: there is no such file", e);
        } catch (IOException e) {
            throw new Failure(file + ":1:1: cannot be read: " + e.getMessage(), e);
        }
    }

    private void report(Import.Done done) {
        PrintWriter where = out.isPresent() ? spec.commandLine().getOut() : err();
        done.leftOut()
                .forEach(
                        one -> where.println(file + ":" + one.line() + ": left out: " + one.what() + ": " + one.why()));
        int all = done.kept() + done.leftOut().size();
        where.println(file + ": " + done.kept() + " of " + all + " imported, "
                + done.leftOut().size() + " left out");
        if (done.kept() == 0) {
            err().println("longthrow: " + file + ": NOTHING of it could be imported; the surface file is empty");
        }
    }

    /// What was written must read without a fault; where it does not, the program is at fault, and says so.
    private void requireSound(SurfaceLibrary library, Import.Done done) {
        List<Problem> problems = library.check(out.orElse(Path.of("imported.surface")), done.text())
                .problems();
        problems.forEach(problem -> err().println("longthrow: " + problem));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void deliver(String text) {
        if (out.isEmpty()) {
            spec.commandLine().getOut().print(text);
            return;
        }
        try {
            AtomicFile.write(out.get(), text.getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getOut().println(out.get() + ": written");
        } catch (IOException e) {
            throw new Failure("--out " + out.get() + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
