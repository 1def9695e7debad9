package longthrow.console.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.OfflineDriver;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.lanes.Lanes;
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
        MixPlan plan = new MixPlan(this, engine);
        LatencyPlan first = plan.latency();
        int lead = (int) (span.from() - start());
        int[] lags =
                Arrays.stream(wanted).map(output -> lead + lag(first, output)).toArray();
        int block = lanes.isEmpty() ? BLOCK : Lanes.GRID; // where lanes move, what they bring is looked up at each line
        try (OfflineDriver driver = new OfflineDriver(plan::follow)) {
            driver.start(engine::render, new StreamFormat(desk.sampleRate(), block, 0, outputs));
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

    /// Where the song begins to roll: at a line of the grid on which lanes are looked up, so that a part sounds as it
    /// does in the whole.
    long start() {
        return span.from() - span.from() % Lanes.GRID;
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
