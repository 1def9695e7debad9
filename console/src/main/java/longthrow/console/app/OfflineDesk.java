package longthrow.console.app;

import java.util.List;
import java.util.function.LongConsumer;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Show;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.dsp.driver.OfflineDriver;
import longthrow.mappings.language.SurfaceLibrary;

/// A whole desk in step on one thread: engine, control thread's work, and a device that plays it through the bytes of a
/// cable. Time stands still between blocks, so the same deeds give the same samples. Owned by the thread that runs it.
public final class OfflineDesk implements AutoCloseable {
    /// Frames between two turns of the desk: 5 ms at 48 kHz.
    public static final int BLOCK = 240;

    private final FrameClock clock;
    private final Console console;
    private final EmulatedSurface device;
    private final OfflineDriver driver = new OfflineDriver(this::turn);
    private LongConsumer eachTurn = frame -> {};

    /// Opens a show with a device of a profile connected to it.
    public OfflineDesk(Show show, String profile) {
        this(show, Opening.library(show, List.of()), profile);
    }

    /// The same with a profile of that library.
    OfflineDesk(Show show, SurfaceLibrary library, String profile) {
        clock = new FrameClock(show.strips().shape().sampleRate());
        console = new Console(show, clock);
        MemoryCable cable = new MemoryCable("memory:" + profile);
        console.attached()
                .connect(Opening.surface(console, library, List.of(new Opening.Seat(profile, cable.near())), clock));
        device = new EmulatedSurface(library.find(profile).profile().orElseThrow(), cable.far(), clock);
        device.powerOn();
        driver.start(console.drive().renderer(), console.drive().format(BLOCK));
        console.drive().driven(driver);
    }

    /// The desk.
    public Console console() {
        return console;
    }

    /// The device on the other end of the cable.
    public EmulatedSurface device() {
        return device;
    }

    /// A control of the device by its name: `fader[2]`.
    public Control control(String name) {
        return device.profile()
                .control(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a " + device.profile().name() + " has no control '" + name + "'"));
    }

    /// Where the song is, in seconds.
    public double songSeconds() {
        return (double) console.transport().frameAt(clock.nanos())
                / console.transport().sampleRate();
    }

    /// Lets `deeds` be done from now on before each block, at the song's frame.
    public void beforeEachBlock(LongConsumer deeds) {
        eachTurn = deeds;
    }

    /// Renders so many seconds into `sink`.
    public void run(double seconds, OfflineDriver.Sink sink) {
        driver.pull(Math.round(seconds * console.transport().sampleRate()), sink);
    }

    /// Presses a button and lets go after 60 ms.
    public void press(String button) {
        device.press(control(button), true);
        run(0.06, (out, frames) -> {});
        device.press(control(button), false);
        run(0.02, (out, frames) -> {});
    }

    private void turn(long frame) {
        clock.at(frame);
        eachTurn.accept(console.transport().frameAt(clock.nanos()));
        device.work(clock.nanos());
        console.work(clock.nanos());
        device.work(clock.nanos());
    }

    @Override
    public void close() {
        driver.stop();
        console.attached().surfaces().forEach(set -> set.close());
        device.close();
    }
}
