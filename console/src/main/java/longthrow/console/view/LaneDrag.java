package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;

/// What a pressed button does to a lane until it is let go.
@EventThread
interface LaneDrag {
    /// Nothing.
    LaneDrag NONE = new LaneDrag() {
        @Override
        public void to(long frame, long snapped, double position) {}

        @Override
        public void done() {}

        @Override
        public void draw(Graphics2D g) {}
    };

    /// The pointer is at a frame, at the line next to it, and at a height, 0 to 1.
    void to(long frame, long snapped, double position);

    /// The button is let go.
    void done();

    /// Draws what would become of the lane.
    void draw(Graphics2D g);

    /// Takes the pen that draws it.
    static void pen(Graphics2D g) {
        g.setColor(Ink.HAND.color());
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /// Says something beside a place.
    static void say(Graphics2D g, LanePlot plot, double x, double y, String words) {
        g.setColor(Ink.HAND.color());
        int above = y > 2 * LanePlot.INSET + 6 ? -12 : 14;
        if (x < plot.getWidth() - 80) {
            Type.NUMBER.left(g, words, (int) x + 8, (int) y + above);
        } else {
            Type.NUMBER.right(g, words, (int) x - 8, (int) y + above);
        }
    }

    /// A position's value in words.
    static String value(LanePlot plot, double position) {
        Parameter parameter = plot.parameter();
        return parameter.format(parameter.clamp(parameter.taper().toValue(position)));
    }
}
