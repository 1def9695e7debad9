package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// What bells in series must each do so that together they pass through what the faders of a graphic equalizer say.
/// The inverse of their shares is the first answer and mends what is left in a few rounds (Välimäki and Liski,
/// "Accurate cascade graphic equalizer", IEEE Signal Processing Letters 24, 2017, sections II and III). Unlike there,
/// the bands' quality is such that the middles are met within 0.1 dB and the curve between them stays near the
/// straight line.
@AudioThread
final class GraphicCurve {
    static final int BANDS = 31;
    /// Of one band. Narrower ones leave dips between equal faders (1.6 dB of 12 at 4), wider ones must work against
    /// each other the harder (28 dB for 12 at 2.8).
    static final double QUALITY = 3.3;

    private static final double MOST_DECIBELS = 30;
    private static final int ROUNDS = 4;

    private final GraphicShares shares;
    private final double[] terms = new double[GraphicShares.TERMS * BANDS];
    private final double[] left = new double[BANDS];

    GraphicCurve(int sampleRate) {
        shares = GraphicShares.of(sampleRate);
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
                sum = Math.fma(shares.inverse(band, place), left[place], sum);
            }
            gains[band] = shares.works(band) ? Math.clamp(gains[band] + sum, -MOST_DECIBELS, MOST_DECIBELS) : 0;
        }
    }

    /// How much is missing at each middle.
    private void compare(double[] wanted, int from, double[] gains) {
        for (int band = 0; band < BANDS; band++) {
            double squared = gains[band] * gains[band];
            terms[band] = gains[band];
            terms[BANDS + band] = terms[band] * (squared - GraphicShares.square(0));
            terms[2 * BANDS + band] = terms[BANDS + band] * (squared - GraphicShares.square(1));
        }
        for (int place = 0; place < BANDS; place++) {
            double sum = 0;
            for (int term = 0; term < terms.length; term++) {
                sum = Math.fma(shares.share(place, term), terms[term], sum);
            }
            left[place] = shares.works(place) ? wanted[from + place] - sum : 0;
        }
    }
}
