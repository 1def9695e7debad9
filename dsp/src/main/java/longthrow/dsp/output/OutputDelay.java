package longthrow.dsp.output;

import longthrow.dsp.thread.AudioThread;

/// Delays an output by whole frames, up to half a second and what it waits for others. A change fades from the old
/// place to the new one.
@AudioThread
public final class OutputDelay {
    /// The longest delay.
    public static final double MOST_MILLIS = 500;

    /// Most frames that an output waits for others.
    private static final int MOST_PAD = 8192;

    private final int sampleRate;
    private final DelayLine[] lines;
    private final CrossFade fade;
    private final int most;
    private int asked;
    private int pad;
    private int wanted;
    private int now;
    private int before;

    /// A delay of so many channels, in pieces of at most `piece` frames.
    public OutputDelay(int sampleRate, int channels, int piece) {
        this.sampleRate = sampleRate;
        most = frames(MOST_MILLIS, sampleRate);
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(most + MOST_PAD + piece);
        }
        fade = new CrossFade(sampleRate);
    }

    /// A delay in whole frames at a rate.
    public static int frames(double millis, int sampleRate) {
        return (int) Math.round(millis * sampleRate / 1000);
    }

    /// Sets the delay.
    public void delay(double millis) {
        asked = Math.clamp(frames(millis, sampleRate), 0, most);
        wanted = asked + pad;
    }

    /// Sets by how many frames the output is to wait for others, on top of that.
    public void pad(int frames) {
        pad = Math.clamp(frames, 0, MOST_PAD);
        wanted = asked + pad;
    }

    /// Takes the delay on at once.
    public void snap() {
        now = wanted;
        fade.finish();
    }

    /// Begins the way to the delay that was set; once a grid line, before the block.
    public void advance() {
        if (wanted != now && fade.done()) {
            before = now;
            now = wanted;
            fade.begin();
        }
    }

    /// Whether what was set has yet to begin.
    boolean wants() {
        return wanted != now;
    }

    /// By how many frames the output lags.
    public int latency() {
        return now;
    }

    /// Whether it delays by nothing and does not fade.
    public boolean resting() {
        return now == 0 && fade.done();
    }

    /// Hears `frames` frames from index 0 without delaying them, so that a later delay finds its past.
    public void remember(float[][] sound, int frames) {
        for (int channel = 0; channel < lines.length; channel++) {
            lines[channel].put(sound[channel], 0, frames);
        }
    }

    /// Whether there is nothing but silence in its past.
    public boolean silent() {
        boolean silent = true;
        for (DelayLine line : lines) {
            silent &= line.silent();
        }
        return silent;
    }

    /// Forgets its past.
    public void reset() {
        for (DelayLine line : lines) {
            line.reset();
        }
    }

    /// Delays frames `from` to `to` of `[channel][frame]` in place.
    public void process(float[][] sound, int from, int to) {
        int frames = to - from;
        for (int channel = 0; channel < lines.length; channel++) {
            lines[channel].put(sound[channel], from, frames);
        }
        if (fade.done()) {
            for (int channel = 0; channel < lines.length && now > 0; channel++) {
                lines[channel].copy(now, sound[channel], from, frames);
            }
            return;
        }
        for (int i = 0; i < frames; i++) {
            float share = fade.next();
            for (int channel = 0; channel < lines.length; channel++) {
                float old = lines[channel].get(before + frames - 1 - i);
                float young = lines[channel].get(now + frames - 1 - i);
                sound[channel][from + i] = share < 1 ? old + share * (young - old) : young;
            }
        }
    }
}
