package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// What a strip's filters and EQ do to the spectrum, from its very parameters: the analogue prototypes of Robert
/// Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients", and Butterworth slopes.
final class EqCurve {
    /// The most bands a strip has.
    static final int BANDS = 8;
    /// A shelf takes no more quality than this, as the engine's does.
    private static final double STEEPEST_SHELF = 2;

    private final TableLayout layout;
    private final String path;
    private final List<Integer> cells = new ArrayList<>();

    /// The curve of the strip at `path`.
    EqCurve(TableLayout layout, String path) {
        this.layout = layout;
        this.path = path;
        layout.section(path.replaceAll("/.*", ""))
                .ifPresent(section -> section.rows().stream()
                        .filter(row -> row.key().matches("(hpf|lpf|eq)/.*"))
                        .forEach(row -> layout.cell(path + "/" + row.key()).ifPresent(cells::add)));
    }

    /// True when any of the strip's filters differs between two moments.
    boolean changed(Values before, Values now) {
        for (int cell : cells) {
            if (now.rowChanged(Cell.row(cell), before) && now.get(cell) != before.get(cell)) {
                return true;
            }
        }
        return false;
    }

    /// Whether anything is switched on.
    boolean on(Values values) {
        return number(values, "eq/on") > 0 || number(values, "hpf/on") > 0 || number(values, "lpf/on") > 0;
    }

    /// The gain in decibels at a frequency.
    double decibels(Values values, double hertz) {
        double power = 1;
        if (number(values, "hpf/on") > 0) {
            power *= slope(values, "hpf", ratio(hertz, number(values, "hpf/freq")));
        }
        if (number(values, "lpf/on") > 0) {
            power *= slope(values, "lpf", 1 / ratio(hertz, number(values, "lpf/freq")));
        }
        if (number(values, "eq/on") > 0) {
            for (int band = 1; band <= BANDS; band++) {
                power *= band(values, "eq/" + band + "/", hertz);
            }
        }
        return 10 * Math.log10(Math.max(power, 1e-12));
    }

    private double band(Values values, String band, double hertz) {
        OptionalInt type = layout.cell(path + "/" + band + "type");
        if (type.isEmpty()) {
            return 1;
        }
        String word = layout.parameter(type.getAsInt()).format(values.get(type.getAsInt()));
        double w = ratio(hertz, number(values, band + "freq"));
        return power(word, w, number(values, band + "gain"), number(values, band + "q"));
    }

    /// The power gain of a prototype at `w` times its frequency.
    static double power(String type, double w, double gainDecibels, double q) {
        double a = Math.pow(10, gainDecibels / 40);
        double s2 = -w * w;
        double side = w * Math.sqrt(a) / Math.min(q, STEEPEST_SHELF);
        return switch (type) {
            case "bell" -> square(1 + s2, w * a / q) / square(1 + s2, w / (a * q));
            case "low-shelf" -> a * a * square(s2 + a, side) / square(a * s2 + 1, side);
            case "high-shelf" -> a * a * square(a * s2 + 1, side) / square(s2 + a, side);
            case "notch" -> square(1 + s2, 0) / square(1 + s2, w / q);
            case "high-pass" -> square(s2, 0) / square(1 + s2, w / q);
            case "low-pass" -> 1 / square(1 + s2, w / q);
            default -> 1;
        };
    }

    private static double square(double real, double imaginary) {
        return real * real + imaginary * imaginary;
    }

    /// A Butterworth high-pass of 12 or 24 dB an octave at `w` times its corner: 1 / (1 + w^-2n).
    private double slope(Values values, String filter, double w) {
        OptionalInt slope = layout.cell(path + "/" + filter + "/slope");
        boolean steep = slope.isPresent()
                && layout.parameter(slope.getAsInt())
                        .format(values.get(slope.getAsInt()))
                        .startsWith("24");
        return 1 / (1 + Math.pow(w, steep ? -8 : -4));
    }

    private static double ratio(double hertz, double corner) {
        return corner > 0 ? hertz / corner : 1;
    }

    private double number(Values values, String key) {
        OptionalInt cell = layout.cell(path + "/" + key);
        return cell.isPresent() ? values.get(cell.getAsInt()) : 0;
    }
}
