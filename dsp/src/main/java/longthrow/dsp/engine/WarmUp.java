package longthrow.dsp.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;

/// Runs a small desk with everything switched on, until the compiler has done its work on every kernel, the moving ones
/// too.
@ControlThread
final class WarmUp {
    private static final int BLOCKS = 10_000;
    private static final List<String> ABOVE = List.of("dca", "mutegroup");
    private static final int BLOCKS_BETWEEN_MOVES = 200;

    private WarmUp() {}

    static void run(int sampleRate) {
        DeskLayout desk = new DeskLayout(
                sampleRate, Collections.nCopies(Lanes.WIDTH, true), Collections.nCopies(DeskLayout.BUSES, true));
        Engine engine = new Engine(desk);
        RackLoader racks = new RackLoader(engine.table());
        LatencyPlanner planner = new LatencyPlanner(engine);
        float[][] in = noise(engine.inputs());
        float[][] out = new float[engine.outputs()][Lanes.GRID];
        ParameterTable values = new ParameterTable(engine.table().layout());
        for (int block = 0; block < BLOCKS; block++) {
            if (block % BLOCKS_BETWEEN_MOVES == 0) {
                move(values, block / BLOCKS_BETWEEN_MOVES);
                choose(values, block / BLOCKS_BETWEEN_MOVES);
                List<Loaded> effects = racks.load(values.snapshot(), List.of());
                engine.generations()
                        .publish(new Generation(
                                values.snapshot(),
                                List.of(),
                                Collections.nCopies(Lanes.WIDTH, Optional.empty()),
                                TransportState.STOPPED,
                                0,
                                false,
                                effects,
                                Optional.empty(),
                                Optional.of(planner.plan(values.snapshot(), effects))));
            }
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
