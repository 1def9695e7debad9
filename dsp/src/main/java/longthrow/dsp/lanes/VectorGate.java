package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static longthrow.dsp.lanes.GateBank.*;
import static longthrow.dsp.lanes.Logarithm.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Gates and expanders, a register of lanes at a time; the state machine is compares and blends. What cannot be
/// negative is ordered as its bits are, so that the larger one takes one step instead of six; a key that is no
/// number counts as the largest, and is forgotten at the end of the piece. Flat, as `VectorFilter` says.
final class VectorGate {
    private VectorGate() {}

    static void gate(float[] bank, int lane, float[] key, float[] signal, int from, int to) {
        FloatVector decay = fromArray(SPECIES, bank, DECAY + lane);
        FloatVector open = fromArray(SPECIES, bank, OPEN + lane);
        FloatVector close = fromArray(SPECIES, bank, CLOSE + lane);
        FloatVector hold = fromArray(SPECIES, bank, HOLD + lane);
        FloatVector floor = fromArray(SPECIES, bank, FLOOR + lane);
        FloatVector opened = fromArray(SPECIES, bank, OPENED + lane);
        FloatVector attack = fromArray(SPECIES, bank, ATTACK + lane);
        FloatVector release = fromArray(SPECIES, bank, RELEASE + lane);
        FloatVector wet = fromArray(SPECIES, bank, WET + lane);
        FloatVector step = fromArray(SPECIES, bank, WET_STEP + lane);
        FloatVector envelope = fromArray(SPECIES, bank, ENVELOPE + lane);
        FloatVector count = fromArray(SPECIES, bank, COUNT + lane);
        FloatVector gain = fromArray(SPECIES, bank, GAIN + lane);
        FloatVector lowest = fromArray(SPECIES, bank, LOWEST + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector tiny = broadcast(SPECIES, CompressorBank.TINY);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector level = fromArray(SPECIES, key, at).abs();
            envelope = envelope.fma(decay, tiny);
            envelope =
                    envelope.reinterpretAsInts().max(level.reinterpretAsInts()).reinterpretAsFloats();
            count = count.blend(count.sub(one), envelope.compare(VectorOperators.LT, close))
                    .blend(hold, envelope.compare(VectorOperators.GE, open));
            FloatVector target = floor.blend(opened, count.compare(VectorOperators.GE, 0f));
            FloatVector away = target.sub(gain);
            VectorMask<Float> rising = target.compare(VectorOperators.GT, gain);
            gain = away.fma(release, gain).blend(away.fma(attack, gain), rising);
            FloatVector change = index.fma(step, wet).fma(gain.sub(one), one);
            lowest = lowest.reinterpretAsInts().min(change.reinterpretAsInts()).reinterpretAsFloats();
            fromArray(SPECIES, signal, at).mul(change).intoArray(signal, at);
            index = index.add(one);
        }
        envelope.blend(
                        0f,
                        envelope.compare(VectorOperators.LT, Float.POSITIVE_INFINITY)
                                .not())
                .intoArray(bank, ENVELOPE + lane);
        count.intoArray(bank, COUNT + lane);
        gain.intoArray(bank, GAIN + lane);
        lowest.intoArray(bank, LOWEST + lane);
    }

