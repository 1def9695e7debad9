package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static longthrow.dsp.lanes.CompressorBank.*;
import static longthrow.dsp.lanes.Logarithm.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Compressors, a register of lanes at a time; `ScalarCompressor` says what is computed. What cannot be negative is
/// ordered as its bits are. Flat, as `VectorFilter` says.
final class VectorCompressor {
    private VectorCompressor() {}

    static void curve(float[] bank, int lane, float[] key, float[] wanted, int from, int to) {
        FloatVector detect = fromArray(SPECIES, bank, DETECT + lane);
        FloatVector kept = fromArray(SPECIES, bank, KEEP + lane);
        FloatVector kneeStart = fromArray(SPECIES, bank, KNEE_START + lane);
        IntVector knee = fromArray(SPECIES, bank, KNEE + lane).reinterpretAsInts();
        FloatVector kneeScale = fromArray(SPECIES, bank, KNEE_SCALE + lane);
        FloatVector slope = fromArray(SPECIES, bank, SLOPE + lane);
        FloatVector power = fromArray(SPECIES, bank, POWER + lane);
        FloatVector hold = fromArray(SPECIES, bank, HOLD + lane);
        FloatVector held = fromArray(SPECIES, bank, HELD + lane);
        FloatVector count = fromArray(SPECIES, bank, COUNT + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector floor = broadcast(SPECIES, FLOOR);
        FloatVector tiny = broadcast(SPECIES, TINY);
        IntVector zero = broadcast(SPECIES, 0f).reinterpretAsInts();
        FloatVector l0 = broadcast(SPECIES, L0);
        FloatVector l1 = broadcast(SPECIES, L1);
        FloatVector l2 = broadcast(SPECIES, L2);
        FloatVector l3 = broadcast(SPECIES, L3);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector level = fromArray(SPECIES, key, at);
            power = level.fma(level, floor).fma(detect, power.mul(kept));
            IntVector bits = power.reinterpretAsInts();
            IntVector exponent = bits.sub(ROOT_HALF).lanewise(VectorOperators.ASHR, 23);
            IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
            FloatVector r = mantissa.reinterpretAsFloats().sub(1f);
            FloatVector log = l3.fma(r, l2).fma(r, l1).fma(r, l0);
            log = log.fma(r, (FloatVector) exponent.convert(VectorOperators.I2F, 0));
            FloatVector over = log.sub(kneeStart);
            IntVector above = over.reinterpretAsInts().max(zero);
            FloatVector inKnee = above.min(knee).reinterpretAsFloats();
            FloatVector bent = inKnee.mul(inKnee)
                    .fma(kneeScale, above.reinterpretAsFloats().sub(inKnee));
            FloatVector reduction = slope.fma(bent, tiny);
            VectorMask<Float> fresh =
                    reduction.compare(VectorOperators.GT, held).or(count.compare(VectorOperators.LT, one));
            held = held.blend(reduction, fresh);
            count = count.sub(one).blend(hold, fresh);
            held.intoArray(wanted, at);
        }
        power.intoArray(bank, POWER + lane);
        held.intoArray(bank, HELD + lane);
        count.intoArray(bank, COUNT + lane);
    }

    static void compress(float[] bank, int lane, float[] wanted, float[] signal, int from, int to) {
        FloatVector attack = fromArray(SPECIES, bank, ATTACK + lane);
        FloatVector release = fromArray(SPECIES, bank, RELEASE + lane);
        FloatVector makeup = fromArray(SPECIES, bank, MAKEUP + lane);
        FloatVector makeupStep = fromArray(SPECIES, bank, MAKEUP_STEP + lane);
        FloatVector wet = fromArray(SPECIES, bank, WET + lane);
        FloatVector wetStep = fromArray(SPECIES, bank, WET_STEP + lane);
        FloatVector released = fromArray(SPECIES, bank, RELEASED + lane);
        FloatVector reduction = fromArray(SPECIES, bank, REDUCTION + lane);
        FloatVector deepest = fromArray(SPECIES, bank, DEEPEST + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector e0 = broadcast(SPECIES, E0);
        FloatVector e1 = broadcast(SPECIES, E1);
        FloatVector e2 = broadcast(SPECIES, E2);
        FloatVector e3 = broadcast(SPECIES, E3);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector target = fromArray(SPECIES, wanted, at);
            FloatVector falling = target.sub(released).fma(release, released);
            released = falling.blend(target, target.compare(VectorOperators.GT, released));
            reduction = released.sub(reduction).fma(attack, reduction);
            deepest = deepest.reinterpretAsInts()
                    .max(reduction.reinterpretAsInts())
                    .reinterpretAsFloats();
            FloatVector whole = index.fma(makeupStep, makeup).sub(reduction);
            FloatVector rounded = whole.add(ROUND);
            FloatVector f = whole.sub(rounded.sub(ROUND));
            FloatVector root = e3.fma(f, e2).fma(f, e1).fma(f, e0).fma(f, one);
            IntVector power2 = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector gain = root.reinterpretAsInts().add(power2).reinterpretAsFloats();
            FloatVector change = index.fma(wetStep, wet).fma(gain.sub(one), one);
            fromArray(SPECIES, signal, at).mul(change).intoArray(signal, at);
            index = index.add(one);
        }
        released.intoArray(bank, RELEASED + lane);
        reduction.intoArray(bank, REDUCTION + lane);
        deepest.intoArray(bank, DEEPEST + lane);
    }
}
