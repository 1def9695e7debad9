package longthrow.mappings.binding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /// The same as one of several users has it, who is known by a hand: whether there is anything of theirs to undo.
    default Optional<Reading> reading(String path, Origin by) {
        return reading(path);
    }

    /// The desk's selected strip: `ch/3`; empty for a desk that selects none.
    default Optional<String> selected() {
        return Optional.empty();
    }

    /// The cell, in dB, that stands on top of this one while a lane plays it: where a control that trims goes then
    /// (rule A6).
    default OptionalInt trimOf(int cell) {
        return OptionalInt.empty();
    }

    /// Whose hand moved the cell last, while a hand is on its control.
    default Optional<Origin> holder(int cell) {
        return Optional.empty();
    }

    /// The strips that belong to another one, in the desk's order: those that send to a bus, those of a group.
    default List<String> members(String strip) {
        return List.of();
    }

    /// Does an action. The argument is what a map says after `=` (`automation/mode = read`), or how far an
    /// encoder turned: ticks times the line's step with its unit (`3frame`, `-2`); else it is empty. An action's
    /// lamp is the reading of the same path: a flag, or words to compare the lamp's own argument with.
    void act(String action, String argument, Origin by);
}
