package longthrow.console.automation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.console.desk.Strips;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Column;

/// Every parameter's automation mode (rule A1). The nearest word counts: the parameter's own, else its class's, else
/// its strip's; a strip that is OFF takes no class's word, and a strip that is SAFE plays but is not written.
/// Immutable.
///
/// @param units by permanent id, as files name the strip or the section that is none (`c3`, `rack/1`); READ is left out
/// @param classes by class; one that follows its strips is left out
/// @param cells parameters with a word of their own
/// @param safe strips by permanent id that nothing writes
public record Modes(Map<String, Mode> units, Map<Column, Mode> classes, Map<Integer, Mode> cells, Set<String> safe) {
    /// A new show: everything reads.
    public static final Modes READ = new Modes(Map.of(), Map.of(), Map.of(), Set.of());

    public Modes {
        units = Map.copyOf(units);
        classes = Map.copyOf(classes);
        cells = Map.copyOf(cells);
        safe = Set.copyOf(safe);
    }

    /// A strip's mode.
    public Mode of(String unit) {
        return units.getOrDefault(unit, Mode.READ);
    }

    /// The mode that counts for a parameter.
    public Mode of(Strips strips, int cell) {
        Column column = strips.layout().parameter(cell).column();
        if (column == Column.LOCKED) {
            return Mode.OFF;
        }
        return Optional.ofNullable(cells.get(cell)).orElseGet(() -> ofOthers(strips.idOfCell(cell), column));
    }

    private Mode ofOthers(String unit, Column column) {
        Mode strip = of(unit);
        return strip == Mode.OFF ? Mode.OFF : classes.getOrDefault(column, strip);
    }

    /// Whether the mode that counts for a parameter is its strip's, without a word of its own or its class's.
    boolean strips(Strips strips, int cell) {
        Column column = strips.layout().parameter(cell).column();
        return !cells.containsKey(cell) && !classes.containsKey(column);
    }

    /// The same with another mode for a strip.
    public Modes with(String unit, Mode mode) {
        Optional<Mode> kept = mode == Mode.READ ? Optional.empty() : Optional.of(mode);
        return new Modes(put(units, unit, kept), classes, cells, safe);
    }

    /// The same with another mode for a class; without one it follows its strips.
    public Modes with(Column column, Optional<Mode> mode) {
        return new Modes(units, put(classes, column, mode), cells, safe);
    }

    /// The same with another mode for a parameter; without one it follows its class or its strip.
    public Modes with(int cell, Optional<Mode> mode) {
        return new Modes(units, classes, put(cells, cell, mode), safe);
    }

    /// The same with a strip that is SAFE, or no more.
    public Modes safe(String unit, boolean on) {
        Set<String> all = new HashSet<>(safe);
        boolean other = on ? all.add(unit) : all.remove(unit);
        return other ? new Modes(units, classes, cells, all) : this;
    }

    /// What is left after a pass: WRITE falls to TOUCH.
    Modes afterPass() {
        return new Modes(fallen(units), fallen(classes), fallen(cells), safe);
    }

    private static <K> Map<K, Mode> fallen(Map<K, Mode> modes) {
        Map<K, Mode> all = new HashMap<>(modes);
        all.replaceAll((any, mode) -> mode == Mode.WRITE ? Mode.TOUCH : mode);
        return all;
    }

    private static <K> Map<K, Mode> put(Map<K, Mode> modes, K key, Optional<Mode> mode) {
        Map<K, Mode> all = new HashMap<>(modes);
        mode.ifPresentOrElse(one -> all.put(key, one), () -> all.remove(key));
        return all;
    }
}
