package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Published;

/// The desk's sound: strips, buses, main and monitor, from inputs to outputs in one call, without delay. Everything
/// changes on a grid of 64 frames of the engine's own clock, so that the samples do not depend on the device's block
/// size. One thread renders; one thread publishes generations and reads what the engine tells.
public final class Engine {
    /// Outputs before the first bus: main left and right, monitor left and right.
    public static final int FIRST_BUS_OUTPUT = 4;

    private final DeskTable table;
    private final Published<Generation> generations;
    private final Telling telling;
    private final Seating seating;
    private final SignalPath path;
    private final OutputLatency latency;
    private final MeterTap tap = new MeterTap();
    private final TapeDeck deck = new TapeDeck();
    private final Song song;
    private final Effective effective;
    private final Patch oneToOne;
    private Generation generation;
    private boolean begun;
    private long frame;

    /// A desk at rest: every parameter at its initial value, the transport stopped.
    public Engine(DeskLayout desk) {
        this(desk, Lanes.best());
    }

    /// The same, with the kernels to use.
    Engine(DeskLayout desk, Lanes kernels) {
        table = DeskTable.of(desk);
        oneToOne = Patch.oneToOne(desk);
        generation = new Generation(
                new ParameterTable(table.layout()).snapshot(),
                List.of(),
                Collections.nCopies(desk.channels(), Optional.empty()),
                TransportState.STOPPED,
                0,
                false);
        generations = new Published<>(generation);
        Shared shared = Shared.of(table, kernels);
        song = shared.song();
        path = new SignalPath(shared, tap, deck);
        telling = new Telling(desk, path.sections().inOrder(), path.outputs());
        latency = new OutputLatency(table, path.outputs());
        effective = new Wiring(table.layout(), path).effective();
        seating = new Seating(table, path.sections());
    }

    /// Which lanes carry which strips that cannot move, in the order of the kinds of strip; of the channels, where they
    /// were first.
    List<LaneMap> maps() {
        return path.sections().maps();
    }

    /// The rows that the engine reads.
    public DeskTable table() {
        return table;
    }

    /// Where the control thread publishes what the engine shall play; it is adopted on the next 64-frame grid line.
    public Published<Generation> generations() {
        return generations;
    }

    /// How many device inputs feed strips where they are patched 1:1: one a mono channel, two a stereo channel, in the
    /// order of the strips.
    public int inputs() {
        return oneToOne.inputs();
    }

    /// How many outputs there are where they are patched 1:1: main L R, monitor L R, then two a bus, two a matrix,
    /// phones L R, and one for the centre.
    public int outputs() {
        return oneToOne.outputs().size();
    }

    /// The first output of a kind of strip, patched 1:1: `bus`, `matrix`, `phones` or `centre`.
    public int firstOutput(String kind) {
        DeskLayout desk = table.desk();
        return switch (kind) {
            case "bus" -> FIRST_BUS_OUTPUT;
            case "matrix" -> FIRST_BUS_OUTPUT + 2 * desk.buses();
            case "phones" -> FIRST_BUS_OUTPUT + 2 * (desk.buses() + desk.matrices());
            case "centre" -> firstOutput("phones") + 2;
            default -> throw new IllegalArgumentException("no outputs of its own has " + kind);
        };
    }

    /// By how many frames the output of a strip of a kind (`bus`, `matrix`, `centre`, `main`, or `monitor`, `phones`;
    /// the direct out of a `ch` or an `fx`) lags behind the desk's inputs, with these values and as a plan says.
    public int outputLatency(Values values, LatencyPlan plan, String kind, int strip) {
        return latency.frames(values, plan, kind, strip);
    }

    /// Where tests of external inserts are asked for.
    public Pings pings() {
        return path.shared().pinging().pings();
    }

    /// Where tests of the device over a cable are asked for; asking for none gives the one at work up.
    public Pings roundTrips() {
        return path.shared().roundTrip().pings();
    }

    /// Who finds lanes for strips that change their widths.
    @ControlThread
    public Seating seating() {
        return seating;
    }

    /// Whether the vector kernels run.
    public boolean vector() {
        return path.sections().channels().groups()[0].group().kernels().vector();
    }

