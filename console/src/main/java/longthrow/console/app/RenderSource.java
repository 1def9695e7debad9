package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import longthrow.console.automation.SongLane;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.frame.Mode;
import longthrow.console.record.Loading;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.scene.Guards;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneList;
import longthrow.console.show.Headway;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Song;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Source;
import longthrow.mappings.language.Nearest;

/// What `render` mixes: a desk, the files on its strips, and what each strip is called. A file that cannot be used
/// leaves its strip silent and is told among the troubles.
final class RenderSource implements AutoCloseable {
    private final Show show;
    private final Desk desk;
    private final DeskLayout shape;
    private final List<Optional<Stem>> stems = new ArrayList<>();
    private final List<Optional<Impulse>> impulses =
            new ArrayList<>(Collections.nCopies(DeskLayout.RACKS, Optional.empty()));
    private final List<String> warnings;
    private final List<String> troubles = new ArrayList<>();

    private RenderSource(Show show, Opened opened, List<String> warnings) {
        this.show = show;
        this.warnings = warnings;
        DeskLayout wanted = show.strips().shape();
        stems.addAll(opened.stems);
        troubles.addAll(opened.troubles);
        int given = opened.given;
        shape = widened(wanted, given);
        desk = new Desk(show.strips());
        settle(show.values());
    }

    /// A new desk with a strip for each file.
    static RenderSource ofFiles(List<Path> files, int sampleRate, Headway headway) {
        Show fresh = Show.fresh("", DeskLayout.mono(sampleRate, files.size()));
        Opened opened = Opened.of(files.stream().map(List::of).toList(), sampleRate, headway, files.size());
        return new RenderSource(fresh, opened, List.of());
    }

    /// What strips play; `given` of them play files that were named for them.
    private record Opened(List<Optional<Stem>> stems, List<String> troubles, int given) {
        /// Opens the files of strip after strip; given up, all are let go.
        static Opened of(List<List<Path>> files, int rate, Headway headway, int given) {
            Opened opened = new Opened(new ArrayList<>(), new ArrayList<>(), given);
            Telling telling = new Telling(StemLoader::stream, headway);
            try {
                for (int strip = 0; strip < files.size(); strip++) {
                    opened.open(files.get(strip), rate, telling.load(strip, files.size()));
                }
            } catch (CancellationException unwanted) {
                opened.stems.stream().flatMap(Optional::stream).forEach(Stem::close);
                throw unwanted;
            }
            return opened;
        }

        private void open(List<Path> files, int rate, Playable.Load how) {
            if (files.isEmpty()) {
                stems.add(Optional.empty());
                return;
            }
            switch (StemLoader.layered(files, rate, how)) {
                case Loading.Loaded(Stem stem) -> stems.add(Optional.of(stem));
                case Loading.Refused refused -> {
                    stems.add(Optional.empty());
                    troubles.add("strip " + stems.size() + " is silent: " + refused.path() + ": " + refused.reason());
                }
            }
        }
    }

