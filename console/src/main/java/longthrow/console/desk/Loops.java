package longthrow.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.console.frame.Owner;
import longthrow.dsp.engine.SendGraph;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.thread.ControlThread;

/// Refuses to open a send that would close a loop of buses and racks, and names the loop. Faders and mutes do not
/// count, nor what a rack holds: only sends that are on and up.
@ControlThread
public final class Loops implements Desk.Refusal {
    private final Desk desk;
    private final SendGraph graph;

    /// Watches a desk.
    public Loops(Desk desk) {
        this.desk = desk;
        graph = new SendGraph(desk.layout(), desk.strips().shape());
    }

    @Override
    public Optional<String> why(int cell, double value) {
        return graph.edge(cell).stream()
                .filter(edge -> opens(edge, cell, value))
                .flatMap(edge -> closes(edge))
                .findFirst();
    }

    private boolean opens(SendGraph.Edge edge, int cell, double value) {
        double level = cell == graph.level(edge) ? value : stands(graph.level(edge));
        double on = cell == graph.on(edge) ? value : stands(graph.on(edge));
        return level > Double.NEGATIVE_INFINITY && on >= 0.5;
    }

    private Stream<String> closes(SendGraph.Edge edge) {
        long[] open = graph.open((row, column) -> stands(Cell.of(row, column)));
        boolean was = (open[edge.from()] >>> edge.to() & 1) != 0;
        List<Integer> way = was ? List.of() : SendGraph.way(open, edge.to(), edge.from());
        return way.isEmpty()
                ? Stream.empty()
                : Stream.of(called(edge.from()) + " cannot be sent to " + called(edge.to())
                        + ": it would feed itself, " + called(edge.from()) + " → "
                        + way.stream().map(this::called).collect(Collectors.joining(" → ")));
    }

    /// What a fade goes to, not where it is now; but what a lane plays counts too.
    private double stands(int cell) {
        double stored = desk.stored(cell);
        return desk.driver(cell) == Owner.LANE ? Math.max(stored, desk.value(cell)) : stored;
    }

    private String called(int node) {
        String name = desk.strips().ofPath(graph.path(node)).stream()
                .mapToObj(strip -> desk.text(strip).name())
                .findFirst()
                .orElse("");
        return (graph.called(node) + " " + name).strip();
    }
}
