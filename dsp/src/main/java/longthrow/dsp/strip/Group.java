package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What the blocks of one group of sixteen lanes work with: the kernels, what each lane is of its strip, the signal
/// that passes through them (`[frame][lane]`), and room for a detector's key and for interim results.
@AudioThread
public final class Group {
    private final Lanes kernels;
    private final int sampleRate;
    private final Rooms rooms;
    private final KeySources keys;
    private final Side[] sides = new Side[Lanes.WIDTH];
    /// 1 on lanes of stereo strips, whose detectors hear the louder side, else 0.
    private final float[] links = new float[Lanes.WIDTH];
    private boolean linked;

    /// The buffers that a group works in, its own or shared with others that work in their turn.
    public record Rooms(float[] signal, float[] key, float[] scratch) {
        /// Buffers that nobody else uses.
        public static Rooms own() {
            return new Rooms(room(), room(), room());
        }
    }

    /// Sixteen lanes of mono strips; `keys` is what their detectors can listen to beside their own.
    public Group(Lanes kernels, int sampleRate, Rooms rooms, KeySources keys) {
        this.kernels = kernels;
        this.sampleRate = sampleRate;
        this.rooms = rooms;
        this.keys = keys;
        Arrays.fill(sides, Side.MONO);
    }

    /// Room for the signal of one grid block.
    public static float[] room() {
        return new float[Lanes.GRID * Lanes.WIDTH];
    }

    /// Makes a lane another side of its strip; at a grid line, or before anything sounds.
    public void seat(int lane, Side side) {
        sides[lane] = side;
        links[lane] = side == Side.MONO ? 0 : 1;
        linked = false;
        for (float link : links) {
            linked |= link > 0;
        }
    }

    /// What a lane is of its strip.
    public Side side(int lane) {
        return sides[lane];
    }

    public Lanes kernels() {
        return kernels;
    }

    public int sampleRate() {
        return sampleRate;
    }

    public float[] signal() {
        return rooms.signal;
    }

    public float[] scratch() {
        return rooms.scratch;
    }

    /// More of it, where no detector's key is in use.
    float[] spare() {
        return rooms.key;
    }

    /// What detectors can listen to beside their own strip.
    KeySources keys() {
        return keys;
    }

    /// What detectors listen to: the signal, or for stereo strips the louder side of each pair.
    public float[] key(int from, int to) {
        return linked(rooms.signal, from, to);
    }

    /// The same of any other signal.
    float[] linked(float[] heard, int from, int to) {
        if (!linked) {
            return heard;
        }
        kernels.link(links, heard, rooms.key, from, to);
        return rooms.key;
    }

    /// Puts the larger magnitude of both sides of each stereo strip on both of its lanes, in place.
    void link(float[] heard, int from, int to) {
        if (linked) {
            kernels.link(links, heard, heard, from, to);
        }
    }
}
