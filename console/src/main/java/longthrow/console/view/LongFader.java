package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Hint;
import longthrow.console.frame.Outlook;

/// A long-throw fader: the printed scale of its taper, a groove, the cap with the strip's colour as its line; a ghost
/// cap where a fader without a motor physically stands, and a bar at what DCAs make of it.
final class LongFader extends CellControl {
    private static final double SAME = 1e-6;
    private static final double[] PRINTED = {10, 5, 0, -5, -10, -20, -30, -50, Double.NEGATIVE_INFINITY};
    private static final BasicStroke PLAIN = new BasicStroke(1);
    private static final BasicStroke DASHES =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

    private final int strip;
    private int rgb;
    private Optional<Double> ghost = Optional.empty();
    private double heard = Double.NaN;
    private final String path;
    private final int cell;
    private double next = Double.NaN;
    private double missed = Double.NaN;
    private Outlook.Missed pending = Outlook.Missed.NONE;

    LongFader(DeskFrame frame, int strip, int cell, Hand hand) {
        super(frame, cell, hand);
        this.strip = strip;
        this.cell = cell;
        path = frame.strips().get(strip).path();
    }

    @Override
    int travel() {
        return Math.max(1, getHeight() - Span.CAP.px());
    }

    @Override
    void moved(double from, double to) {
        repaintCap(from);
        repaintCap(to);
        if (!Double.isNaN(next)) {
            repaint();
        }
    }

    @Override
    public void present(DeskFrame frame) {
        super.present(frame);
        DeskFrame.Strip now = frame.strips().get(strip);
        Optional<Double> waiting = now.waiting();
        double heardAt = parameter().taper().toPosition(now.heard().decibels());
        Optional<Hint.Way> way = Hints.of(frame, path).level();
        double nextAt =
                way.isPresent() ? parameter().taper().toPosition(way.get().after()) : Double.NaN;
        double missedAt = missed(frame.outlook().missed());
        if (Double.compare(nextAt, next) != 0 || Double.compare(missedAt, missed) != 0) {
            next = nextAt;
            missed = missedAt;
            setToolTipText(tip(frame));
            repaint();
        }
        if (now.rgb() != rgb || !waiting.equals(ghost) || heardAt != heard) {
            rgb = now.rgb();
            ghost = waiting;
            heard = heardAt;
            repaint();
        }
    }

    /// Where the last recall would have it, had no hand held it; not a number where it missed nothing.
    private double missed(Outlook.Missed now) {
        if (now == pending) {
            return missed;
        }
        pending = now;
        Double value = now.cells().get(cell);
        return value == null ? Double.NaN : parameter().taper().toPosition(value);
    }

    private String tip(DeskFrame frame) {
        String waits = Double.isNaN(missed)
                ? ""
                : "; pending " + parameter().format(parameter().taper().toValue(missed))
                        + ", which the last recall brought: scene/catch-up";
        return path + "/fader" + waits
                + (Double.isNaN(next)
                        ? ""
                        : "; next GO: " + Hints.of(frame, path).words());
    }

    /// The middle of a cap at a position.
    private int middle(double position) {
        return getHeight() - Span.CAP.px() / 2 - (int) Math.round(position * travel());
    }

    private void repaintCap(double position) {
        int room = Span.CAP.px() + Span.UNIT.px();
        repaint(0, middle(position) - room / 2, getWidth(), room);
    }

    /// The x of the groove: in the middle of what the printed numbers leave.
    private int groove() {
        return (getWidth() - 2 * Span.UNIT.px()) / 2 + Span.HALF.px();
    }

    @Override
    void draw(Graphics2D g) {
        int width = getWidth();
        int height = getHeight();
        int ground = getBackground().getRGB();
        Sprites.whole(g, Sprites.of(g, "throw", width, height, ground, (own, _, _) -> print(own)), 0, 0, width, height);
        ghost.ifPresent(position -> drawGhost(g, middle(position)));
        if (!Double.isNaN(missed)) {
            drawMissed(g, middle(missed));
        }
        drawHeard(g);
        drawNext(g);
        int room = Span.CAP.px() + Span.UNIT.px();
        Sprites.whole(
                g,
                Sprites.of(g, "cap", room, room, rgb, (own, _, _) -> cap(own)),
                groove() - room / 2,
                middle(position()) - room / 2,
                room,
                room);
    }

