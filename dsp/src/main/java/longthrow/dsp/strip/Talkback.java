package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The engineer's microphone and where it goes. While it is on it turns the monitors down, so that it does not hear
/// them.
///
/// @param dim whether it does
/// @param dimLevel by how much
public record Talkback(Row on, Row level, Row dim, Row dimLevel, Routes routes) {
    /// Declares the rows of a talkback to so many buses and matrices.
    public Talkback(Scope in, int buses, int matrices) {
        this(
                in.column(Column.LOCKED).toggle("on", false),
                in.column(Column.LOCKED).fader("level", 0),
                in.column(Column.LOCKED).toggle("dim", true),
                in.column(Column.LOCKED).decibels("dim-level", -60, 0, -20),
                new Routes(in, buses, matrices));
    }

    /// What it leaves of the monitors.
    public double dimming(Cells cells) {
        return cells.on(on, 0) && cells.on(dim, 0) ? Decibels.gain(cells.get(dimLevel, 0)) : 1;
    }

    /// The talkback at work; while it is off it costs nothing and nobody hears it.
    @AudioThread
    public static final class Playing {
        private final Talkback rows;
        private final Group group;
        private final MixRows ways;
        private final Sums.Shape shape;

        /// Plays into the sums of a desk through a group of its own.
        public Playing(Talkback rows, Group group, Sums.Shape shape) {
            this.rows = rows;
            this.group = group;
            this.shape = shape;
            ways = new MixRows(group, shape.rows());
        }

        /// Reads the values anew.
        public void adopt(Cells cells) {
            rows.routes.aim(ways, shape, cells, cells.on(rows.on, 0) ? Decibels.gain(cells.get(rows.level, 0)) : 0);
        }

        /// Takes every gain to its target at once.
        public void snap() {
            ways.snap();
        }

        /// Prepares the next grid block.
        public void advance() {
            ways.advance();
        }

        /// Whether anybody hears it now.
        public boolean heard() {
            return ways.heard();
        }

        /// Adds what the microphone gave, from index `at` of `sound`, to the sums. What is no number is left out.
        public void mix(float[] sound, int at, Sums sums, int from, int to) {
            for (int frame = from; frame < to; frame++) {
                float x = sound[at + frame - from];
                group.signal()[frame * Lanes.WIDTH] = Float.isFinite(x) ? x : 0;
            }
            ways.mix(sums, from, to);
        }
    }
}
