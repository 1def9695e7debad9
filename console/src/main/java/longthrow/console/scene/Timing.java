package longthrow.console.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.Column;

/// When a scene's values arrive (rules S5 and S6): one time for all, others for columns of the scope grid, others again
/// for single cells; and which switches do not flip when they usually would. Immutable.
///
/// @param cells by cell
/// @param flips by cell, of switches and choices
public record Timing(
        FadeTime usual, Map<Column, FadeTime> columns, Map<Integer, FadeTime> cells, Map<Integer, Flip> flips) {
    /// At once.
    public static final Timing NONE = all(FadeTime.NONE);

    /// When a switch flips.
    public enum Flip {
        /// With the recall.
        START,
        /// When the level that it stands beside has arrived.
        END
    }

    public Timing {
        columns = Map.copyOf(columns);
        cells = Map.copyOf(cells);
        flips = Map.copyOf(flips);
    }

    /// The same time for everything.
    public static Timing all(FadeTime time) {
        return new Timing(time, Map.of(), Map.of(), Map.of());
    }

    /// The time of a cell in a column.
    public FadeTime of(int cell, Column column) {
        FadeTime time = cells.isEmpty() ? null : cells.get(cell);
        return time != null ? time : columns.getOrDefault(column, usual);
    }

    /// Whether nothing takes any time.
    public boolean none() {
        return usual.none()
                && columns.values().stream().allMatch(FadeTime::none)
                && cells.values().stream().allMatch(FadeTime::none);
    }

    /// When a switch is to flip; empty where the usual rule holds.
    public Optional<Flip> flip(int cell) {
        return Optional.ofNullable(flips.get(cell));
    }

    /// The same with another time for what has none of its own.
    public Timing with(FadeTime time) {
        return new Timing(time, columns, cells, flips);
    }

    /// The same with a time for a column; none takes the column's own time away.
    public Timing with(Column column, Optional<FadeTime> time) {
        return new Timing(usual, changed(columns, column, time), cells, flips);
    }

    /// The same with a time for a cell; none takes the cell's own time away.
    public Timing with(int cell, Optional<FadeTime> time) {
        return new Timing(usual, columns, changed(cells, cell, time), flips);
    }

    /// The same with a moment at which a switch flips; none brings back the usual rule.
    public Timing flipping(int cell, Optional<Flip> flip) {
        return new Timing(usual, columns, cells, changed(flips, cell, flip));
    }

    private static <K, V> Map<K, V> changed(Map<K, V> map, K key, Optional<V> value) {
        Map<K, V> next = new HashMap<>(map);
        value.ifPresentOrElse(given -> next.put(key, given), () -> next.remove(key));
        return next;
    }
}
