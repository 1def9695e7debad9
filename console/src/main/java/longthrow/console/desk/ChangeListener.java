package longthrow.console.desk;

import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Who wants to know what values change on the desk; called on the control thread, after the fact.
@ControlThread
public interface ChangeListener {
    /// A value changed.
    void changed(Change change, long nanos);

    /// Many values changed as one. All have changed when the first of them is told.
    default void changed(Changes changes, long nanos) {
        for (int i = 0; i < changes.size(); i++) {
            changed(changes.get(i), nanos);
        }
    }

    /// Whether what somebody changes is to be told at all.
    default boolean hears(Origin by) {
        return true;
    }
}
