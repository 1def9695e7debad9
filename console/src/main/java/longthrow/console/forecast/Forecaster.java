package longthrow.console.forecast;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Forecast;
import longthrow.console.scene.RecallPlan;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// Predicts what a recall does to the levels, from what the ear heard.
@ControlThread
public final class Forecaster {
    private final Desk desk;
    private final Ear ear;

    /// Predicts for a desk.
    public Forecaster(Desk desk, Ear ear) {
        this.desk = desk;
        this.ear = ear;
    }

    /// What recalling a plan would do once everything has arrived.
    public Forecast of(RecallPlan plan) {
        if (!ear.heardAnything()) {
            return Forecast.NONE;
        }
        Values now = desk.values();
        CellSource planned = Planned.of(now, plan);
        Rows rows = ear.rows();
        Mix before = ear.mix(now, new Processing(rows, ear.meters(), now, now).factors());
        double[] factors = new Processing(rows, ear.meters(), now, planned).factors();
        Mix after = ear.mix(planned, factors);
        List<Forecast.Level> levels = new ArrayList<>();
        for (int strip = 0; strip < rows.strips(); strip++) {
            if (rows.sums(strip)) {
                levels.add(new Forecast.Level(
                        desk.strips().path(strip),
                        desk.numbered(strip),
                        decibels(before.leaving(strip)),
                        decibels(after.leaving(strip))));
            }
        }
        List<Forecast.Hazard> hazards =
                new Hazards(desk, ear, new Hazards.Turn(before, after, planned, factors, levels)).all();
        return new Forecast(true, levels, hazards);
    }

    static double decibels(double power) {
        return 10 * Math.log10(power);
    }
}
