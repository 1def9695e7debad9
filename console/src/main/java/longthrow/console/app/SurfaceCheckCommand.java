package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface check`: every fault of every file in one pass.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every fault of .surface files as FILE:LINE:COLUMN, with the nearest known word.",
            "What a file extends is looked for beside it, then among the user's and the shipped files.",
            "Ends with 1 when there is any fault; a warning is none."
        })
final class SurfaceCheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<Path, SurfaceLibrary> beside = new HashMap<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Vocabulary words = SurfaceFolders.words();
        List<Problem> all = new ArrayList<>();
        for (Path file : files) {
            SurfaceFile read = library(file, words).check(file);
            List<Problem> problems = new ArrayList<>(read.problems());
            if (problems.isEmpty() && read.profiles().isEmpty() && read.maps().isEmpty()) {
                problems.add(new Problem(file.toString(), 1, 1, "there is no profile and no map in this file"));
            }
            problems.forEach(out::println);
            all.addAll(problems);
        }
        long warnings = all.stream().filter(Problem::warning).count();
        long faults = all.size() - warnings;
        out.println(Counted.of(files.size(), "file") + ", " + Counted.of(faults, "fault") + ", "
                + Counted.of(warnings, "warning"));
        return faults == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private SurfaceLibrary library(Path file, Vocabulary words) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file);
        return beside.computeIfAbsent(folder, place -> new SurfaceLibrary(words, SurfaceFolders.beside(place)));
    }
}
