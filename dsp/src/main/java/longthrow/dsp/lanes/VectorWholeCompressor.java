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

/// Compressors with everything, a register of lanes at a time; `ScalarWholeCompressor` says what is computed. Three
/// passes over one interim row: level, reduction, gain. Flat, as `VectorFilter` says.
final class VectorWholeCompressor {
    private VectorWholeCompressor() {}

    static void level(float[] bank, int lane, float[] key, float[] level, int from, int to) {
        FloatVector detect = fromArray(SPECIES, bank, DETECT + lane);
        FloatVector kept = fromArray(SPECIES, bank, KEEP + lane);
        FloatVector power = fromArray(SPECIES, bank, POWER + lane);
        FloatVector floor = broadcast(SPECIES, FLOOR);
        FloatVector l0 = broadcast(SPECIES, L0);
        FloatVector l1 = broadcast(SPECIES, L1);
        FloatVector l2 = broadcast(SPECIES, L2);
        FloatVector l3 = broadcast(SPECIES, L3);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = fromArray(SPECIES, key, at);
            power = x.fma(x, floor).fma(detect, power.mul(kept));
            IntVector bits = power.reinterpretAsInts();
            IntVector exponent = bits.sub(ROOT_HALF).lanewise(VectorOperators.ASHR, 23);
            IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
            FloatVector r = mantissa.reinterpretAsFloats().sub(1f);
            FloatVector log = l3.fma(r, l2).fma(r, l1).fma(r, l0);
            log.fma(r, (FloatVector) exponent.convert(VectorOperators.I2F, 0)).intoArray(level, at);
        }
        power.intoArray(bank, POWER + lane);
    }

    static void reduce(float[] bank, int lane, float[] row, int from, int to) {
        FloatVector kneeStart = fromArray(SPECIES, bank, KNEE_START + lane);
        FloatVector knee = fromArray(SPECIES, bank, KNEE + lane);
        FloatVector kneeScale = fromArray(SPECIES, bank, KNEE_SCALE + lane);
        FloatVector slope = fromArray(SPECIES, bank, SLOPE + lane);
        FloatVector hold = fromArray(SPECIES, bank, HOLD + lane);
        FloatVector span = fromArray(SPECIES, bank, SPAN + lane);
        FloatVector linger = fromArray(SPECIES, bank, LINGER + lane);
        FloatVector back = fromArray(SPECIES, bank, FEEDBACK + lane).neg();
        FloatVector attack = fromArray(SPECIES, bank, ATTACK + lane);
        FloatVector release = fromArray(SPECIES, bank, RELEASE + lane);
        FloatVector charge = fromArray(SPECIES, bank, CHARGE + lane);
        FloatVector discharge = fromArray(SPECIES, bank, DISCHARGE + lane);
        FloatVector zero = broadcast(SPECIES, 0f);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector tiny = broadcast(SPECIES, TINY);
        VectorMask<Float> branch = fromArray(SPECIES, bank, BRANCH + lane).compare(VectorOperators.GT, zero);
        FloatVector held = fromArray(SPECIES, bank, HELD + lane);
        FloatVector count = fromArray(SPECIES, bank, COUNT + lane);
        FloatVector highest = fromArray(SPECIES, bank, HIGHEST + lane);
        FloatVector before = fromArray(SPECIES, bank, BEFORE + lane);
        FloatVector spanLeft = fromArray(SPECIES, bank, SPAN_LEFT + lane);
        FloatVector left = fromArray(SPECIES, bank, LEFT + lane);
        FloatVector slow = fromArray(SPECIES, bank, SLOW + lane);
        FloatVector released = fromArray(SPECIES, bank, RELEASED + lane);
        FloatVector reduction = fromArray(SPECIES, bank, REDUCTION + lane);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector level = fromArray(SPECIES, row, at);
            VectorMask<Float> over = spanLeft.compare(VectorOperators.LT, one);
            before = before.blend(highest, over);
            highest = highest.blend(level, over.or(level.compare(VectorOperators.GT, highest)));
            spanLeft = spanLeft.sub(one).blend(span, over);
            FloatVector heard = highest.blend(before, before.compare(VectorOperators.GT, highest));
            FloatVector above = back.fma(reduction, level.blend(heard, branch)).sub(kneeStart);
            above = zero.blend(above, above.compare(VectorOperators.GT, zero));
            FloatVector inKnee = above.blend(knee, above.compare(VectorOperators.GT, knee));
            FloatVector bent = slope.fma(inKnee.mul(inKnee).fma(kneeScale, above.sub(inKnee)), tiny);
            VectorMask<Float> fresh = bent.compare(VectorOperators.GT, held).or(count.compare(VectorOperators.LT, one));
            held = held.blend(bent, fresh);
            count = count.sub(one).blend(hold, fresh);
            FloatVector wanted = held.blend(bent, branch);
            VectorMask<Float> charging = wanted.compare(VectorOperators.GT, slow);
            slow = wanted.sub(slow).fma(discharge.blend(charge, charging), slow);
            FloatVector both = wanted.blend(slow, slow.compare(VectorOperators.GT, wanted));
            FloatVector target = wanted.blend(both, branch);
            released = released.blend(reduction, branch);
            VectorMask<Float> rising = target.compare(VectorOperators.GE, released);
            left = left.sub(one).blend(linger, rising);
            FloatVector speed = release.blend(zero, left.compare(VectorOperators.GE, zero));
            released = wanted.sub(released).fma(speed, released).blend(target, rising);
            FloatVector deeper = released.blend(slow, slow.compare(VectorOperators.GT, released));
            FloatVector following = deeper.sub(reduction).fma(attack, reduction);
            reduction = following.blend(deeper, branch.andNot(rising));
            released = released.blend(reduction, branch);
            reduction.intoArray(row, at);
        }
        held.intoArray(bank, HELD + lane);
        count.intoArray(bank, COUNT + lane);
        highest.intoArray(bank, HIGHEST + lane);
        before.intoArray(bank, BEFORE + lane);
        spanLeft.intoArray(bank, SPAN_LEFT + lane);
        left.intoArray(bank, LEFT + lane);
        slow.intoArray(bank, SLOW + lane);
        released.intoArray(bank, RELEASED + lane);
        reduction.intoArray(bank, REDUCTION + lane);
    }

    static void apply(float[] bank, int lane, float[] reductions, float[] signal, int from, int to) {
        FloatVector makeup = fromArray(SPECIES, bank, MAKEUP + lane);
        FloatVector makeupStep = fromArray(SPECIES, bank, MAKEUP_STEP + lane);
        FloatVector wet = fromArray(SPECIES, bank, WET + lane);
        FloatVector wetStep = fromArray(SPECIES, bank, WET_STEP + lane);
        FloatVector deepest = fromArray(SPECIES, bank, DEEPEST + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector e0 = broadcast(SPECIES, E0);
        FloatVector e1 = broadcast(SPECIES, E1);
        FloatVector e2 = broadcast(SPECIES, E2);
        FloatVector e3 = broadcast(SPECIES, E3);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector reduction = fromArray(SPECIES, reductions, at);
            deepest = deepest.blend(reduction, reduction.compare(VectorOperators.GT, deepest));
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
        deepest.intoArray(bank, DEEPEST + lane);
    }
}
