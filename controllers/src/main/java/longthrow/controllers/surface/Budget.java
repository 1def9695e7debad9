package longthrow.controllers.surface;

/// How many bytes may go out now (rule H4): a bucket that fills at the device's rate, and a second one, filling at 60 %
/// of it, that motors draw on too, so that lamps and meters live while faders travel. A message may overdraw: the
/// debt delays the next one.
final class Budget {
    /// What may go at once after a rest: long enough for the echoes of one pass, short enough for any cable's buffer.
    private static final double BURST_SECONDS = 0.02;

    private static final double MOTOR_SHARE = 0.6;

    private final double bytesPerNano;
    private final double burst;
    private double bytes;
    private double motorBytes;
    private long last;
    private boolean started;

    Budget(int bytesPerSecond) {
        bytesPerNano = bytesPerSecond / 1e9;
        burst = bytesPerSecond * BURST_SECONDS;
    }

    void refill(long nanos) {
        double gained = started ? Math.max(0, nanos - last) * bytesPerNano : burst;
        last = started ? Math.max(last, nanos) : nanos;
        started = true;
        bytes = Math.min(burst, bytes + gained);
        motorBytes = Math.min(burst * MOTOR_SHARE, motorBytes + gained * MOTOR_SHARE);
    }

    boolean open(boolean motor) {
        return bytes > 0 && (!motor || motorBytes > 0);
    }

    void spend(int count, boolean motor) {
        bytes -= count;
        motorBytes -= motor ? count : 0;
    }
}
