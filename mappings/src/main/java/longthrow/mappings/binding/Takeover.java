package longthrow.mappings.binding;

import java.util.OptionalDouble;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Transform.Mode;

/// How a control that stands elsewhere than its value comes to move it without a jump. Positions are those of the
/// control, 0 to 1. The crossing test is what catches fast sweeps, which distance alone would miss.
@ControlThread
final class Takeover {
    private final double step;
    private double hardware = Double.NaN;
    private double settled = Double.NaN;
    private boolean caught;

    /// `step` is the smallest way the control can report.
    Takeover(double step) {
        this.step = step;
    }

    /// Where a move of the control to `now` takes a value that stands at `target`; empty where it takes it nowhere.
    OptionalDouble moved(Mode mode, double now, double target) {
        double before = Double.isNaN(hardware) ? now : hardware;
        hardware = now;
        return switch (mode) {
            case JUMP, MOTOR -> follow(now);
            case PICKUP -> caught(before, now, target) ? follow(now) : OptionalDouble.empty();
            case SCALE -> caught(before, now, target) ? follow(now) : nearer(before, now, target);
            case RELATIVE -> before == now ? OptionalDouble.empty() : OptionalDouble.of(clamp(target + now - before));
        };
    }

    private boolean caught(double before, double now, double target) {
        boolean moved = !Double.isNaN(settled) && Math.abs(target - settled) > step;
        boolean crossed = Math.min(before, now) <= target && target <= Math.max(before, now);
        caught = (caught && !moved) || crossed || Math.abs(now - target) <= step;
        return caught;
    }

    private OptionalDouble follow(double now) {
        caught = true;
        return OptionalDouble.of(now);
    }

    /// Both reach the end of the travel together.
    private static OptionalDouble nearer(double before, double now, double target) {
        double way = now - before;
        double room = way > 0 ? (1 - target) / (1 - before) : target / before;
        return way == 0 ? OptionalDouble.empty() : OptionalDouble.of(clamp(target + way * room));
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /// Where the value stands after the control moved it.
    void settle(double target) {
        settled = target;
    }

    /// Forgets what was caught: the control has another value now.
    void release() {
        caught = false;
        settled = Double.NaN;
    }

    /// Forgets where the control stands, too: its device went away.
    void forget() {
        release();
        hardware = Double.NaN;
    }

    /// Where the control stands while a value at `target` waits to be caught; empty when it does not, or when nobody
    /// knows where it stands.
    OptionalDouble waiting(double target) {
        boolean moved = !Double.isNaN(settled) && Math.abs(target - settled) > step;
        boolean off = !Double.isNaN(hardware) && (!caught || moved) && Math.abs(hardware - target) > step;
        return off ? OptionalDouble.of(hardware) : OptionalDouble.empty();
    }

    /// Where the control stood when it last moved.
    OptionalDouble hardware() {
        return Double.isNaN(hardware) ? OptionalDouble.empty() : OptionalDouble.of(hardware);
    }
}
