package longthrow.dsp.automation;

import longthrow.dsp.thread.AnyThread;

/// Joins a pass to the lane that it was written over.
@AnyThread
public final class Splice {
    private Splice() {}

    /// The old lane up to the pass, the pass until it hands back, and from there on the old lane again.
    public static Lane into(Lane old, Lane pass, Exit exit) {
        Joint joint = new Joint(old, old.size() + pass.size() + 4);
        long in = pass.frame(0);
        joint.copy(old, Long.MIN_VALUE, in - 1);
        if (in > 0 && pass.position(0) != old.positionAt(in)) {
            joint.add(in - 1, old.positionAt(in - 1));
        }
        joint.copy(pass, in, exit.out());
        joint.add(exit.out(), pass.positionAt(exit.out()));
        long back = exit.back(old);
        if (back < Long.MAX_VALUE) {
            boolean holds = exit.ending() != Exit.Ending.GLIDE || old.stepped();
            if (holds) {
                joint.add(back - 1, pass.positionAt(exit.out()));
            }
            joint.add(back, old.positionAt(back));
            joint.copy(old, back + 1, Long.MAX_VALUE);
        }
        return joint.lane();
    }

    /// Points as they are joined; one that does not come after the last is left out.
    private static final class Joint {
        private final long[] frames;
        private final double[] positions;
        private final boolean stepped;
        private int size;

        private Joint(Lane like, int room) {
            frames = new long[room];
            positions = new double[room];
            stepped = like.stepped();
        }

        private void add(long frame, double position) {
            if (size == 0 || frame > frames[size - 1]) {
                frames[size] = frame;
                positions[size++] = position;
            }
        }

        /// The points of a lane between two frames, both included.
        private void copy(Lane lane, long from, long to) {
            int first = from == Long.MIN_VALUE ? 0 : lane.pointAt(from - 1) + 1;
            for (int i = first; i < lane.size() && lane.frame(i) <= to; i++) {
                add(lane.frame(i), lane.position(i));
            }
        }

        private Lane lane() {
            return new Lane(java.util.Arrays.copyOf(frames, size), java.util.Arrays.copyOf(positions, size), stepped);
        }
    }
}
