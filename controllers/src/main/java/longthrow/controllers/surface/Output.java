package longthrow.controllers.surface;

/// One thing on a device that the host tells: what it shall show, what it was told, and the message between the two.
/// Belongs to the control thread.
abstract class Output {
    /// No message is due.
    static final byte[] NOTHING = new byte[0];

    private final Rank rank;

    /// Who goes first (rule H7); a lamp's colour before the lamp, which then lights in it.
    enum Rank {
        MOTOR,
        COLOUR,
        LAMP,
        RING,
        TEXT,
        DIGITS,
        METER
    }

    Output(Rank rank) {
        this.rank = rank;
    }

    final Rank rank() {
        return rank;
    }

    /// What the control shall show; feedback of a kind that it cannot show is passed over.
    abstract void show(Feedback feedback);

    /// The message that is due now, or `NOTHING`; the same until it is `sent`.
    abstract byte[] next(long nanos);

    /// A hand took the control to a position, which the device shows by itself now.
    void moved(double position) {}

    /// The message of `next` is on its way.
    abstract void sent(long nanos);

    /// The device may show anything: all is due again.
    abstract void forget();

    /// Dark, blank, at the bottom: how a device is left.
    abstract void rest();
}
