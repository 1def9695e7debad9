package longthrow.console.desk;

import longthrow.dsp.parameter.TableLayout;

/// Which cells say what the desk is rather than how it mixes: widths, what channels hear, gear outside. They wait while
/// a show is locked (rule S14).
public final class Structure {
    private Structure() {}

    /// True for such a cell.
    public static boolean holds(TableLayout layout, int cell) {
        String key = layout.parameter(cell).key();
        return key.equals("source") || key.equals("width") || layout.strip(cell).startsWith("external/");
    }
}
