package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.thread.ControlThread;

/// Refuses to let a DCA follow itself, over however many others, and names them in their order.
@ControlThread
public final class Circles implements Desk.Refusal {
    private final Desk desk;

    /// Watches a desk.
    public Circles(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<String> why(int cell, double value) {
        if (!nests(cell) || value < 0.5) {
            return Optional.empty();
        }
        int follower = Cell.column(cell) + 1;
        int master = Integer.parseInt(desk.layout().parameter(cell).key().substring("dca/".length()));
        List<Integer> way = way(master, follower, new boolean[Dca.COUNT + 1]);
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of(called(follower) + " cannot follow " + called(master) + ": it would follow itself, "
                        + called(follower) + " → " + words(way));
    }

    /// Whether a cell lets a DCA follow another one.
    public boolean nests(int cell) {
        return desk.layout().section(cell).prefix().equals("dca")
                && desk.layout().parameter(cell).key().startsWith("dca/");
    }

    /// Whether any DCA would follow itself if these cells had these values.
    public boolean closedBy(Map<Integer, Double> nesting) {
        boolean[][] above = new boolean[Dca.COUNT + 1][Dca.COUNT + 1];
        for (int follower = 1; follower <= Dca.COUNT; follower++) {
            for (int master = 1; master <= Dca.COUNT; master++) {
                OptionalInt cell = desk.layout().cell("dca/" + follower + "/dca/" + master);
                above[follower][master] =
                        cell.isPresent() && nesting.getOrDefault(cell.getAsInt(), desk.value(cell.getAsInt())) >= 0.5;
            }
        }
        boolean closed = false;
        for (int through = 1; through <= Dca.COUNT; through++) {
            for (int follower = 1; follower <= Dca.COUNT; follower++) {
                for (int master = 1; master <= Dca.COUNT; master++) {
                    above[follower][master] |= above[follower][through] && above[through][master];
                    closed |= follower == master && above[follower][master];
                }
            }
        }
        return closed;
    }

    /// The DCAs from one up to another that it follows, both of them named; empty when it does not.
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
        OptionalInt cell = desk.layout().cell("dca/" + follower + "/dca/" + master);
        return cell.isPresent() && desk.value(cell.getAsInt()) >= 0.5;
    }

    private String words(List<Integer> way) {
        return way.stream().map(this::called).collect(Collectors.joining(" → "));
    }

    private String called(int number) {
        OptionalInt strip = desk.strips().ofPath("dca/" + number);
        String name = strip.isPresent() ? desk.text(strip.getAsInt()).name() : "";
        return ("DCA " + number + " " + name).strip();
    }
}
