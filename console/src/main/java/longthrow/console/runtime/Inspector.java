package longthrow.console.runtime;

import java.util.Optional;
import longthrow.console.frame.Outlook;
import longthrow.dsp.thread.ControlThread;

/// Keeps an eye on one control: why it did not move, or what moved it. Where nobody asked about any, on the selected
/// strip's that moved last. It looks four times a second.
@ControlThread
final class Inspector {
    private static final long FRESH_NANOS = 250_000_000;
    private final Console console;
    private final Readings readings;
    private Optional<String> asked = Optional.empty();
    private Outlook.Inspected seen = Outlook.NONE.why();
    private long nanos = Long.MIN_VALUE;

    Inspector(Console console, Readings readings) {
        this.console = console;
        this.readings = readings;
    }

    /// Looks at a control from now on; at the one that moved last where the words are empty.
    void ask(String id) {
        asked = id.isEmpty() ? Optional.empty() : Optional.of(id);
        nanos = Long.MIN_VALUE;
    }

    /// What there is to say of it.
    Outlook.Inspected now() {
        long at = console.desk().nanos();
        if (nanos == Long.MIN_VALUE || at - nanos >= FRESH_NANOS) {
            nanos = at;
            String id = asked.orElseGet(
                    () -> readings.idOfLastTouched(console.desk().selected()));
            Outlook.Inspected looked = new Outlook.Inspected(
                    id, readings.why(id).orElseGet(() -> "there is no control '" + id + "'; say ch/3/fader"));
            seen = looked.equals(seen) ? seen : looked;
        }
        return seen;
    }
}
