package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.Dca;

/// Which DCA follows which, as some values have it.
///
/// @param values the value of a cell
public record Nesting(TableLayout layout, IntToDoubleFunction values) {
    /// A DCA that would follow another.
    public record Link(int follower, int master) {}

    /// Whether a cell lets a DCA follow another one.
    public static boolean holds(TableLayout layout, int cell) {
        return layout.section(cell).prefix().equals("dca")
                && layout.parameter(cell).key().startsWith("dca/");
    }

    /// The two DCAs that such a cell joins.
    public static Link link(TableLayout layout, int cell) {
        return new Link(
                Cell.column(cell) + 1,
                Integer.parseInt(layout.parameter(cell).key().substring("dca/".length())));
    }

    /// The DCAs from one up to another that it follows, both of them named; empty when it does not.
    public List<Integer> way(int from, int to) {
        return way(from, to, new boolean[Dca.COUNT + 1]);
    }

    private List<Integer> way(int from, int to, boolean[] seen) {
        if (from == to) {
            return List.of(to);
        }
        seen[from] = true;
        for (int next = 1; next <= Dca.COUNT; next++) {
            if (!seen[next] && follows(from, next)) {
                List<Integer> found = way(next, to, seen);
                if (!found.isEmpty()) {
                    List<Integer> all = new ArrayList<>(List.of(from));
                    all.addAll(found);
                    return all;
                }
            }
        }
        return List.of();
    }

    private boolean follows(int follower, int master) {
        OptionalInt cell = layout.cell("dca/" + follower + "/dca/" + master);
        return cell.isPresent() && values.applyAsDouble(cell.getAsInt()) >= 0.5;
    }
}
