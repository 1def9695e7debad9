package longthrow.console.desk;

import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Who wants to know what happens on the desk; called on the control thread, after the fact.
@ControlThread
public interface DeskListener {
    /// A value changed.
    default void changed(Change change, long nanos) {}

    /// What scenes and files hold of a cell changed; its value now may follow later, by a fade.
    default void stored(Change change, long nanos) {}

    /// A finger came to or left a control.
    default void touched(int cell, boolean down, Origin by, long nanos) {}

    /// The last hand left a control: its finger went, or its moves ceased.
    default void freed(int cell, long nanos) {}

    /// A strip's words changed.
    default void worded(int strip) {}

    /// A move was refused.
    default void refused(int cell, String why) {}
}
