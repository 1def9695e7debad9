package longthrow.console.record;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import longthrow.dsp.lanes.Lanes;
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

    /// A table is up to 3 MB, and all files of a show that are of one rate need the same.
    private static final Map<Rates, Resampler> KNOWN = new ConcurrentHashMap<>();

    private static final Lanes KERNELS = Lanes.best();

    private final long up;
    private final long down;
    private final int half;
    private final float[][] phases;
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
        phases = new float[count + 1][];
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
        Reach reach = new Reach(in, held, new float[phases[0].length], new float[Lanes.WIDTH], half - 1);
        for (int i = 0; i < piece.count; i++) {
            long n = piece.from + i;
            int first = (int) (first(n) - inAt);
            long place = n * down % up;
            piece.out[piece.at + i] =
                    (float) (mixed ? between(place, reach, first) : reach.weighed(phases[(int) place], first));
        }
    }

    /// The value at a place between two phases, in `up`-ths of a sample.
    private double between(long place, Reach reach, int first) {
        double exact = (double) place / up * MAX_PHASES;
        int phase = (int) exact;
        double before = reach.weighed(phases[phase], first);
        return before + (exact - phase) * (reach.weighed(phases[phase + 1], first) - before);
    }

    /// The response between two samples, `fraction` after the first, for the `2 half` samples around; sums to one. The
    /// rest, up to what the kernel takes at a time, is zero.
    private float[] phase(double fraction, double stretch) {
        double[] taps = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double time = (fraction - (i - half + 1)) / stretch;
            taps[i] = WindowedSinc.sinc(CUT * time) * WindowedSinc.kaiser(time / (LENGTH / 2.0), BETA);
            sum += taps[i];
        }
        float[] phase = new float[Math.ceilDiv(taps.length, 2 * Lanes.WIDTH) * 2 * Lanes.WIDTH];
        for (int i = 0; i < taps.length; i++) {
            phase[i] = (float) (taps[i] / sum);
        }
        return phase;
    }

    /// The part of the source that there is.
    ///
    /// @param edge room for as many samples as a phase has, where some of them lie beyond
    private record Reach(float[] in, int held, float[] edge, float[] sums, int middle) {
        double weighed(float[] phase, int first) {
            if (first >= 0 && first + phase.length <= held) {
                return about(in, phase, first);
            }
            int from = Math.clamp(-(long) first, 0, phase.length);
            int to = Math.clamp((long) held - first, from, phase.length);
            Arrays.fill(edge, 0);
            System.arraycopy(in, first + from, edge, from, to - from);
            return about(edge, phase, 0);
        }

        /// What lies in the middle and how far the others are from it: so a steady value stays exactly what it is,
        /// though weights and sums are rounded to float.
        private double about(float[] samples, float[] phase, int first) {
            float base = samples[first + middle];
            return base + KERNELS.weighed(phase, samples, first, base, sums);
        }
    }

    private static long common(long a, long b) {
        return b == 0 ? a : common(b, a % b);
    }
}
