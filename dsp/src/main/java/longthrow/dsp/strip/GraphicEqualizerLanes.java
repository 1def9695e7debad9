package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Sixteen graphic equalizers. One pair of lanes a grid block works its curve out anew, so that a recall that turns all
/// of them does not burst the block; eight pairs set out within 11 ms at 48 kHz.
@AudioThread
final class GraphicEqualizerLanes implements LaneBlock {
    private static final int BANDS = GraphicCurve.BANDS;

    private final GraphicEqualizer rows;
    private final FilterChain chain;
    private final FilterDesign design;
    private final GraphicCurve curve;
    private final double[] wanted = new double[Lanes.WIDTH * BANDS];
    private final double[] gains = new double[BANDS];
    private final boolean[] on = new boolean[Lanes.WIDTH];
    private final boolean[] waits = new boolean[Lanes.WIDTH];
    private int waiting;
    private int next;
    private boolean flat = true;

    GraphicEqualizerLanes(Group group, GraphicEqualizer rows) {
        this.rows = rows;
        chain = new FilterChain(group, BANDS);
        design = new FilterDesign(group.sampleRate());
        curve = new GraphicCurve(group.sampleRate());
    }

    @Override
    public void adopt(int lane, int column, Cells cells) {
        boolean changed = on[lane] != cells.on(rows.on(), column);
        on[lane] = cells.on(rows.on(), column);
        for (int band = 0; band < BANDS; band++) {
            double decibels = on[lane] ? cells.get(rows.bands().get(band), column) : 0;
            changed |= wanted[lane * BANDS + band] != decibels;
            wanted[lane * BANDS + band] = decibels;
        }
        if (changed && !waits[lane]) {
            waits[lane] = true;
            waiting++;
        }
    }

    @Override
    public void snap() {
        while (waiting > 0) {
            turnNext();
        }
        chain.snap();
        flat = chain.idle();
    }

    @Override
    public boolean advance() {
        if (waiting > 0) {
            turnNext();
        }
        flat = flat || chain.idle();
        return waiting > 0 || !flat;
    }

    /// Sends the next pair of lanes where one waits to its curves.
    private void turnNext() {
        while (!waits[next] && !waits[next + 1]) {
            next = (next + 2) % Lanes.WIDTH;
        }
        turn(next);
        turn(next + 1);
    }

    private void turn(int lane) {
        if (!waits[lane]) {
            return;
        }
        curve.solve(wanted, lane * BANDS, gains);
        for (int band = 0; band < BANDS; band++) {
            FilterDesign bell = design.bell(GraphicShares.hertz(band), GraphicCurve.QUALITY, gains[band]);
            chain.section(band).aim(lane, bell);
        }
        waits[lane] = false;
        waiting--;
        flat = false;
    }

    @Override
    public boolean idle() {
        return flat;
    }

    @Override
    public void process(int from, int to) {
        if (!flat) {
            chain.process(from, to);
        }
    }

    @Override
    public void take(int lane, LaneBlock other, int fromLane) {
        GraphicEqualizerLanes from = (GraphicEqualizerLanes) other;
        chain.take(lane, from.chain, fromLane);
        System.arraycopy(from.wanted, fromLane * BANDS, wanted, lane * BANDS, BANDS);
        on[lane] = from.on[fromLane];
        waiting += (from.waits[fromLane] ? 1 : 0) - (waits[lane] ? 1 : 0);
        waits[lane] = from.waits[fromLane];
        flat &= from.flat;
    }

    @Override
    public void reset(int lane) {
        chain.reset(lane);
    }
}
