package longthrow.controllers.surface;

import longthrow.controllers.protocol.HuiMeter;
import longthrow.controllers.protocol.MackieMeter;

/// A meter, or one side of it. A rise goes out at once. Mackie bars fall by themselves, so that a level which stays or
/// falls is told again ten times a second and no faster; between two tellings the peak counts.
final class MeterOutput extends Output {
    private static final long AGAIN_NANOS = 100_000_000;
    private static final long OVERLOAD_NANOS = 1_000_000_000;

    private final Address address;
    private final MeterLaw law;
    private final Overload overload;
    private final int base;
    private final boolean falls;
    private double decibels = Double.NEGATIVE_INFINITY;
    private int peak;
    private int sent;
    private int due;
    private long sentAt;
    private boolean known;
    private boolean over;
    private long overUntil = Long.MIN_VALUE;
    private boolean overSent;

    /// How a meter is told that it is over.
    enum Overload {
        /// It has no lamp for that.
        NONE,
        /// By messages of their own.
        APART,
        /// By a step above the last.
        AS_STEP
    }

    /// A meter at that address; `base` is added to each of its values.
    MeterOutput(Control control, Address address, int base, boolean falls) {
        super(Rank.METER);
        this.address = address;
        this.base = base;
        this.falls = falls;
        law = MeterLaw.of(control);
        peak = law.step(decibels);
        overload = switch (control.codec().orElse("")) {
            case Codecs.METER -> Overload.APART;
            case Codecs.HUI_METER -> Overload.AS_STEP;
            default -> Overload.NONE;
        };
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Level level) {
            decibels = level.decibels();
            over |= level.over();
            peak = Math.max(peak, law.step(decibels));
        }
    }

    @Override
    byte[] next(long nanos) {
        overUntil = over ? nanos + OVERLOAD_NANOS : overUntil;
        over = false;
        boolean isOver = nanos < overUntil;
        if (overload == Overload.APART && isOver != overSent) {
            due = overSent ? MackieMeter.CLEAR_OVERLOAD : MackieMeter.SET_OVERLOAD;
            return Wire.message(address, due);
        }
        due = overload == Overload.AS_STEP && isOver ? HuiMeter.CLIP : peak;
        boolean again = nanos - sentAt >= AGAIN_NANOS && (due != sent || (falls && due > 0));
        return !known || due > sent || again ? Wire.message(address, base + due) : NOTHING;
    }

    @Override
    void sent(long nanos) {
        if (due > MackieMeter.FULL && overload == Overload.APART) {
            overSent = due == MackieMeter.SET_OVERLOAD;
            return;
        }
        sent = due;
        sentAt = nanos;
        known = true;
        peak = law.step(decibels);
    }

    @Override
    void forget() {
        known = false;
        overSent = false;
    }

    @Override
    void rest() {
        decibels = Double.NEGATIVE_INFINITY;
        peak = law.step(decibels);
        known &= sent == peak;
        overUntil = Long.MIN_VALUE;
    }
}
