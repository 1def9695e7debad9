package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;

/// What the blocks of one group of sixteen lanes work with: the kernels, the signal that passes through them
/// (`[frame][lane]`), and room for a detector's key and for interim results.
///
/// @param links 1 on lanes of stereo strips, whose detectors hear the louder side, else 0
/// @param linked whether any lane is linked
public record Group(
        Lanes kernels, int sampleRate, float[] links, boolean linked, float[] signal, float[] key, float[] scratch) {
    /// Room for the signal of one grid block.
    public static float[] room() {
        return new float[Lanes.GRID * Lanes.WIDTH];
    }

    /// What detectors listen to: the signal, or for stereo strips the louder side of each pair.
    public float[] key(int from, int to) {
        return linked(signal, from, to);
    }

    /// The same of any other signal.
    float[] linked(float[] heard, int from, int to) {
        if (!linked) {
            return heard;
        }
        kernels.link(links, heard, key, from, to);
        return key;
    }
}
