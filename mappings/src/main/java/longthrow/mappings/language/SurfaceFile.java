package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Profile;

/// What a `.surface` file holds: everything that could be read, and every problem. Immutable.
///
/// @param text the file itself, for profiles elsewhere that move what they inherit to another channel
public record SurfaceFile(List<Profile> profiles, List<SurfaceMap> maps, List<Problem> problems, String text) {
    public SurfaceFile {
        profiles = List.copyOf(profiles);
        maps = List.copyOf(maps);
        problems = List.copyOf(problems);
    }

    /// What was read of no text that others could read again.
    public SurfaceFile(List<Profile> profiles, List<SurfaceMap> maps, List<Problem> problems) {
        this(profiles, maps, problems, "");
    }

    /// True when nothing worse than a warning was found.
    public boolean sound() {
        return problems.stream().allMatch(Problem::warning);
    }

    /// The profile of that id.
    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// The map of that id.
    public Optional<SurfaceMap> map(String id) {
        return maps.stream().filter(map -> map.id().equals(id)).findFirst();
    }
}
