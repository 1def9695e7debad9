package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Frames;
import longthrow.dsp.thread.Published;

/// The desk's sound: strips, buses, main and monitor, from inputs to outputs in one call.
public final class Engine {
    /// Outputs before the first bus: main left and right, monitor left and right.
    public static final int FIRST_BUS_OUTPUT = 4;

    private final DeskTable table;
    private final Published<Generation> generations;
    private final Frames<Clock> clocks = new Frames<>(Clock::new);
    private long frame;

    private static final class Clock {
        long frame;
        long nanos;
    }

    /// A desk at rest: every parameter at its initial value, the transport stopped.
    public Engine(DeskLayout desk) {
        table = DeskTable.of(desk);
        generations = new Published<>(new Generation(
                new ParameterTable(table.layout()).snapshot(),
                List.of(),
                Collections.nCopies(desk.channels(), Optional.empty()),
                TransportState.STOPPED,
                0,
                false));
    }

    /// The rows that the engine reads.
    public DeskTable table() {
        return table;
    }

    /// Where the control thread publishes what the engine shall play; it is adopted on the next 64-frame grid line.
    public Published<Generation> generations() {
        return generations;
    }

    /// How many device inputs feed strips: one a mono channel, two a stereo channel, in the order of the strips.
    public int inputs() {
        int inputs = 0;
        for (boolean stereo : table.desk().stereoChannels()) {
            inputs += stereo ? 2 : 1;
        }
        return inputs;
    }

    /// How many outputs there are: main L R, monitor L R, then two a bus.
    public int outputs() {
        return FIRST_BUS_OUTPUT + 2 * table.desk().buses();
    }

    /// Renders frames 0 to `frames` of `[channel][frame]` buffers; missing input channels are silent, missing output
    /// channels are left out.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames) {
        render(in, out, frames, 0);
    }

    /// The same, called by a driver whose clock says `nanos` now.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames, long nanos) {
        Clock clock = clocks.back();
        clock.frame = frame;
        clock.nanos = nanos;
        clocks.publish();
        for (float[] channel : out) {
            Arrays.fill(channel, 0, frames, 0);
        }
        frame += frames;
    }

    /// Levels and gain reductions since the last call, none lost.
    @ControlThread
    public MeterFrame meters() {
        return MeterFrame.silent(table.desk().strips());
    }

    /// Where the engine stood when it was last called.
    @ControlThread
    public Position position() {
        Clock clock = clocks.take();
        return new Position(clock.frame, 0, false, clock.nanos);
    }

    /// How often each strip was silenced and reset because it produced something that is no number, one entry a strip.
    @ControlThread
    public int[] faults() {
        return new int[table.desk().strips()];
    }

    /// Runs the kernels until they are compiled, on a desk of its own; nothing of this engine moves.
    @ControlThread
    public void warmUp() {}
}
