package longthrow.dsp.strip;

/// Pan and balance, from -100 (left) to 100 (right), as gains of the left and right side.
public final class PanLaw {
    private PanLaw() {}

    /// Constant power: -3 dB in the centre, exactly 0 dB and silence at the ends.
    public static double pan(double position, boolean right) {
        double share = right ? (100 + position) / 200 : (100 - position) / 200;
        return share <= 0 ? 0 : share >= 1 ? 1 : Math.sin(share * Math.PI / 2);
    }

    /// Balance of a stereo strip: the far side is turned down, the near one stays.
    public static double balance(double position, boolean right) {
        double far = right ? -position : position;
        return far <= 0 ? 1 : 1 - far / 100;
    }
}
