package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filters follow their analogue prototypes (the formulas of the cookbook, section 1.1 of the dsp facts) all the way
/// up, and are stable whatever is asked.
class FilterDesignTest {
    private static final int RATE = 48_000;

    /// The magnitude of a design at a frequency, from the state variable filter's equations.
    static double decibels(FilterDesign design, double hertz) {
        return decibels(RATE, design, hertz);
    }

    private static double decibels(int rate, FilterDesign design, double hertz) {
        double turn = 2 * Math.PI * hertz / rate;
        // bilinear: s = (1 - z^-1) / (1 + z^-1) = j tan(turn / 2), the filter's corner being g
        double s = Math.tan(turn / 2) / design.g;
        double re = 1 - s * s;
        double im = design.k * s;
        double under = Math.hypot(re, im);
        double overRe = design.m0 * re + design.m2;
        double overIm = design.m0 * im + design.m1 * s;
        return 20 * Math.log10(Math.hypot(overRe, overIm) / under);
    }

    static double analogue(String shape, double x, double quality, double decibels) {
        double a = Math.pow(10, decibels / 40);
        double root = Math.sqrt(a);
        return switch (shape) {
            case "bell" -> ratio(1 - x * x, x * a / quality, 1 - x * x, x / (a * quality));
            case "low-shelf" ->
                20 * Math.log10(a) + ratio(a - x * x, x * root / quality, 1 - a * x * x, x * root / quality);
            case "high-shelf" ->
                20 * Math.log10(a) + ratio(1 - a * x * x, x * root / quality, a - x * x, x * root / quality);
            case "high-pass" -> ratio(x * x, 0, 1 - x * x, x / quality);
            case "low-pass" -> ratio(1, 0, 1 - x * x, x / quality);
            default -> ratio(1 - x * x, 0, 1 - x * x, x / quality);
        };
    }

    private static double ratio(double re, double im, double underRe, double underIm) {
        return 20 * Math.log10(Math.hypot(re, im) / Math.hypot(underRe, underIm));
    }

    static FilterDesign designed(String shape, double hertz, double quality, double decibels) {
        return designed(RATE, shape, hertz, quality, decibels);
    }

    private static FilterDesign designed(int rate, String shape, double hertz, double quality, double decibels) {
        FilterDesign design = new FilterDesign(rate);
        return switch (shape) {
            case "bell" -> design.bell(hertz, quality, decibels);
            case "low-shelf" -> design.lowShelf(hertz, quality, decibels);
            case "high-shelf" -> design.highShelf(hertz, quality, decibels);
            case "high-pass" -> design.highPass(hertz, quality);
            case "low-pass" -> design.lowPass(hertz, quality);
            default -> design.notch(hertz, quality);
        };
    }

    @ParameterizedTest(name = "{0} at {1} Hz, Q {2}, {3} dB: within {4} dB to 20 kHz")
    @CsvSource({
        "bell, 100, 1, 12, 0.05",
        "bell, 400, 1.4, -4, 0.05",
        "bell, 999, 0.5, 6, 0.1",
        "bell, 1000, 0.5, 6, 0.1",
        "bell, 3000, 1, 3, 0.1",
        "bell, 4000, 0.5, -12, 0.6",
        "bell, 10000, 1, 9, 0.45",
        "bell, 10000, 1, -9, 0.45",
        "bell, 16000, 2, 15, 0.4",
        "bell, 16000, 2, -15, 0.4",
        "bell, 18000, 2, -18, 0.65",
        "low-shelf, 100, 0.7071, 3, 0.05",
        "low-shelf, 2000, 0.7071, -12, 0.2",
        "low-shelf, 8000, 0.7071, 9, 0.5",
        "high-shelf, 800, 0.7071, 6, 0.05",
        "high-shelf, 8000, 0.7071, 2, 0.1",
        "high-shelf, 8000, 0.7071, 12, 0.5",
        "high-shelf, 12000, 0.7071, -12, 0.5",
        "high-shelf, 16000, 0.7071, 12, 0.5",
        "high-pass, 80, 0.7071, 0, 0.05",
        "high-pass, 8000, 0.7071, 0, 0.05",
        "low-pass, 500, 0.7071, 0, 0.3",
        "low-pass, 8000, 0.7071, 0, 1.1",
        "low-pass, 12000, 1.3066, 0, 1.1",
        "notch, 300, 3, 0, 0.1"
    })
    void followsTheAnalogueCurve(String shape, double hertz, double quality, double gain, double within) {
        FilterDesign design = designed(shape, hertz, quality, gain);
        for (double f = 20; f <= 20_000; f *= 1.01) {
            double expected = analogue(shape, f / hertz, quality, gain);
            if (expected > -30) {
                assertThat(Math.abs(decibels(design, f) - expected))
                        .as("%s at %.0f Hz", shape, f)
                        .isLessThan(within);
            }
        }
    }

