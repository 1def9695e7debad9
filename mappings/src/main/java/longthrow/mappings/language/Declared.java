package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Profile;

/// Which controls a profile declares: the sound ones whole, of faulty ones the names, so that one fault is told once.
final class Declared {
    private final Map<String, TreeSet<Integer>> families = new TreeMap<>();
    private final Map<String, Control> sound = new LinkedHashMap<>();
    private final List<Within> within = new ArrayList<>();

    /// Controls that say that another family's message tells them.
    record Within(Span span, Token family, int line) {}

    /// All controls of a profile.
    static Declared of(Profile profile) {
        Declared declared = new Declared();
        profile.controls().forEach(declared::put);
        return declared;
    }

    /// A copy to go on from.
    Declared copy() {
        Declared copy = new Declared();
        families.forEach((family, indices) -> copy.families.put(family, new TreeSet<>(indices)));
        copy.sound.putAll(sound);
        return copy;
    }

    /// Declares a control, or replaces the one of that name.
    void put(Control control) {
        name(new Span(control.family(), control.index(), control.index()));
        sound.put(control.name(), control);
    }

    /// Remembers names alone.
    void name(Span span) {
        for (int index = span.first(); index <= span.last(); index++) {
            families.computeIfAbsent(span.family(), any -> new TreeSet<>()).add(index);
        }
    }

    /// Forgets controls.
    void remove(Span span) {
        TreeSet<Integer> indices = families.getOrDefault(span.family(), new TreeSet<>());
        for (int index = span.first(); index <= span.last(); index++) {
            indices.remove(index);
            sound.remove(new Span(span.family(), index, index).toString());
        }
        if (indices.isEmpty()) {
            families.remove(span.family());
        }
    }

    /// Remembers that a line says so of its controls, to be judged when all are known.
    void within(Span span, Optional<Token> family, int line) {
        family.ifPresent(word -> within.add(new Within(span, word, line)));
    }

    /// What lines have said so.
    List<Within> within() {
        return within;
    }

    /// True when one of these controls is declared.
    boolean any(Span span) {
        return families.getOrDefault(span.family(), new TreeSet<>()).stream()
                .anyMatch(index -> span.holds(span.family(), index));
    }

    /// The sound controls in order.
    Collection<Control> controls() {
        return sound.values();
    }

    /// The sound ones of these controls.
    List<Control> controls(Span span) {
        return sound.values().stream()
                .filter(control -> span.holds(control.family(), control.index()))
                .toList();
    }

    /// Why these controls are not all there, in words; empty when they are.
    Optional<String> missing(Span span) {
        TreeSet<Integer> indices = families.get(span.family());
        if (indices == null) {
            return Optional.of(
                    "unknown control \"" + span.family() + "\"" + Nearest.hint(span.family(), families.keySet()));
        }
        for (int index = span.first(); index <= span.last(); index++) {
            if (!indices.contains(index)) {
                return Optional.of(outside(span.family(), index, indices));
            }
        }
        return Optional.empty();
    }

    private static String outside(String family, int index, SortedSet<Integer> indices) {
        Span all = new Span(family, indices.first(), indices.last());
        if (index == 0) {
            return "\"" + family + "\" needs an index: " + all;
        }
        return indices.contains(0) ? "\"" + family + "\" has no index" : "index " + index + " is outside " + all;
    }
}
