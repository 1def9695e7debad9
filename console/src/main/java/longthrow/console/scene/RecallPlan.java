package longthrow.console.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import longthrow.console.desk.Circles;
import longthrow.console.desk.Desk;
import longthrow.console.desk.OneInsert;
import longthrow.dsp.engine.SendGraph;
import longthrow.dsp.parameter.Cell;

/// What a recall would do, cell by cell, in plain columns: planned whole before anything moves (rule S5). Immutable.
public final class RecallPlan {
    private final Scene scene;
    private final int[] cells;
    private final double[] before;
    private final double[] after;
    private final double[] now;
    private final short[] verdicts;

    private RecallPlan(Scene scene, int size) {
        this.scene = scene;
        cells = new int[size];
        before = new double[size];
        after = new double[size];
        now = new double[size];
        verdicts = new short[size];
    }

    /// Plans the recall of a scene on the desk as it is.
    public static RecallPlan of(Scene scene, Desk desk, Guards guards) {
        CellMap held = scene.cells();
        RecallPlan plan = new RecallPlan(scene, held.size());
        Judge judge = new Judge(scene.scope(), desk.strips(), guards);
        for (int i = 0; i < plan.cells.length; i++) {
            int cell = held.cell(i);
            plan.cells[i] = cell;
            plan.before[i] = desk.stored(cell);
            plan.now[i] = desk.value(cell);
            plan.after[i] = desk.layout().parameter(cell).clamp(held.value(i));
            plan.verdicts[i] = judge.verdict(cell);
        }
        plan.refuseCircles(new Circles(desk));
        plan.refuseInserts(desk);
        plan.refuseLoops(desk);
        return plan;
    }

    /// The indices of cells that move and lie in rows that are meant; `rows` is asked once a row, cells come row by
    /// row.
    private int[] moving(IntPredicate rows) {
        int[] moving = new int[64];
        int count = 0;
        for (int from = 0, to = 0; from < cells.length; from = to) {
            to = endOfRow(from);
            boolean meant = rows.test(cells[from]);
            for (int i = from; i < to && meant; i++) {
                if (moves(i)) {
                    moving = count == moving.length ? Arrays.copyOf(moving, 2 * count) : moving;
                    moving[count++] = i;
                }
            }
        }
        return Arrays.copyOf(moving, count);
    }

    private int endOfRow(int from) {
        int next = Arrays.binarySearch(cells, from, cells.length, Cell.of(Cell.row(cells[from]) + 1, 0));
        return next < 0 ? -next - 1 : next;
    }

    /// Everything that moves, in columns.
    Moving moving() {
        int[] indices = moving(any -> true);
        Moving moving = new Moving(new int[indices.length], new double[indices.length]);
        for (int i = 0; i < indices.length; i++) {
            moving.cells[i] = cells[indices[i]];
            moving.values[i] = after[indices[i]];
        }
        return moving;
    }

    /// Cells in their order, and where they go.
    record Moving(int[] cells, double[] values) {
        static Moving of(Map<Integer, Double> moves) {
            int[] cells =
                    moves.keySet().stream().mapToInt(cell -> cell).sorted().toArray();
            return new Moving(cells, IntStream.of(cells).mapToDouble(moves::get).toArray());
        }
    }

