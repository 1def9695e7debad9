package longthrow.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import longthrow.console.record.SampleType;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;

/// A stereo wave file that a mix is written into, with its highest sample.
final class OutFile implements AutoCloseable {
    private final Path path;
    private final WavWriter writer;
    private final int left;
    private float peak;
    private long passed;

    /// The file for outputs `left` and `left + 1` of the engine.
    OutFile(Path path, int left, int sampleRate, SampleType type) {
        this.path = path;
        this.left = left;
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure("cannot write " + path + ": there is no folder " + folder);
        }
        try {
            writer = WavWriter.open(path, new WavFormat(2, sampleRate, type), WavWriter.Rounding.DITHERED);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /// Appends the first `frames` frames of the engine's outputs.
    void take(float[][] out, int frames) {
        append(out, 0, frames);
    }

    /// The same without the file's first `lag` frames, up to a length of `most` frames.
    void take(float[][] out, int frames, int lag, long most) {
        int from = Math.clamp(lag - passed, 0, frames);
        int to = Math.clamp(lag + most - passed, 0, frames);
        passed += frames;
        if (from < to) {
            append(out, from, to);
        }
    }

    private void append(float[][] out, int from, int to) {
        for (int side = left; side < left + 2; side++) {
            for (int i = from; i < to; i++) {
                peak = Math.max(peak, Math.abs(out[side][i]));
            }
        }
        try {
            writer.write(new float[][] {out[left], out[left + 1]}, from, to - from);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /// Completes the file.
    void finish() {
        try {
            writer.finish();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /// How many outputs the engine must have to fill it.
    int outputs() {
        return left + 2;
    }

    /// The engine's output that the left side is taken from.
    int left() {
        return left;
    }

    Path path() {
        return path;
    }

    /// The highest sample in words.
    String peak() {
        return peak == 0 ? "silent" : String.format(Locale.ROOT, "peak %.2f dBFS", 20 * Math.log10(peak));
    }

    long clipped() {
        return writer.clipped();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Failure refused(IOException e) {
        return new Failure("cannot write " + path + ": " + e.getMessage(), e);
    }
}
