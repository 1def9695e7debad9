package longthrow.dsp.strip;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import longthrow.dsp.thread.AudioThread;

/// What each bell of a graphic equalizer adds at the middles of the others, in decibels nearly in proportion to its
/// gain: a matrix and its inverse. They depend on the sample rate alone, so each rate's are worked out once.
@AudioThread
final class GraphicShares {
    /// How a share depends on the gain is known from three gains of the bell: a parabola of the gain's square.
    private static final double[] KNOWN = {4, 12, 26};

    static final int TERMS = KNOWN.length;

    private static final int BANDS = GraphicCurve.BANDS;
    private static final double MIDDLE_HERTZ = 1000;
    private static final int MIDDLE_BAND = 17;
    /// A band nearer to half the sample rate, as at 32 kHz, does nothing.
    private static final double HIGHEST = 0.46;
    private static final Map<Integer, GraphicShares> OF_RATE = new ConcurrentHashMap<>();

    /// `[place][term][band]`: what a band adds at the middle of another, for each term of its gain.
    private final double[] shares = new double[BANDS * TERMS * BANDS];
    private final double[] inverse;
    private final boolean[] works = new boolean[BANDS];

    private GraphicShares(int sampleRate) {
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

    /// Those of a sample rate.
    static GraphicShares of(int sampleRate) {
        return OF_RATE.computeIfAbsent(sampleRate, GraphicShares::new);
    }

    /// The exact middle of a band; the names of ISO 266 are rounded.
    static double hertz(int band) {
        return MIDDLE_HERTZ * Math.pow(10, (band - MIDDLE_BAND) / 10.0);
    }

    /// Whether the band does anything at this sample rate.
    boolean works(int band) {
        return works[band];
    }

    /// What all bands and terms of them, `[term][band]`, add at a middle.
    double share(int place, int termAndBand) {
        return shares[place * TERMS * BANDS + termAndBand];
    }

    /// How much of what is missing at a middle a band must make up for.
    double inverse(int band, int place) {
        return inverse[band * BANDS + place];
    }

    static double square(int known) {
        return KNOWN[known] * KNOWN[known];
    }

    private static int at(int place, int term, int band) {
        return (place * TERMS + term) * BANDS + band;
    }

    /// Decibels per decibel at all middles, for each of the known gains.
    private void sample(FilterDesign design, int band, int sampleRate) {
        for (int i = 0; i < TERMS; i++) {
            design.bell(hertz(band), GraphicCurve.QUALITY, KNOWN[i]);
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
}
