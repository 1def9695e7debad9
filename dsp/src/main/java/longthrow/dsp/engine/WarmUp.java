package longthrow.dsp.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// Plays noise through an engine of its own until the compiler has done its work on the kernels.
@ControlThread
final class WarmUp {
    private static final int BLOCKS = 10_000;
    private static final List<String> ABOVE = List.of("dca", "mutegroup");
    private static final int BLOCKS_BETWEEN_MOVES = 200;

    /// Blocks are looked at in rounds, for one alone may be held up by anything.
    private static final int ROUND = 50;

    /// So many rounds in a row must be quick: the first are, where a compiled kernel is taken back, quick by chance.
    private static final int QUICK_ROUNDS = 3;

    /// A round is quick when it takes less than this share of the time it lasts.
    private static final double QUICK = 0.25;

    private final Engine engine;
    private final RackLoader racks;
    private final LatencyPlanner planner;
    private final float[][] in;
    private final float[][] out;

    private WarmUp(DeskLayout desk) {
        engine = new Engine(desk);
        racks = new RackLoader(engine.table());
        planner = new LatencyPlanner(engine);
        in = noise(engine.inputs());
        out = new float[engine.outputs()][Lanes.GRID];
    }

    /// A small desk with everything switched on, the moving kernels too; `onward` is asked behind each block.
    static void everything(int sampleRate, BooleanSupplier onward) {
        WarmUp small = new WarmUp(new DeskLayout(
                sampleRate, Collections.nCopies(Lanes.WIDTH, true), Collections.nCopies(DeskLayout.BUSES, true)));
        ParameterTable values = new ParameterTable(small.engine.table().layout());
        boolean on = true;
        for (int block = 0; on && block < BLOCKS; block++) {
            if (block % BLOCKS_BETWEEN_MOVES == 0) {
                move(values, block / BLOCKS_BETWEEN_MOVES);
                choose(values, block / BLOCKS_BETWEEN_MOVES);
                small.publish(values.snapshot());
            }
            small.render(1);
            on = onward.getAsBoolean();
        }
    }

    /// A desk of this shape with these values, until its blocks are quick or `limitNanos` of the clock have passed. How
    /// quick they are is asked of the thread's own time: whoever else has the processor makes no code slower.
    static void whatPlays(DeskLayout desk, Values values, Clock work, Clock clock, long limitNanos) {
        WarmUp twin = new WarmUp(desk);
        twin.publish(values);
        double quickNanos = QUICK * ROUND * Lanes.GRID * 1e9 / desk.sampleRate();
        long began = clock.nanos();
        long before = work.nanos();
        int quick = 0;
        do {
            twin.render(ROUND);
            long now = work.nanos();
            quick = now - before < quickNanos ? quick + 1 : 0;
            before = now;
        } while (quick < QUICK_ROUNDS && clock.nanos() - began < limitNanos);
    }

    private void publish(Values values) {
        List<Loaded> effects = racks.load(values, List.of());
        engine.generations()
                .publish(new Generation(
                        values,
                        List.of(),
                        Collections.nCopies(engine.table().desk().channels(), Optional.empty()),
                        TransportState.STOPPED,
                        0,
                        false,
                        effects,
                        Optional.empty(),
                        Optional.of(planner.plan(values, effects))));
    }

    private void render(int blocks) {
        for (int block = 0; block < blocks; block++) {
            engine.render(in, out, Lanes.GRID);
        }
    }

    private static float[][] noise(int channels) {
        float[][] noise = new float[channels][Lanes.GRID];
        int state = 1;
        for (float[] channel : noise) {
            for (int i = 0; i < channel.length; i++) {
                state = state * 1_664_525 + 1_013_904_223;
                channel[i] = state * 0x1p-32f;
            }
        }
        return noise;
    }

    /// One effect after the other in the first rack; the others stay empty, for they are alike.
    private static void choose(ParameterTable values, int round) {
        int first = values.layout().cell("fx/1/algorithm").orElseThrow();
        int algorithms = values.layout().parameter(first).choices().size();
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            values.set(first + rack, rack == 0 ? round % algorithms : 0);
        }
    }

    private static void move(ParameterTable values, int round) {
        for (int row = 0; row < values.layout().rows(); row++) {
            Parameter parameter = values.layout().parameter(Cell.of(row, 0));
            if (ABOVE.contains(values.layout().section(Cell.of(row, 0)).prefix())) {
                continue; // whatever DCAs and mute groups do would leave less to hear
            }
            double position = parameter.unit() == Unit.SWITCH ? 1 : (row * 7 + round * 13) % 17 / 16.0;
            for (int column = 0; column < values.layout().columns(row); column++) {
                boolean muted = parameter.key().equals("mute");
                values.set(Cell.of(row, column), muted ? 0 : parameter.taper().toValue(position));
            }
        }
    }
}
