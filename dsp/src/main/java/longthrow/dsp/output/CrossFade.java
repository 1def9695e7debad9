package longthrow.dsp.output;

import longthrow.dsp.thread.AudioThread;

/// The way from one sound to another along a raised cosine of 15 ms: a 1 kHz tone that is switched leaves less than
/// -85 dB beyond 1 kHz (dsp facts, section 14).
@AudioThread
final class CrossFade {
    private static final double SECONDS = 0.015;

    private final int length;
    private int at;

    CrossFade(int sampleRate) {
        length = (int) (SECONDS * sampleRate);
        at = length;
    }

    void begin() {
        at = 0;
    }

    void finish() {
        at = length;
    }

    boolean done() {
        return at >= length;
    }

    /// The share of the new sound in the next frame, 0 to 1.
    float next() {
        at = Math.min(length, at + 1);
        return (float) (0.5 - 0.5 * Math.cos(Math.PI * at / length));
    }
}
