package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// The values that are in force: the newest generation's, and over them those of the lanes that play. Finds out what
/// changed and notes which blocks have to know.
@AudioThread
final class Effective {
    private static final int REMEMBERED_POINTS = 8192;

    private final TableLayout layout;
    private final Cells cells;
    private final Changes[] changesOfRow;
    private final int[][] blocksOfRow;
    private final int[] points = new int[REMEMBERED_POINTS];

    Effective(TableLayout layout, Changes[] changesOfRow, int[][] blocksOfRow) {
        this.layout = layout;
        this.changesOfRow = changesOfRow;
        this.blocksOfRow = blocksOfRow;
        cells = new Cells(layout);
    }

    Cells cells() {
        return cells;
    }

    /// Takes every value of the first generation, and tells every block.
    void begin(Values values) {
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < values.columns(row); column++) {
                cells.set(row, column, values.get(row, column));
                changesOfRow[row].add(column, blocksOfRow[row]);
            }
        }
    }

    /// Takes the values that changed from one generation to the next. Where a lane stopped playing, the value counts
    /// again.
    void adopt(Generation before, Generation next) {
        for (int row = 0; row < layout.rows(); row++) {
            if (next.values().rowChanged(row, before.values())) {
                adoptRow(row, next.values());
            }
        }
        if (next.lanes() != before.lanes()) {
            release(before.lanes(), next.values());
        }
    }

    private void adoptRow(int row, Values values) {
        for (int column = 0; column < values.columns(row); column++) {
            if (cells.set(row, column, values.get(row, column))) {
                changesOfRow[row].add(column, blocksOfRow[row]);
            }
        }
    }

    private void release(List<Generation.Played> lanes, Values values) {
        for (int i = 0; i < lanes.size(); i++) {
            int cell = lanes.get(i).cell();
            if (cells.set(cell, values.get(cell))) {
                changesOfRow[Cell.row(cell)].add(Cell.column(cell), blocksOfRow[Cell.row(cell)]);
            }
        }
    }

    /// Evaluates the playing lanes where the song will be at the end of the next grid block, to which all travels.
    /// What switches does so at a block's beginning, by its lane at the middle: half a block away from it at most.
    void play(List<Generation.Played> lanes, Song song) {
        long frame = song.ahead(Lanes.GRID);
        long middle = song.ahead(Lanes.GRID / 2);
        long rounds = song.roundsAhead(Lanes.GRID);
        for (int i = 0; i < lanes.size(); i++) {
            Generation.Played played = lanes.get(i);
            if (frame < played.from() && rounds <= played.round()) {
                continue;
            }
            Parameter parameter = layout.parameter(played.cell());
            long at = parameter.stepped() ? middle : frame;
            double position = played.lane().positionAt(at, point(i, played.lane(), at));
            int row = Cell.row(played.cell());
            if (!cells.set(played.cell(), parameter.taper().toValue(position))) {
                continue;
            }
            if (parameter.stepped()) {
                changesOfRow[row].add(Cell.column(played.cell()), blocksOfRow[row]);
            } else {
                changesOfRow[row].addStraight(Cell.column(played.cell()), blocksOfRow[row]);
            }
        }
    }

    private int point(int index, Lane lane, long frame) {
        if (index >= REMEMBERED_POINTS) {
            return lane.pointAt(frame);
        }
        points[index] = lane.pointAt(frame, points[index]);
        return points[index];
    }
}
