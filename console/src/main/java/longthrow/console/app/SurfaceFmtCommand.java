package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import longthrow.console.show.AtomicFile;
import longthrow.mappings.language.Formatter;
import longthrow.mappings.language.SurfaceText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface fmt`: the one look of `.surface` files.
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = {
            "Aligns the columns of .surface files in place. Sorts nothing; comments and lines that cannot be read stay.",
            "Ends with 1 when a file could not be formatted, or with --check when one is not."
        })
final class SurfaceFmtCommand implements Callable<Integer> {
    @Option(names = "--check", description = "Change nothing; tell which files would change.")
    private boolean check;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to format.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long well = files.stream().filter(this::settled).count();
        return well == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /// True when the file is as it should be, or now is.
    private boolean settled(Path file) {
        return switch (SurfaceText.of(file)) {
            case SurfaceText.Words(String text) -> {
                String formatted = Formatter.format(text);
                yield formatted.equals(text) || (check ? differs(file, text, formatted) : write(file, formatted));
            }
            case SurfaceText.Refused(var why) -> {
                err().println(why);
                yield false;
            }
        };
    }

    private boolean differs(Path file, String text, String formatted) {
        List<String> before = text.lines().toList();
        List<String> after = formatted.lines().toList();
        int line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        String where = line < before.size() ? "from line " + (line + 1) + " on" : "at its end";
        spec.commandLine().getOut().println(file + ": not formatted, " + where);
        return false;
    }

    /// A link stays a link: the file behind it is written.
    private boolean write(Path file, String formatted) {
        try {
            AtomicFile.write(file.toRealPath(), formatted.getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getOut().println(file + ": formatted");
            return true;
        } catch (IOException e) {
            err().println(file + ":1:1: cannot be written: " + e.getMessage());
            return false;
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
