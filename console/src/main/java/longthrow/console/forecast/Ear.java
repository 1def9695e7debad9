package longthrow.console.forecast;

import java.util.Arrays;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// What the meters said in the last seconds: how loud each channel is, and what every rack and sum makes of what it
/// hears. That is their equalizers and compressors at their present reduction, and how far their sources are alike.
@ControlThread
public final class Ear {
    /// Between two looks at meters that themselves take 300 ms.
    private static final double LOOK_SECONDS = 0.25;

    /// How many looks count: three seconds, as in the short-term loudness of EBU R 128, so that a breath is no silence.
    private static final int LOOKS = 12;

    /// The least mean square that says anything of a path: -90 dBFS.
    private static final double FAINT = 1e-9;

    /// The most that a path is believed to do, in either direction: 40 dB of power.
    private static final double MOST = 1e4;

    private final Rows rows;
    private final Look[] looks = new Look[LOOKS];
    private final double[] powers;
    private final double[] left;
    private final double[] peaks;
    /// What strips make of what they hear, as factors of amplitude; below 0 where nothing told yet.
    private final double[] paths;
    private MeterFrame meters;
    private int count;

    /// What one look at the meters told.
    ///
    /// @param powers mean square of each channel's sides
    /// @param came mean square of what arrived at each strip
    /// @param left mean square of what it gave before its fader; below 0 where a closed fader told nothing
    private record Look(double[] powers, double[] came, double[] left) {}

    /// The ear of a desk with this table, which has heard nothing.
    public Ear(DeskTable table) {
        rows = new Rows(table);
        powers = new double[2 * rows.strips()];
        left = new double[rows.strips()];
        peaks = new double[rows.strips()];
        paths = new double[rows.strips()];
        Arrays.fill(paths, -1);
        meters = MeterFrame.silent(rows.strips());
    }

    /// Hears what the meters say while the desk has some values.
    public void hear(MeterFrame frame, Values now) {
        double passed = (double) (frame.frame() - meters.frame()) / rows.desk.sampleRate();
        if (passed >= 0 && passed < LOOK_SECONDS) {
            return;
        }
        meters = frame;
        double[] momentary = new double[powers.length];
        Arrays.setAll(momentary, place -> square(meters.rmsDecibels()[place]));
        looks[count++ % LOOKS] = look(momentary, new Mix(rows, now, momentary, paths(now)));
        learn();
    }

    private Look look(double[] momentary, Mix mix) {
        Look look = new Look(momentary, new double[rows.strips()], new double[rows.strips()]);
        for (int strip = 0; strip < rows.strips(); strip++) {
            double power = (momentary[2 * strip] + momentary[2 * strip + 1]) / 2;
            double behind = rows.sums(strip) ? mix.behind(strip) : 1;
            look.came[strip] = mix.arriving(strip);
            look.left[strip] = behind > FAINT ? power / behind : -1;
            if (behind > FAINT) {
                float[] held = meters.holdDecibels();
                peaks[strip] = square(Math.max(held[2 * strip], held[2 * strip + 1])) / behind;
            }
        }
        return look;
    }

    private void learn() {
        int known = Math.min(count, LOOKS);
        Arrays.fill(powers, 0);
        for (int look = 0; look < known; look++) {
            for (int place = 0; place < powers.length; place++) {
                powers[place] += looks[look].powers[place] / known;
            }
        }
        for (int strip = 0; strip < left.length; strip++) {
            learn(strip, known);
        }
    }

    private void learn(int strip, int known) {
        double came = 0;
        double gave = 0;
        int told = 0;
        for (int look = 0; look < known; look++) {
            if (looks[look].left[strip] >= 0) {
                came += looks[look].came[strip];
                gave += looks[look].left[strip];
                told++;
            }
        }
        left[strip] = told > 0 ? gave / told : left[strip];
        if (told > 0 && came / told > FAINT) {
            paths[strip] = Math.sqrt(Math.clamp(gave / came, 1 / MOST, MOST));
        }
    }

    private static double square(double decibels) {
        return Math.pow(10, decibels / 10);
    }

    /// What each strip makes of what it hears: 1 where nothing told it, but 0 where a rack holds nothing.
    private double[] paths(CellSource cells) {
        double[] all = new double[rows.strips()];
        Arrays.setAll(all, strip -> {
            boolean empty =
                    rows.rack(strip) && cells.get(rows.table.rack().slot().algorithm(), rows.column(strip)) < 1;
            return empty ? 0 : paths[strip] < 0 || rows.channel(strip) ? 1 : paths[strip];
        });
        return all;
    }

    Rows rows() {
        return rows;
    }

    /// Whether it has heard anything, be it silence.
    boolean heardAnything() {
        return count > 0;
    }

    /// The present readings.
    MeterFrame meters() {
        return meters;
    }

    /// What the desk would give if it had some values.
    ///
    /// @param processing what else becomes of each strip's sound, as factors of amplitude
    Mix mix(CellSource cells, double[] processing) {
        double[] all = paths(cells);
        Arrays.setAll(all, strip -> all[strip] * processing[strip]);
        return new Mix(rows, cells, powers, all);
    }

    /// The mean square of a strip before its fader.
    double power(int strip) {
        return left[strip];
    }

    /// How far a strip's peaks stand above its mean square, as a factor of power; 0 where it is silent.
    double crest(int strip) {
        return left[strip] > FAINT ? peaks[strip] / left[strip] : 0;
    }
}
