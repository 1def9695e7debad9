package longthrow.console.show;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import longthrow.console.desk.CellNumbers;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.TableLayout;

/// Stored values that changed, in plain columns, so that a recall of a whole desk makes no object a cell on the thread
/// that gathers them. Immutable.
public final class MoveColumns extends AbstractList<Moves.Move> implements RandomAccess {
    private final Columns columns;

    private MoveColumns(Columns columns) {
        this.columns = columns;
    }

    @Override
    public int size() {
        return columns.size;
    }

    @Override
    public Moves.Move get(int index) {
        int at = Objects.checkIndex(index, columns.size);
        return new Moves.Move(
                columns.cells[at],
                columns.before[at],
                columns.after[at],
                columns.by[at],
                columns.hands[at],
                columns.steps[at],
                columns.at[at]);
    }

    private static final class Columns {
        int[] cells = new int[64];
        double[] before = new double[64];
        double[] after = new double[64];
        int[] steps = new int[64];
        Origin[] by = new Origin[64];
        Origin[] hands = new Origin[64];
        Instant[] at = new Instant[64];
        int size;

        /// One more place.
        int grow() {
            if (size == cells.length) {
                int more = 2 * size;
                cells = Arrays.copyOf(cells, more);
                before = Arrays.copyOf(before, more);
                after = Arrays.copyOf(after, more);
                steps = Arrays.copyOf(steps, more);
                by = Arrays.copyOf(by, more);
                hands = Arrays.copyOf(hands, more);
                at = Arrays.copyOf(at, more);
            }
            return size++;
        }
    }

    /// Columns that grow, one place a cell and step of the history. Belongs to the thread that fills it.
    public static final class Gathering {
        // one more than the cell's newest place; 0 for none
        private final CellNumbers places;
        private Columns columns = new Columns();
        private Origin mover = Origin.FILE;
        private Origin hand = Origin.FILE;

        /// Nothing yet, of a desk's cells.
        public Gathering(TableLayout layout) {
            places = new CellNumbers(layout);
        }

        /// Whether there is nothing.
        public boolean isEmpty() {
            return columns.size == 0;
        }

        /// What moves the cells that follow, and whose doing that is.
        public Gathering by(Origin by, Origin whose) {
            mover = by;
            hand = whose;
            return this;
        }

        /// A cell changed; within a step of the history only its first value before and its last one after are kept.
        public void add(int cell, double before, double after, int step, Instant at) {
            int place = places.of(cell) - 1;
            if (place < 0 || columns.steps[place] != step) {
                place = columns.grow();
                places.put(cell, place + 1);
                columns.cells[place] = cell;
                columns.before[place] = before;
                columns.steps[place] = step;
            }
            columns.after[place] = after;
            columns.by[place] = mover;
            columns.hands[place] = hand;
            columns.at[place] = at;
        }

        /// Hands over what there is and begins again.
        public MoveColumns take() {
            for (int i = 0; i < columns.size; i++) {
                places.put(columns.cells[i], 0);
            }
            MoveColumns full = new MoveColumns(columns);
            columns = new Columns();
            return full;
        }
    }
}
