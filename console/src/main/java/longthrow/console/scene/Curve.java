package longthrow.console.scene;

import java.util.Locale;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;

/// How a fade gets from one value to another (rule S6).
public enum Curve {
    /// Even in control position: -inf is position 0, frequencies and times move by ratios.
    LINEAR,
    /// Slow, fast, slow, in control position: half a cosine.
    S,
    /// So many decibels a second, between silence and the lowest mark of a fader too; for what has no decibels, linear.
    DECIBELS;

    /// Straight pieces that stand for a bent curve: within a quarter of a decibel even where a fader's law has a
    /// corner.
    private static final int PIECES = 64;

    /// Where a level that starts from or goes to silence is taken to be, in dB.
    private static final double SILENCE = -90;

    /// The word of files and commands.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The curve of a word.
    public static Optional<Curve> of(String word) {
        for (Curve curve : values()) {
            if (curve.word().equals(word)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    /// The way of a parameter from one position to another: it stands for `delay` nanoseconds and then travels for
    /// `travel`, more than none.
    Lane lane(Parameter parameter, double from, double to, long delay, long travel) {
        boolean straight = this == LINEAR
                || parameter.stepped()
                || (this == DECIBELS && parameter.unit() != Unit.DECIBELS)
                || travel < PIECES;
        int pieces = straight ? 1 : PIECES;
        int first = delay > 0 ? 1 : 0;
        long[] nanos = new long[first + pieces + 1];
        double[] positions = new double[nanos.length];
        positions[0] = from;
        for (int piece = 0; piece <= pieces; piece++) {
            nanos[first + piece] = delay + travel * piece / pieces;
            positions[first + piece] = position(parameter, from, to, bend((double) piece / pieces));
        }
        return new Lane(nanos, positions, parameter.stepped());
    }

    /// How much of the way is behind when so much of the time is, both 0 to 1.
    double bend(double share) {
        return this == S ? 0.5 - 0.5 * Math.cos(Math.PI * share) : share;
    }

    /// Where a parameter is between two positions when so much of the way is behind; a stepped one goes at the end.
    double position(Parameter parameter, double from, double to, double way) {
        if (way <= 0 || way >= 1 || parameter.stepped()) {
            return way < 1 ? from : to;
        }
        if (this != DECIBELS || parameter.unit() != Unit.DECIBELS) {
            return from + (to - from) * way;
        }
        double quiet = Math.max(parameter.taper().toValue(from), SILENCE);
        double loud = Math.max(parameter.taper().toValue(to), SILENCE);
        return parameter.taper().toPosition(quiet + (loud - quiet) * way);
    }
}
