package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Where the song is, and how strips read it. Every jump (start, stop, locate, loop) cross-fades: what played before
/// goes on, fading out, while the new place fades in. Only a start at the engine's first frame stands at once.
@AudioThread
final class Song {
    private static final double FADE_SECONDS = 0.006;

    private final int sampleRate;
    private final Rise rise;
    private final float[] left = new float[Lanes.GRID];
    private final float[] right = new float[Lanes.GRID];
    private TransportState state = TransportState.STOPPED;
    private long position;
    private long rounds;
    private long before;
    private float beforeLevel;
    private int risen;
    private int fallen;

    Song(int sampleRate) {
        this.sampleRate = sampleRate;
        rise = new Rise(sampleRate, FADE_SECONDS);
        risen = rise.length();
        fallen = rise.length();
    }

    int sampleRate() {
        return sampleRate;
    }

    /// Takes what the control thread asks of the transport; at a grid line only.
    void adopt(TransportState next, boolean firstFrame) {
        boolean jumps = next.locates() != state.locates();
        boolean shifts = next.shifted() != state.shifted() && state.playing() && next.playing() && !jumps;
        if (state.playing() && (jumps || shifts || !next.playing())) {
            leave();
        }
        if (jumps) {
            position = next.locateTo();
        }
        if (shifts) {
            position = Math.max(0, position + next.shifted() - state.shifted());
        }
        if (next.playing() && (jumps || shifts || !state.playing())) {
            risen = firstFrame ? rise.length() : 0;
        }
        state = next;
    }

    private void leave() {
        before = position;
        beforeLevel = rise.at(risen);
        fallen = 0;
    }

    boolean playing() {
        return state.playing();
    }

    long position() {
        return position;
    }

    /// Whether anything of the song is heard now.
    boolean sounds() {
        return state.playing() || fallen < rise.length();
    }

    /// Where the song will be `frames` frames from now.
    long ahead(int frames) {
        if (!state.playing()) {
            return position;
        }
        long then = position + frames;
        return wraps(frames) ? state.loopFrom() + (then - state.loopTo()) % (state.loopTo() - state.loopFrom()) : then;
    }

    /// How often the song will have gone round its loops `frames` frames from now.
    long roundsAhead(int frames) {
        return wraps(frames) ? rounds + 1 : rounds;
    }

    /// How often the song has gone round its loops.
    long rounds() {
        return rounds;
    }

    /// Whether the song goes round within `frames` frames: where it stands at the loop's end it is about to.
    private boolean wraps(int frames) {
        return state.playing() && state.looping() && position <= state.loopTo() && position + frames >= state.loopTo();
    }

    /// At most `frames`, and not beyond the loop's end; jumps back first where the loop ends now.
    int piece(int frames) {
        if (!state.playing() || !state.looping() || position > state.loopTo()) {
            return frames;
        }
        if (position == state.loopTo()) {
            leave();
            position = state.loopFrom();
            rounds++;
            risen = 0;
        }
        return (int) Math.min(frames, state.loopTo() - position);
    }

    /// Reads the piece of the song that plays now; both sides are written.
    void read(StripInput input, float[] toLeft, float[] toRight, int frames) {
        if (state.playing()) {
            input.read(position, toLeft, toRight, 0, frames);
        } else {
            Arrays.fill(toLeft, 0, frames, 0);
            Arrays.fill(toRight, 0, frames, 0);
        }
        for (int i = 0; i < frames && risen + i < rise.length(); i++) {
            toLeft[i] *= rise.at(risen + i);
            toRight[i] *= rise.at(risen + i);
        }
        if (fallen < rise.length()) {
            input.read(before, left, right, 0, frames);
            for (int i = 0; i < frames && fallen + i < rise.length(); i++) {
                float fall = beforeLevel * (1 - rise.at(fallen + i));
                toLeft[i] += fall * left[i];
                toRight[i] += fall * right[i];
            }
        }
    }

    /// Moves on by a rendered piece.
    void advance(int frames) {
        if (state.playing()) {
            position += frames;
            risen = Math.min(rise.length(), risen + frames);
        }
        if (fallen < rise.length()) {
            before += frames;
            fallen = Math.min(rise.length(), fallen + frames);
        }
    }
}
