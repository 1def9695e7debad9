package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.VectorLanes.SPECIES;
import static longthrow.dsp.lanes.VectorLanes.WIDE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The sums of an overhang, a register of points at a time; flat, as `VectorGate` says. What is compared is positive,
/// or negative on one side only, so that the order of its bits is the order of its numbers: whole numbers are compared
/// in one instruction, and no compare waits long for the one before.
final class VectorOverhang {
    private static final VectorSpecies<Integer> BITS = VectorSpecies.of(int.class, SPECIES.vectorShape());

    private VectorOverhang() {}

    static float add(Overhang over, int at, float x) {
        float[] taps = over.taps();
        float[] sums = over.sums();
        int width = over.width();
        int row = at;
        FloatVector sample = FloatVector.broadcast(SPECIES, x);
        IntVector highest = IntVector.zero(BITS);
        for (int filter = 0; filter < taps.length; filter += width) {
            for (int i = 0; i < width; i += WIDE) {
                FloatVector sum = FloatVector.fromArray(SPECIES, taps, filter + i)
                        .fma(sample, FloatVector.fromArray(SPECIES, sums, row + i));
                sum.intoArray(sums, row + i);
                highest = highest.lanewise(VectorOperators.MAX, sum.abs().reinterpretAsInts());
            }
            row += over.stride();
        }
        return Float.intBitsToFloat(highest.reduceLanes(VectorOperators.MAX));
    }

    static float room(Overhang over, int at, float sign) {
        float[] whole = over.whole();
        float[] signed = over.signed();
        float[] sums = over.sums();
        int width = over.width();
        int row = at;
        FloatVector against = FloatVector.broadcast(SPECIES, -sign);
        IntVector least = IntVector.broadcast(BITS, Integer.MAX_VALUE);
        for (int filter = 0; filter < whole.length; filter += width) {
            for (int i = 0; i < width; i += WIDE) {
                FloatVector sum = FloatVector.fromArray(SPECIES, sums, row + i).mul(against);
                FloatVector room = FloatVector.fromArray(SPECIES, signed, filter + i)
                        .fma(sum, FloatVector.fromArray(SPECIES, whole, filter + i));
                least = least.lanewise(VectorOperators.MIN, room.reinterpretAsInts());
            }
            row += over.stride();
        }
        return Float.intBitsToFloat(Math.max(0, least.reduceLanes(VectorOperators.MIN)));
    }
}
