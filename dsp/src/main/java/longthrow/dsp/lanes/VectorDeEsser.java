package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static longthrow.dsp.lanes.DeEsserBank.*;
import static longthrow.dsp.lanes.Logarithm.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/// De-essers, a register of lanes at a time; `ScalarDeEsser` says what is computed. Flat, as `VectorFilter` says.
final class VectorDeEsser {
    private VectorDeEsser() {}

    static void detect(float[] bank, int lane, float[] high, float[] signal, float[] wanted, int from, int to) {
        FloatVector detect = fromArray(SPECIES, bank, DETECT + lane);
        FloatVector threshold = fromArray(SPECIES, bank, THRESHOLD + lane);
        FloatVector thresholdStep = fromArray(SPECIES, bank, THRESHOLD_STEP + lane);
        FloatVector range = fromArray(SPECIES, bank, RANGE + lane);
        FloatVector rangeStep = fromArray(SPECIES, bank, RANGE_STEP + lane);
        FloatVector slope = fromArray(SPECIES, bank, SLOPE + lane);
        FloatVector band = fromArray(SPECIES, bank, BAND + lane);
        FloatVector full = fromArray(SPECIES, bank, FULL + lane);
        FloatVector bandFloor = broadcast(SPECIES, BAND_FLOOR);
        FloatVector fullFloor = broadcast(SPECIES, FULL_FLOOR);
        FloatVector zero = broadcast(SPECIES, 0f);
        FloatVector l0 = broadcast(SPECIES, L0);
        FloatVector l1 = broadcast(SPECIES, L1);
        FloatVector l2 = broadcast(SPECIES, L2);
        FloatVector l3 = broadcast(SPECIES, L3);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = fromArray(SPECIES, high, at);
            FloatVector y = fromArray(SPECIES, signal, at);
            band = x.fma(x, bandFloor).sub(band).fma(detect, band);
            full = y.fma(y, fullFloor).sub(full).fma(detect, full);
            IntVector bits = band.div(full).reinterpretAsInts();
            IntVector exponent = bits.sub(ROOT_HALF).lanewise(VectorOperators.ASHR, 23);
            IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
            FloatVector r = mantissa.reinterpretAsFloats().sub(1f);
            FloatVector log = l3.fma(r, l2).fma(r, l1).fma(r, l0);
            log = log.fma(r, (FloatVector) exponent.convert(VectorOperators.I2F, 0));
            FloatVector over = log.sub(index.fma(thresholdStep, threshold));
            FloatVector asked = zero.blend(slope.mul(over), over.compare(VectorOperators.GT, zero));
            FloatVector most = index.fma(rangeStep, range);
            asked.blend(most, asked.compare(VectorOperators.GT, most)).intoArray(wanted, at);
            index = index.add(1f);
        }
        band.intoArray(bank, BAND + lane);
        full.intoArray(bank, FULL + lane);
    }

    static void soften(float[] bank, int lane, Lanes.Split split, float[] signal, int from, int to) {
        float[] wanted = split.wanted();
        float[] high = split.high();
        float[] whole = split.whole();
        FloatVector attack = fromArray(SPECIES, bank, ATTACK + lane);
        FloatVector release = fromArray(SPECIES, bank, RELEASE + lane);
        FloatVector wet = fromArray(SPECIES, bank, WET + lane);
        FloatVector wetStep = fromArray(SPECIES, bank, WET_STEP + lane);
        FloatVector reduction = fromArray(SPECIES, bank, REDUCTION + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector tiny = broadcast(SPECIES, CompressorBank.TINY);
        FloatVector e0 = broadcast(SPECIES, E0);
        FloatVector e1 = broadcast(SPECIES, E1);
        FloatVector e2 = broadcast(SPECIES, E2);
        FloatVector e3 = broadcast(SPECIES, E3);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector target = fromArray(SPECIES, wanted, at).add(tiny);
            FloatVector speed = release.blend(attack, target.compare(VectorOperators.GT, reduction));
            reduction = target.sub(reduction).fma(speed, reduction);
            FloatVector power = reduction.neg();
            FloatVector rounded = power.add(ROUND);
            FloatVector f = power.sub(rounded.sub(ROUND));
            FloatVector root = e3.fma(f, e2).fma(f, e1).fma(f, e0).fma(f, one);
            IntVector power2 = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector less =
                    root.reinterpretAsInts().add(power2).reinterpretAsFloats().sub(one);
            FloatVector x = fromArray(SPECIES, signal, at);
            FloatVector softened = less.fma(fromArray(SPECIES, high, at), fromArray(SPECIES, whole, at));
            index.fma(wetStep, wet).fma(softened.sub(x), x).intoArray(signal, at);
            index = index.add(one);
        }
        reduction.intoArray(bank, REDUCTION + lane);
    }
}
