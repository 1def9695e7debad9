package longthrow.dsp.effect;

import longthrow.dsp.thread.AudioThread;

/// A slow sine, one value a frame: two numbers that turn around each other.
@AudioThread
final class Sway {
    private final double start;
    private double sine;
    private double cosine;
    private double turnSine;
    private double turnCosine = 1;

    /// Begins at a phase in turns.
    Sway(double phase) {
        start = 2 * Math.PI * phase;
        reset();
    }

    void reset() {
        sine = Math.sin(start);
        cosine = Math.cos(start);
    }

    /// How far it turns in a frame, in turns.
    void rate(double turns) {
        turnSine = Math.sin(2 * Math.PI * turns);
        turnCosine = Math.cos(2 * Math.PI * turns);
    }

    /// The next value, from -1 to 1.
    double next() {
        double now = sine;
        sine = now * turnCosine + cosine * turnSine;
        cosine = cosine * turnCosine - now * turnSine;
        return now;
    }

    /// Keeps both numbers on the circle; on every grid line.
    void advance() {
        double correction = 1.5 - 0.5 * (sine * sine + cosine * cosine);
        sine *= correction;
        cosine *= correction;
    }
}
