package longthrow.console.desk;

import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.strip.Automix;
import longthrow.dsp.thread.ControlThread;

/// Refuses to let more microphones share an automixer than it has room for.
@ControlThread
public final class FullAutomix implements Desk.Refusal {
    private final Desk desk;

    /// Watches a desk.
    public FullAutomix(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<String> why(int cell, double value) {
        if (value < 1 || !desk.layout().parameter(cell).key().equals("automix/group") || desk.value(cell) == value) {
            return Optional.empty();
        }
        long members = IntStream.range(0, desk.layout().columns(Cell.row(cell)))
                .filter(column -> desk.value(Cell.of(Cell.row(cell), column)) == value)
                .count();
        return members < Automix.MEMBERS
                ? Optional.empty()
                : Optional.of("automixer " + (int) value + " has its " + Automix.MEMBERS + " microphones; take one out"
                        + " before " + desk.called(cell, " of ") + " joins");
    }
}
