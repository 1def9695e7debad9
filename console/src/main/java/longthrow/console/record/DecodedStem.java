package longthrow.console.record;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.AudioThread;

/// A stem whose samples all stand in memory; immutable.
@AnyThread
final class DecodedStem implements Stem {
    private final Path path;
    private final int sourceRate;
    private final float[][] channels;
    private final long songFrame;

    /// One or two channels and their place in the song at the show's rate, whatever rate the file was of.
    DecodedStem(Path path, Material material) {
        this.path = path;
        sourceRate = material.sampleRate();
        channels = material.channels();
        songFrame = material.songFrame();
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int sourceRate() {
        return sourceRate;
    }

    @Override
    public long songFrame() {
        return songFrame;
    }

    @Override
    public int channels() {
        return channels.length;
    }

    @Override
    public long length() {
        return channels[0].length;
    }

    @Override
    @AudioThread
    public void read(long position, float[] left, float[] right, int at, int frames) {
        copy(channels[0], position, left, at, frames);
        copy(channels[channels.length - 1], position, right, at, frames);
    }

    private static void copy(float[] from, long position, float[] to, int at, int frames) {
        int before = (int) Math.max(0, Math.min(frames, -position));
        int count = (int) Math.max(0, Math.min(frames - before, from.length - position - before));
        Arrays.fill(to, at, at + before, 0);
        if (count > 0) {
            System.arraycopy(from, (int) (position + before), to, at + before, count);
        }
        Arrays.fill(to, at + before + count, at + frames, 0);
    }

    @Override
    public Loading again() {
        return new Loading.Loaded(this);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
