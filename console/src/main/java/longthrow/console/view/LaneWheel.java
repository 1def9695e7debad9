package longthrow.console.view;

import java.awt.event.MouseWheelEvent;
import java.awt.event.MouseWheelListener;
import java.util.Optional;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import longthrow.dsp.thread.EventThread;

/// The wheel over lanes and ruler: with Ctrl it zooms about the pointer; plain it scrolls lanes that do not all fit up
/// and down, and otherwise, as with Shift, along the song.
@EventThread
final class LaneWheel implements MouseWheelListener {
    private static final double NOTCH = 1.25;
    private static final int PIXELS = 60;

    private final LaneDesk desk;

    LaneWheel(LaneDesk desk) {
        this.desk = desk;
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        if (event.isControlDown()) {
            desk.axis().zoom(Math.pow(NOTCH, event.getPreciseWheelRotation()), event.getX());
        } else if (!event.isShiftDown() && overflowing(event).isPresent()) {
            JScrollPane pane = overflowing(event).orElseThrow();
            pane.dispatchEvent(SwingUtilities.convertMouseEvent(event.getComponent(), event, pane));
        } else {
            desk.axis().scroll(event.getPreciseWheelRotation() * PIXELS);
        }
    }

    /// The pane around the lanes, where they do not fit in.
    private static Optional<JScrollPane> overflowing(MouseWheelEvent event) {
        return Optional.ofNullable(
                        (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, event.getComponent()))
                .filter(pane -> pane.getVerticalScrollBar().isVisible());
    }
}
