package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.Desks;

/// A desk that holds values and remembers what it was asked.
final class FakeDesk implements DeskPort {
    final Map<String, Reading> readings = new HashMap<>();
    final List<String> acts = new ArrayList<>();
    final List<String> touches = new ArrayList<>();
    final Map<String, List<String>> members = new HashMap<>();
    final Map<Integer, Origin> holders = new HashMap<>();
    final Map<Integer, Integer> trims = new HashMap<>();
    Optional<String> selected = Optional.empty();
    private final ParameterTable table;

    FakeDesk(int channels) {
        table = new ParameterTable(Desks.layout(channels));
    }

    @Override
    public TableLayout layout() {
        return table.layout();
    }

    int cell(String id) {
        return layout().cell(id).orElseThrow();
    }

    double value(String id) {
        return value(cell(id));
    }

    /// The value as the desk writes it.
    String text(String id) {
        return layout().parameter(cell(id)).format(value(id));
    }

    /// Something else than the surface moves a value.
    void put(String id, double value) {
        table.set(cell(id), value);
    }

    /// Something else moves a value to a position on its taper.
    void place(String id, double position) {
        put(id, layout().parameter(cell(id)).taper().toValue(position));
    }

    double position(String id) {
        return layout().parameter(cell(id)).taper().toPosition(value(id));
    }

    @Override
    public double value(int cell) {
        return table.get(cell);
    }

    @Override
    public void set(int cell, double value, Origin by) {
        table.set(cell, value);
    }

    @Override
    public void touch(int cell, boolean down, Origin by) {
        touches.add((down ? "touch " : "leave ") + layout().id(cell));
    }

    @Override
    public Optional<Reading> reading(String path) {
        return Optional.ofNullable(readings.get(path));
    }

    @Override
    public Optional<String> selected() {
        return selected;
    }

    @Override
    public OptionalInt trimOf(int cell) {
        return trims.containsKey(cell) ? OptionalInt.of(trims.get(cell)) : OptionalInt.empty();
    }

    @Override
    public List<String> members(String strip) {
        return members.getOrDefault(strip, List.of());
    }

    @Override
    public Optional<Origin> holder(int cell) {
        return Optional.ofNullable(holders.get(cell));
    }

    @Override
    public void act(String action, String argument, Origin by) {
        acts.add(argument.isEmpty() ? action : action + " = " + argument);
    }
}
