package longthrow.console.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Waker;

/// Fetches what a running desk plays from the disk: as a plan says, the most urgent part of the song of all
/// files first. When nothing is urgent it looks through new files for their pictures. One thread calls `work`
/// again and again; the control thread plans.
@AnyThread
public final class StemReader {
    private final Published<ReadPlan> plan = new Published<>(ReadPlan.NOTHING);
    private final Inbox<PagedStem> gone = new Inbox<>();
    private final Waker waker = new Waker();
    private final Inbox<Overview> asked = new Inbox<>();
    private final Deque<Overview> overviews = new ArrayDeque<>();
    private ReadPlan settled = ReadPlan.NOTHING;

    /// Says what is wanted from now on; files that are not among it any more are let go.
    public void plan(ReadPlan next) {
        ReadPlan before = plan.latest();
        plan.publish(next);
        if (!before.stems().equals(next.stems())) {
            // not left to whoever reads, which may never see a plan that stood for a moment
            Set<PagedStem> dropped = new HashSet<>(before.stems());
            next.stems().forEach(dropped::remove);
            dropped.forEach(gone::post);
        }
        waker.wake();
    }

    /// Asks for a file's picture, when there is time.
    public void look(Overview picture) {
        asked.post(picture);
        waker.wake();
    }

    /// Fetches what is wanted until that is others; true when there was anything to do.
    public boolean work() {
        gone.drain(Integer.MAX_VALUE, Stem::close);
        ReadPlan now = plan.latest();
        if (now != settled) {
            now.stems().forEach(stem -> stem.keep(now.parts()));
            settled = now;
        }
        boolean busy = false;
        for (Range part : now.parts()) {
            for (long frame = part.from(); frame < part.to() + Pages.FRAMES; frame += Pages.FRAMES) {
                for (PagedStem stem : now.stems()) {
                    busy |= stem.fetch(Math.min(frame, part.to() - 1));
                    if (plan.latest() != now) {
                        return true;
                    }
                }
            }
        }
        return draw() || busy;
    }

    private boolean draw() {
        asked.drain(Integer.MAX_VALUE, overviews::add);
        if (!overviews.isEmpty() && overviews.getFirst().step()) {
            overviews.removeFirst();
        }
        return !overviews.isEmpty();
    }

    /// Ends the reader's rest.
    public void wake() {
        waker.wake();
    }

    /// Rests until there is something to do, for so long at most. The reader's.
    public void rest(long nanos) {
        waker.rest(nanos);
    }

    /// Lets all files go; nobody plays any more.
    public void close() {
        gone.drain(Integer.MAX_VALUE, Stem::close);
        plan.latest().stems().forEach(Stem::close);
        overviews.forEach(Overview::close);
    }
}
