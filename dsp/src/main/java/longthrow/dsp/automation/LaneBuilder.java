package longthrow.dsp.automation;

import java.util.Arrays;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// A pass while it is written: what a hand did to one control, point after point. It begins with what was heard, so the
/// first written point changes nothing.
@ControlThread
public final class LaneBuilder {
    private final boolean stepped;
    private final long travelFrames;
    private long[] frames = new long[64];
    private double[] positions = new double[64];
    private int size;

    /// Begins at `frame` with the position heard there.
    ///
    /// @param stepped true for switches and choices
    /// @param travelFrames how long one message's move takes: a control that rested and then reports a new position
    ///     stood still until this long before, it did not creep all the while
    public LaneBuilder(boolean stepped, long travelFrames, long frame, double heard) {
        this.stepped = stepped;
        this.travelFrames = Math.max(1, travelFrames);
        append(frame, heard);
    }

    /// The control stands at `position` at `frame`. A frame before the last one counts as the last; of several
    /// positions at one frame the newest stays, but the first point of all stays what was heard.
    public void add(long frame, double position) {
        if (frame <= lastFrame()) {
            replaceLast(position);
            return;
        }
        boolean moved = position != lastPosition();
        if (moved && !stepped && frame - lastFrame() > travelFrames) {
            rest(frame - travelFrames);
        }
        if (moved) {
            append(frame, position);
        } else {
            rest(frame);
        }
    }

    /// The control still stands where it stood: the pass lasts until `frame`.
    public void rest(long frame) {
        if (frame <= lastFrame()) {
            return;
        }
        if (size > 1 && positions[size - 2] == lastPosition()) {
            frames[size - 1] = frame;
        } else {
            append(frame, lastPosition());
        }
    }

    /// Where the pass ends so far.
    public long lastFrame() {
        return frames[size - 1];
    }

    /// Where the control stands at the pass's end.
    public double lastPosition() {
        return positions[size - 1];
    }

    /// How many points there are.
    public int size() {
        return size;
    }

    /// The pass so far, every point.
    public Lane lane() {
        return new Lane(Arrays.copyOf(frames, size), Arrays.copyOf(positions, size), stepped);
    }

    /// The pass as it will be if the control stands still until `frame`; what comes may yet be earlier than that.
    public Lane lane(long frame) {
        if (frame <= lastFrame()) {
            return lane();
        }
        long[] until = Arrays.copyOf(frames, size + 1);
        double[] at = Arrays.copyOf(positions, size + 1);
        until[size] = frame;
        at[size] = lastPosition();
        return new Lane(until, at, stepped);
    }

    /// The pass so far, without the points that nobody would miss on this parameter.
    public Lane thinned(Parameter parameter) {
        return Thinning.thinned(lane(), parameter);
    }

    private void replaceLast(double position) {
        if (size > 1) {
            positions[size - 1] = position;
        } else {
            append(lastFrame() + 1, position);
        }
    }

    private void append(long frame, double position) {
        if (size == frames.length) {
            frames = Arrays.copyOf(frames, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        frames[size] = frame;
        positions[size++] = position;
    }
}
