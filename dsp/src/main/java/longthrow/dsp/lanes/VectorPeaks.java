package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.VectorLanes.SPECIES;
import static longthrow.dsp.lanes.VectorLanes.WIDE;

import jdk.incubator.vector.FloatVector;

/// What lies between the samples of one planar channel, a register of frames at a time, four registers side by side
/// where there are so many frames: one alone would wait for itself.
final class VectorPeaks {
    private VectorPeaks() {}

    static void run(float[] filters, int taps, float[] samples, float[] peaks, int from, int to) {
        int frame = from;
        for (; frame + 4 * WIDE <= to; frame += 4 * WIDE) {
            four(filters, taps, samples, peaks, frame);
        }
        for (; frame + WIDE <= to; frame += WIDE) {
            one(filters, taps, samples, peaks, frame);
        }
        ScalarPeaks.run(filters, taps, samples, peaks, frame, to);
    }

    private static void four(float[] filters, int taps, float[] samples, float[] peaks, int frame) {
        for (int filter = 0; filter < filters.length; filter += taps) {
            FloatVector a = FloatVector.zero(SPECIES);
            FloatVector b = FloatVector.zero(SPECIES);
            FloatVector c = FloatVector.zero(SPECIES);
            FloatVector d = FloatVector.zero(SPECIES);
            for (int tap = 0; tap < taps; tap++) {
                FloatVector share = FloatVector.broadcast(SPECIES, filters[filter + tap]);
                int at = frame + tap;
                a = FloatVector.fromArray(SPECIES, samples, at).fma(share, a);
                b = FloatVector.fromArray(SPECIES, samples, at + WIDE).fma(share, b);
                c = FloatVector.fromArray(SPECIES, samples, at + 2 * WIDE).fma(share, c);
                d = FloatVector.fromArray(SPECIES, samples, at + 3 * WIDE).fma(share, d);
            }
            raise(peaks, frame, a);
            raise(peaks, frame + WIDE, b);
            raise(peaks, frame + 2 * WIDE, c);
            raise(peaks, frame + 3 * WIDE, d);
        }
    }

    private static void one(float[] filters, int taps, float[] samples, float[] peaks, int frame) {
        for (int filter = 0; filter < filters.length; filter += taps) {
            FloatVector between = FloatVector.zero(SPECIES);
            for (int tap = 0; tap < taps; tap++) {
                FloatVector share = FloatVector.broadcast(SPECIES, filters[filter + tap]);
                between = FloatVector.fromArray(SPECIES, samples, frame + tap).fma(share, between);
            }
            raise(peaks, frame, between);
        }
    }

    private static void raise(float[] peaks, int at, FloatVector between) {
        FloatVector.fromArray(SPECIES, peaks, at).max(between.abs()).intoArray(peaks, at);
    }
}
