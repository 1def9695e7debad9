package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.IntToDoubleFunction;
import longthrow.dsp.thread.EventThread;

/// Draws the overview of a strip's material: the loudest peak below each pixel.
@EventThread
final class Wave {
    private Wave() {}

    /// In the present colour, about a line at `middle`, at most `half` to either side.
    ///
    /// @param peaks over the material, 0 to 1
    /// @param share where in the material a pixel lies, 0 to 1; outside of that it is silent
    static void draw(Graphics2D g, float[] peaks, IntToDoubleFunction share, int width, int middle, int half) {
        if (peaks.length == 0) {
            return;
        }
        for (int x = 0; x < width; x += 2) {
            double from = share.applyAsDouble(x) * peaks.length;
            double to = share.applyAsDouble(x + 2) * peaks.length;
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
