package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.record.Loading;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.parameter.ParameterTable;

/// What `render` mixes: a desk, the files on its strips, and what each strip is called. A file that cannot be used
/// leaves
/// its strip silent and is told among the troubles.
final class RenderSource implements AutoCloseable {
    private final DeskLayout desk;
    private final ParameterTable table;
    private final List<Optional<Stem>> stems;
    private final List<String> names;
    private final List<String> troubles = new ArrayList<>();

    private RenderSource(DeskLayout desk, List<Optional<Stem>> stems, List<String> names, List<String> troubles) {
        this.desk = desk;
        this.stems = stems;
        this.names = names;
        this.troubles.addAll(troubles);
        table = new ParameterTable(DeskTable.of(desk).layout());
    }

    /// A new desk with a strip for each file.
    static RenderSource ofFiles(List<Path> files, int sampleRate) {
        List<Optional<Stem>> stems = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Path file : files) {
            switch (StemLoader.stream(file, sampleRate)) {
                case Loading.Loaded(Stem stem) -> stems.add(Optional.of(stem));
                case Loading.Refused refused -> {
                    stems.add(Optional.empty());
                    troubles.add("strip " + stems.size() + " is silent: " + refused.path() + ": " + refused.reason());
                }
            }
        }
        List<Boolean> stereo = stems.stream()
                .map(stem -> stem.isPresent() && stem.get().channels() == 2)
                .toList();
        DeskLayout desk = new DeskLayout(
                sampleRate, stereo, DeskLayout.mono(sampleRate, 1).stereoBuses());
        List<String> names =
                stems.stream().map(stem -> stem.map(Stem::name).orElse("")).toList();
        return new RenderSource(desk, stems, names, troubles);
    }

    DeskLayout desk() {
        return desk;
    }

    ParameterTable table() {
        return table;
    }

    /// What channel `index` is called, for the name of its file.
    String name(int index) {
        return names.get(index);
    }

    /// True when at least one strip plays.
    boolean sounds() {
        return stems.stream().anyMatch(Optional::isPresent);
    }

    /// The longest input, in frames.
    long length() {
        return stems.stream()
                .flatMap(Optional::stream)
                .mapToLong(Stem::length)
                .max()
                .orElse(0);
    }

    List<Optional<StripInput>> inputs() {
        return stems.stream().map(stem -> stem.map(StripInput.class::cast)).toList();
    }

    List<Generation.Played> lanes() {
        return List.of();
    }

    /// What was wrong with files, at their opening and while they played.
    List<String> troubles() {
        List<String> all = new ArrayList<>(troubles);
        stems.stream()
                .flatMap(Optional::stream)
                .flatMap(stem -> stem.trouble().stream())
                .forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        stems.stream().flatMap(Optional::stream).forEach(Stem::close);
    }
}
