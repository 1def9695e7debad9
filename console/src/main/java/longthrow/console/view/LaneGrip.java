package longthrow.console.view;

import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.EventThread;

/// The pointer on a lane. What it is about to do is drawn; the lane changes when the button is let go, as one edit.
@EventThread
final class LaneGrip extends MouseAdapter {
    private static final int REACH = 7; // pixels
    private static final double FINE = 0.1;

    private final LanePlot plot;
    private LaneDrag drag = LaneDrag.NONE;
    private double lastY;
    private double aimY;

    LaneGrip(LanePlot plot) {
        this.plot = plot;
    }

    private LaneDesk desk() {
        return plot.desk();
    }

    private long frame(MouseEvent event) {
        return event.isControlDown() ? desk().axis().frame(event.getX()) : desk().snapped(event.getX());
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (!SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        plot.requestFocusInWindow();
        lastY = event.getY();
        aimY = event.getY();
        drag = switch (desk().tool()) {
            case DRAW -> new StrokeDrag(plot);
            case RAMP -> new LineDrag(plot, frame(event), plot.position(event.getY()));
            case SELECT -> selecting(event);
        };
        drag.to(desk().axis().frame(event.getX()), frame(event), plot.position(aimY));
        plot.repaint();
    }

    private LaneDrag selecting(MouseEvent event) {
        if (event.getClickCount() == 2) {
            String value = desk().value(plot.cell(), plot.position(event.getY()));
            desk().edit("draw", plot.cell(), frame(event) + " = " + value);
            return LaneDrag.NONE;
        }
        int point = point(event);
        if (point >= 0) {
            Lane lane = plot.lane();
            desk().point(plot.cell(), lane.frame(point));
            return new PointDrag(plot, lane, point, lane.position(point) - plot.position(event.getY()));
        }
        if (lifts(event)) {
            Range range = desk().part().orElseThrow();
            return new LiftDrag(plot, range, plot.position(event.getY()), event.isControlDown());
        }
        return new PartDrag(plot, frame(event));
    }

    /// The point below the pointer, -1 where there is none.
    private int point(MouseEvent event) {
        if (plot.kept().isEmpty()) {
            return -1;
        }
        Lane lane = plot.lane();
        int found = -1;
        double nearest = REACH;
        int from = Math.max(0, lane.pointAt(desk().axis().frame(event.getX() - REACH)));
        for (int i = from; i < lane.size() && plot.place(lane.frame(i)) <= event.getX() + REACH; i++) {
            double away = Math.hypot(event.getX() - plot.place(lane.frame(i)), event.getY() - plot.y(lane.position(i)));
            if (away < nearest) {
                nearest = away;
                found = i;
            }
        }
        return found;
    }

    /// Whether the pointer is on the line within what is selected.
    private boolean lifts(MouseEvent event) {
        long at = desk().axis().frame(event.getX());
        boolean inside = desk().cell() == plot.cell()
                && desk().part().filter(range -> range.holds(at)).isPresent();
        return inside && Math.abs(event.getY() - plot.y(plot.lane().positionAt(at))) <= REACH;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        aimY += (event.getY() - lastY) * (event.isShiftDown() ? FINE : 1);
        lastY = event.getY();
        drag.to(desk().axis().frame(event.getX()), frame(event), plot.position(aimY));
        plot.repaint();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
            drag.done();
            drag = LaneDrag.NONE;
            plot.repaint();
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        boolean selects = desk().tool() == LaneTool.SELECT;
        int shape = !selects
                ? Cursor.CROSSHAIR_CURSOR
                : point(event) >= 0
                        ? Cursor.HAND_CURSOR
                        : lifts(event) ? Cursor.N_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
        plot.setCursor(Cursor.getPredefinedCursor(shape));
    }

    /// Draws what the pointer is about to do.
    void draw(Graphics2D g) {
        drag.draw(g);
    }
}
