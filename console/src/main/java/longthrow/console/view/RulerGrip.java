package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.EventThread;

/// The pointer on the ruler: goes to places, lays ranges, drags markers.
@EventThread
final class RulerGrip extends MouseAdapter {
    private static final int STILL = 3; // pixels that a click may slip
    private static final int FLAG = 10;

    private final TimeRuler ruler;
    private int pressed = -1;
    private int row;
    private Optional<Range> range = Optional.empty();
    private int number;
    private Optional<Marker> held = Optional.empty();
    private boolean moved;

    RulerGrip(TimeRuler ruler) {
        this.ruler = ruler;
    }

    /// What a drag has laid so far.
    Optional<Range> range() {
        return range;
    }

    /// Whether that is the punch range, not the loop.
    boolean punches() {
        return row == 2;
    }

    /// The marker in hand where it would lie.
    Optional<Marker> flag() {
        return moved ? held : Optional.empty();
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
            ruler.requestFocusInWindow();
            pressed = event.getX();
            row = Math.clamp(event.getY() / TimeRuler.ROW, 0, 2);
            moved = false;
            held = row == 0 ? marker(event.getX()) : Optional.empty();
        }
    }

    private Optional<Marker> marker(int x) {
        List<Marker> all = ruler.desk().shown().transport().timeline().markers();
        for (int i = all.size() - 1; i >= 0; i--) {
            double from = ruler.place(all.get(i).frame());
            if (x >= from - 2 && x <= from + FLAG) {
                number = i + 1;
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressed < 0 || (Math.abs(event.getX() - pressed) <= STILL && !moved)) {
            return;
        }
        moved = true;
        long to = ruler.desk().snapped(event.getX());
        if (held.isPresent()) {
            held = held.map(marker -> new Marker(to, marker.name(), marker.fired()));
        } else if (row > 0) {
            long from = ruler.desk().snapped(pressed);
            range = from == to ? Optional.empty() : Optional.of(new Range(Math.min(from, to), Math.max(from, to)));
        }
        ruler.repaint();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (pressed >= 0) {
            done(event.getX());
            pressed = -1;
            range = Optional.empty();
            held = Optional.empty();
            ruler.repaint();
        }
    }

    private void done(int x) {
        if (held.isPresent()) {
            long to = held.get().frame();
            ruler.desk().act("marker/" + number + (moved ? "/move" : "/locate"), moved ? Long.toString(to) : "");
        } else if (range.isPresent()) {
            ruler.desk().act(punches() ? "transport/punch" : "transport/loop", LaneDesk.words(range.get()));
        } else if (!moved) {
            ruler.desk().act("transport/locate", Long.toString(ruler.desk().snapped(x)));
        }
    }
}