    /// The whole range of the panel: corners in thirds of an octave, gains in steps of 3 dB.
    @ParameterizedTest(name = "every {0} of Q {1} to {2} within {3} dB to 20 kHz")
    @CsvSource({"bell, 0.1, 20, 0.6", "low-shelf, 0.1, 20, 0.5", "high-shelf, 0.1, 20, 0.5", "low-pass, 0.1, 20, 1.1"})
    void followsTheAnalogueCurveOverItsWholeRange(String shape, double lowest, double highest, double within) {
        for (double quality = lowest; quality <= highest; quality *= 1.3) {
            for (double hertz = 20; hertz <= 20_000; hertz *= 1.2589) {
                for (double gain = -18; gain <= 18; gain += 3) {
                    if (!shape.equals("low-pass") || gain == 0) {
                        compare(RATE, shape, hertz, quality, gain, within);
                    }
                }
            }
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "every {1} at a rate of {0} Hz, within {2} dB")
    @CsvSource({
        "32000, bell, 0.6",
        "32000, low-shelf, 0.6",
        "32000, high-shelf, 0.6",
        "32000, low-pass, 1.1",
        "44100, bell, 0.6",
        "44100, low-shelf, 0.6",
        "44100, high-shelf, 0.6",
        "44100, low-pass, 1.1",
        "88200, bell, 0.6",
        "88200, low-shelf, 0.6",
        "88200, high-shelf, 0.6",
        "88200, low-pass, 1.1",
        "192000, bell, 0.6",
        "192000, low-shelf, 0.6",
        "192000, high-shelf, 0.6",
        "192000, low-pass, 1.1"
    })
    void followsTheAnalogueCurveAtEveryRate(int rate, String shape, double within) {
        for (double quality = 0.1; quality <= 20; quality *= 1.3) {
            for (double hertz = 20; hertz <= Math.min(20_000, rate * 20 / 48); hertz *= 1.2589) {
                for (double gain = -18; gain <= 18; gain += 6) {
                    if (!shape.equals("low-pass") || gain == 0) {
                        compare(rate, shape, hertz, quality, gain, within);
                    }
                }
            }
        }
    }

    private static void compare(int rate, String shape, double hertz, double quality, double gain, double within) {
        FilterDesign design = designed(rate, shape, hertz, quality, gain);
        // a shelf takes a quality of up to 2
        double heard = shape.endsWith("shelf") ? Math.min(quality, 2) : quality;
        for (double f = 20; f <= Math.min(20_000, rate * 20 / 48); f *= 1.06) {
            double expected = analogue(shape, f / hertz, heard, gain);
            double error = Math.abs(decibels(rate, design, f) - expected);
            if (expected > -30 && !(error < within)) {
                fail("%s at %.0f Hz, Q %s, %s dB errs by %.2f dB at %.0f Hz", shape, hertz, quality, gain, error, f);
            }
        }
    }

    @Test
    void isStableWhateverIsAsked() {
        for (String shape : new String[] {"bell", "low-shelf", "high-shelf", "high-pass", "low-pass", "notch"}) {
            for (double hertz = 20; hertz <= 20_000; hertz *= 1.21) {
                for (double quality = 0.1; quality <= 20; quality *= 1.7) {
                    for (double gain = -18; gain <= 18; gain += 3) {
                        FilterDesign design = designed(shape, hertz, quality, gain);
                        boolean stable = design.g > 0 && design.k > 0 && Double.isFinite(design.g + design.k);
                        boolean finite = Double.isFinite(design.m0 + design.m1 + design.m2);
                        if (!stable || !finite) {
                            fail("%s at %s Hz, Q %s, %s dB", shape, hertz, quality, gain);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"bell", "low-shelf", "high-shelf"})
    void cutsMirrorBoosts(String shape) {
        for (double f = 100; f < 20_000; f *= 1.3) {
            double boost = decibels(designed(shape, 6000, 1, 9), f);
            double cut = decibels(designed(shape, 6000, 1, -9), f);
            assertThat(boost + cut).isCloseTo(0, within(1e-9));
        }
    }
}
