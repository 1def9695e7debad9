package longthrow.kit;

import java.util.function.IntToDoubleFunction;

/// The gain that the desk promises, in double precision and frame by frame: three one-poles of 3.5 ms in series, whose
/// target changes at grid lines only. Beside a target at rest the three are `d`, `d + x d'` and so on, times `e^-x`.
public final class IdealRamp {
    /// Frames from one grid line to the next: the engine changes its mind on these only.
    public static final int GRID = 64;

    private static final double SECONDS = 0.0035;

    private IdealRamp() {}

    /// A gain over so many frames; `target` says where it goes from a grid line on, given as a frame. It begins there.
    public static double[] gains(int rate, int frames, IntToDoubleFunction target) {
        double[] gains = new double[frames];
        double[] away = new double[3];
        double before = target.applyAsDouble(0);
        for (int line = 0; line < frames; line += GRID) {
            double to = target.applyAsDouble(line);
            for (int pole = 0; pole < 3; pole++) {
                away[pole] += before - to;
            }
            before = to;
            for (int n = 1; n <= GRID && line + n <= frames; n++) {
                gains[line + n - 1] = to + left(away, 2, n / (SECONDS * rate));
            }
            double block = GRID / (SECONDS * rate);
            away = new double[] {left(away, 0, block), left(away, 1, block), left(away, 2, block)};
        }
        return gains;
    }

    /// How far a pole is away when `x` time constants have passed.
    private static double left(double[] away, int pole, double x) {
        double sum = 0;
        double power = 1;
        for (int before = 0; before <= pole; before++) {
            sum += power * away[pole - before];
            power *= x / (before + 1);
        }
        return Math.exp(-x) * sum;
    }
}
