package longthrow.console.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.desk.Circles;
import longthrow.console.desk.Desk;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.Overlays;
import longthrow.dsp.engine.SendGraph;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;

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
        RecallPlan plan = new RecallPlan(scene, scene.cells().size());
        for (int i = 0; i < plan.cells.length; i++) {
            int cell = scene.cells().cell(i);
            plan.cells[i] = cell;
            plan.before[i] = desk.stored(cell);
            plan.now[i] = desk.value(cell);
            plan.after[i] = desk.layout().parameter(cell).clamp(scene.cells().value(i));
            plan.verdicts[i] = verdict(scene, desk, guards, cell);
        }
        plan.refuseCircles(new Circles(desk));
        plan.refuseInserts(desk);
        plan.refuseLoops(desk);
        return plan;
    }

    /// What a narrow scope lets through may close a circle with what it leaves alone: then no DCA joins another.
    private void refuseCircles(Circles circles) {
        Map<Integer, Double> nesting = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (moves(i) && circles.nests(cells[i])) {
                nesting.put(cells[i], after[i]);
            }
        }
        if (!nesting.isEmpty() && circles.closedBy(nesting)) {
            for (int i = 0; i < cells.length; i++) {
                verdicts[i] |= (short) (nesting.containsKey(cells[i]) ? Reason.CIRCLE.bit() : 0);
            }
        }
    }

    /// A rack that would work in two strips goes to neither that does not have it yet. What stays where it is because
    /// of
    /// that may stand in another one's way.
    private void refuseInserts(Desk desk) {
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (OneInsert.holds(desk.layout(), cells[i]) && moves(i) && after[i] >= 1) {
                moved.put(cells[i], i);
            }
        }
        List<Integer> places = moved.isEmpty() ? List.of() : OneInsert.places(desk.layout());
        boolean refused = !moved.isEmpty();
        while (refused) {
            refused = false;
            Map<Integer, Double> planned = planned(desk);
            for (int i : moved.values()) {
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
        Map<Integer, Double> planned = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (moves(i) && !graph.edge(cells[i]).isEmpty()) {
                planned.put(cells[i], after[i]);
            }
        }
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
        for (int i = 0; i < cells.length; i++) {
            for (SendGraph.Edge edge :
                    planned.containsKey(cells[i]) ? graph.edge(cells[i]) : List.<SendGraph.Edge>of()) {
                refuseLoop(i, edge, wanted, sends);
            }
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

    private static short verdict(Scene scene, Desk desk, Guards guards, int cell) {
        boolean locked = desk.layout().parameter(cell).column() == Column.LOCKED;
        var strip = desk.strips().ofCell(cell);
        int refused = bit(Reason.SCOPE, !scene.scope().allows(desk.strips(), cell))
                | bit(Reason.LOCKED, locked && (!guards.lockedToo() || Overlays.holds(desk.layout(), cell)))
                | bit(Reason.SAFE, !guards.safe().allows(desk.strips(), cell))
                | bit(Reason.ISOLATED, strip.isPresent() && guards.isolated().contains(strip.getAsInt()))
                | bit(Reason.WRITING, guards.writing().test(cell))
                | bit(Reason.LANE, guards.laned().test(cell))
                | bit(Reason.HAND, guards.held().test(cell));
        return (short) refused;
    }

    private static int bit(Reason reason, boolean holds) {
        return holds ? reason.bit() : 0;
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

    /// How many cells would move.
    public int changes() {
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            count += moves(i) ? 1 : 0;
        }
        return count;
    }
}
