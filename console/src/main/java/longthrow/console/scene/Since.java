package longthrow.console.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// What has changed on the desk since the last recall (rule S10), and which scenes were given it already. What a recall
/// moves later, by catch up, back or undo, is no change of the engineer's.
@ControlThread
final class Since {
    private final Desk desk;
    private Optional<Base> recall = Optional.empty();
    private Map<SceneNumber, Base> given = new HashMap<>();

    /// How the desk stood: its stored values, and cells that the recall has moved since.
    private static final class Base {
        private final Values values;
        // by row and column, NaN where it has not; none of a row where it has moved nothing
        private final double[][] moved;

        Base(Values values) {
            this.values = values;
            moved = new double[values.rows()][];
        }

        double of(int cell) {
            double[] row = moved[Cell.row(cell)];
            return row == null || Double.isNaN(row[Cell.column(cell)]) ? values.get(cell) : row[Cell.column(cell)];
        }

        void moved(int cell, double value) {
            int row = Cell.row(cell);
            if (moved[row] == null) {
                moved[row] = new double[values.columns(row)];
                Arrays.fill(moved[row], Double.NaN);
            }
            moved[row][Cell.column(cell)] = value;
        }
    }

    Since(Desk desk) {
        this.desk = desk;
    }

    /// A recall, or a store, has just left the desk as it stands now.
    void begin() {
        recall = Optional.of(new Base(desk.storedValues()));
        given = new HashMap<>();
    }

    /// The recall itself has moved a cell.
    void moved(int cell, double value) {
        recall.ifPresent(base -> base.moved(cell, value));
        given.values().forEach(base -> base.moved(cell, value));
    }

    /// These scenes have been given what has changed; returns what to do when that is undone and done again.
    SceneList.Along give(List<SceneNumber> scenes) {
        Map<SceneNumber, Base> before = given;
        Map<SceneNumber, Base> after = new HashMap<>(given);
        scenes.forEach(scene -> after.put(scene, new Base(desk.storedValues())));
        given = after;
        return new SceneList.Along(() -> given = before, () -> given = after);
    }

    /// What a cell stood at when the scene was recalled, or was given the changes.
    double was(SceneNumber scene, int cell) {
        return base(scene).map(base -> base.of(cell)).orElseGet(() -> desk.stored(cell));
    }

    /// The cells that have changed for a scene; none before the first recall.
    List<Integer> changed(SceneNumber scene) {
        List<Integer> cells = new ArrayList<>();
        base(scene).ifPresent(base -> {
            Values now = desk.storedValues();
            for (int row = 0; row < now.rows(); row++) {
                if (now.rowChanged(row, base.values) || base.moved[row] != null) {
                    changed(row, now, base, cells);
                }
            }
        });
        return cells;
    }

    private static void changed(int row, Values now, Base base, List<Integer> cells) {
        for (int column = 0; column < now.columns(row); column++) {
            int cell = Cell.of(row, column);
            if (now.get(cell) != base.of(cell)) {
                cells.add(cell);
            }
        }
    }

    private Optional<Base> base(SceneNumber scene) {
        return Optional.ofNullable(given.get(scene)).or(() -> recall);
    }
}
