package longthrow.console.app;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.OfflineDriver;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.parameter.Values;

/// An offline mix: a desk whose values and lanes are settled, and what its strips play. Rendered twice it gives the
/// same samples twice.
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

    /// Renders the span with `outputs` outputs of the engine into `sink`.
    void render(int outputs, OfflineDriver.Sink sink) {
        Engine engine = new Engine(desk);
        TransportState start = span.from() == 0 ? TransportState.STOPPED : TransportState.STOPPED.located(span.from());
        engine.generations()
                .publish(new Generation(
                        values,
                        lanes,
                        inputs,
                        start.rolling(true),
                        0,
                        false,
                        new RackLoader(engine.table()).load(values, impulses),
                        Optional.empty()));
        try (OfflineDriver driver = new OfflineDriver(frame -> {})) {
            driver.start(engine::render, new StreamFormat(desk.sampleRate(), BLOCK, 0, outputs));
            driver.pull(span.frames(), sink);
        }
    }

    /// The same mix on a desk with other values and lanes.
    Mix with(DeskLayout otherDesk, Values otherValues, List<Generation.Played> otherLanes) {
        return new Mix(otherDesk, otherValues, otherLanes, inputs, impulses, span);
    }
}
