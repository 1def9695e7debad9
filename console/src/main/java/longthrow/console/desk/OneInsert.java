package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// Refuses to insert a rack in a second place: it works in one strip.
@ControlThread
public final class OneInsert implements Desk.Refusal {
    private final Desk desk;

    /// Watches a desk.
    public OneInsert(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<String> why(int cell, double value) {
        if (!holds(desk.layout(), cell) || value < 1) {
            return Optional.empty();
        }
        OptionalInt other = other(cell, value, places(desk.layout()), desk::value);
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.layout().parameter(cell).format(value) + " already works in "
                        + desk.called(desk.strips().ofCell(other.getAsInt()).orElseThrow())
                        + "; take it out there before " + desk.called(cell, " of ") + " has it");
    }

    /// Whether a cell says which rack a strip has at an insert.
    public static boolean holds(TableLayout layout, int cell) {
        return rack(layout.parameter(cell));
    }

    /// Whether a row says so.
    static boolean rack(Parameter row) {
        return row.key().startsWith("insert/") && row.key().endsWith("/what");
    }

    /// All such cells of a desk.
    public static List<Integer> places(TableLayout layout) {
        List<Integer> places = new ArrayList<>();
        for (Section section : layout.sections()) {
            for (int i = 0; i < section.rows().size(); i++) {
                for (int column = 0; column < section.columns(); column++) {
                    int cell = Cell.of(section.firstRow() + i, column);
                    if (holds(layout, cell)) {
                        places.add(cell);
                    }
                }
            }
        }
        return places;
    }

    /// The place beside `cell` that holds the rack of this value, with these values.
    public static OptionalInt other(int cell, double value, List<Integer> places, IntToDoubleFunction values) {
        return places.stream()
                .mapToInt(Integer::intValue)
                .filter(place -> place != cell && values.applyAsDouble(place) == value)
                .findFirst();
    }
}
