package longthrow.dsp.thread;

/// Lets calls of several threads through one at a time, where one of them must not begin before another has ended: a
/// driver's first words before its device was announced. Not for the audio thread: a call waits for the one before it.
@AnyThread
public final class InTurn {
    /// Does it when nobody else is at it; a call from within a call goes on at once.
    public synchronized void let(Runnable work) {
        work.run();
    }
}
