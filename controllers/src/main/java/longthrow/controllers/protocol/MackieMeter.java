package longthrow.controllers.protocol;

/// The level steps of a Mackie meter: 0 dark to 12 full, and an overload lamp that is set and cleared apart.
public final class MackieMeter {
    /// The step that lights the whole bar.
    public static final int FULL = 12;
    /// The value that lights the overload lamp.
    public static final int SET_OVERLOAD = 0xE;
    /// The value that darkens it.
    public static final int CLEAR_OVERLOAD = 0xF;

    /// Where each step begins, in dBFS, as the makers of hosts have settled it.
    private static final double[] STEPS = {-60, -50, -40, -30, -20, -14, -10, -8, -6, -4, -2, 0};

    private MackieMeter() {}

    /// The step of a level in dBFS.
    public static int step(double decibels) {
        int step = 0;
        while (step < FULL && decibels >= STEPS[step]) {
            step++;
        }
        return step;
    }

    /// The level in dBFS where a step begins; -inf for step 0.
    public static double decibels(int step) {
        return step == 0 ? Double.NEGATIVE_INFINITY : STEPS[Math.min(step, FULL) - 1];
    }
}
