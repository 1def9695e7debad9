package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The desk's test signals and where they go. Noise is as loud as the sine: the level is the sine's peak.
public record Oscillator(Row on, Row wave, Row frequency, Row level, Routes routes) {
    /// Declares the rows of an oscillator for so many buses and matrices.
    public Oscillator(Scope in, int buses, int matrices) {
        this(
                in.column(Column.LOCKED).toggle("on", false),
                in.column(Column.LOCKED).choice("wave", "sine", "sweep", "pink", "white", "pulse"),
                in.column(Column.LOCKED).hertz("freq", 20, 20_000, 1000),
                in.column(Column.LOCKED).decibels("level", -80, 0, -20),
                new Routes(in, buses, matrices));
    }

    /// The oscillator at work; at rest it costs nothing.
    @AudioThread
    public static final class Playing {
        private final Oscillator rows;
        private final Group group;
        private final MixRows ways;
        private final Sums.Shape shape;
        private final Wave wave;

        /// Plays into the sums of a desk through a group of its own.
        public Playing(Oscillator rows, Group group, Sums.Shape shape) {
            this.rows = rows;
            this.group = group;
            this.shape = shape;
            ways = new MixRows(group, shape.rows());
            wave = new Wave(group.sampleRate());
        }

        /// Reads the values anew.
        public void adopt(Cells cells) {
            double level = cells.on(rows.on, 0) ? Decibels.gain(cells.get(rows.level, 0)) : 0;
            wave.set((int) cells.get(rows.wave, 0), cells.get(rows.frequency, 0));
            rows.routes.aim(ways, shape, cells, level);
        }

        /// Takes every gain to its target at once.
        public void snap() {
            wave.snap();
            ways.snap();
        }

        /// Prepares the next grid block.
        public void advance() {
            ways.advance();
        }

        /// Adds the signal to the sums.
        public void mix(Sums sums, int from, int to) {
            if (!ways.heard()) {
                wave.snap();
                return;
            }
            for (int frame = from; frame < to; frame++) {
                group.signal()[frame * Lanes.WIDTH] = (float) wave.next();
            }
            ways.mix(sums, from, to);
        }
    }
}
