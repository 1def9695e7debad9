package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What strips are mixed into during one grid block: main, the two solo sums, the centre, the buses and the matrices, a
/// left and a right row each, `[frame][lane]`, folded into one signal when all groups have been added.
///
/// Into a mono bus, or from the middle, all goes alike on both sides. As long as every group does so, only the left row
/// of a pair is mixed into and folded, and the right side is a copy of what comes out; a group that does not makes the
/// right row first what the left one is. The bits are those of two rows.
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
    /// Whether what was mixed into the left row of a pair stands for the right one too, one entry a pair.
    private final boolean[] alike;
    /// Whether the right row of a pair is a copy of what was folded last.
    private final boolean[] copied;
    private float[] folded = new float[0];
    private int foldedAt;

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
        alike = new boolean[rows.length / 2];
        copied = new boolean[rows.length / 2];
    }

    /// Row of a bus's left side; the right one is next.
    public static int bus(int bus) {
        return FIRST_BUS + 2 * bus;
    }

    /// The row to mix frames `from` to `to` into.
    float[] feed(int row, int from, int to) {
        if (alike[row / 2]) {
            part(row / 2, from, to);
        }
        fed[row] = true;
        return rows[row];
    }

    private void part(int pair, int from, int to) {
        int at = from * Lanes.WIDTH;
        System.arraycopy(rows[2 * pair], at, rows[2 * pair + 1], at, (to - from) * Lanes.WIDTH);
        alike[pair] = false;
        fed[2 * pair + 1] = true;
    }

    /// Whether what is mixed into a left row from here stands for the right one too.
    boolean joins(int left) {
        alike[left / 2] |= !fed[left] && !fed[left + 1];
        return alike[left / 2];
    }

    /// A left row that stands for the right one too, to mix into.
    float[] joined(int left) {
        fed[left] = true;
        return rows[left];
    }

    /// Whether anything was mixed into a row since it was folded.
    public boolean fed(int row) {
        return fed[row] || (alike[row / 2] && fed[row - row % 2]);
    }

    /// Adds up a row's lanes into `out`, from index `at` on, every `stride`, and empties the row; silence when nothing
    /// was mixed in. The left row of a pair is folded before the right one, and stays as it is until then.
    public void fold(int row, float[] out, int at, int stride, int from, int to) {
        int pair = row / 2;
        if (fed[row]) {
            fed[row] = false;
            copied[pair] = alike[pair];
            alike[pair] = false;
            folded = out;
            foldedAt = at;
            kernels.fold(rows[row], out, at, stride, from, to);
        } else if (row % 2 == 1 && copied[pair]) {
            copied[pair] = false;
            for (int i = 0; i < to - from; i++) {
                out[at + i * stride] = folded[foldedAt + i * stride];
            }
        } else {
            for (int i = 0; i < to - from; i++) {
                out[at + i * stride] = 0;
            }
        }
    }
}
