package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// The way of tests, of external inserts or of the device, between the control thread and the audio thread: the newest
/// one wins, and is played once.
@AnyThread
public final class Pings {
    private final Published<Optional<Ping>> asked = new Published<>(Optional.empty());
    private final Published<Optional<Ping>> over = new Published<>(Optional.empty());

    /// Lets a test be played as soon as its way is free.
    public void ask(Optional<Ping> ping) {
        asked.publish(ping);
    }

    /// Whether this test is over, and its maker may look at it.
    public boolean over(Ping ping) {
        return over.latest().equals(Optional.of(ping));
    }

    Optional<Ping> asked() {
        return asked.latest();
    }

    void finish(Optional<Ping> ping) {
        over.publish(ping);
    }
}
