package longthrow.dsp.output;

import java.util.Arrays;
import longthrow.dsp.meter.Interpolation;
import longthrow.dsp.thread.AudioThread;

/// The gain of a limiter that cannot look ahead, for linked channels: no true peak exceeds the ceiling, whatever comes.
/// What is left of a peak once it can be seen is decided by the samples before it. So each sample is held back until
/// even silence behind it would leave no peak too high; since silence is always possible, that never fails. A slow gain
/// does nearly all of it, by what the peaks of the sound would be if it were cut off; where it comes too late, at a
/// sudden beginning, single samples are held back besides.
///
/// While the sound is so soft that no filter could make a peak of it, nothing is computed but the last samples kept;
/// while nothing has to be turned down, half of it.
@AudioThread
final class InstantGain {
    /// How long a peak counts against a ceiling that moves: longer than half a wave.
    private static final double HOLD_SECONDS = 0.02;

    private final float bound;
    private final int length;
    private final CutOff[] heard;
    private final CutOff[] played;
    /// The last samples, and the same against the ceilings that they had; from `at` on, the oldest first.
    private final float[][] past;
    private final float[][] against;
    private int at;
    private double slow = 1;
    /// The highest peak of late, and how many frames ago it was.
    private float high;
    private int since;
    private final int hold;
    private boolean lowered;
    private boolean raised;
    /// How many frames in a row were not turned down; no more than `past` holds.
    private int plain;
    private boolean soft = true;
    /// Whether `played` is up to date.
    private boolean playing;

    /// Of so many channels, in pieces of at most `most` frames.
    InstantGain(int sampleRate, int channels, int most) {
        Interpolation interpolation = Interpolation.forLimiting(sampleRate);
        bound = interpolation.bound();
        length = interpolation.history();
        hold = (int) (HOLD_SECONDS * sampleRate);
        heard = new CutOff[channels];
        played = new CutOff[channels];
        Arrays.setAll(heard, channel -> new CutOff(interpolation, most));
        Arrays.setAll(played, channel -> new CutOff(interpolation, most));
        past = new float[channels][length];
        against = new float[channels][length];
        reset();
    }

    /// Looks at a piece before its frames are asked for: `ceiling` is the lowest that it will have.
    void begin(float[][] sound, int from, int frames, float ceiling) {
        float highest = 0;
        for (int channel = 0; channel < past.length; channel++) {
            highest = Math.max(highest, highest(sound[channel], from, from + frames));
            highest = Math.max(highest, highest(past[channel], 0, length));
        }
        boolean was = soft;
        soft = plain == length && highest * bound < ceiling;
        if (was && !soft) {
            high = replay(heard, past);
            since = 0;
        }
    }

    private static float highest(float[] sound, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(sound[i]));
        }
        return highest;
    }

    private float replay(CutOff[] into, float[][] samples) {
        float highest = 0;
        for (int channel = 0; channel < into.length; channel++) {
            into[channel].reset();
            for (int i = 0; i < length; i++) {
                highest = Math.max(highest, into[channel].play(samples[channel][(at + i) % length]));
            }
        }
        return highest;
    }

    /// The gain of one frame, the next one, under a ceiling; the way back goes by `share` a frame.
    float next(float[][] sound, int frame, double ceiling, double share) {
        double gain = soft ? 1 : gain(sound, frame, ceiling, share);
        float upTo = (float) (1 / ceiling);
        for (int channel = 0; channel < past.length; channel++) {
            past[channel][at] = sound[channel][frame];
            against[channel][at] = upTo * sound[channel][frame];
        }
        at = at + 1 < length ? at + 1 : 0;
        plain = gain < 1 ? 0 : Math.min(length, plain + 1);
        return (float) gain;
    }

    private double gain(float[][] sound, int frame, double ceiling, double share) {
        float peak = 0;
        for (int channel = 0; channel < heard.length; channel++) {
            peak = Math.max(peak, heard[channel].play(sound[channel][frame]));
        }
        float highest = high(peak);
        peak = lowered ? highest : peak;
        playing &= plain < length;
        if (!playing && !(peak > ceiling)) {
            return 1;
        }
        if (!playing) {
            replay(played, against);
            playing = true;
        }
        double allowed = allowed(peak, ceiling);
        slow = Release.next(
                slow, raised ? Math.min(allowed, Math.max(slow, allowed(highest, ceiling))) : allowed, share);
        return held(sound, frame, 1 / ceiling);
    }

    private static double allowed(float peak, double ceiling) {
        return peak > ceiling ? ceiling / peak : 1;
    }

    /// A ceiling that comes down meets the peak of a wave, not its flank, and one that goes up lets the gain go by the
    /// peak too: by the wave itself it would go up in waves.
    private float high(float peak) {
        since = peak >= high ? 0 : since + 1;
        high = since == 0 || since > hold ? peak : high;
        return high;
    }

    /// The slow gain, or what there is room for.
    private double held(float[][] sound, int frame, double upTo) {
        double gain = slow;
        for (int channel = 0; channel < played.length; channel++) {
            double x = upTo * sound[channel][frame];
            float room = played[channel].room(x > 0);
            gain = Math.abs(x) * gain > room ? room / Math.abs(x) : gain;
        }
        for (int channel = 0; channel < played.length; channel++) {
            played[channel].play((float) (gain * upTo * sound[channel][frame]));
        }
        return gain;
    }

    /// Hears by what factor the ceiling moves with the next frame. Down, it takes a gain that limits along, not wave by
    /// wave.
    void follow(double factor) {
        lowered = factor < 1;
        raised = factor > 1;
        slow *= lowered && slow < 1 ? factor : 1;
    }

    /// Forgets everything.
    void reset() {
        for (int channel = 0; channel < past.length; channel++) {
            Arrays.fill(past[channel], 0);
            Arrays.fill(against[channel], 0);
        }
        slow = 1;
        plain = length;
        soft = true;
        playing = false;
    }
}
