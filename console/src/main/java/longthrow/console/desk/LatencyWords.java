package longthrow.console.desk;

import java.util.Locale;
import longthrow.dsp.engine.LatencyPlan.Figures;

/// The latency of a strip in words.
public final class LatencyWords {
    private LatencyWords() {}

    /// Frames and milliseconds: `240 (5.0 ms)`.
    public static String frames(int frames, int sampleRate) {
        return String.format(Locale.ROOT, "%d (%.1f ms)", frames, 1000.0 * frames / sampleRate);
    }

    /// What a surface's display says: by how much the strip's end, or its output, lags behind the desk's inputs; and
    /// that it cannot wait long enough for the others, where that is so.
    public static String words(Figures figures, int sampleRate) {
        return String.format(Locale.ROOT, "%.1f ms", 1000.0 * figures.output() / sampleRate)
                + (figures.beyond() ? " late" : "");
    }
}
