package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow meter`: loudness and peaks of files.
@Command(
        name = "meter",
        mixinStandardHelpOptions = true,
        description = {
            "Measures files: loudness after ITU-R BS.1770-5 and EBU R 128, true peak and sample peak.",
            "WAV or FLAC of any rate, mono to 5.1 (L R C LFE Ls Rs).",
            "Ends with 1 when a file could not be measured; the others are measured all the same."
        })
final class MeterCommand implements Callable<Integer> {
    /// Tech 3342 calls a loudness range unsettled before.
    private static final double SETTLED_SECONDS = 60;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to measure.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--json",
            description = "Print JSON: an array with an object for each file, null where it is silent.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<FileLevels.Measured.Levels> measured = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        try (LongWork work = new LongWork(spec.commandLine().getErr(), "nothing was measured to its end")) {
            for (int i = 0; i < files.size(); i++) {
                switch (FileLevels.of(files.get(i), share(work, i))) {
                    case FileLevels.Measured.Levels levels -> measured.add(levels);
                    case FileLevels.Measured.Refused(String reason) -> troubles.add(files.get(i) + ": " + reason);
                }
            }
        }
        troubles.forEach(this::tell);
        if (json) {
            out().println(Json.write(
                    measured.stream().map(FileLevels.Measured.Levels::levels).toList()));
        } else if (!measured.isEmpty()) {
            print(measured);
        }
        return measured.size() == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /// How much of all files was heard when so many are over.
    private DoubleConsumer share(LongWork work, int done) {
        String name = String.valueOf(files.get(done).getFileName());
        return share -> work.at(name, Math.round((done + share) * 1000), 1000L * files.size());
    }

    private void print(List<FileLevels.Measured.Levels> measured) {
        Columns columns = new Columns();
        columns.row("file", "integrated", "range", "momentary max", "short-term max", "true peak", "sample peak");
        boolean unsettled = false;
        for (FileLevels.Measured.Levels each : measured) {
            FileLevels levels = each.levels();
            boolean early = each.seconds() < SETTLED_SECONDS && levels.range().isPresent();
            unsettled |= early;
            columns.row(
                    levels.file(),
                    words(levels.integrated(), "LUFS"),
                    (early ? "~" : "") + words(levels.range(), "LU"),
                    words(levels.maxMomentary(), "LUFS"),
                    words(levels.maxShortTerm(), "LUFS"),
                    words(levels.truePeak(), "dBTP"),
                    words(levels.samplePeak(), "dBFS"));
        }
        columns.print(out());
        if (unsettled) {
            out().println("~ a loudness range of less than a minute says little");
        }
    }

    private static String words(Optional<Double> level, String unit) {
        return level.map(value -> String.format(Locale.ROOT, "%.1f %s", value, unit))
                .orElse("-");
    }

    private void tell(String trouble) {
        spec.commandLine().getErr().println("longthrow: " + trouble);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
