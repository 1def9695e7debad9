package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A stem read from its file as it plays, so that an hour of sixteen tracks needs no memory. It waits for the
/// disk: for offline rendering only, on the rendering thread.
final class StreamedStem extends DiskStem {
    private static final int WINDOW = 1 << 14;

    private final float[][] window;
    private long windowAt;
    private int windowFrames;
    private Optional<String> trouble = Optional.empty();

    /// Takes the sound of a file with one or two channels over.
    StreamedStem(Path path, SoundSource source) {
        super(path, source);
        window = new float[source.channels()][WINDOW];
    }

    @Override
    public void read(long position, float[] left, float[] right, int at, int frames) {
        int done = 0;
        while (done < frames) {
            done += copy(position + done, left, right, at + done, frames - done);
        }
    }

    /// Copies what the window holds from `position` on, or silence up to where material begins; returns how much.
    private int copy(long position, float[] left, float[] right, int at, int frames) {
        if (position < 0 || position >= length() || trouble.isPresent()) {
            int count = position < 0 ? (int) Math.min(frames, -position) : frames;
            Arrays.fill(left, at, at + count, 0);
            Arrays.fill(right, at, at + count, 0);
            return count;
        }
        if (position < windowAt || position >= windowAt + windowFrames) {
            fill(position);
            return 0;
        }
        int from = (int) (position - windowAt);
        int count = Math.min(frames, windowFrames - from);
        System.arraycopy(window[0], from, left, at, count);
        System.arraycopy(window[window.length - 1], from, right, at, count);
        return count;
    }

    private void fill(long position) {
        try {
            windowAt = position;
            windowFrames = (int) Math.min(WINDOW, length() - position);
            source.read(position, window, 0, windowFrames);
            for (float[] channel : window) {
                Samples.requireFinite(channel, windowFrames, position);
            }
        } catch (IOException | Unreadable failed) {
            windowFrames = 0;
            trouble = Optional.of(path().getFileName() + ": " + failed.getMessage());
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failed) {
            trouble = Optional.of(path().getFileName() + ": " + failed.getMessage());
        }
    }
}
