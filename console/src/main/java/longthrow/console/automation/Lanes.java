package longthrow.console.automation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.ControlThread;

/// The lanes of a show, one a cell at most.
@ControlThread
public final class Lanes {
    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private int version;

    /// The lane of a cell.
    public Optional<Lane> get(int cell) {
        return Optional.ofNullable(lanes.get(cell));
    }

    /// True when the cell has a lane.
    public boolean has(int cell) {
        return !lanes.isEmpty() && lanes.containsKey(cell);
    }

    /// All lanes by cell, in the order of the cells.
    public Map<Integer, Lane> all() {
        return Map.copyOf(lanes);
    }

    /// All cells that have one, in order.
    public Iterable<Integer> cells() {
        return lanes.keySet();
    }

    /// Replaces or removes a cell's lane.
    public void put(int cell, Optional<Lane> lane) {
        lane.ifPresentOrElse(kept -> lanes.put(cell, kept), () -> lanes.remove(cell));
        version++;
    }

    /// Takes the lanes of a show that was opened.
    public void open(Map<Integer, Lane> opened) {
        lanes.clear();
        lanes.putAll(opened);
        version++;
    }

    /// Counts the changes.
    public int version() {
        return version;
    }
}
