package longthrow.dsp.meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;

/// What lies between samples: a sinc under a Kaiser window, cut into one filter for each place between two samples; the
/// samples themselves are kept as they are. Each filter's taps add up to 1, so that a constant stays one.
public final class Interpolation {
    /// Taps of one filter; at 48 kHz a sine of 20 kHz is missed by less than 0.01 dB.
    private static final int TAPS = 48;
    /// Kaiser's shape: side lobes 60 dB down.
    private static final double BETA = 6;
    /// Up to this rate eight places are looked at for every sample, above it four.
    private static final int HIGH_RATE = 80_000;

    /// Half the length of the Hann-windowed sinc, in samples.
    private static final double HANN = 6;

    /// Two of the four phases printed in BS.1770-5, annex 2; the others are these backwards.
    private static final double[][] PRINTED = {
        {
            0.0017089843750,
            0.0109863281250,
            -0.0196533203125,
            0.0332031250000,
            -0.0594482421875,
            0.1373291015625,
            0.9721679687500,
            -0.1022949218750,
            0.0476074218750,
            -0.0266113281250,
            0.0148925781250,
            -0.0083007812500
        },
        {
            -0.0291748046875,
            0.0292968750000,
            -0.0517578125000,
            0.0891113281250,
            -0.1665039062500,
            0.4650878906250,
            0.7797851562500,
            -0.2003173828125,
            0.1015625000000,
            -0.0582275390625,
            0.0330810546875,
            -0.0189208984375
        }
    };

    private final Lanes kernels = Lanes.best();
    private final float[] filters;
    private final float bound;

    private Interpolation(List<double[]> places) {
        filters = new float[TAPS * places.size()];
        double most = 1;
        for (int place = 0; place < places.size(); place++) {
            double[] taps = places.get(place);
            for (int tap = 0; tap < TAPS; tap++) {
                filters[TAPS * place + tap] = (float) taps[tap];
            }
            most = Math.max(most, Arrays.stream(taps).map(Math::abs).sum());
        }
        bound = (float) most;
    }

    /// The interpolation for true peaks at a sample rate.
    public static Interpolation forPeaks(int sampleRate) {
        return new Interpolation(places(sampleRate));
    }

    /// The same for a limiter, which has to satisfy other meters too. Their short filters read noise up to 0.3 dB
    /// higher, so it looks through those as well: the one printed in BS.1770-5, annex 2, and libebur128's sinc of
    /// 49 taps under a Hann window.
    public static Interpolation forLimiting(int sampleRate) {
        List<double[]> places = new ArrayList<>(places(sampleRate));
        for (int quarter = 1; quarter < 4; quarter++) {
            places.add(hann(quarter / 4.0));
        }
        for (double[] phase : PRINTED) {
            double[] forwards = new double[TAPS];
            double[] backwards = new double[TAPS];
            for (int i = 0; i < phase.length; i++) {
                forwards[TAPS / 2 + 5 - i] = phase[i];
                backwards[TAPS / 2 - 6 + i] = phase[i];
            }
            places.add(forwards);
            places.add(backwards);
        }
        return new Interpolation(places);
    }

    private static List<double[]> places(int sampleRate) {
        int factor = sampleRate < HIGH_RATE ? 8 : 4;
        return IntStream.range(1, factor)
                .mapToObj(place -> filter((double) place / factor))
                .toList();
    }

    private static double[] hann(double fraction) {
        double[] taps = new double[TAPS];
        for (int i = 0; i < TAPS; i++) {
            double time = fraction - (i - TAPS / 2 + 1);
            taps[i] = Math.abs(time) > HANN ? 0 : WindowedSinc.sinc(time) * 0.5 * (1 + Math.cos(Math.PI * time / HANN));
        }
        return taps;
    }

    /// The filters, `taps()` each: tap `i` of one belongs to the sample `taps() / 2 - 1 - i` before the one in
    /// question.
    public float[] filters() {
        return filters;
    }

    /// How many taps a filter has.
    public int taps() {
        return TAPS;
    }

    /// How many samples before the one in question must be at hand: `peaks` speaks of the sample `delay()` ago.
    public int history() {
        return TAPS - 1;
    }

    /// By how many samples what it says lags.
    public int delay() {
        return TAPS / 2;
    }

    /// How many times higher than all samples around it a peak can be at most.
    public float bound() {
        return bound;
    }

    private static double[] filter(double fraction) {
        double[] taps = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double time = fraction - (i - TAPS / 2 + 1);
            taps[i] = WindowedSinc.sinc(time) * WindowedSinc.kaiser(time / (TAPS / 2.0), BETA);
            sum += taps[i];
        }
        for (int i = 0; i < TAPS; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /// Writes to `peaks[0 …]` for each of `frames` frames the highest magnitude from the sample `delay()` before it to
    /// the next one. `samples` begins with the `history()` frames before the first.
    public void peaks(float[] samples, float[] peaks, int frames) {
        int first = history() - delay();
        for (int i = 0; i < frames; i++) {
            peaks[i] = Math.abs(samples[first + i]);
        }
        kernels.peaksBetween(filters, TAPS, samples, peaks, 0, frames);
    }
}
