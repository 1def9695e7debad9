package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// The end of a group's lanes: where they are faded and mixed into the sums.
@AudioThread
public interface Ends<E extends Ends<E>> {
    /// Takes over a lane of another group's ends.
    void take(int lane, E from, int fromLane);

    /// Whether a send of a lane is heard, or on its way to silence.
    boolean sends(int lane, int send);

    /// Where lanes wait for later paths.
    Waits waits();
}
