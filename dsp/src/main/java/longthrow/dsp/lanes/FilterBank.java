package longthrow.dsp.lanes;

/// Rows of a bank of sixteen second-order sections: the trapezoidal state variable filter with its two integrators as
/// state, multiplied out so that each new state and the output are sums of products (state space form). With
/// `v = x - s2`: `s1' = P s1 + Q v`, `s2' = s2 + Q s1 + R v`, `y = D x + C1 s1 + C2 s2`. The first state is
/// kept divided by the `Q` that it was made with, which saves a product in each frame: `s1 = Q t`,
/// `t' = P t + v`.
public final class FilterBank {
    public static final int P = 0;
    public static final int Q = 16;
    public static final int R = 32;
    public static final int C1 = 48;
    public static final int C2 = 64;
    public static final int D = 80;
    /// The first state divided by `Q`, and the second one.
    public static final int S1 = 96;
    public static final int S2 = 112;
    public static final int SIZE = 128;
    /// Behind each coefficient, this far on, lies what it grows by in each frame while a design glides.
    public static final int STEP = 128;
    /// Size of a bank that glides.
    public static final int GLIDING_SIZE = 224;

    private FilterBank() {}
}
