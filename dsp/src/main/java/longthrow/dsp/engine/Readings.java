package longthrow.dsp.engine;

import java.util.Arrays;

/// What the audio thread tells of every lane of the desk, in the kernels' own units; three of them change hands.
final class Readings {
    long frame;
    int peakClears;
    final float[] peak;
    final float[] meanSquare;
    final float[] gate;
    final float[] reduction;
    final int[] clips;
    final int[] faults;

    Readings(int lanes) {
        peak = new float[lanes];
        meanSquare = new float[lanes];
        gate = new float[lanes];
        reduction = new float[lanes];
        clips = new int[lanes];
        faults = new int[lanes];
        Arrays.fill(gate, 1);
    }
}
