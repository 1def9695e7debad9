package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// PANIC: red in outline, and filled with its word changed while it holds every output down.
final class PanicKey extends Press {
    private boolean silenced;

    PanicKey(Hand hand) {
        super("panic", "Panic: silence every output", () -> hand.act("panic"));
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.watch().silenced() != silenced) {
            silenced = frame.watch().silenced();
            getAccessibleContext()
                    .setAccessibleName(silenced ? "Silenced: give the outputs back" : "Panic: silence every output");
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        face(g, silenced ? Ink.STOP.color() : Ink.STOP.over(Ink.PANEL, 0.14));
        g.setColor(Ink.STOP.color());
        int arc = 2 * Span.CORNER.px();
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        g.setColor(silenced ? Ink.ON.color() : Ink.STOP.color());
        Type.LABEL.centre(g, silenced ? "SILENCED" : "PANIC", getWidth() / 2.0, getHeight() / 2);
    }
}
