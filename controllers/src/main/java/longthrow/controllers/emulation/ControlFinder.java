package longthrow.controllers.emulation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import longthrow.controllers.port.Nearness;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Profile;

/// Finds the control that a line of a script means: `fader 3`, `fader main`, `fader.main`, `fader[3]`, `shift`; and
/// where only one family comes into question, `3` alone.
final class ControlFinder {
    private final Profile profile;

    ControlFinder(Profile profile) {
        this.profile = profile;
    }

    /// A control, or why there is none.
    ///
    /// @param pieces how many pieces of the line it took
    record Found(Optional<Control> control, int pieces, String fault) {
        static Found fault(String message) {
            return new Found(Optional.empty(), 0, message);
        }
    }

    /// The control at the line's next pieces.
    Found find(ScriptLine.Piece first, ScriptLine.Piece second, Predicate<Control> fits, String does) {
        String name = first.text();
        boolean index = second.text().matches("\\d{1,3}");
        Optional<Control> indexed = index ? profile.control(name + "[" + second.text() + "]") : Optional.empty();
        Optional<Control> sub = profile.control(name + "." + second.text());
        Optional<Control> alone = profile.control(name);
        if (indexed.or(() -> sub).isPresent()) {
            return fitting(indexed.or(() -> sub).get(), 2, fits, does);
        }
        if (alone.isPresent()) {
            return fitting(alone.get(), 1, fits, does);
        }
        Optional<Control> brief = brief(name, fits);
        return brief.isPresent() ? new Found(brief, 1, "") : Found.fault(unknown(first, second, fits));
    }

    private static Found fitting(Control control, int pieces, Predicate<Control> fits, String does) {
        return fits.test(control)
                ? new Found(Optional.of(control), pieces, "")
                : Found.fault("\"" + control.name() + "\" " + does);
    }

    /// `3` or `main` of the first family that fits.
    private Optional<Control> brief(String name, Predicate<Control> fits) {
        String tail = name.matches("\\d{1,3}") ? "[" + name + "]" : "." + name;
        return profile.controls().stream()
                .filter(fits)
                .map(Control::family)
                .findFirst()
                .flatMap(family -> profile.control(family + tail))
                .filter(fits);
    }

    private String unknown(ScriptLine.Piece first, ScriptLine.Piece second, Predicate<Control> fits) {
        List<Integer> indices = profile.controls().stream()
                .filter(control -> control.family().equals(first.text()))
                .map(Control::index)
                .sorted()
                .toList();
        if (indices.isEmpty()) {
            TreeSet<String> names = new TreeSet<>();
            profile.controls().stream().filter(fits).forEach(control -> names.add(control.family()));
            return "there is no control " + first.words() + Nearness.hint(first.text(), names);
        }
        return "\"" + first.text() + "\" has no " + (second.end() ? "control without a number" : second.words())
                + ": it goes from " + indices.getFirst() + " to " + indices.getLast();
    }
}
