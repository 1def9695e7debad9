package longthrow.controllers.emulation;

import java.util.Optional;
import longthrow.controllers.protocol.MackieMeter;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A meter of a device. A Mackie bar falls by itself, from top to bottom in 1.8 s, and keeps its overload lamp until it
/// is told to darken it.
final class Bar {
    private static final long STEP_NANOS = 1_800_000_000L / MackieMeter.FULL;
    private static final double FLOOR_DECIBELS = -60;

    private final Control control;
    private final Face face;
    private final boolean mackie;
    private final boolean falls;
    private int step;
    private boolean over;
    private long since;

    Bar(Control control, Face face, boolean falls) {
        this.control = control;
        this.face = face;
        mackie = control.codec().equals(Optional.of(Codecs.METER));
        this.falls = falls && mackie;
    }

    void told(int value, long nanos) {
        if (mackie && value > MackieMeter.FULL) {
            over = value == MackieMeter.SET_OVERLOAD || (over && value != MackieMeter.CLEAR_OVERLOAD);
        } else {
            step = value;
            since = nanos;
        }
        show();
    }

    void fall(long nanos) {
        if (falls && step > 0 && nanos - since >= STEP_NANOS) {
            long steps = (nanos - since) / STEP_NANOS;
            step = (int) Math.max(0, step - steps);
            since += steps * STEP_NANOS;
            show();
        }
    }

    private void show() {
        face.show(new Feedback.Level(control, decibels(), over));
    }

    private double decibels() {
        if (mackie) {
            return MackieMeter.decibels(step);
        }
        return step == 0
                ? Double.NEGATIVE_INFINITY
                : FLOOR_DECIBELS * (1 - Math.min(1, step / (double) control.maximumOut()));
    }
}
