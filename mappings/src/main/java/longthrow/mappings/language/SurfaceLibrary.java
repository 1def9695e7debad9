package longthrow.mappings.language;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.controllers.surface.Profile;

/// All `.surface` files there are: the show's folder first, then the user's, then the shipped ones. Owned by the thread
/// that makes it; files are read when they are first asked for.
public final class SurfaceLibrary {
    /// How the names of its files end.
    public static final String ENDING = ".surface";
    /// What the id of a profile of the user's own starts with: `my-mcu` is taken wherever `mcu` is asked for.
    public static final String OWN = "my-";

    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(profile|map)\\s+(\\S+)(?:\\s+\"[^\"]*\")?(?:\\s+for\\s+(\\S+))?(?:\\s+extends\\s+(\\S+))?.*");

    private final Vocabulary vocabulary;
    private final SurfaceReader reader;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Heading> profiles = new LinkedHashMap<>();
    private final Map<String, Heading> maps = new LinkedHashMap<>();
    private final Map<String, SurfaceFile> read = new HashMap<>();
    private final Deque<String> opening = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Source(String name, Optional<Path> file, String text) {}

    private record Heading(String id, String file, Optional<String> profile, Optional<String> base) {}

    /// The files of these folders, in order, before the shipped ones; a folder that is not there holds nothing.
    public SurfaceLibrary(Vocabulary vocabulary, List<Path> folders) {
        this.vocabulary = vocabulary;
        reader = new SurfaceReader(vocabulary);
        folders.forEach(this::folder);
        shippedFiles().forEach(source -> add(new Source(source.name(), Optional.empty(), source.text())));
    }

    /// A device as the library knows it.
    ///
    /// @param profile empty when there is none of that id
    /// @param maps what its controls can do, nearest folder first; without any, those of the profile it extends
    /// @param problems of the files concerned
    public record Found(Optional<Profile> profile, List<SurfaceMap> maps, List<Problem> problems) {
        public Found {
            maps = List.copyOf(maps);
            problems = List.copyOf(problems);
        }

        /// True when there is a profile with a map and nothing worse than warnings.
        public boolean sound() {
            return profile.isPresent() && !maps.isEmpty() && problems.stream().allMatch(Problem::warning);
        }
    }

    /// The profile of that id, or the user's own in its place, and its maps; of an unknown id the problem says which
    /// one is near.
    public Found find(String id) {
        return base(profiles.containsKey(OWN + id) ? OWN + id : id);
    }

    /// The id that a surface has with and without a file of the user's own.
    public static String shared(String id) {
        return id.startsWith(OWN) ? id.substring(OWN.length()) : id;
    }

    /// A text as it would be read if it were one of the library's files.
    public SurfaceFile read(String file, String text) {
        return reader.read(file, text, new Folders());
    }

    /// The profile of that very id, whatever the user has of it.
    public Found base(String id) {
        Heading heading = profiles.get(id);
        if (heading == null) {
            String message = "there is no surface \"" + id + "\"" + Nearest.hint(id, profiles.keySet()) + "; known are "
                    + String.join(", ", profiles.keySet());
            return new Found(Optional.empty(), List.of(), List.of(new Problem(id + ENDING, 1, 1, message)));
        }
        Set<Problem> found = new LinkedHashSet<>(problems);
        Optional<Profile> profile = open(heading, found).profile(id);
        List<SurfaceMap> fitting = new ArrayList<>();
        Optional<Heading> lineage = Optional.of(heading);
        Set<String> seen = new LinkedHashSet<>();
        while (fitting.isEmpty()
                && lineage.isPresent()
                && seen.add(lineage.get().id())) {
            fitting.addAll(mapsFor(lineage.get().id(), found));
            lineage = lineage.get().base().map(profiles::get);
        }
        return new Found(profile, fitting, List.copyOf(found));
    }

    private List<SurfaceMap> mapsFor(String profile, Collection<Problem> found) {
        return maps.values().stream()
                .filter(heading -> heading.profile().filter(profile::equals).isPresent())
                .flatMap(heading -> open(heading, found).map(heading.id()).stream())
                .toList();
    }

    private SurfaceFile open(Heading heading, Collection<Problem> found) {
        SurfaceFile file = open(heading.file());
        found.addAll(file.problems());
        return file;
    }

    /// A file as it stands, with every problem in it; what it extends is looked for in the library. Its problems name
    /// it as `file` does.
    public SurfaceFile check(Path file) {
        return switch (SurfaceText.of(file)) {
            case SurfaceText.Words(String text) -> check(file, text);
            case SurfaceText.Refused(Problem why) -> new SurfaceFile(List.of(), List.of(), List.of(why));
        };
    }

    /// The same of a text that is to become that file.
    public SurfaceFile check(Path file, String text) {
        SurfaceFile read = open(key(file, text));
        return new SurfaceFile(
                read.profiles(),
                read.maps(),
                read.problems().stream().map(problem -> in(file, problem)).toList());
    }

