package longthrow.dsp.driver;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// Renders at the wall clock's pace with no device behind it: the desk moves, meters and records as ever, nothing
/// sounds.
@ControlThread
public final class PacedDriver implements AudioDriver {
    private static final String NAME = "no device, paced by the clock";

    private Optional<BlockLoop> loop = Optional.empty();
    private String words = NAME;

    @Override
    public void start(Renderer renderer, StreamFormat format) {
        if (loop.isPresent()) {
            throw new IllegalStateException("this driver was started before");
        }
        Clock clock = Clock.system();
        Pump pace = new Pace(format, clock, PacedDriver::waitUntil);
        BlockLoop running = new BlockLoop("paced", renderer, format, pace, clock);
        words = NAME + " " + format.words();
        loop = Optional.of(running);
        running.start();
    }

    @Override
    public void stop() {
        loop.ifPresent(BlockLoop::stop);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean running() {
        return loop.map(BlockLoop::running).orElse(false);
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
        return loop.map(BlockLoop::load).orElse(Load.NONE);
    }

    @Override
    public Optional<String> trouble() {
        return loop.flatMap(BlockLoop::trouble);
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
