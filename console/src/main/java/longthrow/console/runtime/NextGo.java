package longthrow.console.runtime;

import java.util.Map;
import java.util.Optional;
import longthrow.console.forecast.Ear;
import longthrow.console.forecast.Forecaster;
import longthrow.console.frame.Forecast;
import longthrow.console.frame.Hint;
import longthrow.console.scene.PlanText;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.thread.ControlThread;

/// What the next GO would do now. It is planned anew when another scene comes next, and four times a second: every
/// move, hand and lane may change it.
@ControlThread
public final class NextGo {
    private static final long FRESH_NANOS = 250_000_000;

    private final Console console;
    private final PlanText text;
    private Optional<Scene> planned = Optional.empty();
    private Optional<RecallPlan> plan = Optional.empty();
    private Optional<Map<String, Hint>> hints = Optional.empty();
    private final Ear ear;
    private final Forecaster forecaster;
    private Optional<Forecast> forecast = Optional.empty();
    private long nanos = Long.MIN_VALUE;

    NextGo(Console console) {
        this.console = console;
        text = new PlanText(console.desk().layout());
        ear = new Ear(console.engine().table());
        forecaster = new Forecaster(console.desk(), ear);
    }

    /// Its plan; empty where GO recalls nothing.
    public Optional<RecallPlan> plan() {
        Optional<Scene> going = console.cuePlayer().going().filter(Scene::ready);
        long now = console.desk().nanos();
        if (nanos == Long.MIN_VALUE || !going.equals(planned) || now - nanos >= FRESH_NANOS) {
            planned = going;
            nanos = now;
            plan = going.map(console.recall()::plan);
            hints = Optional.empty();
            forecast = Optional.empty();
        }
        return plan;
    }

    /// Hears what the meters say now.
    void hear(MeterFrame meters) {
        ear.hear(meters, console.desk().values());
    }

    /// What it does to the levels.
    public Forecast forecast() {
        Optional<RecallPlan> now = plan();
        if (forecast.isEmpty()) {
            forecast = Optional.of(now.map(forecaster::of).orElse(Forecast.NONE));
        }
        return forecast.get();
    }

    /// What recalling another plan now would do to them.
    public Forecast forecast(RecallPlan other) {
        return forecaster.of(other);
    }

    /// What it does to a strip's mute, level and memberships: `mute off, level -6.0 dB -> 0.0 dB, joins dca 2`; empty
    /// where it does nothing of that.
    public String hint(String strip) {
        Optional<RecallPlan> now = plan();
        if (hints.isEmpty()) {
            hints = Optional.of(now.map(text::hints).orElse(Map.of()));
        }
        return hints.get().getOrDefault(strip, Hint.NONE).words();
    }
}
