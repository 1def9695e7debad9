package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;

/// What the blocks of one group of sixteen lanes work with: the kernels, the signal that passes through them
/// (`[frame][lane]`), and room for a detector's key and for interim results.
///
/// @param links 1 on lanes of stereo strips, whose detectors hear the louder side, else 0
/// @param linked whether any lane is linked
/// @param keys what detectors can listen to beside their own strip
public record Group(
        Lanes kernels,
        int sampleRate,
        float[] links,
        boolean linked,
        float[] signal,
        float[] key,
        float[] scratch,
        KeySources keys) {
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

    /// Puts the larger magnitude of both sides of each stereo strip on both of its lanes, in place.
    void link(float[] heard, int from, int to) {
        if (linked) {
            kernels.link(links, heard, heard, from, to);
        }
    }

    /// What a lane is of its strip.
    Side side(int lane) {
        return links[lane] == 0 ? Side.MONO : lane % 2 == 0 ? Side.LEFT : Side.RIGHT;
    }
}
