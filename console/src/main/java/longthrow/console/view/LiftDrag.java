package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.timeline.Range;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;

/// Lifts what is selected, in the control's own unit, or scales it.
@EventThread
final class LiftDrag implements LaneDrag {
    private final LanePlot plot;
    private final Range range;
    private final double grabbed;
    private final boolean scales;
    private double height;

    LiftDrag(LanePlot plot, Range range, double grabbed, boolean scales) {
        this.plot = plot;
        this.range = range;
        this.grabbed = grabbed;
        this.scales = scales;
        height = grabbed;
    }

    @Override
    public void to(long frame, long snapped, double position) {
        height = position;
    }

    private double by() {
        Parameter parameter = plot.parameter();
        double by = parameter.taper().toValue(height) - parameter.taper().toValue(grabbed);
        return Double.isFinite(by) ? by : 0;
    }

    private long percent() {
        return Math.max(0, Math.round(100 * (1 + 2 * (height - grabbed))));
    }

    @Override
    public void done() {
        if (height != grabbed) {
            String words = scales ? percent() + " %" : String.format(Locale.ROOT, "%+.3f", by());
            plot.desk().edit(scales ? "scale" : "shift", plot.cell(), LaneDesk.words(range) + " = " + words);
        }
    }

    @Override
    public void draw(Graphics2D g) {
        int y = (int) Math.round(plot.y(height));
        LaneDrag.pen(g);
        int from = (int) plot.place(range.from());
        g.drawLine(from, y, (int) plot.place(range.to()), y);
        String unit = plot.parameter().unit().symbol();
        LaneDrag.say(
                g,
                plot,
                Math.max(0, from),
                y,
                scales ? percent() + " %" : String.format(Locale.ROOT, "%+.1f %s", by(), unit));
    }
}
