package longthrow.dsp.parameter;

/// One value of the desk: a row (parameter) and a column (strip within the row's section), packed into an int so that
/// scenes, changes and lanes hold plain numbers.
public final class Cell {
    private static final int COLUMN_BITS = 12;

    /// More columns than any section may have.
    public static final int MAX_COLUMNS = 1 << COLUMN_BITS;

    private Cell() {}

    /// The cell at a row and a column, both from 0.
    public static int of(int row, int column) {
        return row << COLUMN_BITS | column;
    }

    /// The row of a cell, through the whole desk.
    public static int row(int cell) {
        return cell >>> COLUMN_BITS;
    }

    /// The column of a cell, within its section, from 0.
    public static int column(int cell) {
        return cell & (MAX_COLUMNS - 1);
    }
}