    /// The part that never moves: the groove and the scale.
    private void print(Graphics2D g) {
        int x = groove();
        int half = Span.HALF.px();
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(x - half / 2, middle(1), half, middle(0) - middle(1), half, half);
        for (double decibels : PRINTED) {
            int y = middle(parameter().taper().toPosition(decibels));
            g.setColor(decibels == 0 ? Ink.DIM.color() : tick());
            g.fillRect(x - 3 * half, y, 2 * half - 1, 1);
            g.fillRect(x + half + 1, y, 2 * half - 1, 1);
            g.setColor(decibels == 0 ? Ink.DIM.color() : Ink.FAINT.color());
            Type.SCALE.right(g, printed(decibels), getWidth() - 1, y);
        }
    }

    private Color tick() {
        return Ink.mix(getBackground(), Ink.TEXT.color(), 0.1);
    }

    private static String printed(double decibels) {
        return decibels == Double.NEGATIVE_INFINITY ? "∞" : Integer.toString((int) Math.abs(decibels));
    }

    private void cap(Graphics2D g) {
        int size = Span.CAP.px();
        int corner = Span.UNIT.px();
        int inset = Span.HALF.px();
        Color shadow = Ink.SHADOW.color();
        for (int ring = inset; ring > 0; ring--) {
            g.setColor(new Color(shadow.getRed(), shadow.getGreen(), shadow.getBlue(), 28));
            g.fillRoundRect(inset - ring / 2, inset + 1, size + ring, size + ring - 1, corner, corner);
        }
        g.setPaint(new GradientPaint(0, inset, Ink.CAP_TOP.color(), 0, inset + size, Ink.CAP_BOTTOM.color()));
        g.fillRoundRect(inset, inset, size, size, corner, corner);
        g.setColor(Ink.mix(Ink.CAP_TOP.color(), Ink.TEXT.color(), 0.12));
        g.drawLine(inset + corner / 2, inset, inset + size - corner / 2, inset);
        g.setColor(Ink.strip(rgb));
        g.fillRect(inset + Span.HALF.px() - 1, inset + size / 2 - 1, size - 2 * Span.HALF.px() + 2, 2);
    }

    /// Where the fader would stand if it held what its DCAs make of it.
    private void drawHeard(Graphics2D g) {
        if (Math.abs(heard - position()) > SAME) {
            g.setColor(Ink.ACCENT.color());
            g.fillRect(groove() - Span.UNIT.px(), middle(heard) - 1, 2 * Span.UNIT.px(), 2);
        }
    }

    /// The way that the next GO takes the fader, with a head that points where it goes.
    private void drawNext(Graphics2D g) {
        if (Double.isNaN(next)) {
            return;
        }
        int x = groove() - Span.CAP.px() / 2 - 1;
        int to = middle(next);
        int head = next > position() ? 6 : -6;
        g.setColor(Ink.ACCENT.color());
        g.fillRect(x - 1, Math.min(to, middle(position())), 2, Math.abs(to - middle(position())));
        g.fillPolygon(new int[] {x - 5, x + 5, x}, new int[] {to + head, to + head, to}, 3);
        g.fillRect(x, to, Span.CAP.px() / 2, 1);
    }

    private void drawGhost(Graphics2D g, int y) {
        int size = Span.CAP.px();
        int corner = Span.UNIT.px();
        g.setColor(Ink.DIM.color());
        g.setStroke(new BasicStroke(1));
        g.drawRoundRect(groove() - size / 2, y - size / 2, size - 1, size - 1, corner, corner);
    }

    /// A cap in dashes, with a P for pending, where CATCH UP would bring it.
    private void drawMissed(Graphics2D g, int y) {
        int size = Span.CAP.px();
        int corner = Span.UNIT.px();
        g.setColor(Ink.HAND.color());
        g.setStroke(DASHES);
        g.drawRoundRect(groove() - size / 2, y - size / 2, size - 1, size - 1, corner, corner);
        g.setStroke(PLAIN);
        Type.SMALL_STRONG.centre(g, "P", groove(), y);
    }
}
