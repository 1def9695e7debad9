package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.dsp.thread.EventThread;

/// Selects a part.
@EventThread
final class PartDrag implements LaneDrag {
    private final LanePlot plot;
    private final long from;

    PartDrag(LanePlot plot, long from) {
        this.plot = plot;
        this.from = from;
    }

    @Override
    public void to(long frame, long snapped, double position) {
        plot.desk().select(plot.cell(), from, snapped);
    }

    @Override
    public void done() {}

    @Override
    public void draw(Graphics2D g) {}
}
