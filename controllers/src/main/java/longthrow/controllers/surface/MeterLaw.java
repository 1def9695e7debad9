package longthrow.controllers.surface;

import longthrow.controllers.protocol.HuiMeter;
import longthrow.controllers.protocol.MackieMeter;

/// Which step of a meter shows a level, and back. Immutable.
public sealed interface MeterLaw {
    /// The step of a level in dBFS, 0 where nothing shows.
    int step(double decibels);

    /// The level of a step in dBFS.
    double decibels(int step);

    /// The law of a control's meter.
    static MeterLaw of(Control control) {
        Coding coding = control.coding();
        if (coding.scale().isPresent()) {
            return new Scaled(coding.scale().get());
        }
        return switch (coding.codec().orElse("")) {
            case Codecs.METER -> new Mackie();
            case Codecs.HUI_METER -> new Even(new Steps(0, HuiMeter.FULL, 0));
            default -> new Even(coding.steps().orElse(new Steps(0, control.maximumOut(), 0)));
        };
    }

    /// The steps of a Mackie meter.
    record Mackie() implements MeterLaw {
        @Override
        public int step(double decibels) {
            return MackieMeter.step(decibels);
        }

        @Override
        public double decibels(int step) {
            return MackieMeter.decibels(step);
        }
    }

    /// As the profile's scale says.
    record Scaled(Scale scale) implements MeterLaw {
        @Override
        public int step(double decibels) {
            return scale.wire(decibels);
        }

        @Override
        public double decibels(int step) {
            return scale.decibels(step);
        }
    }

    /// Equal steps from the foot of the meter to full scale; what does not reach the foot is dark.
    record Even(Steps steps) implements MeterLaw {
        private static final double FOOT_DECIBELS = -60;

        @Override
        public int step(double decibels) {
            return decibels < FOOT_DECIBELS ? steps.dark() : steps.at((decibels - FOOT_DECIBELS) / -FOOT_DECIBELS);
        }

        @Override
        public double decibels(int step) {
            boolean dark = step == steps.dark() && step <= steps.first();
            return dark ? Double.NEGATIVE_INFINITY : FOOT_DECIBELS * (1 - steps.position(step));
        }
    }
}
