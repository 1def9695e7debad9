package longthrow.controllers.surface;

/// How many bytes may go out now (rule H4): a bucket that fills at the device's rate, a second one, filling at 60 % of
/// it, that motors draw on too, so that lamps and meters live while faders travel, and a third one that SysEx draws on
/// too (rule H7). A message may overdraw: the debt delays the next one.
final class Budget {
    private static final double MOTOR_SHARE = 0.6;

    private final Bucket all;
    private final Bucket motors;
    private final Bucket sysEx;

    Budget(int bytesPerSecond, int sysExBytesPerSecond) {
        all = new Bucket(bytesPerSecond);
        motors = new Bucket(bytesPerSecond * MOTOR_SHARE);
        sysEx = new Bucket(sysExBytesPerSecond);
    }

    void refill(long nanos) {
        all.refill(nanos);
        motors.refill(nanos);
        sysEx.refill(nanos);
    }

    boolean open(boolean motor) {
        return all.open() && (!motor || motors.open());
    }

    boolean opensToSysEx() {
        return sysEx.open();
    }

    void spend(byte[] message, boolean motor) {
        all.spend(message.length);
        motors.spend(motor ? message.length : 0);
        sysEx.spend((message[0] & 0xFF) == 0xF0 ? message.length : 0);
    }

    private static final class Bucket {
        /// What may go at once after a rest: long enough for the echoes of one pass, short enough for any cable's
        /// buffer.
        private static final double BURST_SECONDS = 0.02;

        private final double bytesPerNano;
        private final double burst;
        private double bytes;
        private long last;
        private boolean started;

        Bucket(double bytesPerSecond) {
            bytesPerNano = bytesPerSecond / 1e9;
            burst = bytesPerSecond * BURST_SECONDS;
        }

        void refill(long nanos) {
            double gained = started ? Math.max(0, nanos - last) * bytesPerNano : burst;
            last = started ? Math.max(last, nanos) : nanos;
            started = true;
            bytes = Math.min(burst, bytes + gained);
        }

        boolean open() {
            return bytes > 0;
        }

        void spend(int count) {
            bytes -= count;
        }
    }
}
