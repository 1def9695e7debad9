package longthrow.console.view;

import longthrow.dsp.meter.FullReading;

/// The bar meters, each on the scale that is printed on its kind.
enum Needle {
    /// The falling sample peak, IEC 60268-18.
    PEAK("PEAK", "dBFS", 0, -1, 0, -5, -10, -15, -20, -30, -40, -50, -60) {
        @Override
        float[] levels(FullReading reading) {
            return reading.peak();
        }

        @Override
        double deflection(double level) {
            return MeterScale.deflection(level);
        }
    },
    /// Over 300 ms, on the scale of the peak beside it.
    RMS("RMS", "dBFS", 0, -6, 0, -5, -10, -15, -20, -30, -40, -50, -60) {
        @Override
        float[] levels(FullReading reading) {
            return reading.rms();
        }

        @Override
        double deflection(double level) {
            return MeterScale.deflection(level);
        }
    },
    /// IEC 60268-17: deflection as voltage, 0 VU at 71 % of the way; 0 VU is -18 dBFS here (EBU R 68).
    VU("VU", "VU", 18, 0, 3, 2, 1, 0, -1, -3, -5, -7, -10, -20) {
        @Override
        float[] levels(FullReading reading) {
            return reading.vu();
        }

        @Override
        double deflection(double level) {
            return Math.pow(10, (level - 3) / 20);
        }
    },
    /// IEC 60268-10 type I; 0 dB is -9 dBFS (permitted maximum level, EBU R 68).
    DIN("PPM DIN", "dB", 9, 0, 5, 0, -5, -10, -20, -30, -40, -50) {
        @Override
        float[] levels(FullReading reading) {
            return reading.ppmDin();
        }

        @Override
        double deflection(double level) {
            return (level + 52) / 57;
        }
    },
    /// IEC 60268-10 type IIa: marks 1 to 7, 4 dB each, 4 at -18 dBFS.
    EBU("PPM IIa", "mark", 0, 6, 7, 6, 5, 4, 3, 2, 1) {
        @Override
        float[] levels(FullReading reading) {
            return reading.ppmEbu();
        }

        @Override
        double shown(double level) {
            return 4 + (level + 18) / 4;
        }

        @Override
        double deflection(double mark) {
            return (mark - 0.5) / 6.5;
        }
    },
    /// Katz's K-20: 0 dB at -20 dBFS, attention from +4 on.
    K20("K-20", "dB", 20, 4, 20, 16, 12, 8, 4, 0, -4, -8, -12, -20, -30) {
        @Override
        float[] levels(FullReading reading) {
            return reading.kMean();
        }

        @Override
        double deflection(double level) {
            return (level + 32) / 52;
        }
    };

    private final String face;
    private final String unit;
    private final double offset;
    private final double loud;

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final double[] marks;

    Needle(String face, String unit, double offset, double loud, double... marks) {
        this.face = face;
        this.unit = unit;
        this.offset = offset;
        this.loud = loud;
        this.marks = marks;
    }

    /// A reading's two sides as the meter gives them.
    abstract float[] levels(FullReading reading);

    /// The share of the bar's length at a figure of the scale; held to 0 to 1 by whoever draws.
    abstract double deflection(double shown);

    /// The figure that the scale shows for what the meter gives.
    double shown(double level) {
        return level + offset;
    }

    /// What stands above it.
    String face() {
        return face;
    }

    /// The unit of its figures.
    String unit() {
        return unit;
    }

    /// From which figure on it wants attention.
    double loud() {
        return loud;
    }

    /// The figures printed beside it.
    double[] marks() {
        return marks.clone();
    }
}
