package longthrow.dsp.strip;

import longthrow.dsp.parameter.Row;
import longthrow.dsp.thread.AudioThread;

/// A Butterworth high-pass or low-pass of second or fourth order on sixteen lanes.
@AudioThread
final class PassFilter implements LaneBlock {
    private final Row on;
    private final Row frequency;
    private final Row slope;
    private final boolean high;
    private final FilterChain chain;
    private final FilterDesign design;

    PassFilter(Group group, boolean high, Row on, Row frequency, Row slope) {
        this.on = on;
        this.frequency = frequency;
        this.slope = slope;
        this.high = high;
        chain = new FilterChain(group, 2);
        design = new FilterDesign(group.sampleRate());
    }

    @Override
    public void adopt(int lane, int column, Cells cells) {
        double hertz = cells.get(frequency, column);
        boolean fourth = cells.get(slope, column) >= 0.5;
        aim(0, lane, hertz, fourth ? FilterDesign.FIRST_OF_TWO : FilterDesign.ALONE, cells.on(on, column));
        aim(1, lane, hertz, FilterDesign.SECOND_OF_TWO, fourth && cells.on(on, column));
    }

    private void aim(int section, int lane, double hertz, double quality, boolean runs) {
        FilterDesign wanted = high ? design.highPass(hertz, quality) : design.lowPass(hertz, quality);
        chain.section(section).aim(lane, runs ? wanted : design.neutral());
    }

    @Override
    public void snap() {
        chain.snap();
    }

    @Override
    public boolean advance() {
        return false;
    }

    @Override
    public boolean idle() {
        return chain.idle();
    }

    @Override
    public void process(int from, int to) {
        chain.process(from, to);
    }

    @Override
    public void take(int lane, LaneBlock from, int fromLane) {
        chain.take(lane, ((PassFilter) from).chain, fromLane);
    }

    @Override
    public void reset(int lane) {
        chain.reset(lane);
    }
}
