package longthrow.dsp.parameter;

/// The law between a control's position (0 to 1) and its value (in the parameter's unit), exact both ways.
/// Allocates nothing and throws nothing: the engine calls it too.
public sealed interface Taper {
    /// The value at a position; positions outside 0..1 count as the nearer end.
    double toValue(double position);

    /// The position of a value; values outside the range count as the nearer end.
    double toPosition(double value);

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /// Equal steps of position are equal steps of value.
    record Linear(double minimum, double maximum) implements Taper {
        @Override
        public double toValue(double position) {
            double p = clamp(position);
            return p == 1 ? maximum : minimum + p * (maximum - minimum);
        }

        @Override
        public double toPosition(double value) {
            return clamp((value - minimum) / (maximum - minimum));
        }
    }

    /// Equal steps of position are equal ratios of value; both ends above zero.
    record Logarithmic(double minimum, double maximum) implements Taper {
        public Logarithmic {
            if (!(minimum > 0 && maximum > minimum)) {
                throw new IllegalArgumentException(
                        "a logarithmic taper needs 0 < minimum < maximum, not " + minimum + " and " + maximum);
            }
        }

        @Override
        public double toValue(double position) {
            double p = clamp(position);
            return p == 0 ? minimum : p == 1 ? maximum : minimum * Math.exp(p * Math.log(maximum / minimum));
        }

        @Override
        public double toPosition(double value) {
            return value <= minimum ? 0 : clamp(Math.log(value / minimum) / Math.log(maximum / minimum));
        }
    }

    /// A long-throw fader in decibels, -inf at the bottom, 0 dB at three quarters, +10 dB at the top: four straight
    /// segments (the X32 law; dsp facts, section 9).
    record Fader() implements Taper {
        @Override
        public double toValue(double position) {
            double p = clamp(position);
            if (p >= 0.5) {
                return 40 * p - 30;
            }
            if (p >= 0.25) {
                return 80 * p - 50;
            }
            if (p >= 0.0625) {
                return 160 * p - 70;
            }
            return p > 0 ? 480 * p - 90 : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double toPosition(double value) {
            if (value >= -10) {
                return clamp((value + 30) / 40);
            }
            if (value >= -30) {
                return (value + 50) / 80;
            }
            if (value >= -60) {
                return (value + 70) / 160;
            }
            return clamp((value + 90) / 480);
        }
    }

    /// A choice among `count` words, valued 0 to count - 1, each with an equal share of the travel.
    record Steps(int count) implements Taper {
        @Override
        public double toValue(double position) {
            return Math.rint(clamp(position) * (count - 1));
        }

        @Override
        public double toPosition(double value) {
            return count == 1 ? 0 : clamp(Math.rint(value) / (count - 1));
        }
    }
}
