package longthrow.mappings.binding;

import java.util.Optional;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// What a mapping may ask of the desk and do to it; console's desk implements it, tests fake it.
@ControlThread
public interface DeskPort {
    /// Rows and columns.
    TableLayout layout();

    /// A cell's own value now, in its unit: what a motor shows (rule S8).
    double value(int cell);

    /// Moves a cell.
    void set(int cell, double value, Origin by);

    /// Tells that a hand came to or left the cell's control.
    void touch(int cell, boolean down, Origin by);

    /// What a text row, reading or action's lamp shows: `ch/3/name`, `ch/3/meter`, `transport/play`; empty for a path
    /// the desk has not (a strip beyond the last).
    Optional<Reading> reading(String path);

    /// Does an action. The argument is what a map says after `=` (`automation/mode = read`), or how far an
    /// encoder turned: ticks times the line's step with its unit (`3frame`, `-2`); else it is empty. An action's
    /// lamp is the reading of the same path: a flag, or words to compare the lamp's own argument with.
    void act(String action, String argument, Origin by);
}
