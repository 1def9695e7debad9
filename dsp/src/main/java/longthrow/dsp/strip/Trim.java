package longthrow.dsp.strip;

import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The first block: input gain, and the input turned upside down.
public record Trim(Row gain, Row polarity) implements Block {
    /// Declares the block's rows.
    public Trim(Scope in) {
        this(
                in.column(Column.TRIM).decibels("trim", -20, 60, 0),
                in.column(Column.TRIM).toggle("polarity", false));
    }

    @Override
    public boolean reads(String key) {
        return key.equals(gain.parameter().key())
                || key.equals(polarity.parameter().key());
    }

    @Override
    public LaneBlock on(Group group) {
        return new OnLanes(group);
    }

    @AudioThread
    private final class OnLanes implements LaneBlock {
        private final Group group;
        private final Ramp ramp;

        OnLanes(Group group) {
            this.group = group;
            ramp = new Ramp(group.sampleRate(), 1);
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            double factor = Decibels.gain(cells.get(gain, column));
            ramp.aim(lane, cells.on(polarity, column) ? -factor : factor);
        }

        @Override
        public void snap() {
            ramp.snap();
        }

        @Override
        public boolean advance() {
            ramp.advance();
            return ramp.moving();
        }

        @Override
        public boolean idle() {
            return ramp.restsAt(1);
        }

        @Override
        public void process(int from, int to) {
            if (!idle()) {
                ramp.scale(group.kernels(), group.signal(), from, to);
            }
        }

        @Override
        public void take(int lane, LaneBlock from, int fromLane) {
            ramp.take(lane, ((OnLanes) from).ramp, fromLane);
        }

        @Override
        public void reset(int lane) {}
    }
}
