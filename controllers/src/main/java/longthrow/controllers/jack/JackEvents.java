package longthrow.controllers.jack;

import longthrow.dsp.thread.AudioThread;

/// What a JACK server tells its client, on threads of its own.
public interface JackEvents {
    /// One cycle of the graph: as many frames are to be read and written before the call returns.
    @AudioThread
    void process(int frames);

    /// The server has ended or thrown the client out; the client is to be closed, but not from here.
    default void gone() {}

    /// The sound had a gap.
    ///
    /// @param micros by how much the server was late, as it says
    default void xrun(float micros) {}

    /// From now on cycles come as fast as they are done, or at the pace of the sound again.
    default void freewheel(boolean on) {}

    /// Ports' latencies are to be told anew, of what is played or of what is captured.
    default void latency(boolean playback) {}

    /// Somebody came, went, or was connected.
    default void graph() {}

    /// From now on a cycle has as many frames.
    default void block(int frames) {}
}
