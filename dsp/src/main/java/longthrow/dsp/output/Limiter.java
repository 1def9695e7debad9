package longthrow.dsp.output;

import java.util.Arrays;
import longthrow.dsp.meter.Interpolation;
import longthrow.dsp.thread.AudioThread;

/// A true-peak limiter on linked channels: no true peak exceeds the ceiling. With look-ahead it knows every peak before
/// it plays it; without, it delays nothing and holds back what might become one, about 1 dB more. At rest below the
/// ceiling its gain is exactly 1.
@AudioThread
public final class Limiter {
    /// What it does.
    public enum Mode {
        /// Nothing, at no cost.
        OFF,
        /// Limits without delay: for phones and wedges.
        INSTANT,
        /// Limits with the delay that `lookAheadFrames` says.
        LOOK_AHEAD
    }

    /// Half the look-ahead: each of the two boxes.
    private static final double BOX_SECONDS = 0.00075;
    /// The internal ceiling lies lower by what a moving gain adds between samples (dsp facts, section 5).
    private static final double MARGIN_DECIBELS = 0.1;

    private static final double CEILING_SECONDS = 0.008;

    private final int sampleRate;
    private final int most;
    private final PeakEnvelope envelope;
    private final LookAheadGain lookAhead;
    private final int ahead;
    private final DelayLine[] lines;
    private final CrossFade fade;
    private final double ceilingShare;
    private final float[] peaks;
    private final float[] truly;
    private final float[] instantly;
    private Mode wanted = Mode.OFF;
    private Mode now = Mode.OFF;
    private Mode before = Mode.OFF;
    private int warm;
    private double targetCeiling = 1;
    private double middleCeiling = 1;
    private double ceiling = 1;
    private double releaseShare = 1;
    private final InstantGain instant;
    private float lowest = 1;

    /// A limiter of so many channels, in pieces of at most `piece` frames.
    public Limiter(int sampleRate, int channels, int piece) {
        this.sampleRate = sampleRate;
        most = piece;
        envelope = new PeakEnvelope(sampleRate, channels, piece);
        lookAhead = new LookAheadGain(box(sampleRate));
        ahead = envelope.delay() + LookAheadGain.delay(box(sampleRate));
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(ahead);
        }
        instant = new InstantGain(sampleRate, channels, piece);
        fade = new CrossFade(sampleRate);
        ceilingShare = -Math.expm1(-1 / (CEILING_SECONDS * sampleRate));
        peaks = new float[piece];
        truly = new float[piece];
        instantly = new float[piece];
        release(100);
    }

    /// Sets the ceiling, dBTP.
    public void ceiling(double decibels) {
        targetCeiling = Math.pow(10, (decibels - MARGIN_DECIBELS) / 20);
    }

    /// Sets how long the gain takes back for 63 % of its way.
    public void release(double millis) {
        releaseShare = -Math.expm1(-1000 / (millis * sampleRate));
    }

    /// Sets what to do; a change fades.
    public void mode(Mode mode) {
        wanted = mode;
    }

    /// Takes ceiling and mode on at once.
    public void snap() {
        ceiling = targetCeiling;
        middleCeiling = targetCeiling;
        if (wanted != now) {
            enter(wanted);
        }
        fade.finish();
        warm = 0;
    }

    /// By how many frames it delays what it limits now.
    public int latency() {
        return now == Mode.LOOK_AHEAD ? ahead : 0;
    }

    /// By how many frames a limiter delays in look-ahead mode at a rate.
    public static int lookAheadFrames(int sampleRate) {
        return Interpolation.forLimiting(sampleRate).delay() + LookAheadGain.delay(box(sampleRate));
    }

    private static int box(int sampleRate) {
        return (int) Math.round(BOX_SECONDS * sampleRate);
    }

    /// The lowest gain since `clearReading`; 1 when nothing was turned down.
    public float lowestGain() {
        return lowest;
    }

    /// Starts a new interval of readings.
    public void clearReading() {
        lowest = 1;
    }

    /// Begins what was set; once a grid line, before the block.
    public void advance() {
        if (wanted != now && fade.done()) {
            enter(wanted);
        }
    }

    /// Whether what was set has yet to begin.
    boolean wants() {
        return wanted != now;
    }

    /// Whether it is off and does not fade.
    public boolean resting() {
        return now == Mode.OFF && fade.done();
    }

    /// Limits frames `from` to `to` of `[channel][frame]` in place.
    public void process(float[][] sound, int from, int to) {
        if (resting()) {
            return;
        }
        for (int at = from; at < to; at += most) {
            piece(sound, at, Math.min(most, to - at));
        }
    }

    private void piece(float[][] sound, int from, int frames) {
        envelope.follow(sound, from, (float) Math.min(ceiling, targetCeiling), peaks, frames);
        gains(sound, from, frames);
        for (int i = 0; i < frames; i++) {
            boolean fading = warm == 0 && !fade.done();
            float share = fading ? fade.next() : warm > 0 ? 0 : 1;
            warm = Math.max(0, warm - 1);
            for (int channel = 0; channel < lines.length; channel++) {
                float dry = sound[channel][from + i];
                lines[channel].put(dry);
                float young = limited(now, channel, dry, i);
                float old = share < 1 ? limited(before, channel, dry, i) : young;
                sound[channel][from + i] = share < 1 ? old + share * (young - old) : young;
            }
        }
    }

    private float limited(Mode mode, int channel, float dry, int i) {
        return switch (mode) {
            case OFF -> dry;
            case INSTANT -> dry * instantly[i];
            case LOOK_AHEAD -> lines[channel].get(ahead) * truly[i];
        };
    }

    /// Both gains of each frame of a piece.
    private void gains(float[][] sound, int from, int frames) {
        boolean sudden = now == Mode.INSTANT || (before == Mode.INSTANT && !fade.done());
        if (sudden) {
            instant.begin(sound, from, frames, (float) Math.min(ceiling, targetCeiling));
        }
        for (int i = 0; i < frames; i++) {
            double above = ceiling;
            middleCeiling += ceilingShare * (targetCeiling - middleCeiling);
            ceiling += ceilingShare * (middleCeiling - ceiling);
            truly[i] = lookAhead.next(allowed(peaks[i]), releaseShare);
            if (sudden) {
                instant.follow(ceiling / above);
                instantly[i] = instant.next(sound, from + i, ceiling, releaseShare);
            }
            lowest = Math.min(lowest, now == Mode.LOOK_AHEAD ? truly[i] : now == Mode.INSTANT ? instantly[i] : 1);
        }
    }

    private float allowed(float peak) {
        return peak > ceiling ? (float) (ceiling / peak) : 1;
    }

    /// Begins the way to another mode; from off, the past is empty and must fill before look-ahead is heard.
    private void enter(Mode mode) {
        boolean cold = now == Mode.OFF;
        before = now;
        now = mode;
        if (cold) {
            envelope.reset();
            lookAhead.reset();
            for (DelayLine line : lines) {
                line.reset();
            }
            Arrays.fill(truly, 1);
            ceiling = targetCeiling;
            middleCeiling = targetCeiling;
        }
        if (mode == Mode.INSTANT) {
            instant.reset();
        }
        warm = cold && mode == Mode.LOOK_AHEAD ? ahead : 0;
        fade.begin();
    }
}
