package longthrow.console.record;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import longthrow.console.record.Loading.Loaded;

/// The picture of a file that nobody has read yet: its peaks, found a little at a time by the thread that reads.
public final class Overview {
    private static final int PIECES = 16;

    private final Supplier<Loading> file;
    private final int buckets;
    private final Listener to;
    private Optional<Stem> stem = Optional.empty();
    private Optional<Peaks> peaks = Optional.empty();

    /// Hears of a picture, on the thread that draws it.
    public interface Listener {
        /// So much of it is drawn, 0 to 1.
        ///
        /// @throws CancellationException when nobody wants the rest
        void drawn(double share);

        /// All of it is: so many peaks, 0 to 1.
        void found(float[] peaks);

        /// Nobody wanted it.
        void givenUp();
    }

    /// Opens a file that waits for the disk when its turn comes; `to` hears of `buckets` peaks.
    public Overview(Supplier<Loading> file, int buckets, Listener to) {
        this.file = file;
        this.buckets = buckets;
        this.to = to;
    }

    /// Goes on with a few pieces; true once all is told, or there is nothing to tell.
    boolean step() {
        try {
            return stepped();
        } catch (CancellationException unwanted) {
            close();
            to.givenUp();
            return true;
        }
    }

    private boolean stepped() {
        to.drawn(peaks.map(Peaks::share).orElse(0.0));
        if (peaks.isEmpty() && file.get() instanceof Loaded(Stem opened)) {
            stem = Optional.of(opened);
            peaks = Optional.of(new Peaks(opened, buckets));
        }
        for (int i = 0; i < PIECES; i++) {
            peaks.filter(each -> !each.done()).ifPresent(Peaks::step);
        }
        boolean over = peaks.map(Peaks::done).orElse(true);
        if (over) {
            close();
            peaks.ifPresent(all -> to.found(all.found()));
        }
        return over;
    }

    /// Lets the file go.
    void close() {
        stem.ifPresent(Stem::close);
    }
}
