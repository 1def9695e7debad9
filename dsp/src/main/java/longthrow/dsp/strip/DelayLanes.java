package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Delays of sixteen lanes, each of whole frames up to a most. A new delay is taken up by a cross-fade between two
/// taps, as soon as the line holds enough of the past: nothing clicks, nothing falls silent, no pitch bends. A lane
/// without delay costs nothing.
@AudioThread
final class DelayLanes {
    /// A raised cosine of this length spreads a change of a tone less than -90 dB beyond 1 kHz (dsp facts, section
    /// 14); with the way to the grid line it stays under 20 ms.
    private static final double FADE_SECONDS = 0.015;

    /// Most look-ahead of a detector in milliseconds.
    static final double MOST_LOOKAHEAD = 5;

    private final Group group;
    private final float[][] lines;
    private final int size;
    private final float[] fade;
    private final int[] wanted = new int[Lanes.WIDTH];
    private final int[] now = new int[Lanes.WIDTH];
    private final int[] next = new int[Lanes.WIDTH];
    private final int[] faded = new int[Lanes.WIDTH];
    private final int[] filled = new int[Lanes.WIDTH];
    private final boolean[] fading = new boolean[Lanes.WIDTH];
    private final boolean[] runs = new boolean[Lanes.WIDTH];
    private int head;
    private boolean any;
    private boolean restless;

    /// Lines for delays up to `most` frames.
    DelayLanes(Group group, int most) {
        this.group = group;
        size = most + 1;
        lines = new float[Lanes.WIDTH][size];
        fade = fade(group.sampleRate());
    }

    /// The share of the new tap in each frame of a fade.
    static float[] fade(int sampleRate) {
        float[] fade = new float[(int) (FADE_SECONDS * sampleRate)];
        for (int i = 0; i < fade.length; i++) {
            fade[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 1) / fade.length));
        }
        return fade;
    }

    /// A time in whole frames at a rate.
    static int frames(double millis, int sampleRate) {
        return (int) Math.rint(millis / 1000 * sampleRate);
    }

    /// Lines as long as a detector looks ahead.
    static DelayLanes lookahead(Group group) {
        return new DelayLanes(group, (int) Math.ceil(MOST_LOOKAHEAD / 1000 * group.sampleRate()));
    }

    /// To the nearest frame.
    void aimMillis(int lane, double millis) {
        aim(lane, frames(millis, group.sampleRate()));
    }

    void aim(int lane, int frames) {
        restless |= wanted[lane] != frames;
        wanted[lane] = frames;
    }

    /// Takes every delay at once; what comes out first is silence.
    void snap() {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            now[lane] = wanted[lane];
            fading[lane] = false;
        }
        judge();
    }

    /// At a grid line: starts what can start. Returns whether it has to look again at the next one.
    boolean advance() {
        if (!any && !restless) {
            return false;
        }
        restless = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (wanted[lane] != now[lane] && !fading[lane] && (runs[lane] || wanted[lane] == 0)) {
                begin(lane);
            }
        }
        judge();
        return any;
    }

    private void begin(int lane) {
        if (filled[lane] >= wanted[lane]) {
            next[lane] = wanted[lane];
            faded[lane] = 0;
            fading[lane] = true;
        }
    }

    private void judge() {
        any = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            boolean needed = wanted[lane] > 0 || now[lane] > 0 || fading[lane];
            filled[lane] = needed && runs[lane] ? filled[lane] : 0;
            runs[lane] = needed;
            any |= needed;
        }
    }

    boolean idle() {
        return !any;
    }

    void process(int from, int to) {
        if (!any) {
            return;
        }
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (runs[lane]) {
                run(lane, from, to);
                filled[lane] = Math.min(filled[lane] + to - from, size - 1);
            }
        }
        head = (head + to - from) % size;
    }

    private void run(int lane, int from, int to) {
        float[] signal = group.signal();
        float[] line = lines[lane];
        int write = head;
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            line[write] = signal[at];
            float y = line[back(write, now[lane])];
            if (fading[lane]) {
                y = Math.fma(fade[faded[lane]], line[back(write, next[lane])] - y, y);
                arrive(lane);
            }
            signal[at] = y;
            write = write + 1 == size ? 0 : write + 1;
        }
    }

    private int back(int write, int frames) {
        return write >= frames ? write - frames : write - frames + size;
    }

    private void arrive(int lane) {
        if (++faded[lane] == fade.length) {
            now[lane] = next[lane];
            fading[lane] = false;
        }
    }

    /// Takes over a lane of other lines of the same length: what it is to be, its fade, and, where it is in use, what
    /// it holds.
    void take(int lane, DelayLanes from, int fromLane) {
        if (from.runs[fromLane]) {
            turn(from.lines[fromLane], from.head, lines[lane], head);
        }
        wanted[lane] = from.wanted[fromLane];
        now[lane] = from.now[fromLane];
        next[lane] = from.next[fromLane];
        faded[lane] = from.faded[fromLane];
        filled[lane] = from.filled[fromLane];
        fading[lane] = from.fading[fromLane];
        runs[lane] = from.runs[fromLane];
        restless |= wanted[lane] != now[lane];
        any = false;
        for (boolean run : runs) {
            any |= run;
        }
    }

    /// Copies a ring so that what lay before one head lies before the other one.
    private static void turn(float[] from, int fromHead, float[] to, int toHead) {
        int size = from.length;
        int far = (toHead - fromHead + size) % size;
        if (from != to || far != 0) {
            System.arraycopy(from, 0, to, far, size - far);
            System.arraycopy(from, size - far, to, 0, far);
        }
    }

    void reset(int lane) {
        if (runs[lane]) {
            Arrays.fill(lines[lane], 0);
        }
    }
}
