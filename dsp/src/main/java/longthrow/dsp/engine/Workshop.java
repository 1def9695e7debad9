package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Side;

/// What all groups share: the kernels, and the buffers that each group uses in its turn, so that they stay in the
/// nearest cache.
record Workshop(Lanes kernels, int sampleRate, float[] signal, float[] key, float[] scratch, KeySources keys) {
    Workshop(Lanes kernels, int sampleRate, KeySources keys) {
        this(kernels, sampleRate, Group.room(), Group.room(), Group.room(), keys);
    }

    /// A group that uses the shared buffers.
    Group group(List<Side> sides) {
        return group(sides, signal);
    }

    /// A group whose signal has a buffer of its own, because only the lanes in use are written.
    Group groupApart(List<Side> sides) {
        return group(sides, Group.room());
    }

    private Group group(List<Side> sides, float[] signal) {
        float[] links = new float[Lanes.WIDTH];
        boolean linked = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            links[lane] = sides.get(lane) == Side.MONO ? 0 : 1;
            linked |= links[lane] > 0;
        }
        return new Group(kernels, sampleRate, links, linked, signal, key, scratch, keys);
    }
}
