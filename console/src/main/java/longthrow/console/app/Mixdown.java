package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import longthrow.console.record.SampleType;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.parameter.TableLayout;

/// Writes a mix into files: main, and on request each channel and each bus in use.
final class Mixdown {
    private final Mix mix;
    private final SampleType type;
    private final PrintWriter err;
    private final boolean terminal;

    /// Writes samples of `type` and draws its progress on `err` where that is a terminal.
    Mixdown(Mix mix, SampleType type, PrintWriter err, boolean terminal) {
        this.mix = mix;
        this.type = type;
        this.err = err;
        this.terminal = terminal;
    }

    /// Writes main to `out` and, into the folder `stems`, the channels by their names; returns what it wrote.
    List<OutFile> write(Path out, Optional<Path> stems, IntFunction<String> names) {
        if (stems.isEmpty()) {
            return render(mix, List.of(file(out, 0)));
        }
        Path folder = created(stems.get());
        List<OutFile> first = new ArrayList<>(List.of(file(out, 0)));
        for (int bus = 0; bus < mix.desk().buses(); bus++) {
            if (inUse(bus)) {
                first.add(file(folder.resolve("bus " + two(bus + 1) + ".wav"), Engine.FIRST_BUS_OUTPUT + 2 * bus));
            }
        }
        List<OutFile> all = new ArrayList<>(render(mix, first));
        for (StemPasses.Pass pass : new StemPasses(mix).all()) {
            all.addAll(render(pass.mix(), channels(pass, folder, names)));
        }
        return all;
    }

    private List<OutFile> channels(StemPasses.Pass pass, Path folder, IntFunction<String> names) {
        List<OutFile> files = new ArrayList<>();
        for (int bus = 0; bus < pass.count(); bus++) {
            String name = names.apply(pass.first() + bus).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            String number = two(pass.first() + bus + 1);
            String words = name.startsWith(number) ? name : (number + " " + name).strip();
            files.add(file(folder.resolve(words + ".wav"), Engine.FIRST_BUS_OUTPUT + 2 * bus));
        }
        return files;
    }

    /// One pass of the engine into all `files`.
    private List<OutFile> render(Mix of, List<OutFile> files) {
        int outputs = files.stream().mapToInt(OutFile::outputs).max().orElse(2);
        Progress progress = new Progress(err, terminal, of.span().frames());
        try {
            int[] wanted = files.stream().mapToInt(OutFile::left).toArray();
            of.render(outputs, wanted, (block, frames, lags) -> {
                for (int file = 0; file < lags.length; file++) {
                    files.get(file).take(block, frames, lags[file], of.span().frames());
                }
                progress.advance(frames);
            });
            files.forEach(OutFile::finish);
        } finally {
            progress.end();
            files.forEach(OutFile::close);
        }
        return files;
    }

    private OutFile file(Path path, int output) {
        return new OutFile(path, output, mix.desk().sampleRate(), type);
    }

    /// Whether any channel sends to the bus.
    private boolean inUse(int bus) {
        TableLayout layout = DeskTable.of(mix.desk()).layout();
        for (int channel = 1; channel <= mix.desk().channels(); channel++) {
            int level = layout.cell("ch/" + channel + "/send/" + (bus + 1) + "/level")
                    .orElseThrow();
            if (mix.values().get(level) > Double.NEGATIVE_INFINITY
                    || mix.lanes().stream().anyMatch(lane -> lane.cell() == level)) {
                return true;
            }
        }
        return false;
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
