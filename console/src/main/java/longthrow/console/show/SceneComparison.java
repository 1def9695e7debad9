package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.desk.StripText;
import longthrow.console.scene.Scene;

/// What became of scenes: the same are those of one number, or else of one name.
final class SceneComparison {
    private final Show before;
    private final Show after;
    private final Compared said;

    SceneComparison(Show before, Show after, Compared said) {
        this.before = before;
        this.after = after;
        this.said = said;
    }

    void scenes() {
        Set<Scene> left = new LinkedHashSet<>(sorted(before));
        for (Scene scene : sorted(after)) {
            Optional<Scene> same = left.stream()
                    .filter(other -> other.number().equals(scene.number()))
                    .findFirst()
                    .or(() -> renumbered(left, scene));
            same.ifPresentOrElse(
                    was -> {
                        left.remove(was);
                        scene("scene " + was.words(), was, scene);
                    },
                    () -> said.say("scene " + scene.words(), "added"));
        }
        left.forEach(scene -> said.say("scene " + scene.words(), "removed"));
    }

    private static List<Scene> sorted(Show show) {
        return show.scenes().stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }

    /// A scene whose number is not there any more, and whose name is.
    private Optional<Scene> renumbered(Set<Scene> left, Scene scene) {
        return left.stream()
                .filter(other -> !other.name().isEmpty() && other.name().equals(scene.name()))
                .filter(other -> after.scenes().stream()
                        .noneMatch(third -> third.number().equals(other.number())))
                .findFirst();
    }

    /// One scene against another.
    void scene(String called, Scene was, Scene is) {
        if (was == is) {
            return;
        }
        if (!was.number().equals(is.number())) {
            said.say(called, "number", was.number().toString(), is.number().toString());
        }
        if (!was.name().equals(is.name())) {
            said.say(called, "name", Compared.quoted(was.name()), Compared.quoted(is.name()));
        }
        said.lines(called.isEmpty() ? "scene" : called, settings(before, was), settings(after, is));
        for (int strip = 0; strip < after.strips().count(); strip++) {
            OptionalInt old = before.strips().ofId(after.strips().id(strip));
            StripText none = StripText.NONE;
            StripText words = old.isPresent() ? was.texts().getOrDefault(old.getAsInt(), none) : none;
            said.texts(
                    Compared.joined(called, Compared.whose(after, strip)),
                    words,
                    is.texts().getOrDefault(strip, none));
        }
        sceneCells(called, values(before, was), values(after, is));
    }

    private static List<String> settings(Show show, Scene scene) {
        List<String> lines = new ArrayList<>(new Timings(show.strips()).write(scene.timing()));
        new Grids(show.strips()).write(scene.scope()).forEach(line -> lines.add("leave " + line));
        lines.addAll(scene.kept());
        return lines;
    }

    private static Map<String, Placed> values(Show show, Scene scene) {
        Map<String, Placed> values = new LinkedHashMap<>();
        for (int i = 0; i < scene.cells().size(); i++) {
            Placed.put(values, show, scene.cells().cell(i), scene.cells().value(i));
        }
        return values;
    }

    private void sceneCells(String called, Map<String, Placed> old, Map<String, Placed> fresh) {
        fresh.forEach((name, value) -> {
            Optional<Placed> was = Optional.ofNullable(old.get(name));
            if (was.isEmpty()) {
                said.add(value.went(called, "left alone", value.parameter().format(value.value())));
            } else if (was.get().value() != value.value()) {
                said.add(value.went(called, was.get().value(), value.value()));
            }
        });
        old.forEach((name, value) -> {
            if (!fresh.containsKey(name)) {
                said.add(value.went(called, value.parameter().format(value.value()), "left alone"));
            }
        });
    }
}
