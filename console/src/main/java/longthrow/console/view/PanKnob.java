package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// The pan: a knob with its value in words below; the blue way leads from the centre to where it stands.
final class PanKnob extends Dial {
    PanKnob(DeskFrame frame, int cell, Hand hand) {
        super(frame, cell, hand);
    }

    @Override
    void draw(Graphics2D g) {
        int size = Span.KNOB.px();
        dial(g, getWidth() / 2.0, size / 2.0, size / 2.0 - 1.5, position(), 0.5);
        g.setColor(Ink.DIM.color());
        Type.SCALE.centre(g, parameter().format(value()), getWidth() / 2.0, size + Span.HALF.px());
    }
}
