package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.ControlThread;

/// One test of an external insert, or of the device itself over a cable: the signal that is sent, and room for what
/// comes back. The control thread makes it, the audio thread has it until it says that it is over, then it is the
/// control thread's again, which may leave it to another thread to be searched.
public final class Ping {
    /// The number of no external insert.
    static final int NOBODY = -1;
    /// Frames of the signal: 171 ms at 48 kHz.
    static final int SIGNAL = 8192;
    /// The signal's peak: -20 dBFS, as loud as a line-up tone.
    static final double LEVEL = 0.1;

    private static final double LISTEN_SECONDS = 0.05;
    private static final double LONGEST_SECONDS = 0.5;
    /// The share of the signal that rises, and that falls.
    private static final double EDGE = 0.1;
    /// Where the sweep begins, and where it ends as a share of the sample rate: what every converter passes.
    private static final double LOWEST_HERTZ = 100;
    private static final double HIGHEST = 0.4;

    private final int external;
    private final Cable cable;
    private final int lead;
    private final float[] signal;
    private final float[][] heard;

    /// A cable from one of the device's outputs back to one of its inputs, both counted from 0.
    public record Cable(int output, int input) {
        private static final Cable NONE = new Cable(Patch.NONE, Patch.NONE);
    }

    private Ping(int external, Cable cable, int lead, float[] signal, int length) {
        this.external = external;
        this.cable = cable;
        this.lead = lead;
        this.signal = signal;
        heard = new float[2][length];
    }

    /// For an external insert, counted from 0.
    @ControlThread
    public static Ping of(int external, int sampleRate) {
        return of(external, Cable.NONE, sampleRate);
    }

    /// For the device's way out, a cable, and the way in; what comes back is on side 0.
    @ControlThread
    public static Ping over(Cable cable, int sampleRate) {
        return of(NOBODY, cable, sampleRate);
    }

    private static Ping of(int external, Cable cable, int sampleRate) {
        int lead = (int) (LISTEN_SECONDS * sampleRate);
        int length = lead + SIGNAL + (int) (LONGEST_SECONDS * sampleRate);
        return new Ping(external, cable, lead, sweep(sampleRate), length);
    }

    /// A linear sweep: its correlation with itself has one peak, a sample wide.
    private static float[] sweep(int sampleRate) {
        float[] sweep = new float[SIGNAL];
        double from = LOWEST_HERTZ / sampleRate;
        double rise = (HIGHEST - from) / SIGNAL;
        for (int n = 0; n < SIGNAL; n++) {
            double end = Math.min(n, SIGNAL - 1 - n) / (EDGE * SIGNAL);
            double edge = end < 1 ? 0.5 - 0.5 * Math.cos(Math.PI * end) : 1;
            sweep[n] = (float) (LEVEL * edge * Math.sin(2 * Math.PI * n * (from + rise * n / 2)));
        }
        return sweep;
    }

    /// Which external insert is tested.
    public int external() {
        return external;
    }

    /// Where the cable is that the device is tested over; no port where an external insert is tested.
    public Cable cable() {
        return cable;
    }

    /// How many frames it takes.
    int length() {
        return heard[0].length;
    }

    /// Frames that are only listened to before the signal begins.
    int lead() {
        return lead;
    }

    float[] signal() {
        return signal;
    }

    /// What is sent in frame `at` of the test.
    float sent(int at) {
        int in = at - lead;
        return in >= 0 && in < SIGNAL ? signal[in] : 0;
    }

    /// What came back, `[side][frame]`.
    float[][] heard() {
        return heard;
    }

    /// What one side of the return says; takes tens of milliseconds, on whatever thread its maker leaves it to.
    @AnyThread
    public Echo echo(int side) {
        return Echo.in(this, Arrays.copyOf(heard[side], length()));
    }
}
