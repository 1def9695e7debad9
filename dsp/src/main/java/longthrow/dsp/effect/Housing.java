package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;

/// What a processor is built into: the kernels and rate of its desk, and the impulse response that was loaded for it.
public record Housing(Lanes kernels, int sampleRate, Impulse impulse) {
    /// Sixteen lanes for the processor's own use; those that `pairs` counts are linked two by two from the first on.
    Group group(int pairs) {
        float[] links = new float[Lanes.WIDTH];
        java.util.Arrays.fill(links, 0, 2 * pairs, 1);
        return new Group(
                kernels, sampleRate, links, pairs > 0, Group.room(), Group.room(), Group.room(), KeySources.NONE);
    }

    /// A time in frames.
    double frames(double millis) {
        return millis * sampleRate / 1000;
    }
}