    /// What only hands keep from moving (rule S7): where it would go, by cell.
    Map<Integer, Double> pending() {
        Map<Integer, Double> later = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (pending(i)) {
                later.put(cells[i], after[i]);
            }
        }
        return later;
    }

    private Map<Integer, Double> wanted(int[] indices) {
        Map<Integer, Double> wanted = new HashMap<>();
        for (int i : indices) {
            wanted.put(cells[i], after[i]);
        }
        return wanted;
    }

    /// What a narrow scope lets through may close a circle with what it leaves alone: then no DCA joins another.
    private void refuseCircles(Circles circles) {
        int[] nests = moving(circles::nests);
        Map<Integer, Double> nesting = wanted(nests);
        if (!nesting.isEmpty() && circles.closedBy(nesting)) {
            for (int i : nests) {
                verdicts[i] |= (short) Reason.CIRCLE.bit();
            }
        }
    }

    /// A rack that would work in two strips goes to neither that does not have it yet. What stays where it is
    /// because of that may stand in another one's way.
    private void refuseInserts(Desk desk) {
        int[] moved = Arrays.stream(moving(cell -> OneInsert.holds(desk.layout(), cell)))
                .filter(i -> after[i] >= 1)
                .toArray();
        List<Integer> places = moved.length == 0 ? List.of() : OneInsert.places(desk.layout());
        boolean refused = moved.length > 0;
        while (refused) {
            refused = false;
            Map<Integer, Double> planned = planned(desk);
            for (int i : moved) {
                boolean twice = OneInsert.other(cells[i], after[i], places, planned::get)
                        .isPresent();
                refused |= twice && verdicts[i] == 0;
                verdicts[i] |= (short) (twice ? Reason.INSERTED.bit() : 0);
            }
        }
    }

    /// What every insert would hold.
    private Map<Integer, Double> planned(Desk desk) {
        Map<Integer, Double> planned = new HashMap<>();
        OneInsert.places(desk.layout()).forEach(place -> planned.put(place, desk.stored(place)));
        for (int i = 0; i < cells.length; i++) {
            if (planned.containsKey(cells[i]) && moves(i)) {
                planned.put(cells[i], after[i]);
            }
        }
        return planned;
    }

    /// A send that would close a loop with those that stay, or that come before it in the scene, is left alone.
    private void refuseLoops(Desk desk) {
        SendGraph graph = new SendGraph(desk.layout(), desk.strips().shape());
        int[] opening = moving(cell -> !graph.edge(cell).isEmpty());
        Map<Integer, Double> planned = wanted(opening);
        if (planned.isEmpty()) {
            return;
        }
        long[] before = graph.open((row, column) -> desk.stored(Cell.of(row, column)));
        long[] wanted = graph.open(
                (row, column) -> planned.getOrDefault(Cell.of(row, column), desk.stored(Cell.of(row, column))));
        long[] sends = new long[before.length];
        for (int node = 0; node < sends.length; node++) {
            sends[node] = before[node] & wanted[node];
        }
        for (int i : opening) {
            graph.edge(cells[i]).forEach(edge -> refuseLoop(i, edge, wanted, sends));
        }
    }

    private void refuseLoop(int i, SendGraph.Edge edge, long[] wanted, long[] sends) {
        long bit = 1L << edge.to();
        boolean opens = (wanted[edge.from()] & bit) != 0 && (sends[edge.from()] & bit) == 0;
        if (opens && SendGraph.way(sends, edge.to(), edge.from()).isEmpty()) {
            sends[edge.from()] |= bit;
        } else if (opens) {
            verdicts[i] |= (short) Reason.LOOP.bit();
        }
    }

    /// The scene that would be recalled.
    public Scene scene() {
        return scene;
    }

    /// How many cells the scene holds.
    public int size() {
        return cells.length;
    }

    /// The cell at an index.
    public int cell(int index) {
        return cells[index];
    }

    /// The index of a cell; empty where the scene does not hold it.
    public OptionalInt index(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /// What is stored for it now.
    public double before(int index) {
        return before[index];
    }

    /// What the scene wants it to be.
    public double after(int index) {
        return after[index];
    }

    /// Where it stood when the recall was planned.
    public double now(int index) {
        return now[index];
    }

    /// Why it is left alone; empty when it is not.
    public Set<Reason> reasons(int index) {
        return Reason.of(verdicts[index]);
    }

    /// Whether any of these is a reason why it is left alone.
    public boolean refusedBy(int index, Reason... any) {
        int bits = 0;
        for (Reason reason : any) {
            bits |= reason.bit();
        }
        return (verdicts[index] & bits) != 0;
    }

    /// True when the recall would move it: the scene wants another value than it has or goes to, and nothing refuses.
    public boolean moves(int index) {
        return verdicts[index] == 0 && (before[index] != after[index] || now[index] != after[index]);
    }

    /// True when only the hand on it keeps it from moving: it is pending until somebody catches up (rule S7).
    public boolean pending(int index) {
        return verdicts[index] == Reason.HAND.bit() && before[index] != after[index];
    }

    /// The cells among those of a kind that a recall sets, now or once a hand lets go of them.
    IntStream taken(IntPredicate laned) {
        return IntStream.range(0, cells.length)
                .filter(i -> verdicts[i] == 0 || verdicts[i] == Reason.HAND.bit())
                .map(i -> cells[i])
                .filter(laned);
    }

    /// How many cells would move.
    public int changes() {
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            count += moves(i) ? 1 : 0;
        }
        return count;
    }
}
