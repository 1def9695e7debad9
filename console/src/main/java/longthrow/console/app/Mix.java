package longthrow.console.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.OfflineDriver;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.LatencyPlanner;
import longthrow.dsp.engine.Places;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.parameter.Values;

/// An offline mix: a desk whose values and lanes are settled, and what its strips play. Rendered twice it gives the
/// same samples twice. What paths lag is cut off, so that the song begins where its files begin.
record Mix(
        DeskLayout desk,
        Values values,
        List<Generation.Played> lanes,
        List<Optional<StripInput>> inputs,
        List<Optional<Impulse>> impulses,
        Span span) {
    private static final int BLOCK = 1024;

    /// From where in the song, and for how long, in frames.
    record Span(long from, long frames) {}

    /// Renders the span with `outputs` outputs of the engine into `sink`, and as much after it as the latest of the
    /// outputs at `wanted` lags; `sink` learns by how many frames each of those does.
    void render(int outputs, int[] wanted, Sink sink) {
        Engine engine = new Engine(desk);
        List<Loaded> racks = new RackLoader(engine.table()).load(values, impulses);
        Places places = engine.seating().seat(values, lanes);
        LatencyPlan plan = new LatencyPlanner(engine).plan(values, racks);
        TransportState start = span.from() == 0 ? TransportState.STOPPED : TransportState.STOPPED.located(span.from());
        engine.generations()
                .publish(new Generation(
                        values,
                        lanes,
                        inputs,
                        start.rolling(true),
                        0,
                        false,
                        racks,
                        Optional.empty(),
                        Optional.of(places),
                        Optional.of(plan)));
        int[] lags = Arrays.stream(wanted).map(output -> lag(plan, output)).toArray();
        try (OfflineDriver driver = new OfflineDriver(frame -> {})) {
            driver.start(engine::render, new StreamFormat(desk.sampleRate(), BLOCK, 0, outputs));
            driver.pull(
                    span.frames() + Arrays.stream(lags).max().orElse(0), (out, frames) -> sink.take(out, frames, lags));
        }
    }

    /// Where the rendered blocks go.
    @FunctionalInterface
    interface Sink {
        /// Takes the first `frames` frames of every output.
        void take(float[][] out, int frames, int[] lags);
    }

    /// By how much the path to an output of main or of a bus lags; what the user delays is not counted.
    private int lag(LatencyPlan plan, int output) {
        int bus = (output - Engine.FIRST_BUS_OUTPUT) / 2;
        return plan.figures(output < Engine.FIRST_BUS_OUTPUT ? desk.main() : desk.first("bus") + bus)
                .output();
    }

    /// The same mix on a desk with other values and lanes.
    Mix with(DeskLayout otherDesk, Values otherValues, List<Generation.Played> otherLanes) {
        return new Mix(otherDesk, otherValues, otherLanes, inputs, impulses, span);
    }
}
