package longthrow.console.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import longthrow.console.timeline.Range;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// Writes a tape into files, each track's takes at the places of the song where they were played. Whoever writes calls
/// `work` again and again; the control thread says within which part of the song something is recorded.
///
/// A sound that comes in was played to what was heard then: the song of so many frames before, which is the track's
/// lag. Blocks that were lost leave silence of their length.
@AnyThread
public final class Reel {
    private final Plan plan;
    private final Tape tape;
    private final Told told;
    private final HeardSong song;
    private final Published<Range> within = new Published<>(Range.WHOLE);
    private final List<TakeWriter> tracks = new ArrayList<>();
    private final float[][] silence = new float[2][Tape.BLOCK];
    private boolean begun;
    private boolean over;
    private long expected;
    private long settled;
    private int forced;
    private long lost;
    private long lostAt;
    private Optional<String> failure = Optional.empty();

    /// What is written.
    ///
    /// @param folder where the files go
    /// @param parts what each track of the tape is, in the tape's order
    /// @param reserve bytes that stay free on the disk, so that a show can still be saved
    /// @param room bytes that are free now
    public record Plan(
            Path folder, int sampleRate, SampleType type, List<Part> parts, long reserve, LongSupplier room) {}

    /// A track.
    ///
    /// @param strip its index among the desk's strips
    /// @param name what its files are called
    /// @param lag by how many frames its sound comes later than what of the song was heard with it
    public record Part(int strip, String name, int sides, int lag) {}

    /// A whole take.
    ///
    /// @param from its place in the song
    public record Take(Part part, Path file, long from, long frames) {
        /// The first frame of the song behind it.
        public long to() {
            return from + frames;
        }
    }

    /// What the user has to know, told by the thread that writes.
    public interface Told {
        /// The disk was too slow: from a place in the song on, so many frames of every track are silent.
        void lost(long song, long frames);

        /// The disk took no more; what was written before is whole.
        void failed(String why);

        /// Takes of tracks called so could not even be ended; what of them is on the disk plays once the show was
        /// opened again.
        void unfinished(List<String> names);

        /// Everything is written.
        void done(List<Take> takes);
    }

    /// Writes what comes on a tape.
    public Reel(Plan plan, Tape tape, Told told) {
        this.plan = plan;
        this.tape = tape;
        this.told = told;
        song = new HeardSong(plan.parts.stream().mapToInt(Part::lag).max().orElse(0));
    }

    /// Says in which part of the song something is recorded from now on.
    public void within(Range range) {
        within.publish(range);
    }

    /// Writes what has come; when nothing more will, or `last` says so, ends everything. True once all is told.
    public boolean work(boolean last) {
        try {
            return over || worked(last);
        } catch (RuntimeException broken) { // takes that nobody ends stay unfinished until the show opens again
            if (failure.isEmpty()) {
                fail(broken.toString());
            }
            return last && end();
        }
    }

    private boolean worked(boolean last) {
        boolean ended = tape.hear(this::take) || last;
        if (ended) {
            gap(tape.frames());
            attempt(TakeWriter::finish);
            tracks.forEach(this::endAll);
        } else {
            endSome();
            if (expected - settled >= plan.sampleRate) {
                settled = expected;
                settle();
            }
        }
        if (ended || (lost > 0 && settled == expected)) {
            tellLost();
        }
        return ended && end();
    }

    private void endAll(TakeWriter track) {
        while (track.waits() > 0 && failure.isEmpty()) {
            attemptOne(track, TakeWriter::end);
        }
    }

    /// Takes that are done go to the disk one after the other: all tracks' at once would hold up a slow one for longer
    /// than the tape lasts. Where a short loop ends more than that, more at a time.
    private void endSome() {
        int waiting = tracks.stream().mapToInt(TakeWriter::waits).sum();
        int some = waiting == 0 ? 0 : 1 + waiting / (4 * tracks.size());
        for (int i = 0; i < some; i++) {
            tracks.stream()
                    .filter(track -> track.waits() > 0)
                    .findFirst()
                    .ifPresent(track -> attemptOne(track, TakeWriter::end));
        }
    }

    private boolean end() {
        over = true;
        told.done(tracks.stream().flatMap(track -> track.takes().stream()).toList());
        return true;
    }

    private void tellLost() {
        if (lost > 0) {
            told.lost(lostAt, lost);
            lost = 0;
        }
    }

