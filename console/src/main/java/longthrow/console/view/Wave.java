package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.IntToDoubleFunction;
import longthrow.console.frame.Waveform;
import longthrow.dsp.thread.EventThread;

/// Draws the overview of a strip's material: the loudest peak below each pixel.
@EventThread
final class Wave {
    private Wave() {}

    /// In the present colour, about a line at `middle`, at most `half` to either side.
    ///
    /// @param frame which frame of the song a pixel shows
    static void draw(Graphics2D g, Waveform wave, IntToDoubleFunction frame, int width, int middle, int half) {
        float[] peaks = wave.peaks();
        if (peaks.length == 0) {
            return;
        }
        for (int x = 0; x < width; x += 2) {
            double from = frame.applyAsDouble(x) / wave.frames() * peaks.length;
            double to = frame.applyAsDouble(x + 2) / wave.frames() * peaks.length;
            float peak = 0;
            for (int i = (int) Math.max(0, Math.floor(from)); i < Math.min(peaks.length, Math.max(from + 1, to)); i++) {
                peak = Math.max(peak, peaks[i]);
            }
            int high = Math.round(Math.min(1, peak) * half);
            if (from >= 0 && from < peaks.length) {
                g.fillRect(x, middle - Math.max(1, high), 1, Math.max(1, 2 * high));
            }
        }
    }
}
