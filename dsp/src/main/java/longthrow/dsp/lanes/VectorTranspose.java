package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.SPECIES_512;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/// Turns sixteen frames of sixteen channels on their side: four rounds of swapping blocks of 8, 4, 2 and 1 across the
/// diagonal, two rounds in registers at a time. Storing sample by sample would cost three times as much.
final class VectorTranspose {
    private static final VectorShuffle<Float> BY_8 = VectorShuffle.fromOp(SPECIES_512, lane -> lane ^ 8);
    private static final VectorShuffle<Float> BY_4 = VectorShuffle.fromOp(SPECIES_512, lane -> lane ^ 4);
    private static final VectorShuffle<Float> BY_2 = VectorShuffle.fromOp(SPECIES_512, lane -> lane ^ 2);
    private static final VectorShuffle<Float> BY_1 = VectorShuffle.fromOp(SPECIES_512, lane -> lane ^ 1);
    private static final VectorMask<Float> UPPER_8 = VectorMask.fromLong(SPECIES_512, 0xFF00);
    private static final VectorMask<Float> UPPER_4 = VectorMask.fromLong(SPECIES_512, 0xF0F0);
    private static final VectorMask<Float> UPPER_2 = VectorMask.fromLong(SPECIES_512, 0xCCCC);
    private static final VectorMask<Float> UPPER_1 = VectorMask.fromLong(SPECIES_512, 0xAAAA);
    private static final VectorMask<Float> LOWER_8 = VectorMask.fromLong(SPECIES_512, 0x00FF);
    private static final VectorMask<Float> LOWER_4 = VectorMask.fromLong(SPECIES_512, 0x0F0F);
    private static final VectorMask<Float> LOWER_2 = VectorMask.fromLong(SPECIES_512, 0x3333);
    private static final VectorMask<Float> LOWER_1 = VectorMask.fromLong(SPECIES_512, 0x5555);

    private VectorTranspose() {}

    /// Sixteen frames of sixteen channels, each from its offset plus `skip`, to `signal` from index `at` on.
    static void tile(float[][] sources, int[] which, int[] offsets, int skip, float[] signal, int at) {
        for (int row = 0; row < 4; row++) {
            FloatVector a = fromArray(SPECIES_512, sources[which[row]], offsets[row] + skip);
            FloatVector b = fromArray(SPECIES_512, sources[which[row + 4]], offsets[row + 4] + skip);
            FloatVector c = fromArray(SPECIES_512, sources[which[row + 8]], offsets[row + 8] + skip);
            FloatVector d = fromArray(SPECIES_512, sources[which[row + 12]], offsets[row + 12] + skip);
            FloatVector ac = a.blend(c.rearrange(BY_8), UPPER_8);
            FloatVector ca = c.blend(a.rearrange(BY_8), LOWER_8);
            FloatVector bd = b.blend(d.rearrange(BY_8), UPPER_8);
            FloatVector db = d.blend(b.rearrange(BY_8), LOWER_8);
            ac.blend(bd.rearrange(BY_4), UPPER_4).intoArray(signal, at + row * 16);
            bd.blend(ac.rearrange(BY_4), LOWER_4).intoArray(signal, at + (row + 4) * 16);
            ca.blend(db.rearrange(BY_4), UPPER_4).intoArray(signal, at + (row + 8) * 16);
            db.blend(ca.rearrange(BY_4), LOWER_4).intoArray(signal, at + (row + 12) * 16);
        }
        for (int row = at; row < at + 256; row += 64) {
            FloatVector a = fromArray(SPECIES_512, signal, row);
            FloatVector b = fromArray(SPECIES_512, signal, row + 16);
            FloatVector c = fromArray(SPECIES_512, signal, row + 32);
            FloatVector d = fromArray(SPECIES_512, signal, row + 48);
            FloatVector ac = a.blend(c.rearrange(BY_2), UPPER_2);
            FloatVector ca = c.blend(a.rearrange(BY_2), LOWER_2);
            FloatVector bd = b.blend(d.rearrange(BY_2), UPPER_2);
            FloatVector db = d.blend(b.rearrange(BY_2), LOWER_2);
            ac.blend(bd.rearrange(BY_1), UPPER_1).intoArray(signal, row);
            bd.blend(ac.rearrange(BY_1), LOWER_1).intoArray(signal, row + 16);
            ca.blend(db.rearrange(BY_1), UPPER_1).intoArray(signal, row + 32);
            db.blend(ca.rearrange(BY_1), LOWER_1).intoArray(signal, row + 48);
        }
    }
}
