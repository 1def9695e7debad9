package longthrow.controllers.emulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;

/// What a device shows, control by control in its profile's order. Belongs to the device's thread.
final class Face {
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<Integer, Feedback> shown = new TreeMap<>();
    private final Consumer<Feedback> told;
    private List<Feedback> latest = List.of();
    private boolean changed;

    Face(Profile profile) {
        this(profile, feedback -> {});
    }

    /// A face that hands on everything it is told, changed or not.
    Face(Profile profile, Consumer<Feedback> told) {
        this.told = told;
        profile.controls().forEach(control -> places.put(control.name(), places.size()));
    }

    void show(Feedback feedback) {
        told.accept(feedback);
        int place = places.getOrDefault(feedback.control().name(), places.size());
        changed |= !feedback.equals(shown.put(place, feedback));
    }

    Optional<Feedback> of(Control control) {
        return Optional.ofNullable(places.get(control.name())).map(shown::get);
    }

    List<Feedback> latest() {
        if (changed) {
            latest = List.copyOf(shown.values());
            changed = false;
        }
        return latest;
    }
}
