package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.timeline.Range;

/// A view along the song: what stands still behind it is painted once, what a hand has laid out and the playhead lie
/// over it.
abstract class Timed extends Painted {
    private static final int WET = 80; // pixels beside the playhead that a pass being written may change

    private final LaneDesk desk;
    private final Backdrop backdrop = new Backdrop();
    private List<Object> seen = List.of();
    private int over = -1;
    private int head = -1;

    Timed(LaneDesk desk) {
        super(AccessibleRole.CANVAS);
        this.desk = desk;
    }

    final LaneDesk desk() {
        return desk;
    }

    /// What the backdrop is painted of: it is painted anew when one of these is another.
    abstract List<Object> made(DeskFrame frame);

    /// Paints what stands still, over everything.
    abstract void behind(Graphics2D g);

    /// Paints what lies over it, without the playhead.
    abstract void before(Graphics2D g);

    /// Where a frame lies in this view.
    abstract double place(long frame);

    /// Whether something is being written here.
    boolean wet() {
        return false;
    }

    @Override
    public void present(DeskFrame frame) {
        List<Object> now = made(frame);
        int there = (int) Math.round(place(frame.transport().frame()));
        if (!now.equals(seen)) {
            seen = now;
            backdrop.forget();
            repaint();
        } else if (desk.version() != over) {
            repaint();
        } else if (wet()) {
            repaint(Math.min(head, there) - WET, 0, Math.abs(there - head) + 2 * WET, getHeight());
        } else if (there != head) {
            repaint(head - 1, 0, 3, getHeight());
            repaint(there - 1, 0, 3, getHeight());
        }
        over = desk.version();
        head = there;
    }

    @Override
    final void draw(Graphics2D g) {
        backdrop.draw(g, getWidth(), getHeight(), this::behind);
        before(g);
        int x = (int) Math.round(place(desk.shown().transport().frame()));
        g.setColor(Ink.TEXT.color());
        g.fillRect(x, 0, 1, getHeight());
    }

    /// Fills from one frame to another.
    final void fill(Graphics2D g, Color colour, Range range, int top, int height) {
        int from = (int) Math.round(Math.max(-1, place(range.from())));
        int to = (int) Math.round(Math.min(getWidth() + 1.0, place(range.to())));
        g.setColor(colour);
        g.fillRect(from, top, Math.max(0, to - from), height);
    }

    /// A colour that lets what is below shine through.
    static Color sheer(Ink ink, int alpha) {
        Color plain = ink.color();
        return new Color(plain.getRed(), plain.getGreen(), plain.getBlue(), alpha);
    }
}