    /// One track at a time waits for the disk: all at once would be more than a slow one bears.
    private void settle() {
        if (failure.isEmpty() && plan.room.getAsLong() < plan.reserve) {
            fail(gone().orElse("the disk is full: " + (plan.reserve >> 20) + " MB are kept for the show"));
            return;
        }
        attempt(TakeWriter::settle);
        if (!tracks.isEmpty()) {
            forced = (forced + 1) % tracks.size();
            attemptOne(tracks.get(forced), TakeWriter::force);
        }
    }

    private void take(Tape.Block block) {
        gap(block.frame());
        song.add(new HeardSong.Span(block.frame(), block.frames(), block.song(), block.rolling()));
        begin();
        for (int track = 0; track < tracks.size(); track++) {
            write(tracks.get(track), block.sound(track), block.frame(), block.frames());
        }
        expected = block.frame() + block.frames();
    }

    /// Silence for what was lost before a frame.
    private void gap(long until) {
        while (expected < until) {
            int frames = (int) Math.min(Tape.BLOCK, until - expected);
            song.goOn(expected, frames);
            if (lost == 0) {
                lostAt = song.at(expected).song();
            }
            lost += frames;
            long at = expected;
            tracks.forEach(track -> write(track, silence, at, frames));
            expected += frames;
        }
    }

    private void begin() {
        if (begun || failure.isPresent()) {
            return;
        }
        begun = true;
        try {
            int number = TakeNames.next(
                    plan.folder, plan.parts.stream().map(Part::name).toList());
            plan.parts.forEach(part -> tracks.add(new TakeWriter(plan, part, number)));
        } catch (IOException failed) {
            fail(why(failed));
        }
    }

    /// Gives each stretch of a piece to the place of the song that was heard with it.
    private void write(TakeWriter track, float[][] sound, long at, int frames) {
        int lag = track.part().lag();
        for (int done = 0; done < frames; ) {
            long heard = at + done - lag;
            HeardSong.Span span = song.at(heard);
            int count = (int) Math.min(frames - done, span.end() - heard);
            if (span.rolling()) {
                inRange(track, sound, done, count, span.song() + heard - span.at());
            } else {
                attemptOne(track, TakeWriter::finish);
            }
            done += count;
        }
    }

    private void inRange(TakeWriter track, float[][] sound, int from, int count, long place) {
        Range range = within.latest();
        int skipped = Math.clamp(range.from() - place, 0, count);
        int end = Math.clamp(range.to() - place, 0, count);
        if (end > skipped) {
            attemptOne(track, each -> each.write(sound, from + skipped, end - skipped, place + skipped));
        }
        if (end < count) {
            attemptOne(track, TakeWriter::finish);
        }
    }

    private interface Writing {
        void to(TakeWriter track) throws IOException;
    }

    private void attempt(Writing work) {
        tracks.forEach(track -> attemptOne(track, work));
    }

    private void attemptOne(TakeWriter track, Writing work) {
        if (failure.isPresent()) {
            return;
        }
        try {
            work.to(track);
        } catch (IOException failed) {
            fail(why(failed));
        }
    }

    /// Why something could not be written.
    private String why(IOException failed) {
        return gone().orElseGet(() -> switch (failed) {
            case NoSuchFileException missing -> "the file " + missing.getFile() + " is not there any more";
            case AccessDeniedException denied -> denied.getFile() + " may not be written: its permissions forbid it";
            default -> String.valueOf(failed.getMessage());
        });
    }

    /// That the folder has gone in which takes were begun; empty where it is there. What is not there has no room too.
    private Optional<String> gone() {
        boolean had = tracks.stream().anyMatch(TakeWriter::begun);
        return had && !Files.isDirectory(plan.folder)
                ? Optional.of("the folder " + plan.folder + " is not there any more; was its drive taken away?")
                : Optional.empty();
    }

    /// What has been written becomes whole, as far as the disk lets it; what does not is mended when the show opens.
    private void fail(String why) {
        failure = Optional.of(why);
        told.failed(why);
        List<String> unfinished = new ArrayList<>();
        for (TakeWriter track : tracks) {
            try {
                track.give();
            } catch (IOException again) {
                unfinished.add(track.part().name());
            }
        }
        if (!unfinished.isEmpty()) {
            told.unfinished(unfinished);
        }
    }
}
