package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Frames;
import longthrow.dsp.thread.Published;

/// A sound file that a running desk plays from the disk: one thread fetches its pages ahead, the audio thread
/// plays what has come and never waits. Where a page is late the sound falls silent by a short ramp, is counted,
/// and rises again in its place.
@AnyThread
public final class PagedStem extends DiskStem {
    private static final double RAMP_SECONDS = 0.005;

    private final Published<Pages> pages = new Published<>(Pages.NONE);
    private final Published<Optional<String>> trouble = new Published<>(Optional.empty());
    private final Frames<Silence> told = new Frames<>(Silence::new);
    private final PageHead[] heads;
    private long silent;
    private int turn;

    /// How many frames were silent so far.
    private static final class Silence {
        private long frames;
    }

    /// Takes the sound of a file with one or two channels over.
    PagedStem(Path path, SoundSource source) {
        super(path, source);
        int ramp = (int) Math.round(RAMP_SECONDS * source.sampleRate());
        // what plays, and what fades out where the song jumped
        heads = new PageHead[] {new PageHead(length(), ramp), new PageHead(length(), ramp)};
    }

    @Override
    public List<PagedStem> paged() {
        return List.of(this);
    }

    @Override
    @AudioThread
    public void read(long position, float[] left, float[] right, int at, int frames) {
        int missed = head(position).play(pages.latest(), position, left, right, at, frames);
        if (missed > 0 && trouble.latest().isEmpty()) {
            silent += missed;
            told.back().frames = silent;
            told.publish();
        }
    }

    /// The head that goes on from here, else the one that was not used last.
    private PageHead head(long position) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i].goesOn(position)) {
                turn = i;
                return heads[i];
            }
        }
        turn = 1 - turn;
        heads[turn].jump(pages.latest(), position);
        return heads[turn];
    }

    /// How many frames came too late to be heard so far; one reader.
    public long silentFrames() {
        return told.take().frames;
    }

    /// Whether all that it has of a part of the song is in memory, or never will be.
    public boolean holds(Range part) {
        Pages now = pages.latest();
        long last = Math.min(part.to() - songFrame(), length()) - 1;
        boolean all = true;
        for (long page = Pages.number(Math.max(0, part.from() - songFrame()));
                page * Pages.FRAMES <= last && all;
                page++) {
            all = now.has(page);
        }
        return all || trouble.latest().isPresent();
    }

    /// Bytes of sound that are in memory.
    public long bytes() {
        return pages.latest().frames() * channels() * Float.BYTES;
    }

    /// Fetches the page that a frame of the song lies on; false when there is nothing to fetch. The reader's.
    boolean fetch(long songFrame) {
        long number = Pages.number(songFrame - songFrame());
        long from = number * Pages.FRAMES;
        if (from < 0 || from >= length() || trouble.latest().isPresent()) {
            return false;
        }
        Pages now = pages.latest();
        if (now.has(number)) {
            return false;
        }
        try {
            pages.publish(now.with(number, page(from)));
        } catch (IOException | Unreadable failed) {
            trouble.publish(Optional.of(path().getFileName() + ": " + failed.getMessage()));
        }
        return true;
    }

    private float[][] page(long from) throws IOException, Unreadable {
        int frames = (int) Math.min(Pages.FRAMES, length() - from);
        float[][] page = new float[channels()][frames];
        source.read(from, page, 0, frames);
        for (float[] channel : page) {
            Samples.requireFinite(channel, frames, from);
        }
        return page;
    }

    /// Lets go of what lies outside some parts of the song. The reader's.
    void keep(List<Range> parts) {
        pages.publish(pages.latest().only(number -> {
            long from = number * Pages.FRAMES + songFrame();
            return parts.stream().anyMatch(part -> part.from() < from + Pages.FRAMES && part.to() > from);
        }));
    }

    @Override
    public Optional<String> trouble() {
        return trouble.latest();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failed) {
            trouble.publish(Optional.of(path().getFileName() + ": " + failed.getMessage()));
        }
    }
}
