package longthrow.controllers.emulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.HuiMeter;
import longthrow.controllers.protocol.MackieMeter;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.MeterLaw;
import longthrow.controllers.surface.Part;

/// A meter of a device; of two sides the higher one counts. A Mackie bar falls by itself, from top to bottom in 1.8 s,
/// and keeps its overload lamp until it is told to darken it.
final class Bar {
    private static final long STEP_NANOS = 1_800_000_000L / MackieMeter.FULL;

    private final Control control;
    private final Face face;
    private final MeterLaw law;
    private final boolean mackie;
    private final boolean hui;
    private final boolean falls;
    private final Map<Part, Integer> sides = new EnumMap<>(Part.class);
    private boolean over;
    private long since;

    Bar(Control control, Face face, boolean falls) {
        this.control = control;
        this.face = face;
        law = MeterLaw.of(control);
        mackie = control.codec().equals(Optional.of(Codecs.METER));
        hui = control.codec().equals(Optional.of(Codecs.HUI_METER));
        this.falls = falls && mackie;
    }

    void told(Part side, int value, long nanos) {
        if (mackie && value > MackieMeter.FULL) {
            over = value == MackieMeter.SET_OVERLOAD || (over && value != MackieMeter.CLEAR_OVERLOAD);
        } else {
            sides.put(side, value);
            since = nanos;
        }
        show();
    }

    void fall(long nanos) {
        if (falls && step() > 0 && nanos - since >= STEP_NANOS) {
            int steps = (int) ((nanos - since) / STEP_NANOS);
            sides.replaceAll((side, step) -> Math.max(0, step - steps));
            since += steps * STEP_NANOS;
            show();
        }
    }

    private int step() {
        return sides.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void show() {
        boolean clips = hui && step() >= HuiMeter.CLIP;
        int step = hui ? Math.min(HuiMeter.FULL, step()) : step();
        face.show(new Feedback.Level(control, law.decibels(step), over || clips));
    }
}
