package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;

/// What the controls of a profile do on the desk: the other half of a `.surface` file, inherited lines included.
/// Immutable.
///
/// @param id the word files know it by
/// @param name what a screen shows
/// @param profile the id of the profile it is for
/// @param views the lists of strips that a set can hold, the one it begins with first
public record SurfaceMap(
        String id,
        String name,
        String profile,
        List<Group> groups,
        List<Layer> layers,
        List<Macro> macros,
        List<StripView> views,
        List<MapLine> lines) {
    /// The offset that every path may name; it stays at 0 in a map that has no group of that name.
    public static final String BANK = "bank";

    public SurfaceMap {
        groups = List.copyOf(groups);
        layers = List.copyOf(layers);
        macros = List.copyOf(macros);
        views = List.copyOf(views);
        lines = List.copyOf(lines);
    }

    /// A window over numbered things that moves in steps: `group bank size 8 over units`.
    ///
    /// @param overUnits true when the units of a set continue each other
    public record Group(String name, int size, boolean overUnits, int line) {}

    /// A switch between pages of bindings: `layer knobs = pan | send`. The first page is on at the start.
    public record Layer(String name, List<String> pages, int line) {
        public Layer {
            pages = List.copyOf(pages);
        }
    }

    /// Several things at once: `macro NAME : action ; action`.
    public record Macro(String name, List<Target> steps, int line) {
        public Macro {
            steps = List.copyOf(steps);
        }
    }

    /// The group of that name.
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /// The layer of that name.
    public Optional<Layer> layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /// The view of that name.
    public Optional<StripView> view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /// The macro of that name.
    public Optional<Macro> macro(String name) {
        return macros.stream().filter(macro -> macro.name().equals(name)).findFirst();
    }
}
