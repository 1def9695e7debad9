package longthrow.dsp.driver;

import java.util.Optional;
import java.util.function.LongConsumer;
import longthrow.dsp.thread.ControlThread;

/// Renders when it is asked to, on the asking thread, as fast as it goes: the same calls give the same samples every
/// time.
@ControlThread
public final class OfflineDriver implements AudioDriver {
    private final LongConsumer beforeBlock;
    private Optional<Session> session = Optional.empty();
    private boolean running;

    /// Where the rendered blocks go.
    @FunctionalInterface
    public interface Sink {
        /// Takes the first `frames` frames of every channel; the arrays are used again afterwards.
        void take(float[][] out, int frames);
    }

    private record Session(Renderer renderer, StreamFormat format, float[][] in, float[][] out, long[] position) {}

    /// Calls `beforeBlock` with the engine frame at which each block starts, so that the control thread's work can be
    /// done at that moment of the song.
    public OfflineDriver(LongConsumer beforeBlock) {
        this.beforeBlock = beforeBlock;
    }

    @Override
    public void start(Renderer renderer, StreamFormat format) {
        if (session.isPresent()) {
            throw new IllegalStateException("this driver was started before");
        }
        float[][] silence = format.buffers(format.inputs());
        session = Optional.of(new Session(renderer, format, silence, format.buffers(format.outputs()), new long[1]));
        running = true;
    }

    /// Renders `frames` more frames in whole blocks and one shorter at the end, and hands each to `sink`.
    public void pull(long frames, Sink sink) {
        Session on = session.filter(any -> running)
                .orElseThrow(() -> new IllegalStateException("an offline driver renders between start and stop"));
        long end = on.position[0] + frames;
        while (on.position[0] < end) {
            int count = (int) Math.min(on.format.block(), end - on.position[0]);
            beforeBlock.accept(on.position[0]);
            on.renderer.render(on.in, on.out, count);
            on.position[0] += count;
            sink.take(on.out, count);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public String words() {
        return session.map(on -> "offline " + on.format.words()).orElse("offline");
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public boolean hasDevice() {
        return false;
    }

    @Override
    public int latencyFrames() {
        return 0;
    }

    @Override
    public Load load() {
        return Load.NONE;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }
}
