package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.Stream;

/// How a mono strip's pan, from -100 (left) to 100 (right), becomes gains of the left and right side (dsp
/// facts, section 8), in the order of the values of `desk/pan-law`. At the ends every law is exactly 0 dB
/// and silence; they are named by what they give in the centre. Balance, the pan of a stereo strip, is the
/// same under every law.
public enum PanLaw {
    /// Constant power.
    MINUS_3("-3 dB") {
        @Override
        double gain(double share) {
            return Math.sin(share * Math.PI / 2);
        }
    },
    /// The geometric mean of constant power and constant sum, which falls to the far side as their decibels' mean does;
    /// not the power 1.5 of the cosine, which has the same centre.
    MINUS_4_5("-4.5 dB") {
        @Override
        double gain(double share) {
            return Math.sqrt(share * Math.sin(share * Math.PI / 2));
        }
    },
    /// Constant sum: what both sides add up to does not depend on the pan.
    MINUS_6("-6 dB") {
        @Override
        double gain(double share) {
            return share;
        }
    },
    /// Both sides full in the centre; the far side is turned down, as a balance does.
    ZERO("0 dB") {
        @Override
        double gain(double share) {
            return Math.min(1, 2 * share);
        }
    },
    /// Three ways, left, centre and right, neighbours at constant power; -3 dB where there is no centre.
    LCR("LCR") {
        @Override
        double gain(double share) {
            return MINUS_3.gain(share);
        }
    };

    private static final List<PanLaw> LAWS = List.of(values());

    private final String word;

    PanLaw(String word) {
        this.word = word;
    }

    /// The law of a value of the table.
    public static PanLaw of(double value) {
        return LAWS.get((int) value);
    }

    /// The laws' names in the table.
    public static String[] words() {
        return Stream.of(values()).map(law -> law.word).toArray(String[]::new);
    }

    /// The gain of a side that has this share of the way from the other one, between 0 and 1.
    abstract double gain(double share);

    /// The gain into the left or right of two sides.
    public double pan(double position, boolean right) {
        return ends(right ? (100 + position) / 200 : (100 - position) / 200);
    }

    /// The gain into the left or right of three ways.
    public double side(double position, boolean right) {
        return this == LCR ? ends(right ? position / 100 : -position / 100) : pan(position, right);
    }

    /// The gain into the middle of three ways, 0 for laws that have two.
    public double centre(double position) {
        return this == LCR ? ends(1 - Math.abs(position) / 100) : 0;
    }

    private double ends(double share) {
        return share <= 0 ? 0 : share >= 1 ? 1 : gain(share);
    }

    /// Balance of a stereo strip: the far side is turned down, the near one stays.
    public static double balance(double position, boolean right) {
        double far = right ? -position : position;
        return far <= 0 ? 1 : 1 - far / 100;
    }
}
