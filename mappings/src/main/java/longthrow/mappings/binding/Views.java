package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.TargetPath;

/// The strips that a set of surfaces holds: its view, a spill in its place, strips pinned to a control's place, and the
/// selected one.
@ControlThread
final class Views {
    private static final String FIRST_STRIP = "ch/1";

    private final SurfaceMap map;
    private final DeskPort desk;
    private final Map<Place, String> pins = new HashMap<>();
    private String view;
    private Optional<String> spilled = Optional.empty();
    private List<String> strips = List.of();
    private Optional<String> chosen = Optional.empty();
    private String selected = FIRST_STRIP;

    /// Where a control stands in its set: its unit from the left, and its index.
    record Place(int unit, int index) {}

    Views(SurfaceMap map, DeskPort desk) {
        this.map = map;
        this.desk = desk;
        view = first();
        fill();
        follow();
    }

    private String first() {
        return map.views().getFirst().name();
    }

    private void fill() {
        strips = map.view(view).map(found -> found.strips(desk.layout())).orElse(List.of());
    }

    /// How many strips there are in the view.
    int count() {
        return strips.size();
    }

    /// What the strips are called together: `buses`, `spill bus/2`; empty for those that a set begins with.
    String name() {
        return spilled.map(strip -> "spill " + strip).orElse(view.equals(first()) ? "" : view);
    }

    /// A word for the present strips that no others have.
    String key() {
        return spilled.map(strip -> "spill " + strip).orElse(view);
    }

    /// True while one strip's members are on in place of a view.
    boolean spilled() {
        return spilled.isPresent();
    }

    /// True while that view is on.
    boolean shows(String name) {
        return spilled.isEmpty() && view.equals(name);
    }

    /// Turns to a view, or from it to the first one.
    void turn(String name) {
        view = shows(name) ? first() : name;
        spilled = Optional.empty();
        fill();
    }

    /// True while that strip and its members are on.
    boolean spills(String strip) {
        return spilled.filter(strip::equals).isPresent();
    }

    /// Shows a strip and its members as they are now, or the view again. Who joins or leaves meanwhile does not move
    /// the strips under the hands.
    void spill(String strip) {
        if (spills(strip)) {
            spilled = Optional.empty();
            fill();
        } else {
            spilled = Optional.of(strip);
            List<String> all = new ArrayList<>(List.of(strip));
            all.addAll(desk.members(strip));
            strips = List.copyOf(all);
        }
    }

    /// Holds a strip at a place.
    void pin(Place place, String strip) {
        pins.put(place, strip);
    }

    /// Lets go of the strip at a place.
    void unpin(Place place) {
        pins.remove(place);
    }

    /// The strip that is held at a place.
    Optional<String> pinned(Place place) {
        return Optional.ofNullable(pins.get(place));
    }

    /// Remembers which strip the set selected.
    void select(String strip) {
        chosen = Optional.of(strip);
    }

    /// The strip that the set selected last.
    Optional<String> chosen() {
        return chosen;
    }

    /// The selected strip: what the desk says, else what the set chose, else the first.
    String selected() {
        return selected;
    }

    /// Looks which strip is selected now; true when it is another one.
    boolean follow() {
        String now = desk.selected().or(() -> chosen).orElse(FIRST_STRIP);
        boolean other = !now.equals(selected);
        selected = now;
        return other;
    }

    /// A path whose numbers are known, with its strip; empty where the view has no strip any more.
    Optional<String> strip(TargetPath path, String numbered, Place place) {
        if (numbered.startsWith(TargetPath.SELECTED)) {
            return Optional.of(selected + "/" + numbered.substring(TargetPath.SELECTED.length()));
        }
        if (!numbered.startsWith(TargetPath.STRIP)) {
            return Optional.of(numbered);
        }
        int end = numbered.indexOf('/', TargetPath.STRIP.length());
        String number = numbered.substring(TargetPath.STRIP.length(), end < 0 ? numbered.length() : end);
        Optional<String> strip = path.stripUses("i") ? pinned(place) : Optional.empty();
        return strip.or(() -> at(Integer.parseInt(number)))
                .map(found -> end < 0 ? found : found + numbered.substring(end));
    }

    private Optional<String> at(int number) {
        return number >= 1 && number <= strips.size() ? Optional.of(strips.get(number - 1)) : Optional.empty();
    }

    /// Goes on where others stood, as far as this map and desk have it.
    void resume(Views before) {
        chosen = before.chosen;
        before.pins.forEach((place, strip) -> {
            if (desk.layout().cell(strip + "/fader").isPresent()) {
                pins.put(place, strip);
            }
        });
        if (map.view(before.view).isPresent()) {
            view = before.view;
            fill();
        }
        if (before.spilled.isPresent()) {
            spilled = before.spilled;
            strips = before.strips;
        }
        follow();
    }
}
