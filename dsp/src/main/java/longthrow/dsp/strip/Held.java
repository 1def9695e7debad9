package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;

/// How long each of sixteen lanes is held back at one place of their path, for each slot of a `Lineup`. Most lanes wait
/// as long as each other, so the odd ones are named. Immutable but for the room, which the audio thread takes over.
///
/// @param most the longest wait in frames
/// @param frames `[slot][lane]`
/// @param common one entry a slot: how long most lanes wait
/// @param odd one entry a slot: a bit for each lane that waits for another time
/// @param room silence for the lanes' past, `[frame][lane]`; as many frames as some power of two
public record Held(int most, int[][] frames, int[] common, int[] odd, float[] room) {
    /// Nobody waits.
    public static final Held NONE = new Held(0, new int[0][], new int[0], new int[0], new float[0]);

    /// The lag of a lane that is never held back.
    public static final int FREE = Integer.MAX_VALUE;

    /// The lag of a lane that carries nothing.
    public static final int NOBODY = -1;

    /// Most frames that a lane is held back.
    public static final int MOST = 8192 - Lanes.GRID;

    private static final int LEAST_ROOM = 512;

    /// Lanes that lag so many frames behind the desk's inputs, none of which waits longer than `most`; `before` is
    /// what was in force until now, whose room is used again if it is large enough.
    public static Held of(int[] lags, Lineup lineup, int most, Held before) {
        if (most == 0) {
            return NONE;
        }
        int slots = lineup.frames().length;
        int[][] frames = new int[slots][Lanes.WIDTH];
        int[] common = new int[slots];
        int[] odd = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            int latest = lineup.frames()[slot];
            Arrays.setAll(frames[slot], lane -> wait(lags[lane], latest, most));
            common[slot] = commonest(frames[slot], lags);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                boolean same = lags[lane] == NOBODY || frames[slot][lane] == common[slot];
                odd[slot] |= same ? 0 : 1 << lane;
            }
        }
        // room that was given away while nobody waited may have been used since
        return new Held(most, frames, common, odd, room(most, before.most > 0 ? before : NONE));
    }

    /// The same with silence for so many samples of the past at least, for lanes that come from where they waited.
    public Held roomy(int samples) {
        return room.length >= samples ? this : new Held(most, frames, common, odd, new float[samples]);
    }

    private static int wait(int lag, int latest, int most) {
        return lag == FREE || lag == NOBODY ? 0 : Math.clamp((long) latest - lag, 0, most);
    }

    private static int commonest(int[] frames, int[] lags) {
        int best = 0;
        int votes = 0;
        for (int candidate = 0; candidate < frames.length; candidate++) {
            int count = 0;
            for (int lane = 0; lane < frames.length; lane++) {
                count += lags[lane] != NOBODY && frames[lane] == frames[candidate] ? 1 : 0;
            }
            if (lags[candidate] != NOBODY && count > votes) {
                votes = count;
                best = frames[candidate];
            }
        }
        return best;
    }

    private static float[] room(int most, Held before) {
        int frames = Math.max(LEAST_ROOM, Integer.highestOneBit(most + Lanes.GRID - 1) << 1);
        return before.room.length >= frames * Lanes.WIDTH ? before.room : new float[frames * Lanes.WIDTH];
    }

    /// Whether no lane waits before it is mixed into the sums of a slot.
    boolean straight(int slot) {
        return most == 0 || (common[slot] == 0 && odd[slot] == 0);
    }

    int wait(int slot, int lane) {
        return most == 0 ? 0 : frames[slot][lane];
    }
}
