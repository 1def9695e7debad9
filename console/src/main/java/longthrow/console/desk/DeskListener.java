package longthrow.console.desk;

import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Who wants to know what happens on the desk besides changes of values; called on the control thread, after the fact.
@ControlThread
public interface DeskListener {
    /// A finger came to or left a control.
    default void touched(int cell, boolean down, Origin by, long nanos) {}

    /// The last hand left a control: its finger went, or its moves ceased.
    default void freed(int cell, long nanos) {}

    /// A strip's words changed.
    default void worded(int strip) {}

    /// A move was refused.
    default void refused(int cell, String why) {}
}