    private String key(Path file, String text) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .file()
                        .filter(known -> same(known, file))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> add(new Source(file.toString(), Optional.of(file), text)));
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static Problem in(Path file, Problem problem) {
        return new Problem(file.toString(), problem.line(), problem.column(), problem.warning(), problem.message());
    }

    /// The words that its maps may name.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The ids of all profiles, the nearest folder's first.
    public List<String> ids() {
        return List.copyOf(profiles.keySet());
    }

    /// The file that the profile of that id stands in; nothing for one that comes with the program, or an unknown one.
    public Optional<Path> file(String id) {
        return Optional.ofNullable(profiles.get(id))
                .map(heading -> sources.get(heading.file()))
                .flatMap(Source::file);
    }

    /// The ids of the profiles that come with the program.
    public static List<String> shipped() {
        return shippedFiles().stream()
                .map(source -> source.name().substring(0, source.name().length() - ENDING.length()))
                .toList();
    }

    /// The text of a file that comes with the program, by the name that `shipped` gives.
    public static String shippedText(String name) {
        return shippedFiles().stream()
                .filter(source -> source.name().equals(name + ENDING))
                .findFirst()
                .map(Source::text)
                .orElseThrow(() -> new IllegalArgumentException("no surface file \"" + name + "\" is shipped"));
    }

    private SurfaceFile open(String file) {
        SurfaceFile known = read.get(file);
        if (known != null) {
            return known;
        }
        opening.push(file);
        Source source = sources.getOrDefault(file, new Source(file, Optional.empty(), ""));
        SurfaceFile fresh = reader.read(source.name(), source.text(), new Folders());
        opening.pop();
        read.put(file, fresh);
        return fresh;
    }

    private final class Folders implements SurfaceReader.Shelf {
        @Override
        public Optional<SurfaceFile> file(String id) {
            return heading(id).map(heading -> open(heading.file()));
        }

        @Override
        public boolean opening(String id) {
            return heading(id)
                    .filter(heading -> opening.contains(heading.file()))
                    .isPresent();
        }

        @Override
        public List<String> ids() {
            return Stream.concat(profiles.keySet().stream(), maps.keySet().stream())
                    .toList();
        }

        private Optional<Heading> heading(String id) {
            return Optional.ofNullable(profiles.get(id)).or(() -> Optional.ofNullable(maps.get(id)));
        }
    }

    private void folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> path.toString().endsWith(ENDING)).sorted().forEach(this::add);
        } catch (IOException e) {
            leftOut(new Problem(folder.toString(), 1, 1, "cannot be read: " + e.getMessage()));
        }
    }

    private void add(Path file) {
        switch (SurfaceText.of(file)) {
            case SurfaceText.Words(String text) ->
                add(new Source(String.valueOf(file.getFileName()), Optional.of(file), text));
            case SurfaceText.Refused(Problem why) -> leftOut(why);
        }
    }

    /// One file that cannot be read takes no other with it.
    private void leftOut(Problem why) {
        problems.add(new Problem(why.file(), why.line(), why.column(), true, why.message() + " (left out)"));
    }

    private String add(Source source) {
        String key = sources.size() + " " + source.name();
        sources.put(key, source);
        source.text()
                .lines()
                .filter(SurfaceLibrary::mayHead)
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .forEach(heading -> {
                    Map<String, Heading> kind = heading.group(1).equals("map") ? maps : profiles;
                    Optional<String> profile = Optional.ofNullable(heading.group(3));
                    Optional<String> base = Optional.ofNullable(heading.group(4));
                    kind.putIfAbsent(heading.group(2), new Heading(heading.group(2), key, profile, base));
                });
        return key;
    }

    /// Told by its first letters, for all lines of all files are asked at each start.
    private static boolean mayHead(String line) {
        String words = line.stripLeading();
        return words.startsWith("profile") || words.startsWith("map");
    }

    private static List<Source> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Source> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                sources.add(new Source(file.getFileName().toString(), Optional.of(file), Files.readString(file)));
            }
            return sources;
        }
    }

    private static List<Source> shippedFiles() {
        URL known = SurfaceLibrary.class.getResource("/surfaces/mcu" + ENDING);
        if (known == null) {
            throw new IllegalStateException("the program lacks its surfaces folder");
        }
        try {
            URI uri = known.toURI();
            return uri.getScheme().equals("jar")
                    ? inside(uri)
                    : files(Path.of(uri).resolveSibling("."));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program's surfaces folder cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Source> inside(URI uri) throws IOException {
        String[] jarAndEntry = uri.toString().split("!", 2);
        Path jar = Path.of(URI.create(jarAndEntry[0].substring("jar:".length())));
        try (FileSystem archive = FileSystems.newFileSystem(jar)) {
            return files(archive.getPath(jarAndEntry[1]).resolveSibling("."));
        }
    }
}
