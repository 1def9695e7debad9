package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of the history that a journal tells of: a gesture, a recall, each with all the cells it moved. What was
/// undone again is no step.
public final class PastSteps {
    private static final String UNDO = "undo";

    private final List<Step> done = new ArrayList<>();
    private Map<String, Way> open = new LinkedHashMap<>();
    private String key = "";

    /// Where a cell went, as text.
    public record Way(String before, String after) {}

    /// One step.
    ///
    /// @param by what moved the cells: `surface:…`, `scene`
    /// @param ways by cell: `c3 fader`
    public record Step(String by, Map<String, Way> ways) {}

    private PastSteps() {}

    /// The steps of some journals, one list of entries a journal, oldest first.
    public static List<Step> of(List<List<Entry>> journals) {
        PastSteps steps = new PastSteps();
        for (int i = 0; i < journals.size(); i++) {
            for (Entry entry : journals.get(i)) {
                if (entry.fact() instanceof Fact.Moved moved) {
                    steps.add(i, entry.by(), moved);
                }
            }
        }
        steps.close();
        return steps.done;
    }

    private void add(int journal, String by, Fact.Moved moved) {
        String next = by.equals(UNDO) ? UNDO : journal + " " + moved.step() + " " + by;
        if (!next.equals(key)) {
            close();
            key = next;
        }
        Way way = open.get(moved.cell());
        open.put(moved.cell(), new Way(way == null ? moved.before() : way.before(), moved.after()));
    }

    private void close() {
        if (key.equals(UNDO)) {
            while (!open.isEmpty() && !done.isEmpty() && takesBack(done.getLast())) {
                done.removeLast();
            }
        }
        open.values().removeIf(way -> way.before().equals(way.after()));
        if (!open.isEmpty()) {
            String by = key.equals(UNDO) ? UNDO : key.split(" ", 3)[2];
            done.add(new Step(by, open));
        }
        open = new LinkedHashMap<>();
        key = "";
    }

    /// Whether what is open goes back over a whole step; if so, what is left of it begins where the step began.
    private boolean takesBack(Step step) {
        boolean all = step.ways().entrySet().stream().allMatch(each -> {
            Way way = open.get(each.getKey());
            return way != null && way.before().equals(each.getValue().after());
        });
        if (all) {
            step.ways().forEach((cell, way) -> {
                String after = java.util.Objects.requireNonNull(open.get(cell)).after();
                open.put(cell, new Way(way.before(), after));
            });
            open.values().removeIf(way -> way.before().equals(way.after()));
        }
        return all;
    }
}
