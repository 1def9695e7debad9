package longthrow.console.scene;

import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// The time of fades that set out together and take as long (rule S6): when they began, how long they stand and travel,
/// and whether they are held where they are. Thousands of cells share one.
@ControlThread
final class Course {
    private static final long NEVER = Long.MIN_VALUE;

    private final Curve curve;
    private final long delay;
    private final long travel;
    private long start;
    private long pausedAt = NEVER;
    private double way;
    private boolean over;

    /// Begins at `start` nanoseconds, stands for `delay` and travels for `travel`, together more than none.
    Course(Curve curve, long start, long delay, long travel) {
        this.curve = curve;
        this.start = start;
        this.delay = delay;
        this.travel = travel;
    }

    /// Whether a fade that sets out now could share it.
    boolean fits(Curve same, long nanos, long standing, long travelling) {
        return curve == same && start == nanos && delay == standing && travel == travelling && !paused();
    }

    Curve curve() {
        return curve;
    }

    /// From the beginning until everything has arrived, in nanoseconds.
    long duration() {
        return delay + travel;
    }

    boolean began(long nanos) {
        return start == nanos;
    }

    boolean paused() {
        return pausedAt != NEVER;
    }

    void pause(long nanos) {
        if (!paused()) {
            pausedAt = nanos;
        }
    }

    /// How long it has been held, in nanoseconds; 0 while it runs.
    long stood(long nanos) {
        return paused() ? nanos - pausedAt : 0;
    }

    /// Goes on where it stood: as if it had begun that much later.
    void resume(long nanos) {
        start += stood(nanos);
        pausedAt = NEVER;
    }

    long left(long nanos) {
        return Math.max(0, duration() - ((paused() ? pausedAt : nanos) - start));
    }

    /// Says what time it is, once for all that share it.
    void step(long nanos) {
        long gone = nanos - start;
        // a fade of no time at all behind a delay is a step
        way = curve.bend(Math.clamp((double) (gone - delay) / Math.max(1, travel), 0.0, 1.0));
        over = gone >= duration();
    }

    /// The whole way of a parameter between two positions, in nanoseconds since the beginning.
    Lane lane(Parameter parameter, double from, double to) {
        return curve.lane(parameter, from, to, delay, Math.max(1, travel));
    }

    /// How much of the way is behind, 0 to 1, since the last step.
    double way() {
        return way;
    }

    /// Whether the time was up at the last step.
    boolean over() {
        return over;
    }
}
