package longthrow.console.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longthrow.console.automation.Take;
import longthrow.console.cue.CueSheet;
import longthrow.console.desk.StripText;
import longthrow.console.scene.Scene;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Lane;

/// A show on disk: `show.longthrow`, `cues.longthrow`, `timeline.longthrow`, `scenes/`, `lanes/`, `takes/`, and beside
/// them the stems.
/// Belongs to whoever
/// opened it, one thread at a time; never the control thread, which may not wait for a disk.
public final class ShowFolder {
    /// The main file's name.
    public static final String MAIN = "show.longthrow";

    private static final long MOST_LANE_BYTES = 64L << 20;

    private final Path folder;
    private final Set<Path> ours = new HashSet<>();
    private final SceneFiles scenes;
    private boolean readOnly;

    /// What came of opening a folder.
    ///
    /// @param show empty when there is none, or none that can be read
    /// @param readOnly true when a newer version wrote it, so that saving would lose what it knows
    public record Opened(Optional<Show> show, List<Problem> problems, boolean readOnly) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    /// The folder at a path, which need not exist yet.
    public ShowFolder(Path folder) {
        this.folder = folder;
        scenes = new SceneFiles(folder);
    }

    /// Where it is.
    public Path path() {
        return folder;
    }

    /// True when there is a show in it.
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(MAIN));
    }

    /// True when a newer version wrote the show that was opened, so that it is not saved.
    public boolean readOnly() {
        return readOnly;
    }

    /// The file that a strip's input names, relative to the folder.
    public Path stem(String input) {
        return folder.resolve(input).normalize();
    }

    /// The files that a strip plays, the topmost first.
    public List<Path> stems(StripText text) {
        return text.inputs().stream().map(this::stem).toList();
    }

    /// Reads the show with all scenes and lanes; what cannot be read is reported and left where it is.
    public Opened open() {
        return open(Headway.UNHEARD);
    }

    /// The same; `headway` hears of each file, and may end it.
    public Opened open(Headway headway) {
        return open(true, headway);
    }

    /// The same, but for what scenes hold: that is read when somebody asks for it (`Scene.Body`).
    public Opened index() {
        return open(false, Headway.UNHEARD);
    }

    private Opened open(boolean whole, Headway headway) {
        List<Problem> problems = new ArrayList<>();
        Reading reading = new Reading(
                files("scenes", ".scene", problems),
                files("lanes", ".lane", problems),
                files("takes", ".take", problems),
                headway);
        reading.main(folder.resolve(MAIN));
        Optional<Lines> main = lines(folder.resolve(MAIN), "show", problems);
        if (main.isEmpty()) {
            return new Opened(Optional.empty(), problems, false);
        }
        readOnly = main.get().newer();
        if (readOnly) {
            problems.add(new Problem(
                    MAIN,
                    1,
                    "a newer version (" + main.get().version() + ") wrote this show; this one knows version "
                            + Lines.VERSION + " and opens it without saving"));
        }
        Show show = ShowReader.read(main.get(), problems);
        List<Scene> known = scenes.read(show.strips(), reading, whole, problems);
        Show.Rides rides = new Show.Rides(
                show.rides().modes(),
                show.rides().rules(),
                lanes(show, reading, problems),
                takes(show, reading, problems));
        Show all = new Show(
                show.setup(),
                show.strips(),
                show.values(),
                show.texts(),
                known,
                rides,
                show.kept(),
                show.patch(),
                cues(show, problems),
                timeline(problems));
        return new Opened(Optional.of(all), problems, readOnly);
    }

    private Optional<Lines> lines(Path file, String kind, List<Problem> problems) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            return Lines.of(name, kind, Files.readAllBytes(file), problems);
        } catch (NoSuchFileException missing) {
            problems.add(new Problem(name, 0, "there is no file " + file.toAbsolutePath()));
        } catch (IOException failed) {
            problems.add(new Problem(name, 0, "cannot be read: " + failed.getMessage()));
        }
        return Optional.empty();
    }

    static boolean known(Lines lines, List<Problem> problems) {
        if (lines.newer()) {
            problems.add(new Problem(lines.file(), 1, "a newer version wrote this file; it is left alone"));
        }
        return !lines.newer();
    }

    private CueSheet cues(Show show, List<Problem> problems) {
        Path file = folder.resolve(CueText.FILE);
        if (!Files.exists(file)) {
            return CueSheet.NONE;
        }
        return lines(file, "cues", problems)
                .filter(lines -> known(lines, problems))
                .map(lines -> {
                    ours.add(file);
                    return new CueText(show.strips()).read(lines, problems);
                })
                .orElse(CueSheet.NONE);
    }

    private Timeline timeline(List<Problem> problems) {
        Path file = folder.resolve(TimelineText.FILE);
        if (!Files.exists(file)) {
            return Timeline.NONE;
        }
        return lines(file, "timeline", problems)
                .filter(lines -> known(lines, problems))
                .map(lines -> {
                    ours.add(file);
                    return TimelineText.read(lines, problems);
                })
                .orElse(Timeline.NONE);
    }

    private Map<Integer, Lane> lanes(Show show, Reading reading, List<Problem> problems) {
        Map<Integer, Lane> lanes = new HashMap<>();
        for (int i = 0; i < reading.lanes().size(); i++) {
            reading.lane(i);
            Path file = reading.lanes().get(i);
            if (tooLong(file, problems)) {
                continue;
            }
            lines(file, "lane", problems)
                    .filter(lines -> known(lines, problems))
                    .flatMap(lines -> new LaneText(show.strips()).read(lines, problems))
                    .ifPresent(entry -> {
                        lanes.put(entry.cell(), entry.lane());
                        ours.add(file);
                    });
        }
        return lanes;
    }

    private static boolean tooLong(Path file, List<Problem> problems) {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_LANE_BYTES) {
                problems.add(new Problem(
                        "lanes/" + file.getFileName(),
                        0,
                        "has " + bytes + " bytes, more than the " + MOST_LANE_BYTES
                                + " of some three million points; it"
                                + " is left alone. Thin it, or let the ride's raw take make it anew"));
            }
            return bytes > MOST_LANE_BYTES;
        } catch (IOException gone) {
            problems.add(new Problem("lanes/" + file.getFileName(), 0, "cannot be read: " + gone.getMessage()));
            return true;
        }
    }

    private List<Take> takes(Show show, Reading reading, List<Problem> problems) {
        TakeFiles names = new TakeFiles(show.strips());
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < reading.takes().size(); i++) {
            reading.take(i);
            Path file = reading.takes().get(i);
            try {
                Optional<Take> take = names.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                take.ifPresentOrElse(
                        read -> {
                            takes.add(read);
                            ours.add(file);
                        },
                        () -> problems.add(new Problem(
                                "takes/" + file.getFileName(),
                                0,
                                "names no control of this desk, or is damaged; expected ID.KEY.PASS.take with a ride's"
                                        + " events; it is left alone")));
            } catch (IOException failed) {
                problems.add(new Problem("takes/" + file.getFileName(), 0, "cannot be read: " + failed.getMessage()));
            }
        }
        return takes;
    }

    private List<Path> files(String below, String ending, List<Problem> problems) {
        Path place = folder.resolve(below);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            problems.add(new Problem(below, 0, "cannot be listed: " + failed.getMessage()));
            return List.of();
        }
    }

    /// Writes what changed; what is wrong comes back as problems, and what was there stays.
    public List<Problem> save(Show show) {
        if (readOnly) {
            return List.of(new Problem(MAIN, 0, "a newer version wrote this show; it was not saved"));
        }
        List<Problem> problems = new ArrayList<>();
        Map<Path, byte[]> files = text(show);
        Set<Path> kept = new HashSet<>(files.keySet());
        Set<Path> written = new HashSet<>();
        files.forEach((file, bytes) -> write(file, bytes, problems).ifPresent(written::add));
        kept.addAll(scenes.save(show, problems));
        if (problems.isEmpty()) {
            forget(kept, problems);
            ours.addAll(written);
        }
        return problems;
    }

    private Optional<Path> write(Path file, byte[] bytes, List<Problem> problems) {
        try {
            AtomicFile.write(file, bytes);
            return Optional.of(file);
        } catch (IOException failed) {
            problems.add(
                    new Problem(folder.relativize(file).toString(), 0, "cannot be written: " + failed.getMessage()));
            return Optional.empty();
        }
    }

    private Map<Path, byte[]> text(Show show) {
        Map<Path, byte[]> files = new HashMap<>();
        files.put(folder.resolve(MAIN), bytes(ShowWriter.write(show)));
        if (!show.cues().nothing()) {
            files.put(folder.resolve(CueText.FILE), bytes(new CueText(show.strips()).write(show.cues())));
        }
        if (!show.timeline().nothing()) {
            files.put(folder.resolve(TimelineText.FILE), bytes(TimelineText.write(show.timeline())));
        }
        LaneText lanes = new LaneText(show.strips());
        show.rides()
                .lanes()
                .forEach((cell, lane) ->
                        files.put(folder.resolve("lanes").resolve(lanes.file(cell)), bytes(lanes.write(cell, lane))));
        TakeFiles takes = new TakeFiles(show.strips());
        show.rides()
                .takes()
                .forEach(take -> files.put(folder.resolve("takes").resolve(takes.file(take)), take.bytes()));
        return files;
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Deletes files of ours that the show no longer has: scenes and lanes that were deleted or renamed.
    private void forget(Set<Path> kept, List<Problem> problems) {
        for (Path file : List.copyOf(ours)) {
            if (!kept.contains(file)) {
                delete(file, problems);
            }
        }
        scenes.gone(kept).forEach(file -> delete(file, problems));
    }

    private void delete(Path file, List<Problem> problems) {
        try {
            Files.deleteIfExists(file);
            ours.remove(file);
            scenes.forget(file);
        } catch (IOException failed) {
            problems.add(
                    new Problem(folder.relativize(file).toString(), 0, "cannot be deleted: " + failed.getMessage()));
        }
    }
}
