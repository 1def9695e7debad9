package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.console.record.PagedStem;
import longthrow.console.record.ReadPlan;
import longthrow.console.record.Stem;
import longthrow.console.record.StemReader;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Song;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.thread.ControlThread;

/// Has what the channels play read from the disk before it is played: seconds ahead of the song's place, round the
/// loop, and the first second wherever the song may begin next. The song rolls from a new place once that is in memory.
@ControlThread
public final class ReadAhead {
    private static final double AHEAD_SECONDS = 3;
    private static final double SPOT_SECONDS = 1;
    /// So much has to be in memory for a start: what follows comes in while it plays.
    private static final double START_SECONDS = 0.3;
    /// Plans change in such steps of the song.
    private static final int STEP = 1 << 12;
    /// So long a start waits for a slow disk, and so long new material waits for its first sounds.
    private static final long START_NANOS = 200_000_000;
    private static final long PLUG_NANOS = 2_000_000_000;
    /// So long the place that the song jumped from is kept.
    private static final long LEFT_NANOS = 1_000_000_000;

    private final StemReader reader = new StemReader();
    private final Lateness lateness = new Lateness();
    private final List<Waiting> waiting = new ArrayList<>();
    private List<Optional<StripInput>> plugged = List.of();
    private List<PagedStem> playing = List.of();
    private ReadPlan plan = ReadPlan.NOTHING;
    private long heldSince = Long.MIN_VALUE;
    private long place;
    private long left;
    private long leftUntil = Long.MIN_VALUE;

    /// Material that is about to be plugged in.
    private record Waiting(List<PagedStem> stems, Runnable then, long until) {}

    /// Who reads; a thread of its own turns it.
    public StemReader reader() {
        return reader;
    }

    /// Does something once the first sounds of new stems are in memory, or the disk was waited for long enough; at once
    /// where nothing of it is read by pages.
    public void await(List<PagedStem> stems, Console console, Runnable then) {
        if (stems.isEmpty()) {
            then.run();
        } else {
            waiting.add(new Waiting(stems, then, console.desk().nanos() + PLUG_NANOS));
        }
    }

    /// Once a turn: plans what is read, and says what the song may do now, where it did `before`: what it is asked to,
    /// or still the same while the place that it shall play from is not in memory yet.
    TransportState work(Console console, TransportState before) {
        TransportState wished = console.transport().state();
        follow(console.sources());
        if (!playing.isEmpty() || !waiting.isEmpty() || !plan.stems().isEmpty()) {
            long nanos = console.desk().nanos();
            go(console.engine().position().song(), nanos);
            plan(console, nanos);
            settle(console, nanos);
            lateness.work(console, place, nanos);
            return allowed(before, wished, console.transport().sampleRate(), nanos);
        }
        return wished;
    }

    private void follow(Sources sources) {
        if (sources.inputs() == plugged) {
            return;
        }
        plugged = sources.inputs();
        List<Lateness.Heard> heard = new ArrayList<>();
        for (int strip = 0; strip < plugged.size(); strip++) {
            if (plugged.get(strip).orElse(null) instanceof Stem stem) {
                for (PagedStem each : stem.paged()) {
                    heard.add(new Lateness.Heard(strip, each));
                }
            }
        }
        playing = heard.stream().map(Lateness.Heard::stem).toList();
        lateness.listen(heard);
    }

    private void go(long now, long nanos) {
        boolean jumped = now < place || now > place + 4L * STEP;
        if (jumped) {
            left = place;
            leftUntil = nanos + LEFT_NANOS;
        }
        place = now;
    }

    private void plan(Console console, long nanos) {
        List<PagedStem> stems = Stream.concat(playing.stream(), waiting.stream().flatMap(each -> each.stems.stream()))
                .toList();
        ReadPlan next = new ReadPlan(stems, parts(console, nanos));
        if (!next.equals(plan)) {
            plan = next;
            reader.plan(next);
        }
    }

    private List<Range> parts(Console console, long nanos) {
        int rate = console.transport().sampleRate();
        TransportState song = console.transport().state();
        List<Range> parts = new ArrayList<>();
        long from = place / STEP * STEP;
        parts.add(part(from - 2L * STEP, from + SPOT_SECONDS * rate));
        parts.add(spot(song.locateTo(), rate));
        boolean round = song.looping() && place <= song.loopTo();
        double end = from + AHEAD_SECONDS * rate;
        // what plays goes on behind the loop's end while it fades out
        double until = round ? Math.min(end, song.loopTo() + 2.0 * STEP) : end;
        parts.add(part(from, Math.max(from + 1.0, until)));
        if (song.looping()) {
            double rest = round ? Math.min(end - until, (double) (song.loopTo() - song.loopFrom())) : 0;
            parts.add(part(song.loopFrom(), song.loopFrom() + Math.max(SPOT_SECONDS * rate, rest)));
        }
        parts.add(spot(console.transport().began(), rate));
        songs(console).forEach(start -> parts.add(spot(start, rate)));
        if (nanos < leftUntil) {
            parts.add(part(left - STEP, left + 2.0 * STEP));
        }
        return parts;
    }

    /// Where the song that plays begins, and the next one.
    private Stream<Long> songs(Console console) {
        List<Long> starts = console.state().ruler().timeline().songs().stream()
                .map(Song::range)
                .map(Range::from)
                .toList();
        return Stream.concat(
                Stream.of(starts.stream().filter(start -> start <= place).reduce(0L, Math::max)),
                starts.stream().filter(start -> start > place).limit(1));
    }

    private static Range spot(long from, int rate) {
        return part(from, from + SPOT_SECONDS * rate);
    }

    private static Range part(long from, double to) {
        return new Range(Math.max(0, from), (long) Math.max(1, to));
    }

    private void settle(Console console, long nanos) {
        Range start = spot(place, console.transport().sampleRate());
        List<Waiting> ready = waiting.stream()
                .filter(each -> each.until - nanos < 0 || each.stems.stream().allMatch(stem -> stem.holds(start)))
                .toList();
        waiting.removeAll(ready);
        ready.forEach(each -> each.then.run());
    }

    private TransportState allowed(TransportState before, TransportState wished, int rate, long nanos) {
        boolean jumps = wished.locates() != before.locates();
        boolean starts = wished.playing() && (jumps || !before.playing());
        // a song that stands may have been sent there without the engine knowing yet
        if (!starts || (begins(wished.locateTo(), rate) && (jumps || begins(place, rate)))) {
            heldSince = Long.MIN_VALUE;
            return wished;
        }
        heldSince = heldSince == Long.MIN_VALUE ? nanos : heldSince;
        return nanos - heldSince < START_NANOS ? before : wished;
    }

    /// Whether all that plays could start at a place.
    private boolean begins(long from, int rate) {
        Range start = part(from, from + START_SECONDS * rate);
        return playing.stream().allMatch(stem -> stem.holds(start));
    }
}
