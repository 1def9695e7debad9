package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// One input of the device at work. Another port fades in while the one before fades out.
@AudioThread
final class InPort {
    private static final float[] SILENCE = new float[Lanes.GRID];

    private final Rise rise;
    private int wanted = Patch.NONE;
    private int now = Patch.NONE;
    private int before = Patch.NONE;
    private int risen;

    InPort(Rise rise) {
        this.rise = rise;
        risen = rise.length();
    }

    void want(int port) {
        wanted = port;
    }

    void snap() {
        now = wanted;
        risen = rise.length();
    }

    /// At a grid line: begins to fade to what is wanted, once the last fade is over.
    void advance() {
        if (risen == rise.length() && now != wanted) {
            before = now;
            now = wanted;
            risen = 0;
        }
    }

    /// Copies a piece of the device's buffers, from index `at` on, to `into` from index `to` on.
    void read(float[][] in, int at, float[] into, int to, int frames) {
        float[] young = port(in, now, at, frames);
        System.arraycopy(young, young == SILENCE ? 0 : at, into, to, frames);
        if (risen == rise.length()) {
            return;
        }
        float[] old = port(in, before, at, frames);
        int oldFrom = old == SILENCE ? 0 : at;
        for (int i = 0; i < frames; i++) {
            float share = rise.at(risen + i);
            float out = old[oldFrom + i];
            into[to + i] = share < 1 ? Math.fma(share, into[to + i] - out, out) : into[to + i];
        }
    }

    /// Moves on by a rendered piece.
    void pass(int frames) {
        risen = Math.min(rise.length(), risen + frames);
    }

    private static float[] port(float[][] in, int port, int at, int frames) {
        boolean there = port >= 0 && port < in.length && in[port].length >= at + frames;
        return there ? in[port] : SILENCE;
    }
}
