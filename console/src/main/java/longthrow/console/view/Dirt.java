package longthrow.console.view;

import java.awt.Rectangle;
import longthrow.dsp.thread.EventThread;

/// Where a part is to be painted anew by the window's own painter.
@EventThread
final class Dirt {
    private static final int BESIDE = 2; // pixels that smooth edges and fine screens may spill over a place's own

    private final Rectangle place = new Rectangle();

    /// Notes a place while a frame is presented; false where it is left to Swing.
    boolean takes(FramePainter.Part part, int x, int y, int width, int height) {
        if (!FramePainter.takes()) {
            return false;
        }
        if (width > 0 && height > 0) {
            if (place.isEmpty()) {
                place.setBounds(x, y, width, height);
                FramePainter.wait(part);
            } else {
                place.add(x, y);
                place.add(x + width, y + height);
            }
        }
        return true;
    }

    /// Whether a place is to be painted now; all is, unless the window's own painter is at it.
    boolean touches(int x, int y, int width, int height) {
        return place.isEmpty()
                || (x <= place.x + place.width + BESIDE
                        && y <= place.y + place.height + BESIDE
                        && place.x <= x + width + BESIDE
                        && place.y <= y + height + BESIDE);
    }

    /// All that is to be painted anew, in the part's own pixels; empty where nothing is.
    Rectangle place() {
        return place;
    }

    /// Nothing is to be painted anew any more.
    void clean() {
        place.setBounds(0, 0, 0, 0);
    }
}
