package longthrow.controllers.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Profile;

/// Everything else: whatever the person moves, and what came that no line of the profile knows.
final class FreePlay implements Trial {
    private static final int MOST_STRANGE = 20;

    private final List<Control> expected;
    private final Set<Control> heard = new LinkedHashSet<>();
    private final Set<String> strange = new TreeSet<>();
    private String newest = "";

    FreePlay(Profile profile) {
        expected = profile.controls().stream()
                .filter(control -> control.in().isPresent())
                .toList();
    }

    @Override
    public String subject() {
        return "all controls";
    }

    @Override
    public String task() {
        return "now press and move whatever else there is, then type y"
                + (newest.isEmpty() ? "" : "; last: " + newest + ", " + heard.size() + " of " + expected.size());
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public void event(ControlEvent event) {
        newest = event.control().name();
        heard.add(event.control());
    }

    @Override
    public void strange(String words) {
        if (strange.size() < MOST_STRANGE) {
            strange.add(words);
        }
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        return Optional.empty();
    }

    @Override
    public Verdict answered(boolean yes) {
        List<Control> missing =
                expected.stream().filter(control -> !heard.contains(control)).toList();
        String words = heard.size() + " of " + expected.size() + " heard"
                + (missing.isEmpty() ? "" : "; not heard: " + String.join(", ", spans(missing)));
        if (!strange.isEmpty()) {
            return Verdict.different(subject(), words + "; no control of the profile: " + String.join(", ", strange));
        }
        return heard.isEmpty() ? Verdict.skipped(subject()) : Verdict.good(subject(), words);
    }

    /// `fader[1..8]` for eight in a row.
    private static List<String> spans(List<Control> missing) {
        Map<String, List<Control>> families = new LinkedHashMap<>();
        missing.forEach(control -> families.computeIfAbsent(control.family(), any -> new ArrayList<>())
                .add(control));
        List<Control> controls =
                families.values().stream().flatMap(List::stream).toList();
        List<String> spans = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= controls.size(); at++) {
            boolean goesOn = at < controls.size()
                    && controls.get(at).family().equals(controls.get(from).family())
                    && controls.get(at).index() == controls.get(at - 1).index() + 1;
            if (!goesOn) {
                spans.add(span(controls.get(from), controls.get(at - 1)));
                from = at;
            }
        }
        return spans;
    }

    private static String span(Control first, Control last) {
        return first.equals(last) ? first.name() : first.family() + "[" + first.index() + ".." + last.index() + "]";
    }
}
