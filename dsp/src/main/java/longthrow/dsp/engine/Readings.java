package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;

/// What the audio thread tells of every lane of the desk, in the kernels' own units; three of them change hands.
final class Readings {
    long frame;
    /// Which lane carries which strip, one entry a section.
    final LaneMap[] maps;
    int peakClears;
    final float[] peak;
    final float[] meanSquare;
    final float[] gate;
    final float[] reduction;
    /// Of the de-essers.
    final float[] softened;
    /// Of the output stages, one a strip behind the channels, then monitors and phones.
    final float[] limiter;

    final int[] clips;
    final int[] faults;

    /// Silence; `maps` says where the strips are before the engine has told anything.
    Readings(List<LaneMap> maps, int lanes, int limiters) {
        this.maps = maps.toArray(LaneMap[]::new);
        peak = new float[lanes];
        meanSquare = new float[lanes];
        gate = new float[lanes];
        reduction = new float[lanes];
        softened = new float[lanes];
        limiter = new float[limiters];
        clips = new int[lanes];
        faults = new int[lanes];
        Arrays.fill(gate, 1);
        Arrays.fill(limiter, 1);
    }
}
