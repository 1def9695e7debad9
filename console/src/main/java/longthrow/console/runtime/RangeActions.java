package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Ruler;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the parts of the song: the loop, the punch range, the pre-roll. A part that is laid elsewhere
/// counts at once, also when undo lays it.
@ControlThread
final class RangeActions {
    private static final double SHORTEST_SECONDS = 0.01;
    private static final double PRE_ROLL_SECONDS = 2;
    private static final int FRESH_BARS = 4;

    private final Console console;
    private final Ruler ruler;
    private long preRoll;

    RangeActions(Console console) {
        this.console = console;
        ruler = console.state().ruler();
        preRoll = Math.round(PRE_ROLL_SECONDS * console.transport().sampleRate());
        ruler.listen(this::laid);
    }

    /// False where the action is none of these.
    boolean act(String deed, String argument) {
        switch (deed) {
            case "loop" -> loop(argument);
            case "loop/in" -> begin(timeline().loop()).ifPresent(ruler::loop);
            case "loop/out" -> end(timeline().loop()).ifPresent(ruler::loop);
            case "punch" -> punch(argument);
            case "punch/in" -> begin(timeline().punch()).ifPresent(ruler::punch);
            case "punch/out" -> end(timeline().punch()).ifPresent(ruler::punch);
            case "pre-roll" -> preRoll(argument);
            case "return-on-stop" ->
                Switched.to(argument, timeline().returns(), console.notices()).ifPresent(ruler::returns);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Goes where a pass begins to roll: before the punch range, or before where the song stands, by the pre-roll. In
    /// front of the punch range and without a pre-roll the song stays where it is.
    void rollIn() {
        long ahead = timeline().preRoll();
        Optional<Range> punch = transport().punch();
        long enters = punch.map(Range::from).orElse(now());
        boolean passed = punch.isPresent() && now() >= punch.get().to();
        if (ahead > 0 || passed) {
            console.playhead().locate(enters - ahead);
            transport().enter(enters);
        }
    }

    private void laid(Timeline now) {
        if (transport().loop().isPresent()) {
            now.loop().ifPresentOrElse(transport()::loop, transport()::unloop);
        }
        if (transport().punch().isPresent()) {
            transport().punch(now.punch());
        }
    }

    private void loop(String argument) {
        Optional<Boolean> on = Switched.to(argument, transport().loop().isPresent());
        if (on.isEmpty()) {
            range(argument, "loop").ifPresent(range -> {
                ruler.loop(range);
                transport().loop(range);
            });
        } else if (on.get()) {
            timeline().loop().or(this::song).ifPresent(transport()::loop);
        } else {
            transport().unloop();
        }
    }

    private void punch(String argument) {
        Optional<Boolean> on = Switched.to(argument, transport().punch().isPresent());
        if (on.isEmpty()) {
            range(argument, "punch range").ifPresent(range -> {
                ruler.punch(range);
                transport().punch(Optional.of(range));
            });
        } else if (on.get() && timeline().punch().isEmpty()) {
            console.notices().say("there is no range to punch in; say transport/punch bar 9..bar 13, or lay its ends");
        } else {
            transport().punch(on.get() ? timeline().punch() : Optional.empty());
        }
    }

    private void preRoll(String argument) {
        Optional<Boolean> on = Switched.to(argument, timeline().preRoll() > 0);
        OptionalLong frames = console.playhead().songWords().step(0, argument);
        if (on.isPresent()) {
            ruler.preRoll(on.get() ? preRoll : 0);
        } else if (frames.isPresent() && frames.getAsLong() >= 0) {
            preRoll = Math.max(1, frames.getAsLong());
            ruler.preRoll(frames.getAsLong());
        } else {
            console.notices().say("'" + argument + "' is no pre-roll; say 2 s, 1bar, on, off or toggle");
        }
    }

    private Optional<Range> begin(Optional<Range> old) {
        long from = now();
        long to = old.map(range -> range.to() > from ? range.to() : from + range.length())
                .orElseGet(() -> transport().length() > from
                        ? transport().length()
                        : console.playhead().songWords().bar(from, FRESH_BARS));
        return longEnough(from, to);
    }

    private Optional<Range> end(Optional<Range> old) {
        long to = now();
        long from = old.map(range -> range.from() < to ? range.from() : Math.max(0, to - range.length()))
                .orElse(0L);
        return longEnough(from, to);
    }

    private Optional<Range> range(String argument, String what) {
        Optional<Range> range = console.playhead().songWords().range(argument);
        if (range.isEmpty()) {
            console.notices().say("'" + argument + "' is no " + what + "; say bar 9..bar 13, on, off or toggle");
        }
        return range.flatMap(ends -> longEnough(ends.from(), ends.to()));
    }

    private Optional<Range> longEnough(long from, long to) {
        boolean fits = to - from >= Math.round(SHORTEST_SECONDS * transport().sampleRate());
        if (!fits) {
            console.notices()
                    .say("a part of the song lasts 10 ms at least; this one would last " + (to - from) + " frames");
        }
        return fits ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    private Optional<Range> song() {
        return transport().length() > 0 ? Optional.of(new Range(0, transport().length())) : Optional.empty();
    }

    private Timeline timeline() {
        return ruler.timeline();
    }

    private Transport transport() {
        return console.transport();
    }

    private long now() {
        return transport().frameAt(console.desk().nanos());
    }
}
