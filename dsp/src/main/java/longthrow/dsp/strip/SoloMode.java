package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// What a solo does: `pfl` is heard before the fader, `afl` behind fader and pan, and `in-place` mutes all other
/// channels while the monitors stay on their source.
public record SoloMode(Row mode, Row exclusive) {
    private static final int AFTER = 1;
    private static final int IN_PLACE = 2;

    /// Declares the rows.
    public SoloMode(Scope in) {
        this(
                in.scope("solo").column(Column.LOCKED).choice("mode", "pfl", "afl", "in-place"),
                in.scope("solo").column(Column.LOCKED).toggle("exclusive", false));
    }

    /// Whether channels are soloed by muting the others.
    public boolean inPlace(CellSource cells) {
        return cells.get(mode, 0) == IN_PLACE;
    }

    /// Whether what is soloed is heard behind its fader.
    public boolean after(CellSource cells) {
        return cells.get(mode, 0) >= AFTER;
    }

    /// The mode in force, as every strip of the desk sees it.
    @AudioThread
    public static final class Now {
        private int mode;

        /// Takes the mode; returns whether that changed it.
        public boolean adopt(SoloMode rows, Cells cells) {
            int before = mode;
            mode = (int) cells.get(rows.mode, 0);
            return mode != before;
        }

        /// Whether listening is behind the fader.
        boolean after() {
            return mode >= AFTER;
        }

        /// Whether channels are soloed by muting the others.
        public boolean inPlace() {
            return mode == IN_PLACE;
        }
    }
}
