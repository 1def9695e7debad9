package longthrow.controllers.protocol;

/// Joins the two 7-bit halves of one control into 14 bits without a glitch between them, whichever comes first. One for
/// each control, so that other controls may talk in between; times are the arrivals of the halves.
public final class Pair14 {
    /// No whole value yet.
    public static final int NONE = -1;

    /// How long a high half waits for its low half: longer than a pair takes on a DIN cable (two messages, 1.9 ms).
    static final long WAIT_NANOS = 3_000_000;

    /// After this many lonely high halves in a row the device is known to send no low ones.
    private static final int LONELY = 4;

    /// How many messages `AUTO` looks at.
    private static final int LOOKED_AT = 8;

    private Order order;
    private boolean learning;
    private int seen;
    private boolean lastWasHigh;
    private long lastNanos;
    private long highToLow;
    private long lowToHigh;

    private int high = NONE;
    private int low;
    private boolean waiting;
    private long since;
    private int lonely;

    /// Which half comes first.
    public enum Order {
        HIGH_FIRST,
        LOW_FIRST,
        AUTO
    }

    /// A pair in that order.
    public Pair14(Order order) {
        this.order = order;
        learning = order == Order.AUTO;
    }

    /// The high half came; the whole value, or `NONE` while the low half is awaited.
    public int high(int value, long nanos) {
        learn(true, nanos);
        high = value;
        if (order == Order.LOW_FIRST) {
            return high << 7 | low;
        }
        lonely += waiting ? 1 : 0;
        low = 0; // a new high half sets the low one to 0 (MIDI 1.0)
        since = nanos;
        waiting = lonely < LONELY;
        return waiting ? NONE : high << 7;
    }

    /// The low half came; the whole value, or `NONE` while the high half is awaited.
    public int low(int value, long nanos) {
        learn(false, nanos);
        low = value;
        if (order == Order.LOW_FIRST || high == NONE) {
            return NONE;
        }
        waiting = false;
        lonely = 0;
        return high << 7 | low;
    }

    /// The value of a high half that waited too long, or `NONE`.
    public int late(long nanos) {
        if (!waiting || nanos - since < WAIT_NANOS) {
            return NONE;
        }
        waiting = false;
        lonely++;
        return high << 7;
    }

    /// In a pair the halves stand closer together than one pair and the next.
    private void learn(boolean isHigh, long nanos) {
        if (!learning) {
            return;
        }
        if (seen == 0) {
            order = isHigh ? Order.HIGH_FIRST : Order.LOW_FIRST;
        } else if (isHigh && !lastWasHigh) {
            lowToHigh += nanos - lastNanos;
        } else if (!isHigh && lastWasHigh) {
            highToLow += nanos - lastNanos;
        }
        lastWasHigh = isHigh;
        lastNanos = nanos;
        seen++;
        if (seen == LOOKED_AT) {
            learning = false;
            decide();
        }
    }

    private void decide() {
        if (highToLow < lowToHigh) {
            order = Order.HIGH_FIRST;
        } else if (lowToHigh < highToLow) {
            order = Order.LOW_FIRST;
        }
    }
}
