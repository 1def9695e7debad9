package longthrow.dsp.engine;

import java.util.List;
import java.util.function.Consumer;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Ring;

/// The way of what is recorded from the audio thread to the thread that writes files: sample for sample, with the place
/// where the song was, in blocks that go round and are never made anew. When the writer falls behind, whole blocks are
/// left out; their frames are counted, so that the writer knows how much silence to leave.
@AnyThread
public final class Tape {
    /// Frames a block at most.
    public static final int BLOCK = Lanes.GRID;

    private static final double SECONDS = 5;
    /// A new tape has so many blocks, 43 ms at 48 kHz, until its reader makes the others.
    private static final int FIRST = 32;

    private final Track[] tracks;
    private final Ring<Block> filled;
    private final Ring<Block> emptied;
    private final Block[] free;
    private final Consumer<Block> takeBack = this::takeBack;
    private final Block last = new Block(new Track[0]);
    private final Consumer<Block> handOn = this::handOn;
    private Consumer<? super Block> reader = block -> {};
    private int freeCount;
    private long frame;
    private int blocks;
    private boolean over;
    private long heard;

    /// What is recorded of a strip: a channel's port as it comes in, or what leaves a strip with an output.
    ///
    /// @param strip its index among the desk's strips
    /// @param sides 1, the left one, or 2
    public record Track(int strip, int sides) {}

    /// Some sound of every track; the writer's own until it gives it back.
    public static final class Block {
        private final float[][][] sound;
        private long frame;
        private long song;
        private boolean rolling;
        private int frames;

        Block(Track[] tracks) {
            sound = new float[tracks.length][][];
            for (int track = 0; track < sound.length; track++) {
                sound[track] = new float[tracks[track].sides][BLOCK];
            }
        }

        /// A track's sound, `[side][frame]`.
        public float[][] sound(int track) {
            return sound[track];
        }

        /// Its first frame, counted from where the tape began.
        public long frame() {
            return frame;
        }

        /// Where the engine's song was at the first frame.
        public long song() {
            return song;
        }

        /// Whether the song rolled.
        public boolean rolling() {
            return rolling;
        }

        /// How many frames there are, 1 to `BLOCK`.
        public int frames() {
            return frames;
        }
    }

    /// Room for five seconds of these tracks, less where the device calls with blocks of less than 64 frames.
    public static Tape of(List<Track> tracks, int sampleRate) {
        int blocks = (int) Math.ceil(SECONDS * sampleRate / BLOCK);
        return new Tape(tracks, Integer.highestOneBit(2 * blocks - 1));
    }

    /// Room for `blocks` blocks, a power of two. Most of them are made later, by the reader.
    public Tape(List<Track> tracks, int blocks) {
        this.tracks = tracks.toArray(Track[]::new);
        filled = new Ring<>(2 * blocks); // the last block comes on top
        emptied = new Ring<>(blocks);
        free = new Block[blocks];
        while (this.blocks < Math.min(FIRST, blocks)) {
            takeBack(block());
        }
    }

    private Block block() {
        blocks++;
        return new Block(tracks);
    }

    /// Makes the blocks that are missing, each at once of use to a tape that is in. The reader's; it may be done before
    /// the tape is put in.
    public void stock() {
        while (blocks < free.length) {
            giveBack(block());
        }
    }

    private void takeBack(Block block) {
        free[freeCount++] = block;
    }

    /// Hands every block that has come to `each`, and takes them back; true when no more will come. One reader.
    public boolean hear(Consumer<? super Block> each) {
        stock();
        reader = each;
        filled.drain(handOn);
        return over;
    }

    private void handOn(Block block) {
        heard = block.frame + block.frames;
        if (block == last) {
            over = true;
            return;
        }
        reader.accept(block);
        giveBack(block);
    }

    private void giveBack(Block block) {
        if (!emptied.offer(block)) {
            throw new IllegalStateException("more blocks came back than there are");
        }
    }

    /// How many frames have come so far, lost ones before the newest too. The reader's.
    public long frames() {
        return heard;
    }

    @AudioThread
    int tracks() {
        return tracks.length;
    }

    @AudioThread
    int strip(int track) {
        return tracks[track].strip;
    }

    /// Takes a block for the next frames; false when there is none, and they are lost.
    @AudioThread
    boolean begin(long song, boolean rolling, int frames) {
        if (freeCount == 0) {
            emptied.drain(takeBack);
        }
        boolean there = freeCount > 0;
        if (there) {
            Block block = filling();
            block.frame = frame;
            block.song = song;
            block.rolling = rolling;
            block.frames = frames;
        }
        frame += frames;
        return there;
    }

    /// The block that is being filled.
    @AudioThread
    Block filling() {
        return free[freeCount - 1];
    }

    /// Hands the block over.
    @AudioThread
    void finish() {
        if (filled.offer(free[freeCount - 1])) {
            freeCount--;
        }
    }

    /// Nothing more will come.
    @AudioThread
    void end() {
        last.frame = frame;
        if (!filled.offer(last)) {
            throw new IllegalStateException("there was no room for the end of a tape");
        }
    }
}