    /// The show in a folder; `files` play on its first strips instead of its own.
    static RenderSource ofShow(Path path, List<Path> files, Headway headway) {
        ShowFolder folder = new ShowFolder(path);
        ShowFolder.Opened opened = folder.open(headway);
        List<String> problems = opened.problems().stream().map(Problem::text).toList();
        Show show =
                opened.show().orElseThrow(() -> new Failure("no show in " + path + ": " + String.join("; ", problems)));
        int channels = show.strips().shape().channels();
        if (files.size() > channels) {
            throw new WrongWord(files.size() + " inputs for the " + channels + " strips of " + path);
        }
        List<List<Path>> all = new ArrayList<>(files.stream().map(List::of).toList());
        for (int strip = files.size(); strip < channels; strip++) {
            all.add(folder.stems(show.texts().get(strip)));
        }
        Opened stems = Opened.of(all, show.strips().shape().sampleRate(), headway, files.size());
        RenderSource source = new RenderSource(show, stems, problems);
        int first = show.strips().shape().first("fx");
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            String response = show.texts().get(first + rack).input();
            if (!response.isEmpty()) {
                source.respond(rack, folder.stem(response));
            }
        }
        return source;
    }

    private void respond(int rack, Path file) {
        switch (StemLoader.load(file, shape.sampleRate())) {
            case Loading.Loaded(Stem stem) -> impulses.set(rack, Optional.of(Opening.response(stem)));
            case Loading.Refused refused ->
                troubles.add("fx/" + (rack + 1) + " keeps its own room: " + refused.path() + ": " + refused.reason());
        }
    }

    /// The desk with a stereo strip for each of the `given` files that has two channels.
    private DeskLayout widened(DeskLayout wanted, int given) {
        List<Boolean> stereo = new ArrayList<>(wanted.stereoChannels());
        for (int strip = 0; strip < given; strip++) {
            boolean pair = stems.get(strip).map(stem -> stem.channels() == 2).orElse(stereo.get(strip));
            stereo.set(strip, pair);
        }
        return wanted.withChannels(stereo);
    }

    private void settle(Values values) {
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.columns(row); column++) {
                desk.settle(Cell.of(row, column), values.get(row, column), Origin.FILE);
            }
        }
    }

    /// Recalls a scene of the show by its number or name.
    void recall(String name) {
        SceneList list = new SceneList(new History());
        list.open(show.scenes());
        Scene scene = list.scenes().get(list.find(name).orElseThrow(() -> unknown(name, list)));
        RecallPlan plan = RecallPlan.of(
                scene,
                desk,
                new Guards(
                        show.setup().recallLocked(),
                        show.setup().safe(),
                        Set.of(),
                        cell -> false,
                        cell -> false,
                        cell -> false));
        for (int i = 0; i < plan.size(); i++) {
            if (plan.moves(i)) {
                desk.settle(plan.cell(i), plan.after(i), Origin.SCENE);
            }
        }
    }

    /// Lets every strip play its file, whatever it heard when the show was saved: offline there is no stage.
    void play() {
        for (int strip = 0; strip < stems.size(); strip++) {
            if (stems.get(strip).isPresent()) {
                desk.strips().cell(strip, "source").ifPresent(cell -> desk.settle(cell, Source.AUTO, Origin.FILE));
            }
        }
    }

    private static Failure unknown(String name, SceneList list) {
        List<String> names = list.scenes().stream().map(Scene::name).toList();
        String all = list.scenes().stream().map(Scene::words).collect(Collectors.joining(", "));
        return new Failure("no scene '" + name + "'" + Nearest.hint(name, names)
                + (all.isEmpty() ? "; there are none" : "; there are: " + all));
    }

    /// The desk whose values are mixed.
    Desk desk() {
        return desk;
    }

    /// The widths of its strips.
    DeskLayout shape() {
        return shape;
    }

    /// What channel `index` is called, for the name of its file.
    String name(int index) {
        String name = show.texts().get(index).name();
        return name.isEmpty() ? stems.get(index).map(Stem::name).orElse("") : name;
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

    /// The impulse responses of the racks.
    List<Optional<Impulse>> impulses() {
        return List.copyOf(impulses);
    }

    /// The lanes of strips that read their automation, as they are heard in the show's songs (rule A13).
    List<Generation.Played> lanes() {
        return show.rides().lanes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> show.rides().modes().of(show.strips(), entry.getKey()) != Mode.OFF)
                .map(entry -> new Generation.Played(entry.getKey(), heard(entry.getKey(), entry.getValue())))
                .toList();
    }

    private Lane heard(int cell, Lane lane) {
        List<Range> songs = show.timeline().songs().stream().map(Song::range).toList();
        double scene = desk.layout().parameter(cell).taper().toPosition(desk.value(cell));
        long glide = Math.round(show.rides().rules().glideSeconds() * shape.sampleRate());
        return songs.isEmpty() ? lane : SongLane.of(lane, songs, scene, glide);
    }

    /// What is odd about the show's files without hindering the mix.
    List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /// What was wrong with sound files, at their opening and while they played.
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
