package longthrow.console.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.emulation.Performance;
import longthrow.controllers.emulation.Script;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.SurfaceWords;
import longthrow.dsp.thread.ControlThread;

/// An emulated device in front of a terminal: it plays a script, or what is typed. Owned by the command's thread.
@ControlThread
final class Stage {
    private static final long NAP_NANOS = 1_000_000;
    private static final String FACE = "state";

    private final EmulatedSurface device;
    private final PrintWriter out;
    private final long patienceNanos;
    private final Map<Control, Feedback> printed = new HashMap<>();
    private boolean connected;
    private int told;

    Stage(EmulatedSurface device, PrintWriter out, long patienceNanos) {
        this.device = device;
        this.out = out;
        this.patienceNanos = patienceNanos;
    }

    /// Plays a script once the host is there; true when all that was expected came.
    boolean perform(Script script) {
        Performance performance = new Performance(device);
        performance.add(script.lines());
        long began = System.nanoTime();
        while (!turn()) {
            if (System.nanoTime() - began > patienceNanos) {
                throw new Failure("no host came within " + patienceNanos / 1_000_000_000 + " s; --wait changes that");
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
        while (!performance.work(System.nanoTime())) {
            LockSupport.parkNanos(NAP_NANOS);
            turn();
        }
        tell(performance, script.file());
        return performance.misses().isEmpty();
    }

    /// Takes steps from a person until the input ends, and prints what changes.
    boolean improvise(InputStream in) {
        Performance performance = new Performance(device);
        TypedLines typed = new TypedLines(in);
        boolean idle = true;
        while (!(typed.ended() && idle)) {
            boolean there = turn();
            printChanges();
            typed.take(line -> act(line, performance));
            idle = there ? performance.work(System.nanoTime()) : typed.ended();
            tell(performance, "input");
            LockSupport.parkNanos(NAP_NANOS);
        }
        return performance.misses().isEmpty();
    }

    private void act(TypedLines.Line line, Performance performance) {
        if (line.words().strip().equals(FACE)) {
            printFace();
            return;
        }
        Script script = Script.read("input", "\n".repeat(line.number() - 1) + line.words(), device.profile());
        script.faults().forEach(out::println);
        performance.add(script.lines());
        out.flush();
    }

    /// Lets the device hear its host; true while one is there.
    private boolean turn() {
        device.work(System.nanoTime());
        boolean now = device.connected();
        if (now != connected) {
            connected = now;
            out.println(now ? "# the host is there" : "# the host has gone");
            out.flush();
            if (now) {
                device.powerOn();
            }
        }
        return now;
    }

    private void tell(Performance performance, String file) {
        List<Performance.Miss> misses = performance.misses();
        misses.stream().skip(told).forEach(miss -> out.println(miss.text(file)));
        if (misses.size() > told) {
            out.flush();
        }
        told = misses.size();
    }

    private void printChanges() {
        boolean any = false;
        for (Feedback shown : device.face()) {
            if (!Optional.of(shown).equals(Optional.ofNullable(printed.put(shown.control(), shown)))) {
                out.println(SurfaceWords.of(shown));
                any = true;
            }
        }
        if (any) {
            out.flush();
        }
    }

    /// Every control that shows something, and what.
    void printFace() {
        if (device.face().isEmpty()) {
            out.println("the device shows nothing");
            return;
        }
        Columns columns = new Columns();
        columns.row("control", "shows");
        device.face().forEach(shown -> columns.row(shown.control().name(), SurfaceWords.shown(shown)));
        columns.print(out);
        out.flush();
    }
}
