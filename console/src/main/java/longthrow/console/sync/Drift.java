package longthrow.console.sync;

import java.util.OptionalLong;
import longthrow.dsp.thread.ControlThread;

/// How far a rolling song is from the code it chases, by the mean of many readings: a single one has the jitter of a
/// cable and of a sound card's calls in it. Tells when the song should be put right, and by how much.
@ControlThread
final class Drift {
    // so that code that was locked to after 4 frames is in sync after 12, at 30 frames a second
    private static final long FIRST_NANOS = 150_000_000;
    private static final long LATER_NANOS = 1_000_000_000;
    // until the engine has taken a correction and an anchor of its has come back
    private static final long SETTLE_NANOS = 60_000_000;
    private static final double TOLERATED_SECONDS = 0.0005;

    private final int sampleRate;
    private long since;
    private long length = FIRST_NANOS;
    private double sum;
    private int count;

    Drift(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /// The song was just sent somewhere at `nanos`: what was measured before says nothing.
    void restart(long nanos) {
        begin(nanos, FIRST_NANOS);
    }

    private void begin(long nanos, long window) {
        since = nanos + SETTLE_NANOS;
        length = window;
        sum = 0;
        count = 0;
    }

    /// Takes a reading, code less song in frames; present where the song is to be put right by so many.
    OptionalLong read(double apart, long nanos) {
        if (nanos < since) {
            return OptionalLong.empty();
        }
        sum += apart;
        count++;
        if (nanos - since < length) {
            return OptionalLong.empty();
        }
        double mean = sum / count;
        begin(nanos, LATER_NANOS);
        boolean right = Math.abs(mean) <= TOLERATED_SECONDS * sampleRate;
        return right ? OptionalLong.empty() : OptionalLong.of(Math.round(mean));
    }
}
