package longthrow.mappings.binding;

import java.util.OptionalDouble;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Transform.Mode;

/// How a control that stands elsewhere than its value comes to move it without a jump (protocols, section 5). Positions
/// are those of the control, 0 to 1. The crossing test is what catches fast sweeps, which distance alone would miss.
@ControlThread
final class Takeover {
    /// What goes on by itself goes in steps that any hand might make: ten bits, the finest that faders really tell.
    private static final double FINEST = 1.0 / 1023;

    private final double step;
    private double hardware = Double.NaN;
    private double settled = Double.NaN;
    private double goal = Double.NaN;
    private double trim;
    private boolean caught;

    /// `step` is the smallest way the control can report.
    Takeover(double step) {
        this.step = step;
    }

    /// Where a move of the control to `now` takes a value that stands at `target`; empty where it takes it nowhere.
    OptionalDouble moved(Mode mode, double now, double target) {
        double before = Double.isNaN(hardware) ? now : hardware;
        hardware = now;
        caught &= !strayed(target);
        return switch (mode) {
            case JUMP -> follow(now);
            case PICKUP -> caught(before, now, target) ? follow(now) : OptionalDouble.empty();
            case SCALE -> caught(before, now, target) ? follow(now) : nearer(before, now, target);
            case RELATIVE -> before == now ? OptionalDouble.empty() : OptionalDouble.of(clamp(target + now - before));
            case TRIM, MOTOR -> beside(before, now, target);
        };
    }

    /// True when somebody else moved the value since.
    private boolean strayed(double target) {
        return !Double.isNaN(settled) && Math.abs(target - settled) > step;
    }

    private boolean caught(double before, double now, double target) {
        boolean crossed = Math.min(before, now) <= target && target <= Math.max(before, now);
        caught = caught || crossed || Math.abs(now - target) <= step;
        return caught;
    }

    private OptionalDouble follow(double now) {
        caught = true;
        goal = Double.NaN;
        return OptionalDouble.of(now);
    }

    /// The value keeps its distance until an end of the travel eats it. A motor's control stands where its value is,
    /// but for one that a finger held elsewhere.
    private OptionalDouble beside(double before, double now, double target) {
        trim = caught ? trim : target - before;
        double to = clamp(now + trim);
        trim = Math.abs(to - now) <= step ? 0 : to - now;
        caught = true;
        return OptionalDouble.of(trim == 0 ? now : to);
    }

    /// Both reach the end of the travel together. Where that takes the value further than the hand went, it goes as far
    /// at once, and the rest by and by.
    private OptionalDouble nearer(double before, double now, double target) {
        double way = now - before;
        double from = Double.isNaN(goal) || strayed(target) ? target : goal;
        double room = way > 0 ? (1 - from) / (1 - before) : from / before;
        if (way == 0) {
            return OptionalDouble.empty();
        }
        goal = clamp(from + way * room);
        return glide(target, Math.max(step, Math.abs(way)));
    }

    /// Brings a value at `target` a step nearer to where the control has taken it already.
    OptionalDouble glide(double target) {
        goal = strayed(target) ? Double.NaN : goal;
        return Double.isNaN(goal) ? OptionalDouble.empty() : glide(target, Math.max(step, FINEST));
    }

    private OptionalDouble glide(double target, double most) {
        double rest = goal - target;
        double to = Math.abs(rest) <= most ? goal : target + Math.copySign(most, rest);
        goal = to == goal ? Double.NaN : goal;
        return OptionalDouble.of(to);
    }

    /// True while the value is still on its way.
    boolean glides() {
        return !Double.isNaN(goal);
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /// Where the value stands after the control moved it.
    void settle(double target) {
        settled = target;
    }

    /// The motor has brought the control to its value.
    void driven(double target) {
        release();
        hardware = target;
        settled = target;
        caught = true;
    }

    /// The control stands there, though it moved nothing.
    void stands(double position) {
        hardware = position;
    }

    /// Forgets what was caught: the control has another value now.
    void release() {
        caught = false;
        settled = Double.NaN;
        goal = Double.NaN;
        trim = 0;
    }

    /// Forgets where the control stands, too: its device went away.
    void forget() {
        release();
        hardware = Double.NaN;
    }

    /// Where the control stands while a value at `target` waits to be caught; empty when it does not, or when nobody
    /// knows where it stands.
    OptionalDouble waiting(double target) {
        boolean off = !Double.isNaN(hardware) && (!caught || strayed(target)) && Math.abs(hardware - target) > step;
        return off ? OptionalDouble.of(hardware) : OptionalDouble.empty();
    }

    /// How far a value at `target` stands from its control by trim, 0 when it does not.
    double trim(double target) {
        return caught && !strayed(target) ? trim : 0;
    }

    /// Where the control stood when it last moved.
    OptionalDouble hardware() {
        return Double.isNaN(hardware) ? OptionalDouble.empty() : OptionalDouble.of(hardware);
    }
}