    /// Where an expander's gain would go if it closed now; `ScalarGate` says how. The gate keeps the states.
    static void closed(float[] bank, int lane, float[] key, float[] closed, int from, int to) {
        FloatVector decay = fromArray(SPECIES, bank, DECAY + lane);
        FloatVector floor = fromArray(SPECIES, bank, FLOOR + lane);
        FloatVector slope = fromArray(SPECIES, bank, SLOPE + lane);
        FloatVector threshold = fromArray(SPECIES, bank, LOG_OPEN + lane);
        FloatVector share = fromArray(SPECIES, bank, SHARE + lane);
        FloatVector floorStep = fromArray(SPECIES, bank, FLOOR_STEP + lane);
        FloatVector slopeStep = fromArray(SPECIES, bank, SLOPE_STEP + lane);
        FloatVector thresholdStep = fromArray(SPECIES, bank, LOG_OPEN_STEP + lane);
        FloatVector shareStep = fromArray(SPECIES, bank, SHARE_STEP + lane);
        FloatVector envelope = fromArray(SPECIES, bank, ENVELOPE + lane);
        FloatVector tiny = broadcast(SPECIES, CompressorBank.TINY);
        FloatVector deepest = broadcast(SPECIES, LOG_DEEPEST);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector l0 = broadcast(SPECIES, L0);
        FloatVector l1 = broadcast(SPECIES, L1);
        FloatVector l2 = broadcast(SPECIES, L2);
        FloatVector l3 = broadcast(SPECIES, L3);
        FloatVector e0 = broadcast(SPECIES, E0);
        FloatVector e1 = broadcast(SPECIES, E1);
        FloatVector e2 = broadcast(SPECIES, E2);
        FloatVector e3 = broadcast(SPECIES, E3);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector level = fromArray(SPECIES, key, at).abs();
            envelope = envelope.fma(decay, tiny);
            envelope = envelope.blend(level, level.compare(VectorOperators.GT, envelope));
            IntVector bits = envelope.reinterpretAsInts();
            IntVector exponent = bits.sub(ROOT_HALF).lanewise(VectorOperators.ASHR, 23);
            IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
            FloatVector r = mantissa.reinterpretAsFloats().sub(1f);
            FloatVector log = l3.fma(r, l2).fma(r, l1).fma(r, l0);
            log = log.fma(r, (FloatVector) exponent.convert(VectorOperators.I2F, 0));
            FloatVector below = index.fma(slopeStep, slope).mul(log.sub(index.fma(thresholdStep, threshold)));
            below = deepest.blend(below, below.compare(VectorOperators.GT, deepest));
            FloatVector rounded = below.add(ROUND);
            FloatVector f = below.sub(rounded.sub(ROUND));
            FloatVector root = e3.fma(f, e2).fma(f, e1).fma(f, e0).fma(f, one);
            IntVector power2 = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector open = root.reinterpretAsInts().add(power2).reinterpretAsFloats();
            FloatVector least = index.fma(floorStep, floor);
            FloatVector expanded = least.blend(open, open.compare(VectorOperators.GT, least));
            index.fma(shareStep, share).fma(expanded.sub(least), least).intoArray(closed, at);
            index = index.add(one);
        }
    }

    static void expand(float[] bank, int lane, float[] key, float[] closed, float[] signal, int from, int to) {
        FloatVector decay = fromArray(SPECIES, bank, DECAY + lane);
        FloatVector open = fromArray(SPECIES, bank, OPEN + lane);
        FloatVector close = fromArray(SPECIES, bank, CLOSE + lane);
        FloatVector hold = fromArray(SPECIES, bank, HOLD + lane);
        FloatVector attack = fromArray(SPECIES, bank, ATTACK + lane);
        FloatVector release = fromArray(SPECIES, bank, RELEASE + lane);
        FloatVector opened = fromArray(SPECIES, bank, OPENED + lane);
        FloatVector openedStep = fromArray(SPECIES, bank, OPENED_STEP + lane);
        FloatVector wet = fromArray(SPECIES, bank, WET + lane);
        FloatVector step = fromArray(SPECIES, bank, WET_STEP + lane);
        FloatVector envelope = fromArray(SPECIES, bank, ENVELOPE + lane);
        FloatVector count = fromArray(SPECIES, bank, COUNT + lane);
        FloatVector gain = fromArray(SPECIES, bank, GAIN + lane);
        FloatVector lowest = fromArray(SPECIES, bank, LOWEST + lane);
        FloatVector one = broadcast(SPECIES, 1f);
        FloatVector tiny = broadcast(SPECIES, CompressorBank.TINY);
        FloatVector index = broadcast(SPECIES, from + 1f);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector level = fromArray(SPECIES, key, at).abs();
            envelope = envelope.fma(decay, tiny);
            envelope =
                    envelope.reinterpretAsInts().max(level.reinterpretAsInts()).reinterpretAsFloats();
            count = count.blend(count.sub(one), envelope.compare(VectorOperators.LT, close))
                    .blend(hold, envelope.compare(VectorOperators.GE, open));
            FloatVector target = fromArray(SPECIES, closed, at)
                    .blend(index.fma(openedStep, opened), count.compare(VectorOperators.GE, 0f));
            FloatVector away = target.sub(gain);
            VectorMask<Float> rising = target.compare(VectorOperators.GT, gain);
            gain = away.fma(release, gain).blend(away.fma(attack, gain), rising);
            FloatVector change = index.fma(step, wet).fma(gain.sub(one), one);
            lowest = lowest.reinterpretAsInts().min(change.reinterpretAsInts()).reinterpretAsFloats();
            fromArray(SPECIES, signal, at).mul(change).intoArray(signal, at);
            index = index.add(one);
        }
        envelope.blend(
                        0f,
                        envelope.compare(VectorOperators.LT, Float.POSITIVE_INFINITY)
                                .not())
                .intoArray(bank, ENVELOPE + lane);
        count.intoArray(bank, COUNT + lane);
        gain.intoArray(bank, GAIN + lane);
        lowest.intoArray(bank, LOWEST + lane);
    }
}
