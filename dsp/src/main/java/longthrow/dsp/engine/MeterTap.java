package longthrow.dsp.engine;

import java.util.function.Consumer;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Ring;

/// The way of sound from the audio thread to a thread that measures it: main and one chosen strip, sample for sample,
/// in blocks of 64 frames that go round and are never made anew. Nothing is copied until a strip is chosen. When the
/// reader falls behind, whole blocks are left out and the next one says so.
@AnyThread
public final class MeterTap {
    /// More than a second at 48 kHz.
    private static final int BLOCKS = 1024;

    private static final int NONE = -1;

    private final Published<Integer> chosen = new Published<>(NONE);
    private final Ring<Block> filled = new Ring<>(BLOCKS);
    private final Ring<Block> emptied = new Ring<>(BLOCKS);
    private final Block[] free = new Block[BLOCKS];
    private final Consumer<Block> takeBack = this::takeBack;
    private int freeCount;
    private boolean lost;

    /// Some sound of main and of the chosen strip; a reader's own until it gives it back.
    public static final class Block {
        private final float[][] main = new float[2][Lanes.GRID];
        private final float[][] strip = new float[2][Lanes.GRID];
        private int index;
        private boolean afterGap;

        /// Main's two sides, `[side][frame]`, 64 frames.
        public float[][] main() {
            return main;
        }

        /// The chosen strip's two sides, the same on a mono strip.
        public float[][] strip() {
            return strip;
        }

        /// Which strip that is.
        public int index() {
            return index;
        }

        /// Whether blocks before this one were lost.
        public boolean afterGap() {
            return afterGap;
        }
    }

    MeterTap() {
        for (int i = 0; i < BLOCKS; i++) {
            takeBack(new Block());
        }
    }

    private void takeBack(Block block) {
        free[freeCount++] = block;
    }

    /// Chooses the strip to hear beside main, by its index.
    public void choose(int strip) {
        if (chosen.latest() != strip) {
            chosen.publish(strip);
        }
    }

    /// Hands every block that has come to `each`, and takes them back. One reader.
    public int hear(Consumer<? super Block> each) {
        return filled.drain(block -> {
            each.accept(block);
            if (!emptied.offer(block)) {
                throw new IllegalStateException("more blocks came back than there are");
            }
        });
    }

    /// Takes a block to fill during the next 64 frames; false when nobody listens or there is none.
    @AudioThread
    boolean begin() {
        int strip = chosen.latest();
        if (strip == NONE) {
            return false;
        }
        if (freeCount == 0) {
            emptied.drain(takeBack);
        }
        if (freeCount == 0) {
            lost = true;
            return false;
        }
        Block block = free[freeCount - 1];
        block.index = strip;
        block.afterGap = lost;
        return true;
    }

    /// The block that is being filled.
    @AudioThread
    Block filling() {
        return free[freeCount - 1];
    }

    /// Hands the block over.
    @AudioThread
    void finish() {
        Block block = free[freeCount - 1];
        if (filled.offer(block)) {
            freeCount--;
            lost = false;
        } else {
            lost = true;
        }
    }
}
