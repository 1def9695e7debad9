package longthrow.dsp.driver;

import longthrow.dsp.thread.AudioThread;

/// The device's side of a block: where samples come from and go to. Unlike rendering, this may block: that is what
/// paces the loop.
@AudioThread
public interface Pump extends AutoCloseable {
    /// Fills the first `frames` frames of every input channel.
    void capture(float[][] in, int frames);

    /// Plays the first `frames` frames and waits until there is room for more; false when they came too late to follow
    /// the last ones without a gap.
    boolean play(float[][] out, int frames);

    /// Lets the device go; a `play` that waits returns.
    @Override
    void close();
}
