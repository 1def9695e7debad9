package longthrow.dsp.driver;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;

/// Calls the renderer once a block, at the pace of whatever stands behind it: a device, a clock, or nobody at all.
@ControlThread
public interface AudioDriver extends AutoCloseable {
    /// Begins to render. A driver starts once; to start again after `stop`, make a new one.
    ///
    /// @throws DeviceRefused when the device does not play, with the reason in words
    void start(Renderer renderer, StreamFormat format) throws DeviceRefused;

    /// Ends rendering; when it returns, the renderer is not called any more. Harmless when nothing runs.
    void stop();

    /// The driver in words, with rate and block once it runs: `Java Sound 48k/256`.
    String words();

    /// Whether it renders now.
    boolean running();

    /// Whether a device plays and hears what is rendered; a clock or a file lets nothing come back.
    default boolean hasDevice() {
        return true;
    }

    /// Frames a block of the device now, 0 while it is not known or there is no device.
    default int block() {
        return 0;
    }

    /// The frames between the renderer's output and the ear, as far as the driver knows.
    int latencyFrames();

    /// By how many frames a sound at the device's inputs is older than its place in the renderer's frames, as far as
    /// the driver knows.
    default int inputLatencyFrames() {
        return 0;
    }

    /// How the renderer fares; one reader only.
    Load load();

    /// What went wrong since the start, in words: a device that left, a renderer that failed.
    Optional<String> trouble();

    /// What happened since the last call, oldest first; one reader only. Late blocks are told by `load`.
    default List<Incident> incidents() {
        return List.of();
    }

    /// Calls the ports so, where they have names; what is connected stays so.
    default void rename(PortNames names) {}

    /// Whether there is an input port of this number, from 0.
    default boolean hasInput(int port) {
        return true;
    }

    /// Whether what the renderer writes to an output of this number, from 0, is played.
    default boolean hasOutput(int port) {
        return true;
    }

    /// By how many frames each output lags behind the inputs within the renderer, for those who want to know what they
    /// hear; the array stays as it is.
    default void lags(int[] frames) {}

    /// The transport of the driver's server, where there is one that the desk was asked to follow.
    default Optional<OutsideTransport> outside() {
        return Optional.empty();
    }

    @Override
    default void close() {
        stop();
    }
}
