package longthrow.console.runtime;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// What is soloed into monitors and phones; where solos exclude each other, a hand's new one ends the others of its
/// kind.
@ControlThread
final class Solos implements ChangeListener {
    private static final List<String> KEYS = List.of("solo", "solo-phones");

    private final Desk desk;
    private final int[] rows;
    private final OptionalInt exclusive;

    Solos(Desk desk) {
        this.desk = desk;
        rows = IntStream.range(0, desk.layout().rows())
                .filter(row ->
                        KEYS.contains(desk.layout().parameter(Cell.of(row, 0)).key()))
                .toArray();
        exclusive = desk.layout().cell("monitor/solo/exclusive");
    }

    /// Whether any strip is soloed.
    boolean any() {
        for (int row : rows) {
            for (int column = 0; column < desk.layout().columns(row); column++) {
                if (desk.value(Cell.of(row, column)) >= 0.5) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Ends every solo.
    void clear(Origin by) {
        for (int row : rows) {
            end(row, -1, by);
        }
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind().isHand();
    }

    @Override
    public void changed(Change change, long nanos) {
        boolean begins = change.after() >= 0.5;
        if (begins && exclusive.isPresent() && desk.value(exclusive.getAsInt()) >= 0.5) {
            String key = desk.layout().parameter(change.cell()).key();
            for (int row : rows) {
                boolean same = KEYS.contains(key)
                        && desk.layout().parameter(Cell.of(row, 0)).key().equals(key);
                if (same) {
                    end(row, change.cell(), change.by());
                }
            }
        }
    }

    private void end(int row, int but, Origin by) {
        for (int column = 0; column < desk.layout().columns(row); column++) {
            if (Cell.of(row, column) != but && desk.value(Cell.of(row, column)) >= 0.5) {
                desk.set(Cell.of(row, column), 0, by);
            }
        }
    }
}
