package longthrow.dsp.driver;

import java.util.Arrays;
import java.util.function.LongConsumer;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;

/// A pump without a device: silence comes in, what goes out is due at the clock's time. It behaves like a device that
/// holds one block: it starts with the first one, a block later than that is late, and after a long stall it starts
/// afresh instead of catching up.
@AudioThread
public final class Pace implements Pump {
    private static final double STALL_NANOS = 100e6;

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
        if (behind > STALL_NANOS) {
            origin = clock.nanos();
            played = 0;
        } else if (behind < 0) {
            waitUntil.accept(due);
        }
        return behind <= format.nanos(frames);
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
