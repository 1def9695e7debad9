package longthrow.dsp.lanes;

import static jdk.incubator.vector.FloatVector.SPECIES_512;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.IntVector;

/// Turns sixteen frames of sixteen channels on their side: four rounds of swapping blocks of 8, 4, 2 and 1 across the
/// diagonal, two rounds in registers at a time, each new register picked from two. Storing sample by sample would cost
/// three times as much.
final class VectorTranspose {
    private static final IntVector LOW_8 = pick(8, false);
    private static final IntVector HIGH_8 = pick(8, true);
    private static final IntVector LOW_4 = pick(4, false);
    private static final IntVector HIGH_4 = pick(4, true);
    private static final IntVector LOW_2 = pick(2, false);
    private static final IntVector HIGH_2 = pick(2, true);
    private static final IntVector LOW_1 = pick(1, false);
    private static final IntVector HIGH_1 = pick(1, true);

    private VectorTranspose() {}

    /// From where two rows take the lower or the upper blocks of this size: 16 and more is the second row.
    private static IntVector pick(int block, boolean high) {
        int[] from = new int[16];
        for (int lane = 0; lane < 16; lane++) {
            boolean second = (lane & block) != 0;
            int source = high ? lane | block : lane & ~block;
            from[lane] = second ? source + 16 : source;
        }
        return IntVector.fromArray(IntVector.SPECIES_512, from, 0);
    }

    /// Sixteen frames of sixteen channels, each from its offset plus `skip`, to `signal` from index `at` on.
    static void tile(float[][] sources, int[] which, int[] offsets, int skip, float[] signal, int at) {
        for (int row = 0; row < 4; row++) {
            IntVector a = fromArray(SPECIES_512, sources[which[row]], offsets[row] + skip)
                    .reinterpretAsInts();
            IntVector b = fromArray(SPECIES_512, sources[which[row + 4]], offsets[row + 4] + skip)
                    .reinterpretAsInts();
            IntVector c = fromArray(SPECIES_512, sources[which[row + 8]], offsets[row + 8] + skip)
                    .reinterpretAsInts();
            IntVector d = fromArray(SPECIES_512, sources[which[row + 12]], offsets[row + 12] + skip)
                    .reinterpretAsInts();
            IntVector ac = LOW_8.selectFrom(a, c);
            IntVector ca = HIGH_8.selectFrom(a, c);
            IntVector bd = LOW_8.selectFrom(b, d);
            IntVector db = HIGH_8.selectFrom(b, d);
            LOW_4.selectFrom(ac, bd).reinterpretAsFloats().intoArray(signal, at + row * 16);
            HIGH_4.selectFrom(ac, bd).reinterpretAsFloats().intoArray(signal, at + (row + 4) * 16);
            LOW_4.selectFrom(ca, db).reinterpretAsFloats().intoArray(signal, at + (row + 8) * 16);
            HIGH_4.selectFrom(ca, db).reinterpretAsFloats().intoArray(signal, at + (row + 12) * 16);
        }
        for (int row = at; row < at + 256; row += 64) {
            IntVector a = fromArray(SPECIES_512, signal, row).reinterpretAsInts();
            IntVector b = fromArray(SPECIES_512, signal, row + 16).reinterpretAsInts();
            IntVector c = fromArray(SPECIES_512, signal, row + 32).reinterpretAsInts();
            IntVector d = fromArray(SPECIES_512, signal, row + 48).reinterpretAsInts();
            IntVector ac = LOW_2.selectFrom(a, c);
            IntVector ca = HIGH_2.selectFrom(a, c);
            IntVector bd = LOW_2.selectFrom(b, d);
            IntVector db = HIGH_2.selectFrom(b, d);
            LOW_1.selectFrom(ac, bd).reinterpretAsFloats().intoArray(signal, row);
            HIGH_1.selectFrom(ac, bd).reinterpretAsFloats().intoArray(signal, row + 16);
            LOW_1.selectFrom(ca, db).reinterpretAsFloats().intoArray(signal, row + 32);
            HIGH_1.selectFrom(ca, db).reinterpretAsFloats().intoArray(signal, row + 48);
        }
    }
}
