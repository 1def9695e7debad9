package longthrow.console.view;

import java.util.Arrays;

/// How a bar falls: at once up, down by 20 dB in 1.7 s (IEC 60268-10, type I), so that an eye can read peaks.
final class Ballistics {
    private static final double FALL = 20 / 1.7; // decibels a second
    private static final float FLOOR = -90;

    private final float[] shown;
    private long frame;

    Ballistics(int bars) {
        shown = new float[bars];
        Arrays.fill(shown, FLOOR);
    }

    /// Takes the reading at an engine frame of `rate` frames a second; the bars start at `levels[from]`.
    void follow(long now, int rate, float[] levels, int from) {
        double seconds = Math.max(0, now - frame) / (double) rate;
        frame = now;
        for (int bar = 0; bar < shown.length; bar++) {
            shown[bar] = (float) Math.max(Math.max(levels[from + bar], FLOOR), shown[bar] - FALL * seconds);
        }
    }

    /// The level a bar shows, in dBFS.
    float level(int bar) {
        return shown[bar];
    }
}
