package longthrow.dsp.meter;

import java.util.Arrays;

/// The last points of the first two channels, turned by 45 degrees: across, left minus right; upwards, left plus right.
public final class Goniometer implements Meter {
    /// How many points are kept.
    public static final int POINTS = 1024;

    private static final float TURN = (float) Math.sqrt(0.5);

    private final float[] across = new float[POINTS];
    private final float[] upwards = new float[POINTS];
    private int next;

    @Override
    public void process(float[][] channels, int from, int to) {
        float[] l = channels[0];
        float[] r = channels[channels.length > 1 ? 1 : 0];
        for (int i = Math.max(from, to - POINTS); i < to; i++) {
            across[next] = TURN * (l[i] - r[i]);
            upwards[next] = TURN * (l[i] + r[i]);
            next = (next + 1) % POINTS;
        }
    }

    /// Copies the points, oldest first, into two arrays of `POINTS`.
    public void points(float[] x, float[] y) {
        System.arraycopy(across, next, x, 0, POINTS - next);
        System.arraycopy(across, 0, x, POINTS - next, next);
        System.arraycopy(upwards, next, y, 0, POINTS - next);
        System.arraycopy(upwards, 0, y, POINTS - next, next);
    }

    @Override
    public void reset() {
        Arrays.fill(across, 0);
        Arrays.fill(upwards, 0);
        next = 0;
    }
}
