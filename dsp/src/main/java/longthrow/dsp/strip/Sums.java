package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What strips are mixed into during one grid block: main, the two solo sums, the centre, the buses and the matrices, a
/// left and a right row each, `[frame][lane]`, folded into one signal when all groups have been added.
@AudioThread
public final class Sums {
    /// Row of main's left side; the right one is next.
    public static final int MAIN = 0;
    /// Row of the solo sum's left side.
    public static final int SOLO = 2;
    /// Row of the centre; the next one stays empty.
    public static final int CENTRE = 4;
    /// Row of the left side of what is soloed into the phones.
    public static final int PHONES = 6;
    private static final int FIRST_BUS = 8;

    private final Lanes kernels;
    private final float[][] rows;
    private final boolean[] fed;

    /// How many sums there are: one entry a bus and a matrix, true where it is stereo now, which the audio thread may
    /// change. Into a mono one everything goes alike on both sides.
    public record Shape(boolean[] buses, boolean[] matrices) {
        /// The sums of a desk with these buses and matrices.
        public static Shape of(List<Boolean> stereoBuses, List<Boolean> stereoMatrices) {
            return new Shape(flags(stereoBuses), flags(stereoMatrices));
        }

        private static boolean[] flags(List<Boolean> list) {
            boolean[] flags = new boolean[list.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = list.get(i);
            }
            return flags;
        }

        /// Row of a matrix's left side; the right one is next.
        public int matrix(int matrix) {
            return bus(buses.length + matrix);
        }

        /// How many sums there are, each a pair of rows.
        public int count() {
            return rows() / 2;
        }

        int rows() {
            return matrix(matrices.length);
        }
    }

    /// Rows for every sum of a desk.
    public Sums(Lanes kernels, Shape shape) {
        this.kernels = kernels;
        rows = new float[shape.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Group.room();
        }
        fed = new boolean[rows.length];
    }

    /// Row of a bus's left side; the right one is next.
    public static int bus(int bus) {
        return FIRST_BUS + 2 * bus;
    }

    float[] feed(int row) {
        fed[row] = true;
        return rows[row];
    }

    /// Whether anything was mixed into a row since it was folded.
    public boolean fed(int row) {
        return fed[row];
    }

    /// Adds up a row's lanes into `out`, from index `at` on, every `stride`, and empties the row; silence when nothing
    /// was mixed in.
    public void fold(int row, float[] out, int at, int stride, int from, int to) {
        if (fed[row]) {
            fed[row] = false;
            kernels.fold(rows[row], out, at, stride, from, to);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            out[at + i * stride] = 0;
        }
    }
}
