package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.AudioThread;

/// One output port: what leaves there now, and what left before while that fades out.
@AudioThread
final class OutPort {
    private final Rise rise;
    private Given now = Given.NOTHING;
    private Given before = Given.NOTHING;
    private Given wanted = Given.NOTHING;
    private Side side = Side.MONO;
    private Side sideBefore = Side.MONO;
    private Side sideWanted = Side.MONO;
    private int risen;

    OutPort(Rise rise) {
        this.rise = rise;
        risen = rise.length();
    }

    void want(Given given, Side ofIt) {
        wanted = given;
        sideWanted = ofIt;
    }

    void snap() {
        now = wanted;
        side = sideWanted;
        risen = rise.length();
    }

    /// Whether anything fades, or shall.
    boolean restless() {
        return fades() || changes();
    }

    private boolean fades() {
        return risen < rise.length();
    }

    private boolean changes() {
        return now != wanted || side != sideWanted;
    }

    /// At a grid line: begins to fade to what is wanted, once the last fade is over.
    void advance() {
        if (!fades() && changes()) {
            before = now;
            sideBefore = side;
            now = wanted;
            side = sideWanted;
            risen = 0;
        }
    }

    /// Writes `frames` frames from index `at` on.
    void write(float[] out, int at, int frames) {
        if (fades()) {
            fade(out, at, frames);
        } else if (now.silent()) {
            Arrays.fill(out, at, at + frames, 0);
        } else if (side != Side.MONO) {
            System.arraycopy(now.side(side == Side.RIGHT), 0, out, at, frames);
        } else {
            sum(out, at, frames);
        }
    }

    private void sum(float[] out, int at, int frames) {
        float[] left = now.side(false);
        float[] right = now.side(true);
        if (left == right) {
            System.arraycopy(left, 0, out, at, frames);
            return;
        }
        for (int i = 0; i < frames; i++) {
            out[at + i] = 0.5f * (left[i] + right[i]);
        }
    }

    private void fade(float[] out, int at, int frames) {
        float[] oldLeft = before.side(sideBefore == Side.RIGHT);
        float[] oldRight = before.side(sideBefore != Side.LEFT);
        float[] youngLeft = now.side(side == Side.RIGHT);
        float[] youngRight = now.side(side != Side.LEFT);
        for (int i = 0; i < frames; i++) {
            float old = 0.5f * (oldLeft[i] + oldRight[i]);
            float young = 0.5f * (youngLeft[i] + youngRight[i]);
            float share = rise.at(risen + i);
            out[at + i] = share < 1 ? Math.fma(share, young - old, old) + 0f : young;
        }
        risen = Math.min(rise.length(), risen + frames);
    }

    /// What one strip gives in each piece, made when the first port asks for it.
    @AudioThread
    interface Given {
        /// What a port without anything gives.
        Given NOTHING = new Given() {
            private final float[] silence = new float[Lanes.GRID];

            @Override
            public float[] side(boolean right) {
                return silence;
            }

            @Override
            public boolean silent() {
                return true;
            }
        };

        /// The left or the right side, from index 0; the same array twice where there is but one.
        float[] side(boolean right);

        /// Whether that is known, without looking, to be exactly zero.
        boolean silent();
    }
}
