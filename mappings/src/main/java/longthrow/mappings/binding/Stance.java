package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.MapLine.Condition;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.SurfaceMap.Group;
import longthrow.mappings.language.SurfaceMap.Layer;
import longthrow.mappings.language.TargetPath;

/// How a set of surfaces stands: which strips it holds, where its groups' windows are, which pages are on, which
/// controls are held.
@ControlThread
final class Stance {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final SurfaceMap map;
    private final Views views;
    private final Reach reach;
    private final Map<String, int[]> widths = new HashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, Map<String, Integer>> offsetsOfViews = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private boolean motors = true;

    Stance(SurfaceMap map, List<Profile> units, DeskPort desk) {
        this.map = map;
        views = new Views(map, desk);
        reach = new Reach(map, desk.layout());
        map.groups().forEach(group -> widths.put(group.name(), widths(group, units)));
        map.layers().forEach(layer -> pages.put(layer.name(), layer.pages().getFirst()));
        count();
    }

    private static int[] widths(Group group, List<Profile> units) {
        return units.stream()
                .mapToInt(unit -> unit.strips().orElse(group.size()))
                .toArray();
    }

    private void count() {
        map.groups().forEach(group -> counts.put(group.name(), reach.of(group.name(), views.count())));
    }

    /// The strips.
    Views views() {
        return views;
    }

    /// A path on one control, with its numbers and its strip; empty where the view has no strip any more.
    Optional<String> path(TargetPath path, int unit, int index) {
        return views.strip(path, path.at(variables(unit, index)), new Views.Place(unit, index));
    }

    private ToIntFunction<String> variables(int unit, int index) {
        return name -> name.equals("i") ? index : offset(name, unit);
    }

    /// Where a group's window starts on a unit, from 0; units continue each other by as many strips as they have.
    int offset(String group, int unit) {
        int start = offsets.getOrDefault(group, 0);
        if (map.group(group).filter(Group::overUnits).isPresent()) {
            int[] left = widths.getOrDefault(group, new int[0]);
            for (int i = 0; i < unit; i++) {
                start += left[i];
            }
        }
        return start;
    }

    /// Where a group's window would start after a shift: never before the first thing, nor beyond the last bank that
    /// holds any.
    int shifted(String group, int by) {
        int page = map.group(group).map(this::page).orElse(1);
        int last = Math.max(0, counts.getOrDefault(group, 0) - 1) / page * page;
        return Math.max(0, Math.min(last, offsets.getOrDefault(group, 0) + by));
    }

    private int page(Group group) {
        int[] units = widths.getOrDefault(group.name(), new int[0]);
        return group.overUnits() ? Math.max(1, IntStream.of(units).sum()) : group.size();
    }

    /// Moves a group's window; false when it stays.
    boolean shift(String group, int by) {
        int to = shifted(group, by);
        Integer before = offsets.put(group, to);
        return to != (before == null ? 0 : before);
    }

    /// The bank in words, as far as there are strips: `bank 9-16`, `buses 1-8`.
    String bankWords() {
        int first = offset(SurfaceMap.BANK, 0);
        int size = map.group(SurfaceMap.BANK).map(this::page).orElse(0);
        int last = Math.min(first + size, counts.getOrDefault(SurfaceMap.BANK, 0));
        String name = views.name().isEmpty() ? SurfaceMap.BANK : views.name();
        String range = (first + 1) + (last > first + 1 ? "-" + last : "");
        return size == 0 ? views.name() : name + " " + range;
    }

    /// Changes the strips under the set; each view keeps its own place in the bank, a spill begins at its own strip.
    void view(Runnable change) {
        Map<String, Integer> here = new HashMap<>();
        List<String> moving = map.groups().stream()
                .map(Group::name)
                .filter(reach::walksStrips)
                .toList();
        moving.forEach(group -> here.put(group, offsets.getOrDefault(group, 0)));
        offsetsOfViews.put(views.key(), here);
        change.run();
        Map<String, Integer> there = views.spilled() ? Map.of() : offsetsOfViews.getOrDefault(views.key(), Map.of());
        moving.forEach(group -> offsets.put(group, there.getOrDefault(group, 0)));
        count();
    }

    /// The strip under a place now, as the first line says that stands there and names a strip of the view.
    Optional<String> stripUnder(Views.Place place) {
        for (MapLine line : map.lines()) {
            Optional<TargetPath> path =
                    Reach.path(line.target()).filter(to -> to.stripUses("i")).filter(to -> allows(line));
            if (path.isPresent() && line.controls().holds(line.controls().family(), place.index())) {
                return path(path.get(), place.unit(), place.index()).map(Stance::stripOf);
            }
        }
        return Optional.empty();
    }

    /// The strip that a path speaks of: `ch/3` of `ch/3/fader`.
    static String stripOf(String path) {
        String[] words = path.split("/", 3);
        return words.length > 1 && NUMBER.matcher(words[1]).matches() ? words[0] + "/" + words[1] : words[0];
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

    /// True while motors may travel (rule H8).
    boolean motors() {
        return motors;
    }

    /// Lets motors rest, or travel again.
    void motors(boolean on) {
        motors = on;
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

    /// Goes on where a set stood under another map, as far as this one has it.
    void resume(Stance before) {
        views.resume(before.views);
        offsetsOfViews.putAll(before.offsetsOfViews);
        count();
        before.offsets.forEach((group, start) -> {
            if (map.group(group).isPresent()) {
                offsets.put(group, start);
                offsets.put(group, shifted(group, 0));
            }
        });
        before.pages.forEach((layer, page) -> {
            if (map.layer(layer).filter(known -> known.pages().contains(page)).isPresent()) {
                pages.put(layer, page);
            }
        });
        held.addAll(before.held);
        motors = before.motors;
    }
}
