package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Crossing;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;

/// What all groups share: the kernels, how what waits crosses over, what detectors can listen to, and the buffers that
/// each group uses in its turn, so that they stay in the nearest cache.
record Workshop(Lanes kernels, int sampleRate, Crossing crossing, Group.Rooms rooms, KeySources keys) {
    Workshop(Lanes kernels, int sampleRate, Crossing crossing, KeySources keys) {
        this(kernels, sampleRate, crossing, Group.Rooms.own(), keys);
    }

    /// A group that uses the shared buffers.
    Group group() {
        return new Group(kernels, sampleRate, rooms, keys);
    }

    /// A group whose signal has a buffer of its own, because only the lanes in use are written.
    Group groupApart() {
        Group.Rooms apart = new Group.Rooms(Group.room(), rooms.key(), rooms.scratch());
        return new Group(kernels, sampleRate, apart, keys);
    }
}
