package longthrow.console.app;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import longthrow.console.record.Loading;
import longthrow.console.record.StemLoader;
import longthrow.console.show.Headway;

/// Opens sound files for a desk that plays, and tells of each how far that has come.
///
/// @param how a file is opened, with somebody who hears how much of it has been read
record Telling(Load how, Headway headway) {
    /// Opens a file whose share read is told, 0 to 1.
    interface Load {
        /// What comes of it.
        Loading load(Path path, int rate, DoubleConsumer share);
    }

    /// As files are opened usually: read ahead of what is played.
    Telling(Headway headway) {
        this(StemLoader::told, headway);
    }

    /// The files of a strip, when so many of so many strips are done.
    Playable.Load load(int done, int of) {
        return (path, rate) -> {
            String name = String.valueOf(path.getFileName());
            headway.at(name, done, of);
            return how.load(path, rate, headway.share(name, done, of));
        };
    }
}
