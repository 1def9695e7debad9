package longthrow.dsp.lanes;

import longthrow.dsp.thread.AudioThread;

/// Rows of sixteen numbers (filter designs) on their way to their targets, through two one-poles of 5 ms
/// that step every sixteen frames of the grid block.
@AudioThread
public final class Glide {
    /// Frames between two steps.
    public static final int STRIDE = 16;

    private static final double SECONDS = 0.005;
    /// Nearer than this share of the target a number has arrived.
    private static final float NEAR = 1e-6f;

    private final float share;
    private final float[] target;
    private final float[] middle;
    private final float[] now;
    private boolean moving;
    /// A bit for each lane with a number that set out since all were at rest.
    private int travelling;

    /// `rows` rows, all zero, so many times as slow.
    public Glide(int sampleRate, int rows, double times) {
        share = (float) -Math.expm1(-STRIDE / (times * SECONDS * sampleRate));
        target = new float[rows * Lanes.WIDTH];
        middle = new float[target.length];
        now = new float[target.length];
    }

    /// Sends a number to a new target.
    public void aim(int row, int lane, double value) {
        int at = row * Lanes.WIDTH + lane;
        target[at] = (float) value;
        boolean away = target[at] != now[at];
        moving |= away;
        travelling |= away ? 1 << lane : 0;
    }

    /// Puts a number there at once.
    public void jump(int row, int lane, double value) {
        int at = row * Lanes.WIDTH + lane;
        target[at] = (float) value;
        middle[at] = target[at];
        now[at] = target[at];
    }

    /// Takes over a lane of another one: where its numbers are, and where they go.
    public void take(int lane, Glide from, int fromLane) {
        Lanes.take(target, lane, from.target, fromLane);
        Lanes.take(middle, lane, from.middle, fromLane);
        Lanes.take(now, lane, from.now, fromLane);
        for (int at = lane; at < now.length; at += Lanes.WIDTH) {
            boolean away = target[at] != now[at] || target[at] != middle[at];
            moving |= away;
            travelling |= away ? 1 << lane : 0;
        }
    }

    /// Takes every number to its target at once.
    public void snap() {
        System.arraycopy(target, 0, middle, 0, target.length);
        System.arraycopy(target, 0, now, 0, target.length);
        moving = false;
        travelling = 0;
    }

    /// Takes one step.
    public void advance() {
        float away = 0;
        for (int at = 0; at < now.length; at++) {
            middle[at] += share * (target[at] - middle[at]);
            now[at] += share * (middle[at] - now[at]);
            float distance = Math.max(Math.abs(target[at] - now[at]), Math.abs(target[at] - middle[at]));
            away = Math.max(away, distance - NEAR * (1 + Math.abs(target[at])));
        }
        if (away <= 0) {
            snap();
        }
    }

    /// Where a number is now.
    public float now(int row, int lane) {
        return now[row * Lanes.WIDTH + lane];
    }

    /// The lanes, a bit each, that can change with the next step.
    public int travelling() {
        return travelling;
    }

    /// Whether any number is on its way.
    public boolean moving() {
        return moving;
    }
}
