package longthrow.dsp.driver;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Published;

/// The audio thread: capture, render, play, over and over, until it is told to stop.
public final class BlockLoop {
    private static final long PATIENCE_MILLIS = 500;

    private final Renderer renderer;
    private final StreamFormat format;
    private final Pump pump;
    private final Clock clock;
    private final float[][] in;
    private final float[][] out;
    private final double blockNanos;
    private final LoadMeter meter = new LoadMeter();
    private final Published<Boolean> wanted = new Published<>(true);
    private final Published<Optional<String>> trouble = new Published<>(Optional.empty());
    private final Thread thread;

    /// A loop that stands still until `start`.
    public BlockLoop(String name, Renderer renderer, StreamFormat format, Pump pump, Clock clock) {
        this.renderer = renderer;
        this.format = format;
        this.pump = pump;
        this.clock = clock;
        in = format.buffers(format.inputs());
        out = format.buffers(format.outputs());
        blockNanos = format.nanos(format.block());
        thread = Thread.ofPlatform()
                .name("audio: " + name)
                .daemon()
                .priority(Thread.MAX_PRIORITY)
                .unstarted(this::run);
    }

    /// Starts the audio thread.
    @ControlThread
    public void start() {
        thread.start();
    }

    /// Ends the audio thread and lets the device go; when it returns, the renderer is not called any more.
    @ControlThread
    public void stop() {
        wanted.publish(false);
        if (!ended(PATIENCE_MILLIS)) {
            pump.close();
            ended(PATIENCE_MILLIS);
        }
        pump.close();
    }

    /// Whether the audio thread lives.
    public boolean running() {
        return thread.isAlive();
    }

    /// How the renderer fares; one reader only.
    @ControlThread
    public Load load() {
        return meter.load();
    }

    /// What the renderer failed with, if it did.
    public Optional<String> trouble() {
        return trouble.latest();
    }

    /// One block; a renderer that fails is answered with silence and reported, the loop goes on.
    @AudioThread
    public void turn() {
        pump.capture(in, format.block());
        long before = clock.nanos();
        try {
            renderer.render(in, out, format.block());
        } catch (RuntimeException broken) {
            silence();
            report(broken);
        }
        meter.rendered((double) (clock.nanos() - before), blockNanos);
        if (!pump.play(out, format.block())) {
            meter.cameLate(clock.nanos());
        }
    }

    private void run() {
        while (wanted.latest()) {
            turn();
        }
    }

    private void silence() {
        for (float[] channel : out) {
            Arrays.fill(channel, 0);
        }
    }

    private void report(RuntimeException broken) {
        if (trouble.latest().isEmpty()) {
            trouble.publish(Optional.of("the engine failed and is silent: " + broken));
        }
    }

    private boolean ended(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
