package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.MapLine.Condition;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.SurfaceMap.Group;
import longthrow.mappings.language.SurfaceMap.Layer;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.TargetPath;

/// How a set of surfaces stands: where its groups' windows are, which pages are on, which controls are held.
@ControlThread
final class Stance {
    private static final int MOST = 4096;

    private final SurfaceMap map;
    private final int units;
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    Stance(SurfaceMap map, int units, TableLayout layout) {
        this.map = map;
        this.units = units;
        map.groups().forEach(group -> counts.put(group.name(), count(group, layout)));
        map.layers().forEach(layer -> pages.put(layer.name(), layer.pages().getFirst()));
    }

    /// How many things the group's window can reach: as many as its widest path finds on the desk.
    private int count(Group group, TableLayout layout) {
        return paths(map)
                .filter(path -> path.uses(group.name()))
                .mapToInt(path -> reach(path, group.name(), layout))
                .max()
                .orElse(0);
    }

    private static Stream<TargetPath> paths(SurfaceMap map) {
        return map.lines().stream().map(MapLine::target).flatMap(target -> switch (target) {
            case Target.Path(TargetPath path) -> Stream.of(path);
            case Target.Assign(TargetPath path, var _) -> Stream.of(path);
            case Target.Shift _, Target.Page _, Target.Run _ -> Stream.empty();
        });
    }

    private static int reach(TargetPath path, String group, TableLayout layout) {
        int count = 0;
        while (count < MOST && there(path, group, count, layout)) {
            count++;
        }
        return count;
    }

    private static boolean there(TargetPath path, String group, int offset, TableLayout layout) {
        return layout.cell(path.at(name -> name.equals(group) ? offset : name.equals("i") ? 1 : 0))
                .isPresent();
    }

    /// What the names in a path stand for on one control.
    ToIntFunction<String> variables(int unit, int index) {
        return name -> name.equals("i") ? index : offset(name, unit);
    }

    /// Where a group's window starts on a unit, from 0.
    int offset(String group, int unit) {
        int over = map.group(group).filter(Group::overUnits).map(Group::size).orElse(0);
        return offsets.getOrDefault(group, 0) + over * unit;
    }

    /// Where a group's window would start after a shift: never before the first thing, nor beyond the last bank that
    /// holds any.
    int shifted(String group, int by) {
        int page = map.group(group).map(this::page).orElse(1);
        int last = Math.max(0, counts.getOrDefault(group, 0) - 1) / page * page;
        return Math.max(0, Math.min(last, offsets.getOrDefault(group, 0) + by));
    }

    private int page(Group group) {
        return group.size() * (group.overUnits() ? units : 1);
    }

    /// Moves a group's window; false when it stays.
    boolean shift(String group, int by) {
        int to = shifted(group, by);
        Integer before = offsets.put(group, to);
        return to != (before == null ? 0 : before);
    }

    /// The bank in words, as far as there are strips: `bank 9-16`.
    String bankWords() {
        int first = offset(SurfaceMap.BANK, 0);
        int size = map.group(SurfaceMap.BANK).map(this::page).orElse(0);
        int last = Math.min(first + size, counts.getOrDefault(SurfaceMap.BANK, 0));
        return size == 0 ? "" : "bank " + (first + 1) + (last > first + 1 ? "-" + last : "");
    }

    /// The page a layer stands at.
    String page(String layer) {
        return pages.getOrDefault(layer, "");
    }

    /// Turns a layer to a page; false when it stands there.
    boolean turn(String layer, String page) {
        return !page.equals(pages.put(layer, page));
    }

    /// The page after the present one, the first after the last.
    String nextPage(String layer) {
        List<String> all = map.layer(layer).map(Layer::pages).orElse(List.of(""));
        return all.get((all.indexOf(page(layer)) + 1) % all.size());
    }

    /// True when a layer stands at its first page.
    boolean atFirstPage(String layer) {
        return map.layer(layer)
                .map(Layer::pages)
                .map(List::getFirst)
                .filter(page(layer)::equals)
                .isPresent();
    }

    /// Remembers that a control is held or is not; true when a line's conditions speak of it.
    boolean hold(String control, boolean down) {
        boolean changed = down ? held.add(control) : held.remove(control);
        return changed
                && map.lines().stream()
                        .flatMap(line -> line.conditions().stream())
                        .anyMatch(condition ->
                                condition instanceof Condition.Held(String name, var _) && name.equals(control));
    }

    /// True when all of a line's conditions are so.
    boolean allows(MapLine line) {
        return line.conditions().stream().allMatch(condition -> switch (condition) {
            case Condition.Page(String layer, String page) -> page.equals(page(layer));
            case Condition.Held(String control, boolean down) -> held.contains(control) == down;
        });
    }
}
