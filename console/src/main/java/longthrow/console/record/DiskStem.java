package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;

/// A stem that stays on the disk, in a file of one or two channels.
abstract sealed class DiskStem implements Stem permits PagedStem, StreamedStem {
    final SoundSource source;
    private final Path path;

    /// Takes the sound of the file over.
    DiskStem(Path path, SoundSource source) {
        this.path = path;
        this.source = source;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int sourceRate() {
        return source.fileRate();
    }

    @Override
    public long songFrame() {
        return source.songFrame();
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long length() {
        return source.frames();
    }

    @Override
    public Loading again() {
        try {
            return new Loading.Loaded(new StreamedStem(path, source.again()));
        } catch (IOException | Unreadable failed) {
            return new Loading.Refused(path, Unreadable.reason(path, failed));
        }
    }
}
