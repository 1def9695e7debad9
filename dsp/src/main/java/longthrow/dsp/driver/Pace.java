package longthrow.dsp.driver;

import java.util.Arrays;
import java.util.function.LongConsumer;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;

/// A pump without a device: silence comes in, what goes out is due at the clock's time. It behaves like a device that
/// holds one block: it starts with the first one, and when the next comes more than a block late it has run dry, which
/// is one gap however long it lasted; it plays on from the block that comes, and nothing is caught up with.
@AudioThread
public final class Pace implements Pump {
    private final StreamFormat format;
    private final Clock clock;
    private final LongConsumer waitUntil;
    private boolean begun;
    private long origin;
    private long played;

    /// Stands still until the first block; `waitUntil` returns at the given time of the clock.
    public Pace(StreamFormat format, Clock clock, LongConsumer waitUntil) {
        this.format = format;
        this.clock = clock;
        this.waitUntil = waitUntil;
    }

    @Override
    public void capture(float[][] in, int frames) {
        begin();
        for (float[] channel : in) {
            Arrays.fill(channel, 0, frames, 0);
        }
    }

    @Override
    public boolean play(float[][] out, int frames) {
        begin();
        played += frames;
        long due = origin + (long) format.nanos(played);
        long behind = clock.nanos() - due;
        boolean dry = behind > format.nanos(frames);
        if (dry) {
            origin = clock.nanos();
            played = 0;
        } else if (behind < 0) {
            waitUntil.accept(due);
        }
        return !dry;
    }

    /// Whatever the thread took to come up is nobody's lateness.
    private void begin() {
        if (!begun) {
            origin = clock.nanos();
            begun = true;
        }
    }

    @Override
    public void close() {}
}
