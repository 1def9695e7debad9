package longthrow.console.scene;

import longthrow.console.desk.Overlays;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;

/// Says of each cell why a recall would leave it alone (rule S2). What is the same for a whole row is asked once: cells
/// come row by row.
final class Judge {
    private final ScopeGrid scope;
    private final Strips strips;
    private final Guards guards;
    private int row = -1;
    private int ofRow;
    private Column column = Column.LOCKED;
    private int firstStrip = -1;

    Judge(ScopeGrid scope, Strips strips, Guards guards) {
        this.scope = scope;
        this.strips = strips;
        this.guards = guards;
    }

    /// The bits of all reasons, 0 for none.
    short verdict(int cell) {
        if (Cell.row(cell) != row) {
            begin(cell);
        }
        int strip = firstStrip < 0 ? -1 : firstStrip + Cell.column(cell);
        int refused = ofRow
                | bit(Reason.SCOPE, !scope.allowsOne(strip, column, cell))
                | bit(Reason.SAFE, !guards.safe().allowsOne(strip, column, cell))
                | bit(
                        Reason.ISOLATED,
                        strip >= 0
                                && !guards.isolated().isEmpty()
                                && guards.isolated().contains(strip))
                | bit(Reason.WRITING, guards.writing().test(cell))
                | bit(Reason.LANE, guards.laned().test(cell))
                | bit(Reason.HAND, guards.held().test(cell));
        return (short) refused;
    }

    private void begin(int cell) {
        row = Cell.row(cell);
        column = strips.layout().parameter(cell).column();
        firstStrip = strips.ofCell(Cell.of(row, 0)).orElse(-1);
        boolean locked = column == Column.LOCKED && (!guards.lockedToo() || Overlays.holds(strips.layout(), cell));
        ofRow = bit(Reason.LOCKED, locked)
                | bit(Reason.SCOPE, scope.columns().contains(column))
                | bit(Reason.SAFE, guards.safe().columns().contains(column));
    }

    private static int bit(Reason reason, boolean holds) {
        return holds ? reason.bit() : 0;
    }
}
