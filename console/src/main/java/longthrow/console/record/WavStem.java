package longthrow.console.record;

import java.nio.file.Path;

/// A stem that stays on the disk, in a wave file of one or two channels.
abstract sealed class WavStem implements Stem permits PagedStem, StreamedStem {
    final WavReader reader;
    private final Path path;

    /// Takes the reader of the file over.
    WavStem(Path path, WavReader reader) {
        this.path = path;
        this.reader = reader;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int sourceRate() {
        return reader.format().sampleRate();
    }

    @Override
    public long songFrame() {
        return reader.header().songFrame();
    }

    @Override
    public int channels() {
        return reader.format().channels();
    }

    @Override
    public long length() {
        return reader.header().frames();
    }
}
