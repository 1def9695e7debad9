package longthrow.controllers.surface;

/// Whether a hand is on a motor fader (rule H1): free, in hand from the touch or the first move, coasting for a moment
/// after the release. A fader without touch sense is let go when it has not moved for the grace time.
final class Hand {
    private static final long COAST_NANOS = 120_000_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final boolean touchSense;
    private final long graceNanos;
    private boolean touched;
    private long heldUntil = NEVER;
    private long releasedAt = NEVER;

    enum State {
        FREE,
        HAND,
        COAST
    }

    Hand(boolean touchSense, long graceNanos) {
        this.touchSense = touchSense;
        this.graceNanos = graceNanos;
    }

    void touch(boolean down, long nanos) {
        touched = down;
        heldUntil = nanos;
        releasedAt = down ? NEVER : nanos;
    }

    /// The fader moved. The last word of a fader that has just been let go does not take it up again.
    void move(long nanos) {
        boolean lastWord = touchSense && nanos - releasedAt < COAST_NANOS;
        if (!touched && !lastWord) {
            heldUntil = nanos + graceNanos;
        }
    }

    /// Nobody is there any more.
    void leave() {
        touched = false;
        heldUntil = NEVER;
        releasedAt = NEVER;
    }

    State at(long nanos) {
        if (touched || nanos < heldUntil) {
            return State.HAND;
        }
        return nanos < heldUntil + COAST_NANOS ? State.COAST : State.FREE;
    }
}
