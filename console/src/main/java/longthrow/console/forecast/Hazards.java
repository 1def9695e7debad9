package longthrow.console.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Forecast;
import longthrow.console.frame.Forecast.Hazard;
import longthrow.console.frame.Forecast.Hazard.Kind;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.strip.Output;

/// What of a recall may hurt, in the order in which it hurts.
final class Hazards {
    /// A rise at a wedge or an ear that is worth a warning, in dB.
    private static final double RISE = 6;

    private final Desk desk;
    private final Ear ear;
    private final Rows rows;
    private final Turn turn;
    private final List<Hazard> all = new ArrayList<>();

    /// The desk before and after.
    ///
    /// @param factors what processing makes of each strip's sound
    /// @param levels of the sums
    record Turn(Mix before, Mix after, CellSource planned, double[] factors, List<Forecast.Level> levels) {}

    Hazards(Desk desk, Ear ear, Turn turn) {
        this.desk = desk;
        this.ear = ear;
        this.turn = turn;
        rows = ear.rows();
    }

    List<Hazard> all() {
        Forecast.Level main = turn.levels.getLast();
        if (main.rise() == Double.NEGATIVE_INFINITY) {
            add(Kind.MAIN_SILENT, rows.main, "main falls to silence");
        }
        for (int strip = 0; strip < rows.strips(); strip++) {
            opens(strip);
        }
        for (Forecast.Level level : turn.levels) {
            int strip = desk.strips().ofPath(level.path()).orElseThrow();
            if (rows.aux(strip) && level.rise() >= RISE) {
                add(Kind.RISES, strip, level.called() + " " + rises(level) + most(strip));
            }
            ceiling(strip, level);
        }
        for (int dca = 0; dca < Dca.COUNT; dca++) {
            muted(dca);
        }
        return all;
    }

    private void add(Kind kind, int strip, String words) {
        all.add(new Hazard(kind, desk.strips().path(strip), words));
    }

    private static String rises(Forecast.Level level) {
        return Double.isInfinite(level.rise()) ? level.words() : "rises by " + format(level.rise()) + " dB";
    }

    private static String format(double decibels) {
        return String.format(Locale.ROOT, "%.1f", decibels);
    }

    private void opens(int strip) {
        boolean opens =
                turn.before.faders().loud(strip) == 0 && turn.after.faders().loud(strip) > 0;
        double level = Forecaster.decibels(ear.power(strip)) + 20 * Math.log10(turn.factors[strip]);
        if (rows.channel(strip) && opens && level > Forecast.SILENCE) {
            add(Kind.OPENS, strip, "opens " + desk.numbered(strip) + ", live at " + format(level) + " dBFS");
        }
    }

    /// Whose share of a sum grows most.
    private String most(int sum) {
        double[] before = turn.before.shares(sum);
        double[] after = turn.after.shares(sum);
        int most = 0;
        for (int strip = 1; strip < after.length; strip++) {
            most = after[strip] - before[strip] > after[most] - before[most] ? strip : most;
        }
        return after[most] > before[most] ? ", most of it " + desk.numbered(most) : "";
    }

    private void ceiling(int strip, Forecast.Level level) {
        Optional<Output> output = rows.output(strip);
        double crest = crest(strip);
        if (output.isEmpty() || crest <= 0 || level.rise() < 0.1) {
            return;
        }
        int column = rows.column(strip);
        boolean limits = turn.planned.on(output.get().on(), column);
        double over = level.after()
                + Forecaster.decibels(crest)
                - (limits ? turn.planned.get(output.get().ceiling(), column) : 0);
        if (over > 0) {
            add(
                    Kind.CEILING,
                    strip,
                    level.called() + " would peak " + format(over) + " dB above "
                            + (limits ? "its limiter's ceiling" : "full scale"));
        }
    }

    /// How far the peaks of a sum will stand above its level: as far as they do, or, where it is silent, as those of
    /// its loudest source.
    private double crest(int strip) {
        if (ear.crest(strip) > 0) {
            return ear.crest(strip);
        }
        double[] shares = turn.after.shares(strip);
        int loudest = 0;
        for (int from = 1; from < shares.length; from++) {
            loudest = shares[from] > shares[loudest] ? from : loudest;
        }
        return ear.crest(loudest);
    }

    private void muted(int dca) {
        int members = 0;
        boolean heard = false;
        boolean still = false;
        for (int strip = 0; strip < rows.strips(); strip++) {
            if ((turn.after.faders().dcas(strip) >> dca & 1) != 0) {
                members++;
                heard |= turn.before.faders().open(strip) > 0;
                still |= turn.after.faders().open(strip) > 0;
            }
        }
        OptionalInt master = desk.strips().ofPath("dca/" + (dca + 1));
        if (heard && !still && master.isPresent()) {
            String who = members == 1 ? "the one strip" : "all " + members + " strips";
            add(Kind.DCA_MUTED, master.getAsInt(), "mutes " + who + " of " + desk.numbered(master.getAsInt()));
        }
    }
}
