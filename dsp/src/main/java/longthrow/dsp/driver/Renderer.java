package longthrow.dsp.driver;

import longthrow.dsp.thread.AudioThread;

/// What a driver calls once a block: the engine, seen from below.
@FunctionalInterface
public interface Renderer {
    /// Reads the first `frames` frames of every input channel and overwrites as many of every output channel.
    @AudioThread
    void render(float[][] in, float[][] out, int frames);
}
