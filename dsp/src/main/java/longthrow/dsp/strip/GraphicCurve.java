package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// What bells in series must each do so that together they pass through what the faders of a graphic equalizer say.
/// Neighbours add to each other, in decibels nearly in proportion to their gains; the shares are a matrix, whose
/// inverse
/// is the first answer and mends what is left in a few rounds (Välimäki and Liski, "Accurate cascade graphic
/// equalizer",
/// IEEE Signal Processing Letters 24, 2017, sections II and III). Unlike there, the bands' quality is such that the
/// middles are met within 0.1 dB and the curve between them stays near the straight line.
@AudioThread
final class GraphicCurve {
    static final int BANDS = 31;
    /// Of one band. Narrower ones leave dips between equal faders (1.6 dB of 12 at 4), wider ones must work against
    /// each
    /// other the harder (28 dB for 12 at 2.8).
    static final double QUALITY = 3.3;

    private static final double MIDDLE_HERTZ = 1000;
    private static final int MIDDLE_BAND = 17;
    /// A band nearer to half the sample rate, as at 32 kHz, does nothing.
    private static final double HIGHEST = 0.46;
    private static final double MOST_DECIBELS = 30;
    private static final int ROUNDS = 4;
    /// How a share depends on the gain is known from three gains of the bell: a parabola of the gain's square.
    private static final double[] KNOWN = {4, 12, 26};

    private static final int TERMS = KNOWN.length;

    /// `[place][term][band]`: what a band adds at the middle of another, for each term of its gain.
    private final double[] shares = new double[BANDS * TERMS * BANDS];
    private final double[] inverse;
    private final boolean[] works = new boolean[BANDS];
    private final double[] terms = new double[TERMS * BANDS];
    private final double[] left = new double[BANDS];

    GraphicCurve(int sampleRate) {
        FilterDesign design = new FilterDesign(sampleRate);
        double[] matrix = new double[BANDS * BANDS];
        for (int band = 0; band < BANDS; band++) {
            works[band] = hertz(band) < HIGHEST * sampleRate;
            if (works[band]) {
                sample(design, band, sampleRate);
            }
            for (int place = 0; place < BANDS; place++) {
                difference(place, band);
                matrix[place * BANDS + band] = works[band] || place != band ? shares[at(place, 0, band)] : 1;
            }
        }
        inverse = inverse(matrix);
    }

    /// The exact middle of a band; the names of ISO 266 are rounded.
    static double hertz(int band) {
        return MIDDLE_HERTZ * Math.pow(10, (band - MIDDLE_BAND) / 10.0);
    }

    private static int at(int place, int term, int band) {
        return (place * TERMS + term) * BANDS + band;
    }

    /// Decibels per decibel at all middles, for each of the known gains.
    private void sample(FilterDesign design, int band, int sampleRate) {
        for (int i = 0; i < TERMS; i++) {
            design.bell(hertz(band), QUALITY, KNOWN[i]);
            for (int place = 0; place < BANDS && hertz(place) < HIGHEST * sampleRate; place++) {
                shares[at(place, i, band)] = design.decibelsAt(hertz(place)) / KNOWN[i];
            }
        }
    }

    /// Makes Newton's divided differences over the squares of the known gains of them.
    private void difference(int place, int band) {
        double low = shares[at(place, 0, band)];
        double middle = shares[at(place, 1, band)];
        double high = shares[at(place, 2, band)];
        double first = (middle - low) / (square(1) - square(0));
        double second = (high - middle) / (square(2) - square(1));
        shares[at(place, 1, band)] = first;
        shares[at(place, 2, band)] = (second - first) / (square(2) - square(0));
    }

    private static double square(int known) {
        return KNOWN[known] * KNOWN[known];
    }

    /// Gauss and Jordan; the matrix is nearly symmetric and positive definite, so its diagonal serves as pivots.
    private static double[] inverse(double[] matrix) {
        double[] inverse = new double[matrix.length];
        for (int row = 0; row < BANDS; row++) {
            inverse[row * BANDS + row] = 1;
        }
        for (int pivot = 0; pivot < BANDS; pivot++) {
            double over = matrix[pivot * BANDS + pivot];
            scale(matrix, pivot, 1 / over);
            scale(inverse, pivot, 1 / over);
            for (int row = 0; row < BANDS; row++) {
                double times = row == pivot ? 0 : -matrix[row * BANDS + pivot];
                add(matrix, row, pivot, times);
                add(inverse, row, pivot, times);
            }
        }
        return inverse;
    }

    private static void scale(double[] matrix, int row, double by) {
        for (int i = row * BANDS; i < (row + 1) * BANDS; i++) {
            matrix[i] *= by;
        }
    }

    private static void add(double[] matrix, int row, int other, double times) {
        for (int i = 0; i < BANDS; i++) {
            matrix[row * BANDS + i] += times * matrix[other * BANDS + i];
        }
    }

    /// Turns what `wanted[from …]` says, in dB, into the gain of each bell; all zeros stay exactly so.
    void solve(double[] wanted, int from, double[] gains) {
        java.util.Arrays.fill(gains, 0);
        System.arraycopy(wanted, from, left, 0, BANDS);
        mend(gains);
        for (int round = 0; round < ROUNDS; round++) {
            compare(wanted, from, gains);
            mend(gains);
        }
    }

    /// Turns the bells by what would be missing, were their decibels proportional to their gains.
    private void mend(double[] gains) {
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int place = 0; place < BANDS; place++) {
                sum = Math.fma(inverse[band * BANDS + place], left[place], sum);
            }
            gains[band] = works[band] ? Math.clamp(gains[band] + sum, -MOST_DECIBELS, MOST_DECIBELS) : 0;
        }
    }

    /// How much is missing at each middle.
    private void compare(double[] wanted, int from, double[] gains) {
        for (int band = 0; band < BANDS; band++) {
            double squared = gains[band] * gains[band];
            terms[band] = gains[band];
            terms[BANDS + band] = terms[band] * (squared - square(0));
            terms[2 * BANDS + band] = terms[BANDS + band] * (squared - square(1));
        }
        for (int place = 0; place < BANDS; place++) {
            double sum = 0;
            for (int term = 0; term < terms.length; term++) {
                sum = Math.fma(shares[place * terms.length + term], terms[term], sum);
            }
            left[place] = works[place] ? wanted[from + place] - sum : 0;
        }
    }
}
