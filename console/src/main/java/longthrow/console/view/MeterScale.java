package longthrow.console.view;

/// How far a meter's bar goes at a level: the deflection of IEC 60268-18, table 1, which gives the upper 20 dB half of
/// the length.
final class MeterScale {
    private MeterScale() {}

    /// The share of the bar's length, 0 to 1, at a level in dBFS.
    static double deflection(double decibels) {
        double percent = decibels < -70
                ? 0
                : decibels < -60
                        ? (decibels + 70) * 0.25
                        : decibels < -50
                                ? (decibels + 60) * 0.5 + 2.5
                                : decibels < -40
                                        ? (decibels + 50) * 0.75 + 7.5
                                        : decibels < -30
                                                ? (decibels + 40) * 1.5 + 15
                                                : decibels < -20
                                                        ? (decibels + 30) * 2 + 30
                                                        : (decibels + 20) * 2.5 + 50;
        return Math.min(percent, 100) / 100;
    }
}
