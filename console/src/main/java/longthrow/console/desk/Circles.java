package longthrow.console.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
        Nesting.Link link = Nesting.link(desk.layout(), cell);
        List<Integer> way = new Nesting(desk.layout(), desk::value).way(link.master(), link.follower());
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of(called(link.follower()) + " cannot follow " + called(link.master())
                        + ": it would follow itself, " + called(link.follower()) + " → " + words(way));
    }

    /// Whether a cell lets a DCA follow another one.
    public boolean nests(int cell) {
        return Nesting.holds(desk.layout(), cell);
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

    private String words(List<Integer> way) {
        return way.stream().map(this::called).collect(Collectors.joining(" → "));
    }

    private String called(int number) {
        OptionalInt strip = desk.strips().ofPath("dca/" + number);
        String name = strip.isPresent() ? desk.text(strip.getAsInt()).name() : "";
        return ("DCA " + number + " " + name).strip();
    }
}
