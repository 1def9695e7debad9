package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Designs second-order sections as trapezoidal state variable filters: `g`, `k` and the three output weights (Simper,
/// "Solving the continuous SVF equations using trapezoidal integration", 2013; dsp facts, section 1.4). Where the
/// bilinear transform begins to bend, above 1 kHz for passes and above 200 Hz for bells and shelves, which may be wide,
/// at a rate of 48 kHz, they are matched to the analogue curve instead; below, both agree within 0.03 dB. One design is
/// written over and over, so that nothing is allocated.
@AudioThread
public final class FilterDesign {
    /// Q of the two sections of a fourth-order Butterworth filter, and of the only one of a second-order.
    public static final double FIRST_OF_TWO = 0.541196100146197;
    public static final double SECOND_OF_TWO = 1.306562964876377;
    /// Q of a second-order Butterworth filter.
    public static final double ALONE = Math.sqrt(0.5);
    /// No corner lies nearer to half the sample rate than this share of the rate.
    private static final double HIGHEST = 0.49;
    /// What bends is a share of the rate: at 32 kHz a wide bell of 200 Hz would err by 0.61 dB at 9 kHz.
    private static final double PASSES_MATCHED_FROM = 1000 / 48_000.0;
    private static final double BANDS_MATCHED_FROM = 200 / 48_000.0;
    /// A shelf takes no more quality than this: at 18 dB it then rises 5.4 dB beyond its gain and dips as much before.
    /// With more, one section cannot follow the analogue curve: at 10 kHz and 20 the best errs by 1.5 dB.
    private static final double STEEPEST_SHELF = 2;

    private final double sampleRate;
    private final MatchedDesign matched = new MatchedDesign();
    double g;
    double k;
    double m0;
    double m1;
    double m2;

    /// Designs for signals at a rate in Hz.
    public FilterDesign(double sampleRate) {
        this.sampleRate = sampleRate;
    }

    /// Lets everything through; corner and quality stay, so that a filter fades in where it belongs.
    public FilterDesign neutral() {
        return weights(1, 0, 0);
    }

    /// A matched high-pass of second order.
    public FilterDesign highPass(double hertz, double quality) {
        if (hertz >= PASSES_MATCHED_FROM * sampleRate) {
            return take(matched.highPass(turn(hertz), quality));
        }
        return bilinearHighPass(hertz, quality);
    }

    /// A matched low-pass of second order.
    public FilterDesign lowPass(double hertz, double quality) {
        if (hertz >= PASSES_MATCHED_FROM * sampleRate) {
            return take(matched.lowPass(turn(hertz), quality));
        }
        return bilinearLowPass(hertz, quality);
    }

    /// A high-pass by the bilinear transform: what a crossover or a loop needs, whose branches must add up and whose
    /// gain must nowhere exceed its own.
    public FilterDesign bilinearHighPass(double hertz, double quality) {
        return corner(hertz, 1, quality).weights(1, -1 / quality, -1);
    }

    /// A low-pass by the bilinear transform.
    public FilterDesign bilinearLowPass(double hertz, double quality) {
        return corner(hertz, 1, quality).weights(0, 0, 1);
    }

    /// Turns phases and leaves levels alone: the sum of both branches of a crossover of fourth order (dsp facts,
    /// section 2).
    public FilterDesign allPass(double hertz, double quality) {
        return corner(hertz, 1, quality).weights(1, -2 / quality, 0);
    }

    /// A low shelf by the bilinear transform: never beyond its own gain.
    public FilterDesign bilinearLowShelf(double hertz, double quality, double decibels) {
        double a = Decibels.gain(decibels / 2);
        return corner(hertz, 1 / Math.sqrt(a), quality).weights(1, k * (a - 1), a * a - 1);
    }

    /// A high shelf by the bilinear transform: never beyond its own gain.
    public FilterDesign bilinearHighShelf(double hertz, double quality, double decibels) {
        double a = Decibels.gain(decibels / 2);
        return corner(hertz, Math.sqrt(a), quality).weights(a * a, k * (1 - a) * a, 1 - a * a);
    }

    FilterDesign notch(double hertz, double quality) {
        return corner(hertz, 1, quality).weights(1, -1 / quality, 0);
    }

    /// 0 dB at its middle; between two octaves below and above it the bilinear bend does not matter to a detector.
    FilterDesign bandPass(double hertz, double quality) {
        return corner(hertz, 1, quality).weights(0, 1 / quality, 0);
    }

    FilterDesign bell(double hertz, double quality, double decibels) {
        double a = Decibels.gain(decibels / 2);
        if (hertz >= BANDS_MATCHED_FROM * sampleRate && decibels != 0) {
            return take(matched.bell(turn(hertz), quality, a));
        }
        corner(hertz, 1, quality * a);
        return weights(1, k * (a * a - 1), 0);
    }

    FilterDesign lowShelf(double hertz, double wish, double decibels) {
        double quality = Math.min(wish, STEEPEST_SHELF);
        double a = Decibels.gain(decibels / 2);
        if (hertz >= BANDS_MATCHED_FROM * sampleRate && decibels != 0) {
            return take(matched.highShelf(turn(hertz), quality, 1 / a)).times(a * a);
        }
        return bilinearLowShelf(hertz, quality, decibels);
    }

    FilterDesign highShelf(double hertz, double wish, double decibels) {
        double quality = Math.min(wish, STEEPEST_SHELF);
        double a = Decibels.gain(decibels / 2);
        if (hertz >= BANDS_MATCHED_FROM * sampleRate && decibels != 0) {
            return take(matched.highShelf(turn(hertz), quality, a));
        }
        return bilinearHighShelf(hertz, quality, decibels);
    }

    /// A band of an equalizer by the value of its `type`.
    public FilterDesign band(int type, double hertz, double quality, double gain) {
        return switch (type) {
            case 1 -> lowShelf(hertz, quality, gain);
            case 2 -> highShelf(hertz, quality, gain);
            case 3 -> notch(hertz, quality);
            case 4 -> highPass(hertz, quality);
            case 5 -> lowPass(hertz, quality);
            default -> bell(hertz, quality, gain);
        };
    }

    /// How many decibels the design gives at a frequency below half the sample rate.
    public double decibelsAt(double hertz) {
        double s = Math.tan(Math.PI * hertz / sampleRate) / g;
        double re = 1 - s * s;
        double im = k * s;
        double overRe = m0 * re + m2;
        double overIm = m0 * im + m1 * s;
        return 10 * Math.log10((overRe * overRe + overIm * overIm) / (re * re + im * im));
    }

    private double turn(double hertz) {
        return 2 * Math.PI * Math.min(hertz / sampleRate, HIGHEST);
    }

    private FilterDesign corner(double hertz, double factor, double quality) {
        g = Math.tan(turn(hertz) / 2) * factor;
        k = 1 / quality;
        return this;
    }

    private FilterDesign weights(double input, double band, double low) {
        m0 = input;
        m1 = band;
        m2 = low;
        return this;
    }

    private FilterDesign times(double gain) {
        return weights(m0 * gain, m1 * gain, m2 * gain);
    }

    /// Any biquad as a state variable filter (dsp facts, section 1.5).
    private FilterDesign take(MatchedDesign biquad) {
        double low = 1 + biquad.a1 + biquad.a2;
        double high = 1 - biquad.a1 + biquad.a2;
        g = Math.sqrt(low / high);
        k = 2 * (1 - biquad.a2) / (high * g);
        double highGain = (biquad.b0 - biquad.b1 + biquad.b2) / high;
        double bandGain = 2 * (biquad.b0 - biquad.b2) / (high * g);
        double lowGain = (biquad.b0 + biquad.b1 + biquad.b2) / low;
        return weights(highGain, bandGain - k * highGain, lowGain - highGain);
    }
}
