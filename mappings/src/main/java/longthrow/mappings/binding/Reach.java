package longthrow.mappings.binding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.TargetPath;

/// How many things the windows of a map's groups can reach on a desk. Immutable.
final class Reach {
    private static final int MOST = 4096;

    private final SurfaceMap map;
    private final TableLayout layout;
    private final List<String> kinds;

    Reach(SurfaceMap map, TableLayout layout) {
        this.map = map;
        this.layout = layout;
        kinds = layout.sections().stream().map(section -> section.strip(0)).toList();
    }

    /// The path of a target that has one, of a spill that of its strip's fader.
    static Optional<TargetPath> path(Target target) {
        return switch (target) {
            case Target.Path(TargetPath path) -> Optional.of(path);
            case Target.Assign(TargetPath path, var _) -> Optional.of(path);
            case Target.Spill(TargetPath strip) -> Optional.of(strip.key("fader"));
            case Target.Shift _, Target.Page _, Target.Run _, Target.View _, Target.Pin _, Target.Motors _ ->
                Optional.empty();
        };
    }

    private Stream<TargetPath> paths() {
        Stream<Target> steps = map.macros().stream().flatMap(macro -> macro.steps().stream());
        return Stream.concat(map.lines().stream().map(MapLine::target), steps).flatMap(target -> path(target).stream());
    }

    /// True for a group that moves along the strips of the view.
    boolean walksStrips(String group) {
        return paths().anyMatch(path -> path.stripUses(group));
    }

    /// How many things the group's window can reach in a view of so many strips: as many as its widest path finds.
    int of(String group, int strips) {
        return paths().filter(path -> path.uses(group))
                .mapToInt(path -> path.stripUses(group) ? strips : count(path, group))
                .max()
                .orElse(0);
    }

    private int count(TargetPath path, String group) {
        int count = 0;
        while (count < MOST && there(path, group, count)) {
            count++;
        }
        return count;
    }

    private boolean there(TargetPath path, String group, int offset) {
        String id = path.at(name -> name.equals(group) ? offset : name.equals("i") ? 1 : 0);
        boolean anyStrip = id.startsWith(TargetPath.STRIP) || id.startsWith(TargetPath.SELECTED);
        return anyStrip ? kinds.stream().anyMatch(kind -> has(kind + key(id))) : has(id);
    }

    private boolean has(String id) {
        return layout.cell(id).isPresent();
    }

    private static String key(String id) {
        int from = id.startsWith(TargetPath.SELECTED) ? 0 : TargetPath.STRIP.length();
        return id.substring(Math.max(0, id.indexOf('/', from)));
    }
}