    /// Renders frames 0 to `frames` of `[channel][frame]` buffers; missing or too short input channels are silent, such
    /// output channels are left out.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames) {
        render(in, out, frames, 0);
    }

    /// The same, called by a driver whose clock says `nanos` now.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames, long nanos) {
        telling.begin(frame, song, nanos);
        long end = frame + frames;
        try {
            renderUntil(end, in, out);
        } catch (RuntimeException broken) {
            // nothing may leave the audio thread: the rest of this call is silent, and main's faults count it
            silence(out, frames - (int) (end - frame), frames);
            telling.countFault();
            frame = end;
        }
        telling.end(frame);
    }

    private void renderUntil(long end, float[][] in, float[][] out) {
        int at = 0;
        while (frame < end) {
            int from = (int) (frame % Lanes.GRID);
            if (from == 0) {
                advance();
            }
            int piece = song.piece((int) Math.min(Lanes.GRID - from, end - frame));
            path.render(in, out, at, from, from + piece);
            song.advance(piece);
            frame += piece;
            at += piece;
        }
    }

    private static void silence(float[][] out, int from, int to) {
        for (float[] output : out) {
            Arrays.fill(output, Math.min(from, output.length), Math.min(to, output.length), 0);
        }
    }

    private void advance() {
        path.shared().workshop().keys().advance();
        if (begun) {
            follow();
        } else {
            begin();
        }
        path.advance(effective.cells());
    }

    /// Takes what was published so far, which a desk's first block would have to do otherwise; before anything is
    /// rendered, on the thread that starts the driver.
    public void begin() {
        generation = generations.latest();
        hear(generation);
        effective.begin(generation.values());
        path.begin(generation);
        play();
        path.snap(effective.cells());
        begun = true;
    }

    private void follow() {
        Generation next = generations.latest();
        if (next != generation) {
            hear(next);
            effective.adopt(generation, next);
            path.take(generation, next);
            generation = next;
        }
        play();
    }

    private void hear(Generation next) {
        song.adopt(next.transport(), frame == 0);
        telling.clearPeaks(next.peakClears());
    }

    private void play() {
        effective.play(generation.lanes(), song);
        path.adopt(effective.cells());
    }

    /// The sound of main and of one chosen strip, for a thread that measures it.
    public MeterTap tap() {
        return tap;
    }

    /// Where tapes are put in, to record channels and outputs.
    public TapeDeck deck() {
        return deck;
    }

    /// Levels and gain reductions since the last call, none lost.
    @ControlThread
    public MeterFrame meters() {
        return telling.meters();
    }

    /// Where the engine stood when it was last called.
    @ControlThread
    public Position position() {
        return telling.position();
    }

    /// How often each strip was silenced and started afresh because it gave something that is no number, as of the last
    /// call of `meters()`; one entry a strip.
    @ControlThread
    public int[] faults() {
        return telling.faults();
    }

    /// What each strip cost since the last call, as a share of one core, in the order of the desk's strips: means by
    /// the clock, measured in turn while the engine renders. Strips computed side by side share what that takes.
    @ControlThread
    public double[] costs() {
        int[] behind = path.sections().inOrder().stream()
                .skip(1)
                .mapToInt(Metered::count)
                .toArray();
        double[] shares = path.shared().costs().nanos(behind);
        double grid = 1e9 * Lanes.GRID / table.desk().sampleRate();
        Arrays.setAll(shares, strip -> shares[strip] / grid);
        return shares;
    }

    /// Runs all kernels until they are compiled, on a desk of its own; nothing of this engine moves.
    @ControlThread
    public void warmUp() {
        warmUp(() -> true);
    }

    /// The same, on any thread; `onward` is asked between blocks whether to go on.
    public void warmUp(BooleanSupplier onward) {
        WarmUp.everything(table.desk().sampleRate(), onward);
    }

    /// Runs what the newest generation has in use, on a second desk of the same shape, until its blocks are
    /// quick by `work`, the processor's time of the calling thread, or `limitNanos` of the clock are over; on
    /// any thread. What nobody uses is left out, which makes it short.
    public void warmUpInUse(Clock work, Clock clock, long limitNanos) {
        WarmUp.whatPlays(table.desk(), generations.latest().values(), work, clock, limitNanos);
    }
}
