package longthrow.console.app;

import java.io.IOException;
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
    private final LongWork work;
    private final List<OutFile> files = new ArrayList<>();

    /// Writes samples of `type` and tells how far it has come; given up, no file is touched.
    Mixdown(Mix mix, SampleType type, LongWork work) {
        this.mix = mix;
        this.type = type;
        this.work = work;
    }

    /// Writes main to `out` and, into the folder `stems`, the channels by their names; returns what it wrote.
    List<OutFile> write(Path out, Optional<Path> stems, IntFunction<String> names) {
        try {
            List<StemPasses.Pass> passes = stems.isEmpty() ? List.of() : new StemPasses(mix).all();
            render(mix, first(out, stems.map(Mixdown::created)), new Pass(0, 1 + passes.size()));
            for (StemPasses.Pass pass : passes) {
                Pass at = new Pass(1 + passes.indexOf(pass), 1 + passes.size());
                render(pass.mix(), channels(pass, stems.orElseThrow(), names), at);
            }
            files.forEach(OutFile::finish);
        } finally {
            files.forEach(OutFile::close);
        }
        return files;
    }

    /// How many passes of the engine are over, of how many.
    private record Pass(int done, int of) {}

    /// What the first pass writes: main, and into a folder each bus in use.
    private List<OutFile> first(Path out, Optional<Path> folder) {
        List<OutFile> first = new ArrayList<>(List.of(file(out, 0)));
        if (folder.isEmpty()) {
            return first;
        }
        for (int bus = 0; bus < mix.desk().buses(); bus++) {
            if (inUse(bus)) {
                first.add(
                        file(folder.get().resolve("bus " + two(bus + 1) + ".wav"), Engine.FIRST_BUS_OUTPUT + 2 * bus));
            }
        }
        return first;
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

    /// One pass of the engine into some files.
    private void render(Mix of, List<OutFile> into, Pass pass) {
        int outputs = into.stream().mapToInt(OutFile::outputs).max().orElse(2);
        int[] wanted = into.stream().mapToInt(OutFile::left).toArray();
        String words = into.size() == 1 ? String.valueOf(into.getFirst().path().getFileName()) : into.size() + " files";
        long all = of.span().frames();
        long[] done = {pass.done * all};
        of.render(outputs, wanted, (block, frames, lags) -> {
            for (int file = 0; file < lags.length; file++) {
                into.get(file).take(block, frames, lags[file], all);
            }
            done[0] += frames;
            work.at(words, done[0], pass.of * all);
        });
    }

    private OutFile file(Path path, int output) {
        OutFile file = new OutFile(path, output, mix.desk().sampleRate(), type);
        files.add(file);
        return file;
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
