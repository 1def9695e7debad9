package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Values;
import org.jspecify.annotations.Nullable;

/// The strip's filters and EQ in one line, 20 Hz to 20 kHz and 18 dB up and down; blue while anything is switched on. A
/// click opens the strip's page.
final class EqThumbnail extends Painted {
    private static final double RANGE = 18;
    private static final double LOWEST = 20;
    private static final double HIGHEST = 20_000;

    private final EqCurve curve;
    private @Nullable Values shown; // bare: each strip is given one with each frame

    EqThumbnail(DeskFrame frame, int strip, Hand hand) {
        super(AccessibleRole.CANVAS);
        String path = frame.strips().get(strip).path();
        curve = new EqCurve(frame.layout(), path);
        name(path + "/eq", "Equaliser curve of " + path);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                hand.act(path + "/select");
                Pages.turn(EqThumbnail.this, new Mending(Page.STRIP, ""));
            }
        });
    }

    @Override
    public void present(DeskFrame frame) {
        boolean fresh = shown == null || curve.changed(shown, frame.values());
        shown = frame.values();
        if (fresh) {
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        int arc = Span.UNIT.px();
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        if (shown != null) {
            drawCurve(g, shown);
        }
    }

    private void drawCurve(Graphics2D g, Values values) {
        int inset = Span.HALF.px() - 1;
        boolean on = curve.on(values);
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(inset, getHeight() / 2, getWidth() - 2 * inset, 1);
        if (!on) {
            return;
        }
        Path2D line = new Path2D.Double();
        int width = getWidth() - 2 * inset;
        for (int x = 0; x <= width; x++) {
            double hertz = LOWEST * Math.pow(HIGHEST / LOWEST, (double) x / width);
            double share = Math.clamp(curve.decibels(values, hertz) / RANGE, -1, 1);
            double y = getHeight() / 2.0 - share * (getHeight() / 2.0 - inset);
            if (x == 0) {
                line.moveTo(inset, y);
            } else {
                line.lineTo(inset + x, y);
            }
        }
        g.setColor(Ink.ACCENT.color());
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }
}
