package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/// Where the blocks of a proved FLAC file begin, one in about every `STEP` frames: an hour at 48 kHz takes a third of a
/// megabyte. Immutable.
///
/// @param length all frames
/// @param frames the first frame of each of the blocks, rising from 0
/// @param offsets the byte of the file at which each begins
record FlacIndex(StreamInfo info, long length, long[] frames, long[] offsets) {
    private static final int STEP = 1 << 13;

    /// Goes through a file.
    static FlacIndex of(Path path) throws IOException, Unreadable {
        return of(path, share -> {});
    }

    /// The same; `share` hears block by block how much of the file has been proved, 0 to 1, and may throw to end it.
    static FlacIndex of(Path path, DoubleConsumer share) throws IOException, Unreadable {
        StreamInfo info = StreamInfo.read(path);
        Samples.requirePlayable(info.channels());
        Places places = new Places();
        long length = FlacFile.play(path, info, (block, at, from) -> {
            share.accept(info.frames() > 0 ? (double) from / info.frames() : 0);
            places.hear(block, at, from);
        });
        return new FlacIndex(
                info, length, Arrays.copyOf(places.frames, places.count), Arrays.copyOf(places.offsets, places.count));
    }

    /// The number of the last of the blocks that begins at a frame or before it.
    int before(long frame) {
        int found = Arrays.binarySearch(frames, frame);
        return found >= 0 ? found : -found - 2;
    }

    private static final class Places implements FlacFile.Listener {
        private long[] frames = new long[1 << 8];
        private long[] offsets = new long[1 << 8];
        private int count;

        @Override
        public void hear(FlacDecoding block, long at, long from) {
            if (count > 0 && from - frames[count - 1] < STEP) {
                return;
            }
            if (count == frames.length) {
                frames = Arrays.copyOf(frames, 2 * count);
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            frames[count] = from;
            offsets[count] = at;
            count++;
        }
    }
}
