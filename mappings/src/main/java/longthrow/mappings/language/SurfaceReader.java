package longthrow.mappings.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longthrow.controllers.surface.Profile;

/// Reads `.surface` files: every profile and map that can be made of one, and every problem in one pass. Owned by the
/// thread that calls it.
public final class SurfaceReader {
    static final List<String> STATEMENTS = Stream.concat(
                    Stream.of("format", "profile", "map"), ProfileReader.STATEMENTS.stream())
            .toList();

    private final Vocabulary vocabulary;

    /// Targets are the words of that vocabulary.
    public SurfaceReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Where files that others extend are found.
    public interface Shelf {
        /// The file that holds the profile or map of that id.
        Optional<SurfaceFile> file(String id);

        /// True while that file is being read: extending it now would go round in a circle.
        boolean opening(String id);

        /// All ids there are.
        List<String> ids();

        /// A shelf with nothing on it.
        static Shelf empty() {
            return new Shelf() {
                @Override
                public Optional<SurfaceFile> file(String id) {
                    return Optional.empty();
                }

                @Override
                public boolean opening(String id) {
                    return false;
                }

                @Override
                public List<String> ids() {
                    return List.of();
                }
            };
        }
    }

    /// Reads the text of the file of that name.
    public SurfaceFile read(String name, String text, Shelf shelf) {
        return new Reading(new Report(name), shelf).read(text);
    }

    /// One file in work.
    private final class Reading {
        private final Report report;
        private final Shelf shelf;
        private final Map<String, Block> profiles = new LinkedHashMap<>();
        private final Map<String, Block> maps = new LinkedHashMap<>();
        private final Map<String, ProfileReader> readers = new HashMap<>();
        private final Map<String, Profile> profilesRead = new LinkedHashMap<>();
        private final Map<String, SurfaceMap> mapsRead = new LinkedHashMap<>();
        private final Set<String> opening = new LinkedHashSet<>();

        Reading(Report report, Shelf shelf) {
            this.report = report;
            this.shelf = shelf;
        }

        SurfaceFile read(String text) {
            new BlockReader(report, profiles, maps).read(text);
            List.copyOf(profiles.values()).forEach(this::profile);
            List.copyOf(maps.values()).forEach(this::map);
            return new SurfaceFile(
                    List.copyOf(profilesRead.values()), List.copyOf(mapsRead.values()), report.inOrder(), text);
        }

        private Optional<Profile> profile(Block block) {
            String id = block.id();
            if (!profilesRead.containsKey(id) && opening.add("profile " + id)) {
                ProfileReader reader =
                        block.base().flatMap(base -> basis(block, base)).orElseGet(() -> new ProfileReader(report));
                profilesRead.put(id, reader.read(id, block.name(), block.lines()));
                readers.put(id, reader);
                opening.remove("profile " + id);
            }
            return Optional.ofNullable(profilesRead.get(id));
        }

        private Optional<ProfileReader> basis(Block block, Token base) {
            String id = base.text();
            if (circular("profile " + id, id, block, base)) {
                return Optional.empty();
            }
            Optional<Profile> found = here(id).or(() -> elsewhere(block, base).flatMap(file -> file.profile(id)));
            if (found.isEmpty() && !profiles.containsKey(id)) {
                unknown("profile", block, base, profiles.keySet());
            }
            Optional<Integer> channel = ProfileReader.channel(block.lines());
            return found.map(profile -> channel.filter(other -> other != profile.channel())
                    .flatMap(other -> moved(block, base, other))
                    .orElseGet(() -> ProfileReader.on(report, profile, declared(id, profile))));
        }

        private Optional<Profile> here(String id) {
            return Optional.ofNullable(profiles.get(id)).flatMap(this::profile);
        }

        /// What a block inherits, read again for another base channel.
        private Optional<ProfileReader> moved(Block block, Token base, int channel) {
            return new Lineage(shelf, profiles).of(block).map(ancestors -> {
                Report again = new Report("");
                ProfileReader reader = ProfileReader.onChannel(again, channel);
                Profile inherited =
                        ancestors.stream().map(reader::inherit).toList().getLast();
                again.firstError()
                        .ifPresent(first -> report.error(
                                block.line(),
                                base,
                                "channel " + channel + " does not suit line " + first.line() + " of \"" + base.text()
                                        + "\": " + first.message()));
                return ProfileReader.on(report, inherited, reader.declared());
            });
        }

        private Declared declared(String id, Profile profile) {
            return Optional.ofNullable(readers.get(id))
                    .map(ProfileReader::declared)
                    .orElseGet(() -> Declared.of(profile));
        }

        private boolean circular(String key, String id, Block block, Token base) {
            boolean here = profiles.containsKey(id) || maps.containsKey(id);
            boolean circular = opening.contains(key) || (!here && shelf.opening(id));
            if (circular) {
                report.error(block.line(), base, "\"" + block.id() + "\" extends itself by way of \"" + id + "\"");
            }
            return circular;
        }

        private Optional<SurfaceFile> elsewhere(Block block, Token base) {
            Optional<SurfaceFile> file = shelf.file(base.text());
            file.filter(found -> !found.sound()).ifPresent(found -> {
                Problem first = found.problems().stream()
                        .filter(problem -> !problem.warning())
                        .findFirst()
                        .orElseThrow();
                report.error(block.line(), base, "\"" + base.text() + "\" has faults, the first at " + first);
            });
            return file;
        }

        private void unknown(String what, Block block, Token word, Set<String> here) {
            Set<String> known = new LinkedHashSet<>(here);
            known.addAll(shelf.ids());
            report.error(
                    block.line(),
                    word,
                    "unknown " + what + " \"" + word.text() + "\"" + Nearest.hint(word.text(), known));
        }

        private Optional<SurfaceMap> map(Block block) {
            String id = block.id();
            if (!mapsRead.containsKey(id) && opening.add("map " + id)) {
                Optional<SurfaceMap> base = block.base().flatMap(word -> baseMap(block, word));
                Optional<Declared> controls = block.profile().flatMap(word -> controlsOf(block, word));
                MapReader reader = new MapReader(report, vocabulary, controls.orElseGet(Declared::new), base);
                SurfaceMap map = reader.read(block, controls.isPresent());
                mapsRead.put(id, map);
                opening.remove("map " + id);
            }
            return Optional.ofNullable(mapsRead.get(id));
        }

        private Optional<SurfaceMap> baseMap(Block block, Token base) {
            String id = base.text();
            if (circular("map " + id, id, block, base)) {
                return Optional.empty();
            }
            Block here = maps.get(id);
            if (here != null) {
                return map(here);
            }
            Optional<SurfaceMap> found = elsewhere(block, base).flatMap(file -> file.map(id));
            if (found.isEmpty()) {
                unknown("map", block, base, maps.keySet());
            }
            return found;
        }

        private Optional<Declared> controlsOf(Block block, Token word) {
            String id = word.text();
            Optional<Declared> here = Optional.ofNullable(profilesRead.get(id)).map(found -> declared(id, found));
            Optional<Declared> found = here.isPresent()
                    ? here
                    : elsewhere(block, word).flatMap(file -> file.profile(id)).map(Declared::of);
            if (found.isEmpty()) {
                unknown("profile", block, word, profiles.keySet());
            }
            return found;
        }
    }
}
