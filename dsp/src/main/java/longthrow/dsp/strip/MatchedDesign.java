package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Biquads matched to the analogue curve up to half the sample rate: poles by impulse invariance, zeros so
/// that the magnitude meets the analogue one at 0 and at two more places (Vicanek, "Matched Second Order
/// Digital Filters", 2016; dsp facts, sections 1.3 and 1.5). Which places was chosen by trying some over
/// the whole range of the panel: at 48 kHz the error up to 20 kHz stays below 0.5 dB for bells and for
/// shelves up to a quality of 2. The boost of a bell and the cut of a shelf are designed; the mirror is the
/// inverse filter.
@AudioThread
final class MatchedDesign {
    /// Corners and places as turns a sample: a quarter, 0.354, 0.375 and 0.417 of the rate are 12, 17, 18 and 20 kHz at
    /// 48 kHz.
    private static final double MIDDLE = Math.PI / 2;
    private static final double HIGH = 2 * Math.PI * 17 / 48;
    private static final double NEAR_TOP = 2 * Math.PI * 18 / 48;
    private static final double TOP = 2 * Math.PI * 20 / 48;

    /// 14.5 and 15 kHz at 48 kHz. The zeros of a shelf's cut lie above its corner, and where they are narrow they are
    /// met best at their own place, unless that comes near the other one; corners beyond are met at the poles.
    private static final double HIGH_CORNER = 2 * Math.PI * 14.5 / 48;
    private static final double HIGH_ZERO = 2 * Math.PI * 15 / 48;

    double b0;
    double b1;
    double b2;
    double a1;
    double a2;

    /// sin² and cos² of half the corner, and the square of the sine of it; magnitudes are sums over these three.
    private double p0;
    private double p1;
    private double p2;

    private double square0;
    private double square1;
    private double square2;

    MatchedDesign lowPass(double turn, double quality) {
        poles(turn, quality);
        at(turn);
        double dc = Math.sqrt(square0);
        double end = Math.sqrt(Math.max(0, (quality * quality * poleSquare() - square0 * p0) / p1));
        b0 = (dc + end) / 2;
        b1 = dc - b0;
        b2 = 0;
        return this;
    }

    MatchedDesign highPass(double turn, double quality) {
        poles(turn, quality);
        at(turn);
        b0 = quality * Math.sqrt(poleSquare()) / (4 * p1);
        b1 = -2 * b0;
        b2 = b0;
        return this;
    }

    /// `a` is the square root of the gain at the corner. In the middle of the band the second place is the slope there.
    MatchedDesign bell(double turn, double quality, double a) {
        double boost = Math.max(a, 1 / a);
        poles(turn, quality * boost);
        double gain = boost * boost * boost * boost;
        if (turn < MIDDLE || turn > HIGH) {
            double other = turn < MIDDLE ? TOP : turn / 1.5;
            meet(turn, gain, other, bellSquare(other / turn, quality, boost));
            return a < 1 ? inverted() : this;
        }
        at(turn);
        double level = gain * poleSquare();
        double slope = gain * (square1 - square0 + 4 * (p0 - p1) * square2);
        double two = (level - slope * p1 - square0) / (4 * p1 * p1);
        double one = Math.max(0, slope + square0 - 4 * (p0 - p1) * two);
        zeros(square0, one, two);
        return a < 1 ? inverted() : this;
    }

    /// `a` is the square root of the gain far above the corner.
    MatchedDesign highShelf(double turn, double quality, double a) {
        double cut = Math.min(a, 1 / a);
        double pole = turn * Math.sqrt(cut);
        poles(pole, quality);
        boolean low = turn < HIGH_CORNER;
        double place = low ? Math.max(turn, Math.min(turn / Math.sqrt(cut), HIGH_ZERO)) : pole;
        double other = low ? NEAR_TOP : TOP;
        meet(place, shelf(place / turn, quality, cut), other, shelf(other / turn, quality, cut));
        return a > 1 ? inverted() : this;
    }

    /// Zeros for 1 at 0 and two other squares of the magnitude at two other places.
    private void meet(double turn, double square, double other, double otherSquare) {
        at(other);
        double one = p1;
        double two = p2;
        double wanted = otherSquare * poleSquare() - square0 * p0;
        at(turn);
        double here = square * poleSquare() - square0 * p0;
        double under = p1 * two - one * p2;
        double second = (p1 * wanted - one * here) / under;
        double first = (here * two - wanted * p2) / under;
        zeros(square0, Math.max(0, first), second);
    }

    /// The square of the analogue bell's magnitude at `x` times its corner.
    private static double bellSquare(double x, double quality, double a) {
        double side = (1 - x * x) * (1 - x * x);
        double over = x * a / quality;
        double under = x / (a * quality);
        return (side + over * over) / (side + under * under);
    }

    /// The square of the analogue high shelf's magnitude at `x` times its corner.
    private static double shelf(double x, double quality, double a) {
        double band = a * x * x / (quality * quality);
        double over = 1 - a * x * x;
        double under = a - x * x;
        return a * a * (over * over + band) / (under * under + band);
    }

    private void poles(double turn, double quality) {
        double damping = 1 / (2 * quality);
        double decay = Math.exp(-damping * turn);
        a1 = -2
                * decay
                * (damping <= 1
                        ? Math.cos(Math.sqrt(1 - damping * damping) * turn)
                        : Math.cosh(Math.sqrt(damping * damping - 1) * turn));
        a2 = decay * decay;
        square0 = (1 + a1 + a2) * (1 + a1 + a2);
        square1 = (1 - a1 + a2) * (1 - a1 + a2);
        square2 = -4 * a2;
    }

    private void at(double turn) {
        double sine = Math.sin(turn / 2);
        p1 = sine * sine;
        p0 = 1 - p1;
        p2 = 4 * p0 * p1;
    }

    private double poleSquare() {
        return square0 * p0 + square1 * p1 + square2 * p2;
    }

    private void zeros(double zero, double one, double two) {
        double w = (Math.sqrt(zero) + Math.sqrt(one)) / 2;
        b0 = (w + Math.sqrt(Math.max(0, w * w + two))) / 2;
        b1 = (Math.sqrt(zero) - Math.sqrt(one)) / 2;
        b2 = -two / (4 * b0);
    }

    private MatchedDesign inverted() {
        double oldA1 = a1;
        double oldA2 = a2;
        a1 = b1 / b0;
        a2 = b2 / b0;
        double scale = 1 / b0;
        b0 = scale;
        b1 = oldA1 * scale;
        b2 = oldA2 * scale;
        return this;
    }
}
