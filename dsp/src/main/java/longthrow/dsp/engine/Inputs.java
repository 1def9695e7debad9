package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.AudioThread;

/// What feeds each lane of a group: the device's input, or what the strip plays from the song. Device inputs count
/// through the strips, one a mono strip, two a stereo strip.
@AudioThread
final class Inputs {
    private static final float[] SILENCE = new float[Lanes.GRID];

    private final LaneMap map;
    private final int[] deviceInput;
    private final float[][] played = new float[Lanes.WIDTH][Lanes.GRID];
    private final float[] other = new float[Lanes.GRID];
    private final float[][] sources = new float[Lanes.WIDTH][];
    private final int[] offsets = new int[Lanes.WIDTH];

    Inputs(LaneMap map, int strips) {
        this.map = map;
        deviceInput = new int[map.lanes()];
        Arrays.fill(deviceInput, LaneMap.NOBODY);
        int next = 0;
        for (int strip = 0; strip < strips; strip++) {
            for (int lane = map.firstLane(strip); lane <= map.lastLane(strip); lane++) {
                deviceInput[lane] = next++;
            }
        }
    }

    float[][] sources() {
        return sources;
    }

    int[] offsets() {
        return offsets;
    }

    /// Finds the sources of a group's lanes for `frames` frames; device buffers are read from index `at`.
    void collect(LaneGroup to, int group, float[][] in, int at, Song song, Generation generation, int frames) {
        for (int i = 0; i < Lanes.WIDTH; i++) {
            int lane = group * Lanes.WIDTH + i;
            int column = map.column(lane);
            sources[i] = SILENCE;
            offsets[i] = 0;
            if (column == LaneMap.NOBODY) {
                continue;
            }
            Optional<StripInput> input = generation.inputs().get(column);
            int device = deviceInput[lane];
            if (input.isPresent()) {
                tryToPlay(to, i, map.side(lane), input.get(), song, frames);
            } else if (device < in.length && in[device].length >= at + frames) {
                sources[i] = in[device];
                offsets[i] = at;
            }
        }
    }

    /// Material comes from elsewhere; if it fails, its strip is silent and the fault is counted.
    private void tryToPlay(LaneGroup to, int lane, Side side, StripInput input, Song song, int frames) {
        try {
            play(lane, side, input, song, frames);
        } catch (RuntimeException failed) {
            Arrays.fill(played[lane], 0);
            to.countFault(lane);
        }
    }

    private void play(int lane, Side side, StripInput input, Song song, int frames) {
        if (!song.sounds()) {
            return;
        }
        sources[lane] = played[lane];
        switch (side) {
            case LEFT -> song.read(input, played[lane], played[lane + 1], frames);
            case RIGHT -> {}
            case MONO -> {
                song.read(input, played[lane], other, frames);
                for (int frame = 0; frame < frames && input.channels() > 1; frame++) {
                    played[lane][frame] = 0.5f * (played[lane][frame] + other[frame]);
                }
            }
        }
    }
}
