package longthrow.console.desk;

import java.util.Locale;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.engine.Echo;
import longthrow.dsp.engine.LatencyPlan.Figures;
import longthrow.dsp.parameter.Unit;

/// Latencies in words.
public final class LatencyWords {
    private LatencyWords() {}

    /// Frames and milliseconds: `240 (5.0 ms)`.
    public static String frames(int frames, int sampleRate) {
        return String.format(Locale.ROOT, "%d (%.1f ms)", frames, 1000.0 * frames / sampleRate);
    }

    /// What a show knows of gear outside.
    ///
    /// @param frames how late it is
    /// @param block frames a block of the device when that was measured, 0 where it is not known
    /// @param rate the sample rate then in Hz, 0 where it was not measured
    public record Known(int frames, int block, int rate) {}

    /// Whether that was measured with another device block or rate than there is now; a block of 0 is not known.
    public static boolean outOfDate(Known known, int sampleRate, int block) {
        boolean otherBlock = known.block > 0 && block > 0 && block != known.block;
        return otherBlock || (known.rate > 0 && known.rate != sampleRate);
    }

    /// `1207 (25.1 ms), pinged at 48k/64`, or what else is known.
    public static String external(Known known, int sampleRate, int block) {
        if (known.frames == 0 && known.rate == 0) {
            return "not pinged";
        }
        String told = frames(known.frames, sampleRate);
        if (known.rate == 0) {
            return told + ", told by hand";
        }
        String then = told + ", pinged at " + at(known.rate, known.block);
        return outOfDate(known, sampleRate, block)
                ? then + ", out of date at " + at(sampleRate, block) + ": ping it again"
                : then;
    }

    private static String at(int rate, int block) {
        return block > 0 ? new StreamFormat(rate, block, 0, 0).words() : rate + " Hz";
    }

    /// `-0.2 dB`, `-6.0 dB, polarity inverted`.
    public static String gain(Echo.Found found) {
        return Unit.DECIBELS.format(found.decibels()) + (found.inverted() ? ", polarity inverted" : "");
    }

    /// What a surface's display says: by how much the strip's end, or its output, lags behind the desk's inputs; and
    /// that it cannot wait long enough for the others, where that is so.
    public static String words(Figures figures, int sampleRate) {
        return String.format(Locale.ROOT, "%.1f ms", 1000.0 * figures.output() / sampleRate)
                + (figures.beyond() ? " late" : "");
    }
}
