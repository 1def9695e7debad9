package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.automation.Lane;

/// The selected strip's fader over the whole song: the stem's overview behind, the lane that plays in green, the pass
/// being written in orange, the playhead. A click locates.
final class RideView extends Painted {
    private static final int WET = 120; // pixels beside the playhead that a pass being written may change

    private static final BasicStroke LINE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final Path2D path = new Path2D.Double();
    private Optional<DeskFrame> shown = Optional.empty();
    private final Backdrop backdrop = new Backdrop();
    private int head = -1;

    RideView(Hand hand) {
        super(AccessibleRole.CANVAS);
        name("transport/position", "Ride of the selected fader");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                shown.filter(frame -> frame.transport().length() > 0)
                        .ifPresent(frame -> hand.act("transport/locate", Long.toString(frameAt(frame, event.getX()))));
            }
        });
    }

    private static int inset() {
        return Span.UNIT.px();
    }

    private int span() {
        return Math.max(1, getWidth() - 2 * inset());
    }

    private long frameAt(DeskFrame frame, int x) {
        double share = Math.clamp((x - inset()) / (double) span(), 0, 1);
        return Math.round(share * frame.transport().length());
    }

    private int x(DeskFrame frame, long at) {
        return inset()
                + (int) Math.round((double) at / Math.max(1, frame.transport().length()) * span());
    }

    @Override
    public void present(DeskFrame frame) {
        boolean still = shown.isPresent() && still(shown.get(), frame);
        boolean writing = frame.ride().writing().isPresent();
        if (!still
                || writing
                        != shown.map(DeskFrame::ride)
                                .flatMap(DeskFrame.Ride::writing)
                                .isPresent()) {
            backdrop.forget();
            repaint();
        }
        shown = Optional.of(frame);
        int now = x(frame, frame.transport().frame());
        if (writing) {
            repaint(Math.min(head, now) - WET, 0, Math.abs(now - head) + 2 * WET, getHeight());
        } else if (now != head) {
            repaint(head - 1, 0, 3, getHeight());
            repaint(now - 1, 0, 3, getHeight());
        }
        head = now;
    }

    /// Whether what lies behind the playhead and the pass being written is the same.
    private static boolean still(DeskFrame before, DeskFrame now) {
        DeskFrame.Ride a = before.ride();
        DeskFrame.Ride b = now.ride();
        return a.cell() == b.cell()
                && a.words().equals(b.words())
                && a.kept().equals(b.kept())
                && a.overview() == b.overview()
                && before.transport().length() == now.transport().length();
    }

    @Override
    void draw(Graphics2D g) {
        shown.ifPresent(frame -> {
            backdrop.draw(g, getWidth(), getHeight(), own -> drawBehind(own, frame));
            frame.ride().writing().ifPresent(lane -> written(g, frame, lane));
            playhead(g, frame);
        });
    }

    /// What stays while the song rolls.
    private void drawBehind(Graphics2D g, DeskFrame frame) {
        DeskFrame.Ride ride = frame.ride();
        int arc = 2 * Span.CORNER.px() + 2;
        int unit = Span.UNIT.px();
        g.setColor(Ink.PANEL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(Ink.WAVE.color());
        g.translate(inset(), 0);
        double pixel = (double) frame.transport().length() / span();
        int middle = (int) (getHeight() * 0.6);
        Wave.draw(g, ride.overview(), x -> x * pixel, span(), middle, getHeight() - middle - Span.HALF.px());
        g.translate(-inset(), 0);
        ride.kept().ifPresent(lane -> line(g, frame, lane, Ink.SAFE));
        g.setColor(Ink.DIM.color());
        Type.LABEL.left(g, ride.words(), unit * 3 / 2, unit * 3 / 2);
        if (ride.kept().isEmpty() && ride.writing().isEmpty()) {
            g.setColor(Ink.DIM.color());
            Type.SMALL.right(
                    g, "no ride yet: set TOUCH, play, move the fader", getWidth() - unit * 3 / 2, unit * 3 / 2);
        }
    }

    private void playhead(Graphics2D g, DeskFrame frame) {
        int x = x(frame, frame.transport().frame());
        int unit = Span.UNIT.px();
        g.setColor(Ink.TEXT.color());
        g.fillRect(x, 0, 1, getHeight());
        if (frame.ride().writing().isPresent()) {
            int name =
                    g.getFontMetrics(Type.LABEL.font()).stringWidth(frame.ride().words());
            int y = unit * 3 / 2 + (x < 2 * unit + name ? 2 * unit : 0); // below the ride's name, not on it
            g.setColor(Ink.HAND.color());
            String words =
                    "writing — " + frame.strips().get(frame.selected()).mode().id();
            if (x > getWidth() - WET) {
                Type.SMALL_STRONG.right(g, words, x - unit, y);
            } else {
                Type.SMALL_STRONG.left(g, words, x + unit, y);
            }
        }
    }

    /// As much of the pass being written as is to be painted: it grows with the song.
    private void written(Graphics2D g, DeskFrame frame, Lane lane) {
        if (dirt().place().isEmpty()) {
            line(g, frame, lane, Ink.HAND);
            return;
        }
        int from = lane.pointAt(frameAt(frame, dirt().place().x - inset()));
        int to = lane.pointAt(frameAt(frame, dirt().place().x + dirt().place().width + inset()));
        line(g, frame, lane, Ink.HAND, Math.max(0, from), Math.min(lane.size() - 1, to + 1));
    }

    private void line(Graphics2D g, DeskFrame frame, Lane lane, Ink ink) {
        line(g, frame, lane, ink, 0, lane.size() - 1);
    }

    private void line(Graphics2D g, DeskFrame frame, Lane lane, Ink ink, int from, int to) {
        path.reset();
        path.moveTo(x(frame, lane.frame(from)), y(lane.position(from)));
        for (int point = from + 1; point <= to; point++) {
            if (lane.stepped()) {
                path.lineTo(x(frame, lane.frame(point)), y(lane.position(point - 1)));
            }
            path.lineTo(x(frame, lane.frame(point)), y(lane.position(point)));
        }
        g.setColor(ink.color());
        g.setStroke(LINE);
        g.draw(path);
    }

    private double y(double position) {
        int inset = Span.UNIT.px();
        return getHeight() - inset - position * (getHeight() - 2 * inset);
    }
}
