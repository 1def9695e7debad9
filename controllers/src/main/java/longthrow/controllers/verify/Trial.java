package longthrow.controllers.verify;

import java.util.Optional;
import java.util.function.Consumer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;

/// One step of a guided test. Belongs to the test's thread.
interface Trial {
    /// What is tried: a control's name, or what else.
    String subject();

    /// What the person should do now, or is asked.
    String task();

    /// True when an eye must say yes or no.
    default boolean asks() {
        return false;
    }

    /// A control said a wire value.
    default void value(Control control, int value, long nanos) {}

    /// A hand did something, as the profile reads it.
    default void event(ControlEvent event) {}

    /// Something came that the profile does not know.
    default void strange(String words) {}

    /// The device is there, and has made its acquaintance or not.
    default void ready(boolean ready, long nanos) {}

    /// Shows what is to be shown at a time since the trial's beginning.
    default void show(double seconds, Consumer<Feedback> to) {}

    /// What was found out, once it is known.
    Optional<Verdict> verdict(long nanos);

    /// What an answer means.
    default Verdict answered(boolean yes) {
        return Verdict.skipped(subject());
    }
}
