package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.LaneSheet.Past;

/// What hands moved in the last minute, armed or not, each control in its strip's colour; a drag chooses from when to
/// when.
final class KeepView extends Painted {
    private static final int FOOT = 14;
    private static final int MOST_NAMES = 6;
    private static final int NAME = 90; // pixels that a name takes
    private static final long SECOND = 1_000_000_000;
    private static final String WHOLE = Math.round(Past.SECONDS) + " s";

    private Optional<DeskFrame> shown = Optional.empty();
    private List<LaneSheet.Trace> seen = List.of();
    private long seenNanos;
    private Optional<Chosen> part = Optional.empty();

    /// From when to when, on the desk's clock.
    private record Chosen(long from, long to) {}

    KeepView() {
        super(AccessibleRole.CANVAS);
        name("automation/keep", "What hands moved in the last minute");
        setToolTipText(
                "automation/keep: drag from when to when, then PASS, TRIM or SCENE; arrows and Shift choose, too");
        setFocusable(true);
        Grip grip = new Grip();
        addMouseListener(grip);
        addMouseMotionListener(grip);
        key("LEFT", () -> move(-SECOND, -SECOND));
        key("RIGHT", () -> move(SECOND, SECOND));
        key("shift LEFT", () -> move(-SECOND, 0));
        key("shift RIGHT", () -> move(0, SECOND));
        key("ESCAPE", () -> choose(Optional.empty()));
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    private Past past() {
        return shown.map(frame -> frame.sheet().past()).orElse(Past.NONE);
    }

    private long oldest() {
        return past().nanos() - Math.round(Past.SECONDS * SECOND);
    }

    private void move(long from, long to) {
        Chosen now = part.orElse(new Chosen(past().nanos() - 10 * SECOND, past().nanos()));
        choose(Optional.of(new Chosen(
                Math.clamp(now.from + from, oldest(), past().nanos() - SECOND / 2),
                Math.clamp(
                        now.to + to,
                        now.from + from + SECOND / 2,
                        Math.max(now.from + from + SECOND / 2, past().nanos())))));
    }

    private void choose(Optional<Chosen> next) {
        part = next;
        getAccessibleContext().setAccessibleDescription(stretch());
        repaint();
    }

    /// What is chosen, as `automation/keep` says it: `45.00..20.00 s ago`; the whole minute where nothing is.
    String stretch() {
        Past past = past();
        return part.map(chosen -> String.format(
                        Locale.ROOT,
                        "%.2f..%.2f s ago",
                        Math.max(0, past.nanos() - chosen.from) / (double) SECOND,
                        Math.max(0, past.nanos() - chosen.to) / (double) SECOND))
                .orElse(WHOLE);
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        if (past().traces() != seen || past().nanos() != seenNanos) {
            seen = past().traces();
            seenNanos = past().nanos();
            part = part.filter(chosen -> chosen.to > oldest());
            repaint();
        }
    }

    private double x(long nanos) {
        return (nanos - oldest()) / (Past.SECONDS * SECOND) * getWidth();
    }

    private long nanos(int x) {
        return oldest() + Math.round(Math.clamp(x / (double) Math.max(1, getWidth()), 0, 1) * Past.SECONDS * SECOND);
    }

    private double y(double position) {
        int inset = Span.UNIT.px();
        return inset + (1 - position) * (getHeight() - FOOT - 2 * inset);
    }

    @Override
    void draw(Graphics2D g) {
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.PANEL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        scale(g);
        part.ifPresent(chosen -> part(g, chosen));
        shown.ifPresent(frame -> traces(g, frame));
        if (isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            g.setStroke(new BasicStroke(1));
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
    }

    private void scale(Graphics2D g) {
        for (int ago = 50; ago > 0; ago -= 10) {
            int x = (int) (getWidth() * (1 - ago / Past.SECONDS));
            g.setColor(Ink.HAIRLINE.over(Ink.WELL, 0.7));
            g.fillRect(x, 0, 1, getHeight() - FOOT);
            g.setColor(Ink.DIM.color());
            Type.SCALE.centre(g, ago + " s ago", x, getHeight() - FOOT / 2);
        }
        g.setColor(Ink.DIM.color());
        Type.SCALE.right(g, "now", getWidth() - Span.HALF.px(), getHeight() - FOOT / 2);
    }

    private void part(Graphics2D g, Chosen chosen) {
        int from = (int) x(chosen.from);
        int to = (int) x(chosen.to);
        g.setColor(Timed.sheer(Ink.ACCENT, 40));
        g.fillRect(from, 0, to - from, getHeight() - FOOT);
        g.setColor(Ink.ACCENT.color());
        g.fillRect(from, 0, 1, getHeight() - FOOT);
        g.fillRect(to, 0, 1, getHeight() - FOOT);
    }

    private void traces(Graphics2D g, DeskFrame frame) {
        if (seen.isEmpty()) {
            g.setColor(Ink.DIM.color());
            Type.SMALL.centre(g, "nothing was moved in the last minute", getWidth() / 2.0, (getHeight() - FOOT) / 2);
        }
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < seen.size(); i++) {
            LaneSheet.Trace trace = seen.get(i);
            g.setColor(colour(frame, trace.cell()));
            g.draw(line(trace));
            if (i >= seen.size() - MOST_NAMES) {
                name(g, frame, trace);
            }
        }
    }

    private static java.awt.Color colour(DeskFrame frame, int cell) {
        String path = frame.layout().strip(cell);
        return frame.strips().stream()
                .filter(strip -> strip.path().equals(path))
                .findFirst()
                .map(strip -> Ink.strip(strip.rgb()))
                .orElseGet(Ink.DIM::color);
    }

    private Path2D line(LaneSheet.Trace trace) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(trace.nanos()[0]), y(trace.positions()[0]));
        for (int i = 1; i < trace.nanos().length; i++) {
            path.lineTo(x(trace.nanos()[i]), y(trace.positions()[i]));
        }
        return path;
    }

    private void name(Graphics2D g, DeskFrame frame, LaneSheet.Trace trace) {
        String path = frame.layout().strip(trace.cell());
        String whose = frame.strips().stream()
                .filter(strip -> strip.path().equals(path))
                .findFirst()
                .map(DeskFrame.Strip::name)
                .orElse(path);
        double highest = 0;
        double lowest = 1;
        for (int i = 0; i < trace.positions().length && x(trace.nanos()[i]) < x(trace.nanos()[0]) + NAME; i++) {
            highest = Math.max(highest, trace.positions()[i]);
            lowest = Math.min(lowest, trace.positions()[i]);
        }
        double y = y(highest);
        g.setColor(Ink.TEXT.color());
        Type.SMALL.left(
                g,
                whose + " " + frame.layout().parameter(trace.cell()).label(),
                (int) Math.clamp(
                        x(trace.nanos()[0]) + Span.HALF.px(),
                        Span.HALF.px(),
                        Math.max(Span.HALF.px(), getWidth() - NAME)),
                (int) (y > 2 * Span.UNIT.px() ? y - Span.UNIT.px() : y(lowest) + Span.UNIT.px() + 2));
    }

    /// The pointer on the minute.
    private final class Grip extends MouseAdapter {
        private long from;

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            from = nanos(event.getX());
            choose(Optional.empty());
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            long to = nanos(event.getX());
            choose(from == to ? Optional.empty() : Optional.of(new Chosen(Math.min(from, to), Math.max(from, to))));
        }
    }
}
