package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.LatencyPlanner;
import longthrow.dsp.engine.Places;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.thread.ControlThread;

/// What the engine is to play: a generation whenever something of it has changed.
@ControlThread
public final class Playing {
    private final Console console;
    private final RackLoader effects;
    private final LatencyPlanner planner;
    private LatencyPlan latency;
    private List<Optional<Impulse>> heard = List.of();
    private int peakClears;
    private boolean panicked;
    private TransportState rolls = TransportState.STOPPED;
    private Generation published;

    /// Publishes the first one.
    Playing(Console console) {
        this.console = console;
        effects = new RackLoader(console.engine().table());
        planner = new LatencyPlanner(console.engine());
        latency = planner.plan(console.desk().values(), List.of());
        published = generation();
        console.engine().generations().publish(published);
    }

    /// How late each strip's sound is.
    public LatencyPlan latency() {
        return latency;
    }

    /// By how many frames what faders move comes later to main's output (rule A9): main's own path behind the sum that
    /// waits for all that is mixed.
    int behindFaders() {
        LatencyPlan.Figures main =
                latency.figures(console.desk().strips().shape().main());
        return main.output() - main.leaves() + main.own();
    }

    /// Publishes what has changed since the last time, if anything has.
    void publish() {
        rolls = console.sources().readAhead().work(console, rolls);
        boolean same = !console.desk().takeDirty()
                && console.automation().player().played().equals(published.lanes())
                && console.sources().inputs().equals(published.inputs())
                && console.sources().impulses().equals(heard)
                && rolls.equals(published.transport())
                && published.patch().equals(Optional.of(console.patching().now()))
                && peakClears == published.peakClears()
                && panicked == published.panicked();
        if (!same) {
            published = generation();
            console.engine().generations().publish(published);
        }
    }

    private Generation generation() {
        heard = console.sources().impulses();
        List<Loaded> racks = effects.load(console.desk().values(), heard);
        List<Generation.Played> lanes = console.automation().player().played();
        Places places = console.engine().seating().seat(console.desk().values(), lanes);
        latency = planner.plan(console.desk().values(), racks);
        return new Generation(
                console.desk().values(),
                lanes,
                console.sources().inputs(),
                rolls,
                peakClears,
                panicked,
                racks,
                Optional.of(console.patching().now()),
                Optional.of(places),
                Optional.of(latency));
    }

    /// Clears held peaks and clip marks.
    public void clearPeaks() {
        peakClears++;
        console.metering().restart();
    }

    /// Silences every output, or gives them back.
    public void panic(boolean on) {
        panicked = on;
    }

    /// True while every output is silenced.
    public boolean panicked() {
        return panicked;
    }
}
