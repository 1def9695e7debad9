package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern SHAPES = Pattern.compile("(hpf|lpf|eq)/");

    private final TableLayout layout;
    private final List<Integer> cells = new ArrayList<>();
    private final int on;
    private final Slope highPass;
    private final Slope lowPass;
    private final List<Band> bands = new ArrayList<>();

    /// The cells of a filter at an end of the spectrum; -1 where the strip has not that one.
    private record Slope(int on, int frequency, int slope) {}

    /// The cells of a band of the EQ.
    private record Band(int type, int frequency, int gain, int quality) {}

    /// The curve of the strip at `path`.
    EqCurve(TableLayout layout, String path) {
        this.layout = layout;
        layout.section(path.replaceAll("/.*", ""))
                .ifPresent(section -> section.rows().stream()
                        .filter(row -> SHAPES.matcher(row.key()).lookingAt())
                        .forEach(row -> layout.cell(path + "/" + row.key()).ifPresent(cells::add)));
        on = cell(path + "/eq/on");
        highPass = slope(path + "/hpf/");
        lowPass = slope(path + "/lpf/");
        for (int number = 1; number <= BANDS; number++) {
            String band = path + "/eq/" + number + "/";
            if (cell(band + "type") >= 0) {
                bands.add(new Band(cell(band + "type"), cell(band + "freq"), cell(band + "gain"), cell(band + "q")));
            }
        }
    }

    private int cell(String id) {
        return layout.cell(id).orElse(-1);
    }

    private Slope slope(String filter) {
        return new Slope(cell(filter + "on"), cell(filter + "freq"), cell(filter + "slope"));
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
        return number(values, on) > 0 || number(values, highPass.on) > 0 || number(values, lowPass.on) > 0;
    }

    /// Whether the bands are.
    boolean bandsOn(Values values) {
        return number(values, on) > 0;
    }

    /// The gain in decibels at a frequency.
    double decibels(Values values, double hertz) {
        double power = 1;
        if (number(values, highPass.on) > 0) {
            power *= power(values, highPass, ratio(hertz, number(values, highPass.frequency)));
        }
        if (number(values, lowPass.on) > 0) {
            power *= power(values, lowPass, 1 / ratio(hertz, number(values, lowPass.frequency)));
        }
        if (number(values, on) > 0) {
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                double w = ratio(hertz, number(values, band.frequency));
                power *= power(word(values, band.type), w, number(values, band.gain), number(values, band.quality));
            }
        }
        return 10 * Math.log10(Math.max(power, 1e-12));
    }

    private String word(Values values, int cell) {
        return layout.parameter(cell).format(values.get(cell));
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
    private double power(Values values, Slope filter, double w) {
        boolean steep = filter.slope >= 0 && word(values, filter.slope).startsWith("24");
        return 1 / (1 + Math.pow(w, steep ? -8 : -4));
    }

    private static double ratio(double hertz, double corner) {
        return corner > 0 ? hertz / corner : 1;
    }

    private static double number(Values values, int cell) {
        return cell >= 0 ? values.get(cell) : 0;
    }
}
