package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// A knob over any cell; the lit way starts where the value means nothing: at 0 where the range has both signs, else at
/// its foot.
final class Dial extends CellControl {
    private static final int TRAVEL = 160;

    private final double rest;

    Dial(DeskFrame frame, int cell, Hand hand) {
        super(frame, cell, hand);
        rest = rest(parameter());
    }

    private static double rest(Parameter parameter) {
        boolean signed = parameter.minimum() < 0 && parameter.maximum() > 0;
        return signed && Double.isFinite(parameter.minimum())
                ? parameter.taper().toPosition(0)
                : 0;
    }

    @Override
    int travel() {
        return TRAVEL;
    }

    @Override
    void moved(double from, double to) {
        repaint();
    }

    @Override
    void draw(Graphics2D g) {
        double radius = Math.min(getWidth(), getHeight()) / 2.0 - 2;
        PanKnob.dial(g, getWidth() / 2.0, getHeight() / 2.0 + 1, radius, position(), rest);
    }
}
