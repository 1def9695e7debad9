package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Insert;
import longthrow.dsp.strip.InsertPath;
import longthrow.dsp.thread.AudioThread;

/// The inserts of all strips of one kind.
@AudioThread
final class StripInserts {
    private final Inserts inserts;
    private final InsertPath path;
    private final int firstPlace;

    StripInserts(Inserts inserts, InsertPlaces.Kind kind) {
        this.inserts = inserts;
        path = kind.path();
        firstPlace = kind.first();
    }

    /// Whether a change of this row concerns them.
    boolean reads(String key) {
        return path.reads(key);
    }

    /// Reads a strip's inserts anew.
    void adopt(int column, Cells cells) {
        for (int which = 0; which < Insert.COUNT; which++) {
            Insert row = path.inserts().get(which);
            int stop = path.stop(cells, column, which);
            inserts.adopt(place(column, which), row.unit(cells, column), cells.on(row.on(), column), stop);
        }
    }

    /// Says whether a strip on two lanes is mono, so that both give the mean of what its inserts do.
    void narrow(int column, boolean mono) {
        for (int which = 0; which < Insert.COUNT; which++) {
            inserts.narrow(place(column, which), mono);
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

    /// Whether anything works at a stop, of this kind or another.
    boolean busy(int stop) {
        return inserts.busy(stop);
    }

    /// Works on the strips of a group that have something at a stop, their first insert before their second.
    void process(int stop, LaneMap map, int group, float[] signal, int from, int to) {
        int first = group * Lanes.WIDTH;
        for (int lane = first; lane < first + Lanes.WIDTH && lane < map.lanes(); lane++) {
            int column = map.column(lane);
            boolean leads = column != LaneMap.NOBODY && map.firstLane(column) == lane;
            for (int which = 0; which < Insert.COUNT && leads; which++) {
                int place = place(column, which);
                if (inserts.active(place, stop)) {
                    inserts.process(place, stop, signal, lane - first, map.lastLane(column) - first, from, to);
                }
            }
        }
    }

    /// Renders a group of strips behind a sum, blocks and inserts.
    void process(LaneMap map, int group, LaneGroup sixteen, int from, int to) {
        int done = 0;
        for (int stop = 0; stop < InsertPath.STOPS && inserts.any(); stop++) {
            if (busy(stop)) {
                sixteen.part(done, path.block(stop), from, to);
                process(stop, map, group, sixteen.group().signal(), from, to);
                done = path.block(stop);
            }
        }
        sixteen.part(done, sixteen.blocks(), from, to);
    }
}
