package longthrow.console.forecast;

import java.util.Map;
import java.util.stream.IntStream;
import longthrow.console.scene.RecallPlan;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Values;

/// The desk's values once a recall has arrived. Immutable.
final class Planned implements CellSource {
    private final Values now;
    /// Rows of which a cell moves; none of the others.
    private final double[][] rows;

    Planned(Values now, Map<Integer, Double> moves) {
        this.now = now;
        rows = new double[now.rows()][];
        java.util.Arrays.setAll(rows, row -> new double[0]);
        moves.forEach((cell, value) -> {
            int row = Cell.row(cell);
            if (rows[row].length == 0) {
                rows[row] = IntStream.range(0, now.columns(row))
                        .mapToDouble(column -> now.get(row, column))
                        .toArray();
            }
            rows[row][Cell.column(cell)] = value;
        });
    }

    /// What a plan lets move.
    static Planned of(Values now, RecallPlan plan) {
        Map<Integer, Double> moves = new java.util.HashMap<>();
        for (int at = 0; at < plan.size(); at++) {
            if (plan.moves(at)) {
                moves.put(plan.cell(at), plan.after(at));
            }
        }
        return new Planned(now, moves);
    }

    @Override
    public double get(int row, int column) {
        return rows[row].length > 0 ? rows[row][column] : now.get(row, column);
    }
}
