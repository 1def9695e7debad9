package longthrow.console.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import longthrow.dsp.meter.WindowedSinc;

/// Turns decoded sound into another rate, off line: a polyphase sinc under a Kaiser window, flat to 0.907 of the lower
/// Nyquist frequency and at least 120 dB down beyond it (dsp facts, section 12). The result begins at the same moment
/// as the source and has no delay.
final class Resampler {
    /// Length of the impulse response in samples of the lower rate. For 130 dB over the 9.3 % of transition, Kaiser's
    /// formula asks for 183 (Kaiser, Nonrecursive digital filter design, 1974).
    private static final int LENGTH = 192;

    private static final double STOP_DECIBELS = 130;
    private static final double BETA = 0.1102 * (STOP_DECIBELS - 8.7);

    /// The middle of the transition, in Nyquist frequencies of the lower rate.
    private static final double CUT = (0.907 + 1) / 2;

    /// With more phases than this, two neighbours are mixed: the error of that is under -140 dB.
    private static final int MAX_PHASES = 4096;

    /// A table is up to 6 MB, and all files of a show that are of one rate need the same.
    private static final Map<Rates, Resampler> KNOWN = new ConcurrentHashMap<>();

    private final long up;
    private final long down;
    private final int half;
    private final double[][] phases;
    private final boolean mixed;

    private record Rates(int from, int to) {}

    /// From a rate to another; the one there is already.
    static Resampler of(int fromRate, int toRate) {
        return KNOWN.computeIfAbsent(new Rates(fromRate, toRate), rates -> new Resampler(rates.from, rates.to));
    }

    Resampler(int fromRate, int toRate) {
        long common = common(fromRate, toRate);
        up = toRate / common;
        down = fromRate / common;
        double stretch = Math.max(1, (double) fromRate / toRate);
        half = (int) Math.ceil(LENGTH / 2.0 * stretch);
        mixed = up > MAX_PHASES;
        int count = mixed ? MAX_PHASES : (int) up;
        phases = new double[count + 1][];
        for (int p = 0; p <= count; p++) {
            phases[p] = phase((double) p / count, stretch);
        }
    }

    /// How many frames come out of so many.
    long length(long frames) {
        return Math.ceilDiv(frames * up, down);
    }

    /// One channel at the new rate.
    float[] convert(float[] in) {
        float[] out = new float[Math.toIntExact(length(in.length))];
        convert(in, in.length, 0, new Piece(0, out, 0, out.length));
        return out;
    }

    /// Where frames of the result go.
    ///
    /// @param from the first of them
    /// @param out takes it at index `at`
    record Piece(long from, float[] out, int at, int count) {}

    /// How many frames of the source one of the result is made of.
    int taps() {
        return 2 * half;
    }

    /// The first of them; negative where the source had to begin earlier.
    long first(long frame) {
        return frame * down / up - half + 1;
    }

    /// A piece of one channel, from a part of the source: `held` frames of it that begin at frame `inAt`. Beyond them
    /// there is silence.
    void convert(float[] in, int held, long inAt, Piece piece) {
        for (int i = 0; i < piece.count; i++) {
            long n = piece.from + i;
            int first = (int) (first(n) - inAt);
            long place = n * down % up;
            piece.out[piece.at + i] =
                    (float) (mixed ? between(place, in, held, first) : dot(phases[(int) place], in, held, first));
        }
    }

    /// The value at a place between two phases, in `up`-ths of a sample.
    private double between(long place, float[] in, int held, int first) {
        double exact = (double) place / up * MAX_PHASES;
        int phase = (int) exact;
        double before = dot(phases[phase], in, held, first);
        return before + (exact - phase) * (dot(phases[phase + 1], in, held, first) - before);
    }

    /// The response between two samples, `fraction` after the first, for the `2 half` samples around; sums to one.
    private double[] phase(double fraction, double stretch) {
        double[] taps = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double time = (fraction - (i - half + 1)) / stretch;
            taps[i] = WindowedSinc.sinc(CUT * time) * WindowedSinc.kaiser(time / (LENGTH / 2.0), BETA);
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /// Four sums side by side keep the adders busy; beyond the material there is silence.
    private static double dot(double[] taps, float[] in, int held, int first) {
        int from = Math.max(0, -first);
        int to = Math.min(taps.length, held - first);
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += taps[i] * in[first + i];
            b += taps[i + 1] * in[first + i + 1];
            c += taps[i + 2] * in[first + i + 2];
            d += taps[i + 3] * in[first + i + 3];
        }
        for (; i < to; i++) {
            a += taps[i] * in[first + i];
        }
        return a + b + (c + d);
    }

    private static long common(long a, long b) {
        return b == 0 ? a : common(b, a % b);
    }
}
