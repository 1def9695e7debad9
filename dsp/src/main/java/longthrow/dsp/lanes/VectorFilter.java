package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static longthrow.dsp.lanes.FilterBank.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Second-order sections, a register of lanes at a time.
///
/// Kernels call nothing but the Vector API: a method of ours that the compiler declines to inline would box its
/// vectors.
final class VectorFilter {
    private VectorFilter() {}

    static void one(float[] bank, int lane, float[] signal, int from, int to) {
        FloatVector p = fromArray(SPECIES, bank, P + lane);
        FloatVector q = fromArray(SPECIES, bank, Q + lane);
        FloatVector r = fromArray(SPECIES, bank, R + lane);
        FloatVector c1 = fromArray(SPECIES, bank, C1 + lane);
        FloatVector c2 = fromArray(SPECIES, bank, C2 + lane);
        FloatVector d = fromArray(SPECIES, bank, D + lane);
        FloatVector s1 = fromArray(SPECIES, bank, S1 + lane);
        FloatVector s2 = fromArray(SPECIES, bank, S2 + lane);
        FloatVector qq = q.mul(q);
        FloatVector cq = c1.mul(q);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = fromArray(SPECIES, signal, at);
            FloatVector v = x.sub(s2);
            d.fma(x, cq.fma(s1, c2.mul(s2))).intoArray(signal, at);
            s2 = r.fma(v, qq.fma(s1, s2));
            s1 = p.fma(s1, v);
        }
        float silent = to == Lanes.GRID ? Lanes.SILENT : 0;
        s1.blend(0f, s1.abs().compare(VectorOperators.LT, silent)).intoArray(bank, S1 + lane);
        s2.blend(0f, s2.abs().compare(VectorOperators.LT, silent)).intoArray(bank, S2 + lane);
    }

    /// Pieces end where the coefficients' lines do, so `from` and `to` lie within one stride.
    static void glide(float[] bank, int lane, float[] signal, int from, int to) {
        FloatVector p = fromArray(SPECIES, bank, P + lane);
        FloatVector q = fromArray(SPECIES, bank, Q + lane);
        FloatVector r = fromArray(SPECIES, bank, R + lane);
        FloatVector c1 = fromArray(SPECIES, bank, C1 + lane);
        FloatVector c2 = fromArray(SPECIES, bank, C2 + lane);
        FloatVector d = fromArray(SPECIES, bank, D + lane);
        FloatVector pStep = fromArray(SPECIES, bank, STEP + P + lane);
        FloatVector qStep = fromArray(SPECIES, bank, STEP + Q + lane);
        FloatVector rStep = fromArray(SPECIES, bank, STEP + R + lane);
        FloatVector c1Step = fromArray(SPECIES, bank, STEP + C1 + lane);
        FloatVector c2Step = fromArray(SPECIES, bank, STEP + C2 + lane);
        FloatVector dStep = fromArray(SPECIES, bank, STEP + D + lane);
        FloatVector s1 = fromArray(SPECIES, bank, S1 + lane);
        FloatVector s2 = fromArray(SPECIES, bank, S2 + lane);
        FloatVector index = broadcast(SPECIES, from % Glide.STRIDE + 1f);
        FloatVector before = index.sub(1f).fma(qStep, q);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector qNow = index.fma(qStep, q);
            FloatVector x = fromArray(SPECIES, signal, at);
            FloatVector v = x.sub(s2);
            FloatVector cNow = index.fma(c1Step, c1).mul(before);
            FloatVector c = cNow.fma(s1, index.fma(c2Step, c2).mul(s2));
            index.fma(dStep, d).fma(x, c).intoArray(signal, at);
            s2 = index.fma(rStep, r).fma(v, qNow.mul(before).fma(s1, s2));
            s1 = index.fma(pStep, p).mul(before.div(qNow)).fma(s1, v);
            before = qNow;
            index = index.add(1f);
        }
        float silent = to == Lanes.GRID ? Lanes.SILENT : 0;
        s1.blend(0f, s1.abs().compare(VectorOperators.LT, silent)).intoArray(bank, S1 + lane);
        s2.blend(0f, s2.abs().compare(VectorOperators.LT, silent)).intoArray(bank, S2 + lane);
    }

    static void two(float[] first, float[] second, int lane, float[] signal, int from, int to) {
        FloatVector p = fromArray(SPECIES, first, P + lane);
        FloatVector q = fromArray(SPECIES, first, Q + lane);
        FloatVector r = fromArray(SPECIES, first, R + lane);
        FloatVector c1 = fromArray(SPECIES, first, C1 + lane);
        FloatVector c2 = fromArray(SPECIES, first, C2 + lane);
        FloatVector d = fromArray(SPECIES, first, D + lane);
        FloatVector s1 = fromArray(SPECIES, first, S1 + lane);
        FloatVector s2 = fromArray(SPECIES, first, S2 + lane);
        FloatVector p2 = fromArray(SPECIES, second, P + lane);
        FloatVector q2 = fromArray(SPECIES, second, Q + lane);
        FloatVector r2 = fromArray(SPECIES, second, R + lane);
        FloatVector e1 = fromArray(SPECIES, second, C1 + lane);
        FloatVector e2 = fromArray(SPECIES, second, C2 + lane);
        FloatVector d2 = fromArray(SPECIES, second, D + lane);
        FloatVector t1 = fromArray(SPECIES, second, S1 + lane);
        FloatVector t2 = fromArray(SPECIES, second, S2 + lane);
        FloatVector qq = q.mul(q);
        FloatVector cq = c1.mul(q);
        FloatVector qq2 = q2.mul(q2);
        FloatVector eq = e1.mul(q2);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = fromArray(SPECIES, signal, at);
            FloatVector v = x.sub(s2);
            FloatVector y = d.fma(x, cq.fma(s1, c2.mul(s2)));
            s2 = r.fma(v, qq.fma(s1, s2));
            s1 = p.fma(s1, v);
            FloatVector w = y.sub(t2);
            d2.fma(y, eq.fma(t1, e2.mul(t2))).intoArray(signal, at);
            t2 = r2.fma(w, qq2.fma(t1, t2));
            t1 = p2.fma(t1, w);
        }
        float silent = to == Lanes.GRID ? Lanes.SILENT : 0;
        s1.blend(0f, s1.abs().compare(VectorOperators.LT, silent)).intoArray(first, S1 + lane);
        s2.blend(0f, s2.abs().compare(VectorOperators.LT, silent)).intoArray(first, S2 + lane);
        t1.blend(0f, t1.abs().compare(VectorOperators.LT, silent)).intoArray(second, S1 + lane);
        t2.blend(0f, t2.abs().compare(VectorOperators.LT, silent)).intoArray(second, S2 + lane);
    }
}
