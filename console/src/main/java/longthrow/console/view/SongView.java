package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Waveform;

/// The whole song: the overview of what the strip plays, the marks, and which part of it the lanes show. A click or a
/// drag goes there, the wheel zooms, arrows scroll.
final class SongView extends Timed {
    SongView(LaneDesk desk) {
        super(desk);
        name("automation/overview", "The whole song, and what of it is in view");
        setToolTipText("The whole song. Click or drag: show that part; wheel: zoom; arrows: scroll");
        setFocusable(true);
        Grip grip = new Grip();
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(event -> desk.axis()
                .zoom(
                        Math.pow(1.2, event.getPreciseWheelRotation()),
                        desk.axis().width() / 2.0));
        key("LEFT", () -> desk.axis().scroll(-desk.axis().width() / 4.0));
        key("RIGHT", () -> desk.axis().scroll(desk.axis().width() / 4.0));
        key("UP", () -> desk.axis().zoom(0.5, desk.axis().width() / 2.0));
        key("DOWN", () -> desk.axis().zoom(2, desk.axis().width() / 2.0));
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(javax.swing.KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    @Override
    List<Object> made(DeskFrame frame) {
        return List.of(
                desk().axis().version(),
                frame.ride().overview(),
                frame.transport().timeline(),
                frame.transport().length());
    }

    @Override
    double place(long frame) {
        return (double) frame / Math.max(1, desk().axis().length()) * getWidth();
    }

    @Override
    void behind(Graphics2D g) {
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.PANEL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        Waveform wave = desk().shown().ride().overview();
        double pixel = (double) desk().axis().length() / getWidth();
        g.setColor(Ink.WAVE.color());
        Wave.draw(g, wave, x -> x * pixel, getWidth(), getHeight() / 2, getHeight() / 2 - Span.HALF.px());
        g.setColor(Ink.DIM.color());
        desk().shown()
                .transport()
                .timeline()
                .markers()
                .forEach(marker -> g.fillRect(
                        (int) Math.round(place(marker.frame())), getHeight() - Span.HALF.px(), 1, Span.HALF.px()));
        if (wave.peaks().length == 0) {
            g.setColor(Ink.DIM.color());
            Type.SMALL.right(g, "this strip plays no stem", getWidth() - Span.UNIT.px(), getHeight() / 2);
        }
        window(g, arc);
    }

    private void window(Graphics2D g, int arc) {
        TimeAxis axis = desk().axis();
        int from = (int) Math.round(place(axis.frame(0)));
        int to = (int) Math.round(Math.min(getWidth(), place(axis.frame(axis.width()))));
        g.setColor(sheer(Ink.ACCENT, 28));
        g.fillRoundRect(from, 0, Math.max(4, to - from), getHeight(), arc, arc);
        g.setColor(Ink.ACCENT.over(Ink.WELL, 0.6));
        g.drawRoundRect(from, 0, Math.max(4, to - from) - 1, getHeight() - 1, arc, arc);
    }

    @Override
    void before(Graphics2D g) {
        if (isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            int arc = 2 * Span.CORNER.px();
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
    }

    /// The pointer on the song.
    private final class Grip extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            mouseDragged(event);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            desk().axis()
                    .centre((double) event.getX() / getWidth() * desk().axis().length());
        }
    }
}
