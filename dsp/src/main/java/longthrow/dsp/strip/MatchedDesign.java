package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Biquads matched to the analogue curve up to half the sample rate: poles by impulse invariance, zeros so that the
/// magnitude meets the analogue one at 0, at the corner and (shelves) at half the rate or (bells) with the right slope
/// (Vicanek, "Matched Second Order Digital Filters", 2016; dsp facts, sections 1.3 and 1.5). Whatever errs less is
/// designed, boost of a bell and cut of a shelf; its mirror is the inverse filter.
@AudioThread
final class MatchedDesign {
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

    /// `a` is the square root of the gain at the corner.
    MatchedDesign bell(double turn, double quality, double a) {
        double boost = Math.max(a, 1 / a);
        poles(turn, quality * boost);
        at(turn);
        double gain = boost * boost * boost * boost;
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
        poles(turn * Math.sqrt(cut), quality);
        at(turn);
        double far = shelf(Math.PI / turn, quality, cut);
        double one = square1 * far;
        double two = (shelf(1, quality, cut) * poleSquare() - square0 * p0 - one * p1) / p2;
        zeros(square0, one, two);
        return a > 1 ? inverted() : this;
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
