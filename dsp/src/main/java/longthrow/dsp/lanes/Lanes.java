package longthrow.dsp.lanes;

import java.util.Arrays;
import longthrow.dsp.thread.AudioThread;

/// The kernels. Each works on a group of sixteen lanes over frames `from` to `to` of one 64-frame grid block; signals
/// lie `[frame][lane]`, parameters and states in banks `[row][lane]`. A grid block may be rendered in any number of
/// pieces: the samples are the same.
///
/// Two implementations do the same operations in the same order, and one test holds them together: on the Vector API
/// where the JDK has it, else in plain Java. Nothing links the vector one statically.
@AudioThread
public sealed interface Lanes permits ScalarLanes, VectorLanes {
    /// Lanes in a group.
    int WIDTH = 16;

    /// Frames between two grid lines.
    int GRID = 64;

    /// Below this, recursive states are set to zero at the grid line: -300 dBFS, far above the denormals that would
    /// cost twenty times the time.
    float SILENT = 1e-15f;

    /// The number of each lane.
    static int[] each() {
        int[] lanes = new int[WIDTH];
        Arrays.setAll(lanes, lane -> lane);
        return lanes;
    }

    /// The fastest kernels that this machine has.
    static Lanes best() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new ScalarLanes();
        }
        try {
            Class<?> vector = Class.forName("longthrow.dsp.lanes.VectorLanes");
            return (Lanes) vector.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the vector kernels do not start: " + broken, broken);
        }
    }

    /// Makes one lane of a bank what a lane of another bank of the same rows is.
    static void take(float[] bank, int lane, float[] from, int fromLane) {
        for (int row = 0; row < bank.length; row += WIDTH) {
            bank[row + lane] = from[row + fromLane];
        }
    }

    /// Whether these are the vector kernels.
    boolean vector();

    /// Lays sixteen planar channels side by side: frame `f` of lane `l` comes from
    /// `sources[which[l]][offsets[l] + f - from]`.
    void load(float[][] sources, int[] which, int[] offsets, float[] signal, int from, int to);

    /// The larger magnitude of both lanes of each linked pair, on both lanes; `links` holds 1 on linked lanes, else 0.
    void link(float[] links, float[] signal, float[] key, int from, int to);

    /// Multiplies by a gain at rest; one of zero leaves positive zeros.
    void scale(float[] ramp, float[] signal, int from, int to);

    /// Multiplies by a moving gain: four rows of a `Ramp`, a cubic of the frame's number.
    void scaleMoving(float[] ramp, float[] signal, int from, int to);

    /// One second-order section.
    void filter(float[] bank, float[] signal, int from, int to);

    /// One second-order section whose coefficients move in straight lines over every sixteen frames.
    void filterGliding(float[] bank, float[] signal, int from, int to);

    /// Two second-order sections in series.
    void filter(float[] first, float[] second, float[] signal, int from, int to);

    /// Sixteen gates, listening to `key`.
    void gate(float[] bank, float[] key, float[] signal, int from, int to);

    /// Sixteen gates, expanders or duckers, whose gains may move, listening to `key`; `scratch` is overwritten.
    void expand(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to);

    /// Sixteen compressors, listening to `key`; `scratch` is overwritten.
    void compress(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to);

    /// Sixteen compressors of which some hold, release by themselves or hear their own output; the others do as in
    /// `compress`.
    void compressWhole(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to);

    /// What a de-esser works with: the upper band, the whole with the crossover's phase, and the reductions asked for.
    record Split(float[] high, float[] whole, float[] wanted) {}

    /// Asks sixteen de-essers how far the upper band `high` must go down in `signal`.
    void detectSibilance(float[] bank, Split split, float[] signal, int from, int to);

    /// Puts the signal together again, its upper band as far down as was asked for.
    void soften(float[] bank, Split split, float[] signal, int from, int to);

    /// Goes over from the signal to another one, as far as lines say, a start row and a step row: 0 leaves the signal,
    /// 1 is the other one.
    void blend(float[] ramp, float[] other, float[] signal, int from, int to);

    /// Measures peak and mean square. Returns `MeterBank.CLIPPED` and `MeterBank.BROKEN` where any lane was.
    int meter(float[] bank, float[] signal, int from, int to);

    /// Raises `peaks` to the highest magnitude that some interpolation filters of `taps` taps each find on one planar
    /// channel; for frame `f` they begin at `samples[f]`.
    void peaksBetween(float[] filters, int taps, float[] samples, float[] peaks, int from, int to);

    /// The sum of the samples of one planar channel from `at` on, each less `base` and times its
    /// weight: as many as there are weights, a multiple of `2 * WIDTH`. `sums` has a lane each and is
    /// overwritten.
    double weighed(float[] weights, float[] samples, int at, float base, float[] sums);

    /// Plays a sample of one planar channel: adds it to the sums from point `at` on, and returns their highest
    /// magnitude.
    float overhang(Overhang over, int at, float x);

    /// How far the sample that is to be added at point `at` may go, up with a `sign` of 1 or down with -1, until a sum
    /// reaches a magnitude of 1; 0 where one is there or beyond.
    float room(Overhang over, int at, float sign);

    /// Adds the signal, through a gain at rest, to a sum.
    void mix(float[] ramp, float[] signal, float[] sum, int from, int to);

    /// Adds the signal, through a moving gain, to a sum: four rows of a `Ramp`, a cubic of the frame's number.
    void mixMoving(float[] ramp, float[] signal, float[] sum, int from, int to);

    /// Adds up the lanes of a sum, halving, and clears it: frame `f` goes to `out[at + (f - from) * stride]`.
    void fold(float[] sum, float[] out, int at, int stride, int from, int to);
}
