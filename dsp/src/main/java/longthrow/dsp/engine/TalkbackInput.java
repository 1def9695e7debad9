package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Talkback;
import longthrow.dsp.thread.AudioThread;

/// The talkback at the port that its microphone is in. Another port fades in while the one before fades out.
@AudioThread
final class TalkbackInput {
    private static final float[] SILENCE = new float[Lanes.GRID];

    private final Talkback.Playing playing;
    private final Rise rise;
    private final float[] sound = new float[Lanes.GRID];
    private int wanted = Patch.NONE;
    private int now = Patch.NONE;
    private int before = Patch.NONE;
    private int risen;

    TalkbackInput(Talkback.Playing playing, int sampleRate) {
        this.playing = playing;
        rise = new Rise(sampleRate, Rise.SECONDS);
        risen = rise.length();
    }

    Talkback.Playing playing() {
        return playing;
    }

    void patch(Patch patch) {
        wanted = patch.talkback();
    }

    void snap() {
        playing.snap();
        now = wanted;
        risen = rise.length();
    }

    void advance() {
        playing.advance();
        if (risen == rise.length() && now != wanted) {
            before = now;
            now = wanted;
            risen = 0;
        }
    }

    /// Adds the microphone to the sums while anybody hears it; device buffers are read from index `at`.
    void mix(float[][] in, int at, Sums sums, int from, int to) {
        int frames = to - from;
        if (playing.heard()) {
            collect(in, at, frames);
            playing.mix(sound, 0, sums, from, to);
        }
        risen = Math.min(rise.length(), risen + frames);
    }

    private void collect(float[][] in, int at, int frames) {
        float[] young = port(in, now, at, frames);
        int from = young == SILENCE ? 0 : at;
        System.arraycopy(young, from, sound, 0, frames);
        if (risen == rise.length()) {
            return;
        }
        float[] old = port(in, before, at, frames);
        int oldFrom = old == SILENCE ? 0 : at;
        for (int i = 0; i < frames; i++) {
            float share = rise.at(risen + i);
            float out = old[oldFrom + i];
            sound[i] = share < 1 ? Math.fma(share, sound[i] - out, out) : sound[i];
        }
    }

    private static float[] port(float[][] in, int port, int at, int frames) {
        boolean there = port >= 0 && port < in.length && in[port].length >= at + frames;
        return there ? in[port] : SILENCE;
    }
}
