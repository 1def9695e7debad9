package longthrow.console.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.engine.StripInput;

/// A sound file as a strip plays it, at the show's rate.
public sealed interface Stem extends StripInput, AutoCloseable permits DecodedStem, DiskStem, LayeredStem {
    /// The file.
    Path path();

    /// The file's own rate.
    int sourceRate();

    /// Where in the song its first frame belongs: a take lies where it was recorded. `read` counts from that frame.
    long songFrame();

    /// What went wrong while it played, in words.
    Optional<String> trouble();

    /// The files of it that are played from the disk by pages.
    default List<PagedStem> paged() {
        return List.of();
    }

    /// The same sound once more, for another thread, which waits for the disk; from what is known of the files already.
    Loading again();

    /// The file's name without folder and ending: what a strip is called when it has no name.
    default String name() {
        String file = String.valueOf(path().getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /// The highest sample of either side, 0 to 1, in each of `buckets` equal parts of the material.
    default float[] peaks(int buckets) {
        return Peaks.of(this, buckets);
    }

    /// Lets the file go.
    @Override
    void close();
}
