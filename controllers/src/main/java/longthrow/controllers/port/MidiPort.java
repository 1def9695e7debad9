package longthrow.controllers.port;

import longthrow.dsp.thread.AnyThread;

/// One MIDI connection, in and out, as plain bytes. `open`, `send` and `close` belong to the port's owner (the control
/// thread); the receiver is called on the port's own thread and may do no more than frame and stamp.
public interface MidiPort extends AutoCloseable {
    /// What the port is called in files and messages: `tcp:127.0.0.1:7001`, `X-Touch`.
    String name();

    /// Starts; from now on `receiver` hears the peer. A port whose peer is away waits for it, and comes back when it
    /// does.
    void open(Receiver receiver);

    /// Queues `count` bytes, whole messages, and never blocks. False: nothing was taken, because the peer is away or
    /// the queue is full.
    boolean send(byte[] bytes, int from, int count);

    /// Queues one whole message.
    default boolean send(byte[] message) {
        return send(message, 0, message.length);
    }

    /// Queues one whole message for the peer of that visit, and for no later one.
    default boolean send(int visit, byte[] message) {
        return visit == visit() && send(message);
    }

    /// The number of the peer's present or next visit; a port whose bytes arrive at once need not count them.
    @AnyThread
    default int visit() {
        return 0;
    }

    /// True while the peer is there.
    @AnyThread
    boolean alive();

    /// Sends what is queued, as far as the peer takes it soon, and ends.
    @Override
    void close();

    /// Who hears a port; called on the port's own thread, one call at a time.
    interface Receiver {
        /// Bytes came, in any pieces; the array is the port's own again after the call.
        void onBytes(byte[] bytes, int from, int count);

        /// The peer came or went.
        void onLink(boolean alive);

        /// True while more came than the owner takes: a port that can make its peer wait does so.
        default boolean crowded() {
            return false;
        }
    }
}
