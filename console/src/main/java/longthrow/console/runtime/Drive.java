package longthrow.console.runtime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.History;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// Who renders the engine, by which ports, how late, and what became of it.
@ControlThread
public final class Drive implements DeskListener {
    private final Console console;
    private final Engine engine;
    private final Clock clock;
    private final OutputLags lags;
    private final MissingPorts missing;
    private final BlackBox blackBox = new BlackBox(this::costs, Instant::now, ZoneId.systemDefault());
    private Optional<AudioDriver> driver = Optional.empty();

    Drive(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
        engine = console.engine();
        lags = new OutputLags(engine);
        missing = new MissingPorts(console);
    }

    /// The driver that renders.
    public Optional<AudioDriver> driver() {
        return driver;
    }

    /// The engine as a driver calls it: every call is an anchor of samples to the console's clock.
    @AnyThread
    public Renderer renderer() {
        return (in, out, count) -> engine.render(in, out, count, clock.nanos());
    }

    /// The stream that a driver should open, with blocks of `block` frames.
    public StreamFormat format(int block) {
        Patch patch = console.patching().now();
        return new StreamFormat(
                console.transport().sampleRate(),
                block,
                patch.inputs(),
                patch.outputs().size());
    }

    /// Says which driver renders, for latency and load; its ports are called as the strips are.
    public void driven(AudioDriver renders) {
        driver = Optional.of(renders);
        lags.forget();
        patched();
    }

    /// What the engine's inputs and outputs are called now.
    public PortNames portNames() {
        return new PortWords(console.desk(), console.patching().now()).names();
    }

    /// The ports are others now.
    void patched() {
        named();
        driver.ifPresent(missing::look);
    }

    private void named() {
        driver.ifPresent(renders -> renders.rename(portNames()));
    }

    @Override
    public void worded(int strip) {
        named();
    }

    /// How late the driver's sound leaves, in frames; 0 without one.
    int lag() {
        return driver.map(AudioDriver::latencyFrames).orElse(0);
    }

    /// What happened to the sound in the last minute.
    public BlackBox blackBox() {
        return blackBox;
    }

    /// Once a frame: looks at what became of the sound, and tells the driver how late each output is.
    void work(long nanos) {
        blackBox.work(driver, nanos);
        driver.ifPresent(renders -> lags.tell(
                renders,
                console.desk().values(),
                console.patching().now(),
                console.playing().latency()));
    }

    private List<History.Cost> costs() {
        double[] shares = engine.costs();
        return IntStream.range(0, shares.length)
                .mapToObj(strip -> new History.Cost(console.desk().strips().path(strip), shares[strip]))
                .toList();
    }
}
