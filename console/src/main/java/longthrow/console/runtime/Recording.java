package longthrow.console.runtime;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import longthrow.console.record.Reel;
import longthrow.console.timeline.Range;
import longthrow.dsp.engine.Position;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.thread.ControlThread;

/// One press of the record key until everything of it is on the disk.
@ControlThread
final class Recording implements Reel.Told {
    private static final long TURN_NANOS = 20_000_000;
    /// So long an engine that nobody calls any more is waited for.
    private static final long PATIENCE_NANOS = 2_000_000_000;
    /// A hand's end may lie so far ahead of the engine's newest anchor.
    private static final double CARRY_SECONDS = 0.2;

    private final Console console;
    private final Recorder.Studio studio;
    private final Reel.Plan plan;
    private final Tape tape;
    private final Reel reel;
    private final int lag;
    private boolean ending;
    private boolean standing;
    private long since;
    private OptionalLong lastFrame = OptionalLong.empty();
    private boolean writing;
    private boolean over;
    private long nextTurn = Long.MIN_VALUE;

    /// Puts a tape in.
    Recording(Console console, Recorder.Studio studio, Reel.Plan plan, Tape tape) {
        this.console = console;
        this.studio = studio;
        this.plan = plan;
        lag = plan.parts().stream().mapToInt(Reel.Part::lag).max().orElse(0);
        this.tape = tape;
        reel = new Reel(plan, tape, this);
        console.engine().deck().record(tape);
    }

    /// Whether its end has come.
    boolean ending() {
        return ending;
    }

    /// Whether everything is done.
    boolean over() {
        return over;
    }

    void work(long nanos) {
        if (!ending) {
            reel.within(console.transport().within());
            end(nanos);
        } else {
            takeOut(nanos);
        }
        if (!writing && (nextTurn == Long.MIN_VALUE || nanos - nextTurn >= 0)) {
            nextTurn = nanos + TURN_NANOS;
            write(ending && nanos - since > PATIENCE_NANOS);
        }
    }

    /// The song stopped, or the key was pressed again: then what is heard now is the last of it.
    private void end(long nanos) {
        boolean rolls = console.transport().state().playing();
        ending = !rolls || !console.automation().arming().recording();
        if (!ending) {
            return;
        }
        since = nanos;
        standing = rolls;
        if (rolls) {
            Range range = console.transport().within();
            long now = console.transport().frameAt(nanos);
            reel.within(now > range.from() ? new Range(range.from(), Math.min(now, range.to())) : range);
            lastFrame = OptionalLong.of(
                    console.engine().position().frame() + Math.round(CARRY_SECONDS * plan.sampleRate()));
        }
    }

    /// What was played to the song's last sounds comes in so much later.
    private void takeOut(long nanos) {
        Position position = console.engine().position();
        if (!standing && !position.playing()) {
            standing = true;
            lastFrame = OptionalLong.of(position.frame());
        }
        boolean heard = lastFrame.isPresent() && position.frame() >= lastFrame.getAsLong() + lag;
        if (heard || nanos - since > PATIENCE_NANOS) {
            console.engine().deck().stop(tape);
        }
    }

    /// Nothing more will come.
    void finish() {
        write(true);
    }

    private void write(boolean last) {
        writing = true;
        studio.writer().execute(() -> {
            boolean done = reel.work(last);
            console.run(desk -> {
                writing = false;
                over |= done;
            });
        });
    }

    @Override
    public void lost(long song, long frames) {
        console.run(desk -> desk.notices()
                .say(String.format(
                        Locale.ROOT,
                        "the disk was too slow: %.3f s of %s are silent from %s on; what follows is in its place",
                        frames / (double) plan.sampleRate(),
                        names(),
                        desk.playhead().songWords().timecode(song))));
    }

    private String names() {
        return listed(plan.parts().stream().map(Reel.Part::name).toList());
    }

    private static String listed(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }

    @Override
    public void failed(String why) {
        console.run(desk -> {
            ending = true;
            since = desk.desk().nanos();
            desk.engine().deck().stop(tape);
            desk.notices().say("recording of audio stopped: " + why + "; what was recorded before is kept");
        });
    }

    @Override
    public void unfinished(List<String> names) {
        console.run(desk -> desk.notices()
                .say("the files of " + listed(names) + " could not be ended: what of them is on the disk is made whole"
                        + " when the show is opened again"));
    }

    @Override
    public void done(List<Reel.Take> takes) {
        console.run(desk -> desk.recorder().takes().enter(takes));
    }
}
