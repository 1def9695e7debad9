package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import longthrow.console.automation.SongClock;
import longthrow.console.timeline.Range;
import longthrow.dsp.engine.Position;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.thread.ControlThread;

/// What the song is asked to do, and where it is as far as the engine has told: the newest anchor of samples to time,
/// carried on by the clock.
@ControlThread
public final class Transport implements SongClock {
    // an anchor older than this says that the driver stalls, not that the song went on
    private static final double CARRY_SECONDS = 0.1;
    // a hand that the newest anchor finds on its way from a late surface was there before it
    private static final double LATE_SECONDS = 0.2;
    private static final long LOCATE_NANOS = 300_000_000;

    private final int sampleRate;
    private TransportState state = TransportState.STOPPED;
    private Position position = Position.START;
    private int latencyFrames;
    private long length;
    private Optional<Jump> jump = Optional.empty();
    private Optional<Range> punch = Optional.empty();
    private List<Range> songs = EVERYTHING;
    private Optional<Range> entry = Optional.empty();
    private long began;
    private boolean wrapped;

    /// A locate that the engine has not shown yet.
    private record Jump(long to, long nanos) {}

    /// Stopped at the start of a song of no length.
    public Transport(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /// What the engine is asked to do.
    public TransportState state() {
        return state;
    }

    /// The song's length in frames, 0 when nothing plays.
    public long length() {
        return length;
    }

    /// Tells how long the song is.
    public void length(long frames) {
        length = frames;
    }

    /// Takes the engine's newest anchor; what is heard lies `latency` frames behind it.
    void read(Position newest, int latency, long nanos) {
        wrapped |= state.looping() && newest.playing() && position.playing() && newest.song() < position.song();
        position = newest;
        latencyFrames = latency;
        boolean arrived = jump.filter(
                        to -> newest.nanos() > to.nanos && Math.abs(newest.song() - to.to) < sampleRate / 4)
                .isPresent();
        boolean late = jump.filter(to -> nanos - to.nanos > LOCATE_NANOS).isPresent();
        if (arrived || late) {
            jump = Optional.empty();
        }
    }

    /// Stops at the song's end unless it loops; true when it did.
    boolean endReached(long nanos) {
        boolean over = rolling() && !state.looping() && length > 0 && frameAt(nanos) >= length;
        if (over) {
            stop();
        }
        return over;
    }

    /// Rolls from where the song stands.
    public void play() {
        if (!state.playing()) {
            began = jump.map(Jump::to).orElse(position.song());
            wrapped = false;
        }
        state = state.rolling(true);
    }

    /// Stops.
    public void stop() {
        state = state.rolling(false);
        entry = Optional.empty();
    }

    /// Jumps to a frame.
    public void locate(long frame, long nanos) {
        long to = Math.max(0, frame);
        entry = Optional.empty();
        state = state.located(to);
        wrapped = false;
        jump = Optional.of(new Jump(to, nanos));
    }

    /// Puts the rolling song right by so many frames, which is no jump: rides go on.
    public void shift(long frames) {
        state = state.shiftedBy(frames);
    }

    /// True while a jump was asked for that the engine has not shown yet.
    public boolean locating() {
        return jump.isPresent();
    }

    /// True once the engine stands too, so that the song's place is its last one.
    public boolean standing() {
        return !state.playing() && !position.playing();
    }

    /// How many frames behind the engine the song is heard.
    public int latencyFrames() {
        return latencyFrames;
    }

    /// Where the song was when it began to roll last.
    public long began() {
        return began;
    }

    /// Rolls ahead of a pass that begins at `frame`: until the song stops or jumps nothing is written before.
    public void enter(long frame) {
        entry = Optional.of(new Range(frame, Range.WHOLE.to()));
    }

    /// Lets passes be written in a range only, or everywhere.
    public void punch(Optional<Range> range) {
        punch = range;
    }

    /// What passes are written in; empty while punching is off.
    public Optional<Range> punch() {
        return punch;
    }

    /// Has these songs.
    public void songs(List<Range> ranges) {
        List<Range> next = ranges.isEmpty() ? EVERYTHING : List.copyOf(ranges);
        songs = next.equals(songs) ? songs : next;
    }

    @Override
    public List<Range> songs() {
        return songs;
    }

    /// What a pass may be written in: the punch range, or what lies behind the pre-roll, or everything.
    public Range within() {
        return punch.or(() -> entry).orElse(Range.WHOLE);
    }

    /// Loops in a range.
    public void loop(Range range) {
        state = state.looped(range.from(), range.to());
        wrapped = false;
    }

    /// Loops no more.
    public void unloop() {
        state = state.unlooped();
    }

    @Override
    public Optional<Range> loop() {
        return state.looping() ? Optional.of(new Range(state.loopFrom(), state.loopTo())) : Optional.empty();
    }

    @Override
    public long rounds() {
        return position.rounds();
    }

    @Override
    public Optional<Range> writable(long frame) {
        Range punched = within();
        Optional<Range> round = loop().filter(range -> frame <= range.to());
        Optional<Range> within = round.isPresent() ? round.get().common(punched) : Optional.of(punched);
        return within.flatMap(range -> song(frame).flatMap(range::common));
    }

    @Override
    public boolean rolling() {
        return state.playing() && position.playing();
    }

    @Override
    public long frameAt(long nanos) {
        if (jump.isPresent()) {
            return jump.get().to;
        }
        if (!rolling()) {
            return position.song();
        }
        double carried = (nanos - position.nanos()) * (sampleRate / 1e9);
        double bounded = Math.clamp(carried, -latencyFrames - LATE_SECONDS * sampleRate, CARRY_SECONDS * sampleRate);
        return Math.max(0, round(position.song() + Math.round(bounded) - latencyFrames));
    }

    /// What is heard goes round in the loop later than the engine does, and ahead of its newest anchor before that is
    /// told.
    private long round(long frame) {
        long length = state.loopTo() - state.loopFrom();
        boolean inside = state.looping() && position.song() >= state.loopFrom() && position.song() < state.loopTo();
        boolean before = inside && wrapped && frame < state.loopFrom();
        boolean behind = inside && frame >= state.loopTo();
        return before ? frame + length : behind ? frame - length : frame;
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }
}
