package longthrow.console.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Named versions of a show that no desk has open: `versions/NAME/` in its folder is a show's folder itself, without
/// sound files. A version is there whole or not at all; a restore that a crash cut is finished when the show is next
/// looked at. Belongs to one thread, and to whoever holds the show's lock.
public final class Versions {
    private static final String FOLDER = "versions";
    private static final String LABEL = "version.longthrow";
    private static final String RESTORING = "restoring";
    private static final String JOURNAL = "journal";
    private static final Set<String> FOLDERS = Set.of("scenes", "lanes", "takes", "surfaces", "presets");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._-]{0,99}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path show;
    private final Path versions;
    private final Headway headway;

    /// A version as a list shows it.
    public record Version(String name, Optional<Instant> at, String user) {}

    /// The versions of the show in a folder.
    public Versions(Path show) {
        this(show, Headway.UNHEARD);
    }

    /// The same; `headway` hears of each file that is copied, and may end a copy that is kept, of which nothing stays.
    public Versions(Path show, Headway headway) {
        this.show = show;
        this.headway = headway;
        versions = show.resolve(FOLDER);
    }

    /// What a version of some moment is called where nobody says it: `2026-11-27 20.14.03`, in universal time.
    public static String named(Instant at) {
        return STAMP.format(at);
    }

    /// All versions, oldest first.
    public List<Version> all() throws IOException {
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(place -> Files.isRegularFile(place.resolve(ShowFolder.MAIN)))
                    .map(place -> String.valueOf(place.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .map(this::version)
                    .sorted(Comparator.comparing(
                                    (Version version) -> version.at().orElse(Instant.MIN))
                            .thenComparing(Version::name))
                    .toList();
        }
    }

    private Version version(String name) {
        Optional<Instant> at = Optional.empty();
        String user = "";
        try {
            for (String line : Files.readAllLines(versions.resolve(name).resolve(LABEL))) {
                at = line.startsWith("at ") ? Optional.of(Instant.parse(line.substring(3))) : at;
                user = line.startsWith("user ") ? line.substring(5) : user;
            }
        } catch (IOException | java.time.DateTimeException unlabelled) {
            // A folder that somebody copied here by hand is a version without a label.
            return new Version(name, Optional.empty(), "");
        }
        return new Version(name, at, user);
    }

    /// Where a version lies; empty when there is none of that name.
    public Optional<Path> folder(String name) {
        Path place = versions.resolve(name);
        boolean there = NAME.matcher(name).matches() && Files.isRegularFile(place.resolve(ShowFolder.MAIN));
        return there ? Optional.of(place) : Optional.empty();
    }

    /// Keeps what the folder holds now, with what its journal knows beyond that, as a version.
    ///
    /// @throws IllegalArgumentException when there is one of that name, or it can be none; in words for the user
    public void keep(String name, Instant at, String user) throws IOException {
        copy(name, at, user, files(show));
    }

    /// The same of a show that a desk has open and goes on to journal: only these journals count.
    ///
    /// @param journals what was filled up to the moment that is kept
    public void keep(String name, Instant at, String user, Collection<Path> journals) throws IOException {
        Path journal = show.resolve(JOURNAL);
        List<Path> then = files(show).stream()
                .filter(file -> !file.startsWith(journal) || journals.contains(file))
                .toList();
        copy(name, at, user, then);
    }

    private void copy(String name, Instant at, String user, List<Path> files) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot name a version; take letters, digits, blanks, dots, - and _, 100 at most");
        }
        Path place = versions.resolve(name);
        if (Files.exists(place)) {
            throw new IllegalArgumentException("there is a version '" + name + "' already; take another name");
        }
        List<String> label = List.of(
                Lines.heading("version"), "at " + at.truncatedTo(ChronoUnit.MILLIS), ("user " + user).strip(), "");
        AtomicFolder.make(place, beside -> {
            copy(files, beside);
            AtomicFile.write(beside.resolve(LABEL), String.join("\n", label).getBytes(StandardCharsets.UTF_8));
        });
    }

    private void copy(List<Path> files, Path beside) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path file = show.relativize(files.get(i));
            headway.at(String.valueOf(file.getFileName()), i, files.size());
            AtomicFile.write(beside.resolve(file.toString()), Files.readAllBytes(files.get(i)));
        }
    }

    /// Makes the show what a version was, and returns the name under which what was there is kept.
    ///
    /// @throws IllegalArgumentException when there is no such version; the message is for the user
    public String restore(String name, Instant at, String user) throws IOException {
        settle();
        if (folder(name).isEmpty()) {
            String known = String.join(", ", all().stream().map(Version::name).toList());
            throw new IllegalArgumentException("there is no version '" + name + "'"
                    + (known.isEmpty() ? "; this show has none" : "; there are " + known));
        }
        String before = free("before " + named(at));
        keep(before, at, user);
        AtomicFile.write(versions.resolve(RESTORING), name.getBytes(StandardCharsets.UTF_8));
        settle();
        return before;
    }

    private String free(String name) {
        String free = name;
        for (int more = 2; Files.exists(versions.resolve(free)); more++) {
            free = name + " " + more;
        }
        return free;
    }

    /// Whether a restore was cut.
    public boolean pending() {
        return Files.isRegularFile(versions.resolve(RESTORING));
    }

    /// Finishes a restore that was cut; returns the version's name where there was one.
    public Optional<String> settle() throws IOException {
        Path marker = versions.resolve(RESTORING);
        if (!pending()) {
            return Optional.empty();
        }
        String name = Files.readString(marker).strip();
        Path from = folder(name)
                .orElseThrow(() -> new IOException(marker + " names the version '" + name + "', which is not there"));
        List<Path> files = files(from);
        for (Path file : files) {
            AtomicFile.write(show.resolve(from.relativize(file).toString()), Files.readAllBytes(file));
        }
        for (Path file : files(show)) {
            if (!Files.exists(from.resolve(show.relativize(file).toString()))) {
                Files.delete(file); // kept as a version before anything was touched
            }
        }
        Files.delete(marker);
        AtomicFile.settle(versions);
        return Optional.of(name);
    }

    /// What a version holds of a folder: the show's own files and the journals that no save has taken.
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(in(folder, 1).stream()
                .filter(file -> file.toString().endsWith(".longthrow") && !file.endsWith(LABEL))
                .toList());
        for (String own : FOLDERS) {
            files.addAll(in(folder.resolve(own), Integer.MAX_VALUE));
        }
        files.addAll(in(folder.resolve(JOURNAL), 1).stream()
                .filter(file -> file.toString().endsWith(".journal"))
                .toList());
        Collections.sort(files);
        return files;
    }

    private static List<Path> in(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }
}
