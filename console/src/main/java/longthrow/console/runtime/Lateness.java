package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longthrow.console.record.PagedStem;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.thread.ControlThread;

/// Tells when the disk was late for what channels play: as one event when it is over, with how long and on which
/// strips, and what is wrong with a file that cannot be read on.
@ControlThread
final class Lateness {
    /// An outage is over when nothing was late for so long.
    private static final long QUIET_NANOS = 100_000_000;

    private List<Heard> heard = List.of();
    private final List<Long> counts = new ArrayList<>();
    private final Set<Integer> strips = new LinkedHashSet<>();
    private final Set<String> troubles = new LinkedHashSet<>();
    private long frames;
    private long since;
    private long last;
    private long end;

    /// A file that a strip plays.
    record Heard(int strip, PagedStem stem) {}

    /// These are played from now on.
    void listen(List<Heard> stems) {
        List<Long> known = stems.stream().map(each -> count(each.stem)).toList();
        heard = List.copyOf(stems);
        counts.clear();
        counts.addAll(known);
    }

    /// What was counted of a stem so far, which may have been played before.
    private long count(PagedStem stem) {
        for (int i = 0; i < heard.size(); i++) {
            if (heard.get(i).stem == stem) {
                return counts.get(i);
            }
        }
        return 0;
    }

    /// Once a turn; the song is at `place`.
    void work(Console console, long place, long nanos) {
        long longest = 0;
        for (int i = 0; i < heard.size(); i++) {
            Heard each = heard.get(i);
            long more = each.stem.silentFrames() - counts.get(i);
            if (more > 0) {
                counts.set(i, counts.get(i) + more);
                strips.add(each.strip);
            }
            longest = Math.max(longest, more);
            each.stem
                    .trouble()
                    .filter(troubles::add)
                    .ifPresent(words -> console.notices()
                            .say(console.desk().called(each.strip) + " is silent from here on: " + words));
        }
        if (longest > 0) {
            since = frames == 0 ? nanos : since;
            frames += longest;
            last = nanos;
            end = place;
        } else if (frames > 0 && nanos - last > QUIET_NANOS) {
            tell(console);
        }
    }

    private void tell(Console console) {
        double seconds = frames / (double) console.transport().sampleRate();
        console.drive().blackBox().post(new Incident(Incident.Kind.DISK, since, seconds * 1e6));
        console.notices()
                .say(String.format(
                        Locale.ROOT,
                        "the disk was too slow: %.3f s of %s were silent from %s on; the song went on in its place",
                        seconds,
                        names(console),
                        console.playhead().songWords().timecode(Math.max(0, end - frames))));
        frames = 0;
        strips.clear();
    }

    private String names(Console console) {
        List<String> names =
                strips.stream().limit(3).map(console.desk()::called).toList();
        return String.join(", ", names) + (strips.size() > 3 ? " and " + (strips.size() - 3) + " more" : "");
    }
}
