package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Side;

/// What a processor is built into: the kernels and rate of its desk, and the impulse response that was loaded for it.
public record Housing(Lanes kernels, int sampleRate, Impulse impulse) {
    /// Sixteen lanes for the processor's own use; those that `pairs` counts are linked two by two from the first on.
    Group group(int pairs) {
        Group group = new Group(kernels, sampleRate, Group.Rooms.own(), KeySources.NONE);
        for (int lane = 0; lane < 2 * pairs; lane++) {
            group.seat(lane, lane % 2 == 0 ? Side.LEFT : Side.RIGHT);
        }
        return group;
    }

    /// A time in frames.
    double frames(double millis) {
        return millis * sampleRate / 1000;
    }
}
