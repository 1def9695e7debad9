package longthrow.controllers.surface;

import java.util.Optional;
import longthrow.controllers.protocol.MackieMeter;

/// A meter. A rise goes out at once. Mackie bars fall by themselves, so that a level which stays or falls is told again
/// ten times a second and no faster; between two tellings the peak counts.
final class MeterOutput extends Output {
    private static final long AGAIN_NANOS = 100_000_000;
    private static final long OVERLOAD_NANOS = 1_000_000_000;
    private static final double FLOOR_DECIBELS = -60; // the foot of a meter without a coding of its own

    private final Control control;
    private final Address address;
    private final boolean mackie;
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

    MeterOutput(Control control, Address address, boolean falls) {
        super(Rank.METER);
        this.control = control;
        this.address = address;
        this.falls = falls;
        mackie = control.codec().equals(Optional.of(Codecs.METER));
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Level level) {
            decibels = level.decibels();
            over |= level.over();
            peak = Math.max(peak, step());
        }
    }

    private int step() {
        if (mackie) {
            return MackieMeter.step(decibels);
        }
        double position = Math.clamp((decibels - FLOOR_DECIBELS) / -FLOOR_DECIBELS, 0, 1);
        return (int) Math.round(position * control.maximumOut());
    }

    @Override
    byte[] next(long nanos) {
        if (mackie && overloadDue(nanos)) {
            due = overSent ? MackieMeter.CLEAR_OVERLOAD : MackieMeter.SET_OVERLOAD;
            return Wire.message(address, due);
        }
        due = peak;
        boolean again = nanos - sentAt >= AGAIN_NANOS && (due != sent || (falls && due > 0));
        return !known || due > sent || again ? Wire.message(address, due) : NOTHING;
    }

    private boolean overloadDue(long nanos) {
        overUntil = over ? nanos + OVERLOAD_NANOS : overUntil;
        over = false;
        return nanos < overUntil != overSent;
    }

    @Override
    void sent(long nanos) {
        if (due > MackieMeter.FULL && mackie) {
            overSent = due == MackieMeter.SET_OVERLOAD;
            return;
        }
        sent = due;
        sentAt = nanos;
        known = true;
        peak = step();
    }

    @Override
    void forget() {
        known = false;
        overSent = false;
    }

    @Override
    void rest() {
        decibels = Double.NEGATIVE_INFINITY;
        peak = 0;
        known &= sent == 0;
        overUntil = Long.MIN_VALUE;
    }
}
