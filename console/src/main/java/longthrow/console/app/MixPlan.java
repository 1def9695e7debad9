package longthrow.console.app;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.LatencyPlanner;
import longthrow.dsp.engine.Places;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// What the engine of an offline mix cannot find by itself while lanes play: the effects that they choose, and how the
/// paths, whose look-aheads and sends they move, are kept in step. On a running desk the control thread does that.
@ControlThread
final class MixPlan {
    private final Mix mix;
    private final Engine engine;
    private final TransportState transport;
    private final ParameterTable now;
    private final RackLoader loader;
    private final LatencyPlanner planner;
    private final Places places;
    private List<Loaded> racks = List.of();
    private LatencyPlan plan;

    /// Publishes what plays at the mix's first frame.
    MixPlan(Mix mix, Engine engine) {
        this.mix = mix;
        this.engine = engine;
        long from = mix.start();
        transport = (from == 0 ? TransportState.STOPPED : TransportState.STOPPED.located(from)).rolling(true);
        now = copy(mix.values(), engine);
        loader = new RackLoader(engine.table());
        planner = new LatencyPlanner(engine);
        places = engine.seating().seat(mix.values(), mix.lanes());
        plan = planner.plan(mix.values(), List.of());
        follow(0);
    }

    private static ParameterTable copy(Values values, Engine engine) {
        ParameterTable copy = new ParameterTable(engine.table().layout());
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.columns(row); column++) {
                copy.set(Cell.of(row, column), values.get(row, column));
            }
        }
        return copy;
    }

    /// Publishes anew where lanes bring something else in the grid block from this frame of the mix on; like the engine
    /// it looks where they are at the block's end.
    void follow(long frame) {
        long at = mix.start() + frame + Lanes.GRID;
        for (Generation.Played lane : mix.lanes()) {
            double position = lane.lane().positionAt(at);
            now.set(lane.cell(), now.layout().parameter(lane.cell()).taper().toValue(position));
        }
        List<Loaded> wanted = loader.load(now.snapshot(), mix.impulses());
        LatencyPlan next = planner.plan(now.snapshot(), wanted);
        if (wanted != racks || next != plan) {
            racks = wanted;
            plan = next;
            engine.generations()
                    .publish(new Generation(
                            mix.values(),
                            mix.lanes(),
                            mix.inputs(),
                            transport,
                            0,
                            false,
                            racks,
                            Optional.empty(),
                            Optional.of(places),
                            Optional.of(plan)));
        }
    }

    /// How late each strip's sound is now.
    LatencyPlan latency() {
        return plan;
    }
}
