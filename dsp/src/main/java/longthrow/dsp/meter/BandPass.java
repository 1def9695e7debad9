package longthrow.dsp.meter;

/// A third of an octave: the Butterworth low-pass of order 3 turned into a band-pass, then digital by the bilinear
/// transform with both edges pre-warped. Three sections, each with zeros at 0 Hz and at half the rate.
final class BandPass {
    private static final double EDGE = Math.pow(10, 0.05);
    /// An upper edge beyond half the rate is drawn down to here.
    private static final double HIGHEST = 0.49;
    private static final double NOTHING = 1e-30;
    private static final int SECTIONS = 3;

    private final boolean heard;
    private final double gain;
    private final double[] a1 = new double[SECTIONS];
    private final double[] a2 = new double[SECTIONS];
    private final double[] state = new double[2 * SECTIONS];

    BandPass(double middleHertz, int sampleRate) {
        heard = middleHertz / EDGE < HIGHEST * sampleRate;
        double low = Math.tan(Math.PI * Math.min(HIGHEST - 0.01, middleHertz / EDGE / sampleRate));
        double high = Math.tan(Math.PI * Math.min(HIGHEST, middleHertz * EDGE / sampleRate));
        double width = high - low;
        double middle = Math.sqrt(low * high);
        // the prototype's real pole gives one pair, its complex pole (-1/2, sqrt(3)/2) one upper and one lower pair
        section(0, -width / 2, Math.sqrt(middle * middle - width * width / 4));
        double re = -width / 4;
        double im = width * Math.sqrt(3) / 4;
        double squareRe = re * re - im * im - middle * middle;
        double squareIm = 2 * re * im;
        double magnitude = Math.hypot(squareRe, squareIm);
        double rootRe = Math.sqrt((magnitude + squareRe) / 2);
        double rootIm = Math.copySign(Math.sqrt((magnitude - squareRe) / 2), squareIm);
        section(1, re + rootRe, im + rootIm);
        section(2, re - rootRe, im - rootIm);
        gain = 1 / magnitude(2 * Math.atan(middle));
    }

    /// The section whose analogue poles are `re` plus and minus `im` times i.
    private void section(int index, double re, double im) {
        double square = re * re + im * im;
        double a0 = 1 - 2 * re + square;
        a1[index] = 2 * (square - 1) / a0;
        a2[index] = (1 + 2 * re + square) / a0;
    }

    /// The gain of all sections at `turn` radians a sample.
    private double magnitude(double turn) {
        double product = 1;
        double c1 = Math.cos(turn);
        double s1 = Math.sin(turn);
        double c2 = Math.cos(2 * turn);
        double s2 = Math.sin(2 * turn);
        for (int i = 0; i < SECTIONS; i++) {
            double below = Math.hypot(1 + a1[i] * c1 + a2[i] * c2, a1[i] * s1 + a2[i] * s2);
            product *= Math.hypot(1 - c2, s2) / below;
        }
        return product;
    }

    /// Adds the squares of what passes of `frames` samples from `at` on to `powers`.
    void addPower(float[] samples, int at, double[] powers, int frames) {
        double p1 = state[0];
        double p2 = state[1];
        double q1 = state[2];
        double q2 = state[3];
        double r1 = state[4];
        double r2 = state[5];
        for (int i = 0; i < frames && heard; i++) {
            double x = gain * samples[at + i];
            double y = x + p1;
            p1 = p2 - a1[0] * y;
            p2 = -x - a2[0] * y;
            double z = y + q1;
            q1 = q2 - a1[1] * z;
            q2 = -y - a2[1] * z;
            double w = z + r1;
            r1 = r2 - a1[2] * w;
            r2 = -z - a2[2] * w;
            powers[i] += w * w;
        }
        boolean still =
                !(Math.abs(p1) + Math.abs(p2) + Math.abs(q1) + Math.abs(q2) + Math.abs(r1) + Math.abs(r2) > NOTHING)
                        || !Double.isFinite(p1 + q1 + r1);
        state[0] = still ? 0 : p1;
        state[1] = still ? 0 : p2;
        state[2] = still ? 0 : q1;
        state[3] = still ? 0 : q2;
        state[4] = still ? 0 : r1;
        state[5] = still ? 0 : r2;
    }

    void reset() {
        java.util.Arrays.fill(state, 0);
    }
}
