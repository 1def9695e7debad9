package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Insert;
import longthrow.dsp.thread.AudioThread;

/// The inserts of all strips of one kind.
@AudioThread
final class StripInserts {
    private final Inserts inserts;
    private final List<Insert> rows;
    private final int firstPlace;

    StripInserts(Inserts inserts, InsertPlaces.Kind kind) {
        this.inserts = inserts;
        rows = kind.inserts();
        firstPlace = kind.first();
    }

    /// Whether a change of this row concerns them.
    boolean reads(String key) {
        return rows.stream().anyMatch(row -> row.reads(key));
    }

    /// Reads a strip's inserts anew.
    void adopt(int column, Cells cells) {
        for (int which = 0; which < Insert.COUNT; which++) {
            Insert row = rows.get(which);
            inserts.adopt(place(column, which), row.unit(cells, column), cells.on(row.on(), column));
        }
    }

    private int place(int column, int which) {
        return firstPlace + Insert.COUNT * column + which;
    }

    /// Whether anything works inside a strip, of this kind or another.
    boolean any() {
        return inserts.any();
    }

    /// Whether an insert of a group's strips gives something though nothing comes in.
    boolean awake(LaneMap map, int group) {
        boolean awake = false;
        int first = group * Lanes.WIDTH;
        for (int lane = first; lane < first + Lanes.WIDTH && lane < map.lanes() && inserts.any(); lane++) {
            int column = map.column(lane);
            for (int which = 0; which < Insert.COUNT && column != LaneMap.NOBODY; which++) {
                awake |= inserts.awake(place(column, which));
            }
        }
        return awake;
    }

    /// Works on the strips of a group that have something at their first or second insert.
    void process(int which, LaneMap map, int group, float[] signal, int from, int to) {
        int first = group * Lanes.WIDTH;
        for (int lane = first; lane < first + Lanes.WIDTH && lane < map.lanes() && inserts.any(); lane++) {
            int column = map.column(lane);
            if (column != LaneMap.NOBODY && map.firstLane(column) == lane && inserts.active(place(column, which))) {
                inserts.process(place(column, which), signal, lane - first, map.lastLane(column) - first, from, to);
            }
        }
    }
}
