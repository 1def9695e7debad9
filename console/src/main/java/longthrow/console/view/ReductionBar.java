package longthrow.console.view;

import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// What the compressor takes away, from the right, over 20 dB; behind it, in grey, the gate's share over 60 dB.
final class ReductionBar extends Painted {
    private static final double COMPRESSOR_RANGE = 20;
    private static final double GATE_RANGE = 60;

    private final int strip;
    private int compressor;
    private int gate;

    ReductionBar(int strip) {
        super(AccessibleRole.PROGRESS_BAR);
        this.strip = strip;
    }

    @Override
    public void present(DeskFrame frame) {
        int compressorNow = pixels(frame.meters().compressorDecibels()[strip], COMPRESSOR_RANGE);
        int gateNow = pixels(frame.meters().gateDecibels()[strip], GATE_RANGE);
        if (compressorNow != compressor || gateNow != gate) {
            compressor = compressorNow;
            gate = gateNow;
            repaint(start(), 0, length(), getHeight());
        }
    }

    private int pixels(double decibels, double range) {
        return (int) Math.round(Math.min(1, -decibels / range) * length());
    }

    private static int start() {
        return 5 * Span.HALF.px();
    }

    private int length() {
        return Math.max(0, getWidth() - start());
    }

    @Override
    void draw(Graphics2D g) {
        int half = Span.HALF.px();
        int middle = getHeight() / 2;
        if (stale(0, 0, 4 * half, getHeight())) {
            g.setColor(Ink.DIM.color());
            Type.TINY.left(g, "GR", 1, middle);
        }
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(start(), middle - half / 2 - 1, length(), half + 2, half, half);
        if (gate > 0) {
            g.setColor(Ink.DIM.over(Ink.WELL, 0.5));
            g.fillRoundRect(getWidth() - gate, middle - half / 2 - 1, gate, half + 2, half, half);
        }
        if (compressor > 0) {
            g.setColor(Ink.HAND.color());
            g.fillRoundRect(getWidth() - compressor, middle - half / 2 - 1, compressor, half + 2, half, half);
        }
    }
}
