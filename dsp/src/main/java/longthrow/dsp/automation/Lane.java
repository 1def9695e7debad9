package longthrow.dsp.automation;

import java.util.Arrays;

/// A control's travel over time: positions (0 to 1, on the parameter's taper) at sample frames, straight lines between
/// them. Before the first point and after the last one the lane holds still. Immutable; evaluating allocates nothing,
/// so every thread may ask.
public final class Lane {
    private static final int NEAR = 8;

    private final long[] frames;
    private final double[] positions;
    private final boolean stepped;

    /// Points in rising order of `frames`, at least one; `stepped` lanes (switches, choices) hold each position until
    /// the next point.
    public Lane(long[] frames, double[] positions, boolean stepped) {
        if (frames.length == 0 || frames.length != positions.length) {
            throw new IllegalArgumentException("a lane needs as many positions as frames, at least one; got "
                    + frames.length + " and " + positions.length);
        }
        for (int i = 1; i < frames.length; i++) {
            if (frames[i] <= frames[i - 1]) {
                throw new IllegalArgumentException(
                        "point " + i + " at frame " + frames[i] + " does not come after frame " + frames[i - 1]);
            }
        }
        this.frames = frames.clone();
        this.positions = positions.clone();
        this.stepped = stepped;
    }

    /// A lane that stays at one position: what a pass is written over where no lane was.
    public static Lane still(double position, boolean stepped) {
        return new Lane(new long[] {0}, new double[] {position}, stepped);
    }

    /// How many points there are.
    public int size() {
        return frames.length;
    }

    /// The frame of a point.
    public long frame(int point) {
        return frames[point];
    }

    /// The position of a point, 0 to 1.
    public double position(int point) {
        return positions[point];
    }

    /// True for switches and choices.
    public boolean stepped() {
        return stepped;
    }

    /// The position at a frame, found by halving.
    public double positionAt(long frame) {
        return positionAt(frame, pointAt(frame));
    }

    /// The last point at or before a frame, -1 before the first; found by halving.
    public int pointAt(long frame) {
        int found = Arrays.binarySearch(frames, frame);
        return found >= 0 ? found : -found - 2;
    }

    /// The same, starting from the point found for an earlier frame: playing on costs a step or none, however long the
    /// lane is.
    public int pointAt(long frame, int before) {
        int next = before + 1;
        if (before < -1 || next > frames.length || (before >= 0 && frames[before] > frame)) {
            return pointAt(frame);
        }
        for (int steps = 0; steps < NEAR; steps++, next++) {
            if (next == frames.length || frames[next] > frame) {
                return next - 1;
            }
        }
        return pointAt(frame);
    }

    /// The position at a frame, where `point` is the last point at or before it.
    public double positionAt(long frame, int point) {
        if (point < 0) {
            return positions[0];
        }
        if (point == frames.length - 1 || stepped) {
            return positions[point];
        }
        double share = (double) (frame - frames[point]) / (frames[point + 1] - frames[point]);
        return positions[point] + share * (positions[point + 1] - positions[point]);
    }
}
