package longthrow.console.automation;

import java.util.Arrays;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.ControlThread;

/// Points of a lane as they come, from a file or from several writings of one pass.
@ControlThread
public final class Points {
    private long[] frames = new long[64];
    private double[] positions = new double[64];
    private int size;

    /// Adds a point; one that comes no later than the last replaces its position.
    public void add(long frame, double position) {
        if (size > 0 && frame <= frames[size - 1]) {
            positions[size - 1] = position;
            return;
        }
        if (size == frames.length) {
            frames = Arrays.copyOf(frames, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        frames[size] = frame;
        positions[size] = position;
        size++;
    }

    /// How many points there are.
    public int size() {
        return size;
    }

    /// The frame of a point.
    public long frame(int point) {
        return frames[point];
    }

    /// The position of a point.
    public double position(int point) {
        return positions[point];
    }

    /// The frame of the first point.
    public long firstFrame() {
        return frames[0];
    }

    /// The frame of the newest point.
    public long lastFrame() {
        return frames[size - 1];
    }

    /// The position of the newest point.
    public double lastPosition() {
        return positions[size - 1];
    }

    /// The lane so far.
    public Lane lane(boolean stepped) {
        return new Lane(Arrays.copyOf(frames, size), Arrays.copyOf(positions, size), stepped);
    }
}
