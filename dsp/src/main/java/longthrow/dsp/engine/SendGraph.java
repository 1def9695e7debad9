package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.TableLayout;

/// What buses and racks send to each other: the part of a desk where a loop could close. Its nodes are the buses, then
/// the racks, as sends count them; what leads from a node to others is a bit each of a `long`. Immutable.
public final class SendGraph {
    private static final int NONE = -1;

    private final TableLayout layout;
    private final int buses;
    /// `[0 for buses, 1 for racks][to]`: the row, or `NONE`.
    private final int[][] levels;
    private final int[][] switches;

    /// The sends of a desk.
    public SendGraph(TableLayout layout, DeskLayout desk) {
        this.layout = layout;
        buses = desk.buses();
        levels = rows("level");
        switches = rows("on");
    }

    private int[][] rows(String key) {
        return IntStream.range(0, 2)
                .mapToObj(kind -> IntStream.range(0, nodes())
                        .map(to -> row((kind == 0 ? "bus/1/" : "fx/1/") + send(to) + key))
                        .toArray())
                .toArray(int[][]::new);
    }

    private String send(int to) {
        return isBus(to) ? "send/" + (to + 1) + "/" : "fxsend/" + (to - buses + 1) + "/";
    }

    private int row(String id) {
        return layout.cell(id).stream().map(Cell::row).findFirst().orElse(NONE);
    }

    /// How many buses and racks there are.
    public int nodes() {
        return buses + DeskLayout.RACKS;
    }

    /// Whether a node is a bus; else it is a rack.
    public boolean isBus(int node) {
        return node < buses;
    }

    /// The path of a node's strip: `bus/3` or `fx/2`.
    public String path(int node) {
        return isBus(node) ? "bus/" + (node + 1) : "fx/" + (node - buses + 1);
    }

    /// What people call a node: `bus 3` or `rack 2`.
    public String called(int node) {
        return isBus(node) ? "bus " + (node + 1) : "rack " + (node - buses + 1);
    }

    /// A send from one node to another.
    public record Edge(int from, int to) {}

    /// The send whose level or switch a cell is; none for other cells.
    public List<Edge> edge(int cell) {
        String prefix = layout.section(cell).prefix();
        int kind = prefix.equals("bus") ? 0 : 1;
        if (kind == 1 && !prefix.equals("fx")) {
            return List.of();
        }
        int row = Cell.row(cell);
        for (int to = 0; to < nodes(); to++) {
            if (levels[kind][to] == row || switches[kind][to] == row) {
                return List.of(new Edge(Cell.column(cell) + kind * buses, to));
            }
        }
        return List.of();
    }

    /// The cell of a send's level; there is none from rack to rack.
    public int level(Edge edge) {
        return Cell.of(levels[kind(edge.from)][edge.to], column(edge.from));
    }

    /// The cell of a send's switch.
    public int on(Edge edge) {
        return Cell.of(switches[kind(edge.from)][edge.to], column(edge.from));
    }

    private int kind(int node) {
        return isBus(node) ? 0 : 1;
    }

    private int column(int node) {
        return isBus(node) ? node : node - buses;
    }

    /// The rows that say which sends are open.
    int[] rows() {
        return IntStream.concat(
                        IntStream.range(0, 2).flatMap(kind -> IntStream.of(levels[kind])),
                        IntStream.range(0, 2).flatMap(kind -> IntStream.of(switches[kind])))
                .filter(row -> row != NONE)
                .toArray();
    }

    /// Which sends are open: switched on, with a level; one entry a node.
    public long[] open(CellSource cells) {
        long[] open = new long[nodes()];
        for (int from = 0; from < open.length; from++) {
            for (int to = 0; to < open.length; to++) {
                int row = levels[kind(from)][to];
                boolean there = row != NONE
                        && cells.get(switches[kind(from)][to], column(from)) >= 0.5
                        && cells.get(row, column(from)) > Double.NEGATIVE_INFINITY;
                open[from] |= there ? 1L << to : 0;
            }
        }
        return open;
    }

    /// The nodes from one to another along sends, both of them included; empty where no way leads there.
    public static List<Integer> way(long[] sends, int from, int to) {
        List<Integer> way = new ArrayList<>();
        if (found(sends, from, to, new long[1], way)) {
            Collections.reverse(way);
        }
        return List.copyOf(way);
    }

    private static boolean found(long[] sends, int from, int to, long[] seen, List<Integer> way) {
        seen[0] |= 1L << from;
        boolean found = from == to;
        for (long left = sends[from]; left != 0 && !found; left &= left - 1) {
            int next = Long.numberOfTrailingZeros(left);
            found = (seen[0] >>> next & 1) == 0 && found(sends, next, to, seen, way);
        }
        if (found) {
            way.add(from);
        }
        return found;
    }
}
