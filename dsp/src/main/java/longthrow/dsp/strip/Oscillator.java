package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The desk's test signals and where they go. Noise is as loud as the sine: the level is the sine's peak.
///
/// @param routes main, the centre, the buses and the matrices, in the order of the sums
public record Oscillator(Row on, Row wave, Row frequency, Row level, List<Row> routes) {
    /// Declares the rows of an oscillator for so many buses and matrices.
    public Oscillator(Scope in, int buses, int matrices) {
        this(in.column(Column.LOCKED), in.scope("to").column(Column.LOCKED), buses, matrices);
    }

    private Oscillator(Scope in, Scope to, int buses, int matrices) {
        this(
                in.toggle("on", false),
                in.choice("wave", "sine", "sweep", "pink", "white", "pulse"),
                in.hertz("freq", 20, 20_000, 1000),
                in.decibels("level", -80, 0, -20),
                IntStream.range(0, 2 + buses + matrices)
                        .mapToObj(route -> to.toggle(word(route, buses), false))
                        .toList());
    }

    private static String word(int route, int buses) {
        return switch (route) {
            case 0 -> "main";
            case 1 -> "centre";
            default -> route < 2 + buses ? "bus/" + (route - 1) : "matrix/" + (route - 1 - buses);
        };
    }

    /// The oscillator at work; at rest it costs nothing.
    @AudioThread
    public static final class Playing {
        private final Oscillator rows;
        private final Group group;
        private final MixRows ways;
        private final Sums.Shape shape;
        private final int buses;
        private final Wave wave;

        /// Plays into the sums of a desk through a group of its own.
        public Playing(Oscillator rows, Group group, Sums.Shape shape) {
            this.rows = rows;
            this.group = group;
            this.shape = shape;
            buses = (int) rows.routes.stream()
                    .filter(row -> row.parameter().key().contains("/bus/"))
                    .count();
            ways = new MixRows(group, shape.rows());
            wave = new Wave(group.sampleRate());
        }

        /// Reads the values anew. Another wave begins at once, where it would: a test signal is no programme.
        public void adopt(Cells cells) {
            double level = cells.on(rows.on, 0) ? Decibels.gain(cells.get(rows.level, 0)) : 0;
            wave.set((int) cells.get(rows.wave, 0), cells.get(rows.frequency, 0));
            for (int route = 0; route < rows.routes.size(); route++) {
                double gain = cells.on(rows.routes.get(route), 0) ? level : 0;
                int row = row(route);
                ways.aim(row, 0, gain, false);
                ways.aim(row + 1, 0, route == 1 ? 0 : gain, false);
            }
        }

        private int row(int route) {
            if (route < 2) {
                return route == 0 ? Sums.MAIN : Sums.CENTRE;
            }
            int strip = route - 2;
            return strip < buses ? Sums.bus(strip) : shape.matrix(strip - buses);
        }

        /// Takes every gain to its target at once.
        public void snap() {
            ways.snap();
        }

        /// Prepares the next grid block.
        public void advance() {
            ways.advance();
        }

        /// Adds the signal to the sums.
        public void mix(Sums sums, int from, int to) {
            if (!ways.heard()) {
                return;
            }
            for (int frame = from; frame < to; frame++) {
                group.signal()[frame * Lanes.WIDTH] = (float) wave.next();
            }
            ways.mix(sums, from, to);
        }
    }
}
