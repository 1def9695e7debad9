package longthrow.controllers.surface;

import java.util.OptionalInt;

/// A control that shows one number: a lamp, a ring, a colour or a share of it, an absolute knob. A lamp that cannot
/// blink by itself is blinked.
final class ValueOutput extends Output {
    private static final int UNKNOWN = -1;
    private static final long BLINK_NANOS = 250_000_000;

    private final Shown shown;
    private final Address address;
    private final EchoGuard guard;
    private int wanted;
    private int sent = UNKNOWN;
    private int due = UNKNOWN;
    private boolean blinks;

    ValueOutput(Shown shown, Rank rank, Address address, EchoGuard guard) {
        super(rank);
        this.shown = shown;
        this.address = address;
        this.guard = guard;
        wanted = shown.dark();
    }

    @Override
    void show(Feedback feedback) {
        OptionalInt number = shown.of(feedback);
        if (number.isPresent()) {
            wanted = number.getAsInt();
            blinks = shown.blinks(feedback);
        }
    }

    /// A knob that is told by its own message stands where it was turned; a ring with a message of its own has followed
    /// the hand, not the host.
    @Override
    void moved(double position) {
        sent = shown.isHeardAt(address) ? shown.position(position) : UNKNOWN;
    }

    /// A message that says nothing (a program that is not on) counts as sent.
    @Override
    byte[] next(long nanos) {
        boolean off = blinks && Math.floorMod(nanos / BLINK_NANOS, 2L) == 1;
        due = off ? shown.dark() : wanted;
        byte[] message = due == sent ? NOTHING : Wire.message(address, due);
        sent = message.length == 0 ? due : sent;
        return message;
    }

    @Override
    void sent(long nanos) {
        sent = due;
        if (shown.isHeardAt(address)) {
            guard.said(address, due, nanos);
        }
    }

    @Override
    void forget() {
        sent = UNKNOWN;
    }

    @Override
    void rest() {
        blinks = false;
        wanted = shown.dark();
    }
}
