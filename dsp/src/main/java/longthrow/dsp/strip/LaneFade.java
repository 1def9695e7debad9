package longthrow.dsp.strip;

import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Cross-fades of sixteen lanes, each from 0 to 1 in 18 ms on a raised cosine, made of lines of sixteen frames: longer
/// ones would spread a tone to -70 dB beyond 1 kHz.
@AudioThread
final class LaneFade {
    /// With the way to the grid line a fade stays under 20 ms.
    private static final double SECONDS = 0.018;

    private final float[] curve;
    private final float[] bank = new float[2 * Lanes.WIDTH];
    private final int[] passed = new int[Lanes.WIDTH];
    private final boolean[] runs = new boolean[Lanes.WIDTH];
    private final boolean[] falls = new boolean[Lanes.WIDTH];

    LaneFade(int sampleRate) {
        int blocks = (int) (SECONDS * sampleRate / Lanes.GRID);
        curve = new float[blocks * Lanes.GRID / Glide.STRIDE + 1];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / (curve.length - 1)));
        }
    }

    /// Begins, with the coming block, to go from 0 to 1, or from 1 to 0 where it `falls`.
    void begin(int lane, boolean falling) {
        runs[lane] = true;
        falls[lane] = falling;
        passed[lane] = 0;
    }

    /// Takes over a lane of another fade.
    void take(int lane, LaneFade from, int fromLane) {
        passed[lane] = from.passed[fromLane];
        runs[lane] = from.runs[fromLane];
        falls[lane] = from.falls[fromLane];
    }

    boolean runs(int lane) {
        return runs[lane];
    }

    /// Goes on to the next block; returns whether the fade is over now.
    boolean advance(int lane) {
        if (!runs[lane]) {
            return false;
        }
        passed[lane] += Lanes.GRID / Glide.STRIDE;
        runs[lane] = passed[lane] < curve.length - 1;
        return !runs[lane];
    }

    /// Each lane's line for the stride that frame `at` of the block lies in, 0 where nothing fades: what `Lanes.blend`
    /// reads.
    float[] line(int at) {
        int stride = at / Glide.STRIDE;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            float now = runs[lane] ? value(lane, stride) : 0;
            float step = runs[lane] ? (value(lane, stride + 1) - now) / Glide.STRIDE : 0;
            bank[lane] = now - step * (stride * Glide.STRIDE);
            bank[Lanes.WIDTH + lane] = step;
        }
        return bank;
    }

    private float value(int lane, int stride) {
        float up = curve[passed[lane] + stride];
        return falls[lane] ? 1 - up : up;
    }
}
