package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The delay at a channel's input, in whole frames. Each lane keeps half a second: 94 KiB at 48 kHz, whether the strip
/// is delayed or not, since the audio thread cannot ask for memory; a strip without delay never touches it.
public record StripDelay(Row time) implements Block {
    private static final double MOST_MILLIS = 500;

    /// Declares the block's row.
    public StripDelay(Scope in) {
        this(in.column(Column.DELAY).delay("delay", MOST_MILLIS));
    }

    @Override
    public boolean reads(String key) {
        return key.equals("delay");
    }

    @Override
    public LaneBlock on(Group group) {
        return new OnLanes(group);
    }

    @AudioThread
    private final class OnLanes implements LaneBlock {
        private final DelayLanes delays;

        OnLanes(Group group) {
            delays = new DelayLanes(group, (int) Math.ceil(MOST_MILLIS / 1000 * group.sampleRate()));
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            delays.aimMillis(lane, cells.get(time, column));
        }

        @Override
        public void snap() {
            delays.snap();
        }

        @Override
        public boolean advance() {
            return delays.advance();
        }

        @Override
        public boolean idle() {
            return delays.idle();
        }

        @Override
        public void process(int from, int to) {
            delays.process(from, to);
        }

        @Override
        public void take(int lane, LaneBlock from, int fromLane) {
            delays.take(lane, ((OnLanes) from).delays, fromLane);
        }

        @Override
        public void reset(int lane) {
            delays.reset(lane);
        }
    }
}
