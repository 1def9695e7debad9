package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Numbers that a one-pole takes to where they are wanted, a step a grid line: before ramps, whose jumps it rounds, and
/// before designs that must stay true on the way.
@AudioThread
final class Slow {
    /// Nearer than this a number has arrived.
    private static final double NEAR = 1e-6;

    private final double share;
    private final double[] wanted;
    private final double[] now;
    private boolean moving;

    Slow(int sampleRate, int count, double seconds) {
        share = -Math.expm1(-Lanes.GRID / (seconds * sampleRate));
        wanted = new double[count];
        now = new double[count];
    }

    void aim(int index, double value) {
        moving |= wanted[index] != value;
        wanted[index] = value;
    }

    double now(int index) {
        return now[index];
    }

    void snap() {
        System.arraycopy(wanted, 0, now, 0, now.length);
        moving = false;
    }

    /// Takes a step; whether any number moved.
    boolean advance() {
        if (!moving) {
            return false;
        }
        moving = false;
        for (int i = 0; i < now.length; i++) {
            now[i] += share * (wanted[i] - now[i]);
            if (Math.abs(wanted[i] - now[i]) < NEAR) {
                now[i] = wanted[i];
            }
            moving |= now[i] != wanted[i];
        }
        return true;
    }
}
