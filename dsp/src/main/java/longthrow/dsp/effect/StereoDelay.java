package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.FilterChain;
import longthrow.dsp.strip.FilterDesign;
import longthrow.dsp.strip.Group;
import longthrow.dsp.thread.AudioThread;

/// Echoes left and right, each after a time or a note of the tempo, that go round through a high-pass and a low-pass;
/// as ping-pong they change sides on every round. A new time is cross-faded to.
public record StereoDelay(
        Tempo tempo,
        Row leftTime,
        Row rightTime,
        Row leftNote,
        Row rightNote,
        Row feedback,
        Row pingPong,
        Row lowCut,
        Row highCut)
        implements Effect {
    private static final double SHORTEST_MILLIS = 5;
    private static final double LONGEST_MILLIS = 2000;

    /// Declares the block's rows.
    StereoDelay(Scope in, Tempo tempo) {
        Scope delay = in.scope("delay").column(Column.INSERT);
        this(
                tempo,
                delay.milliseconds("left/time", SHORTEST_MILLIS, LONGEST_MILLIS, 375),
                delay.milliseconds("right/time", SHORTEST_MILLIS, LONGEST_MILLIS, 500),
                Note.choice(delay, "left/note"),
                Note.choice(delay, "right/note"),
                delay.percent("feedback", 30),
                delay.toggle("ping-pong", false),
                delay.hertz("low-cut", 20, 2000, 100),
                delay.hertz("high-cut", 500, 20_000, 6000));
    }

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        /// Gains of what comes in and what comes round, straight and crossed.
        private static final int STRAIGHT = 0;
        private static final int TO_LEFT = 1;
        private static final int ROUND = 2;
        private static final int CROSSED = 3;

        private final Housing housing;
        private final Knobs knobs;
        private final Group group;
        private final FilterChain filters;
        private final FilterDesign design;
        private final DelayLine[] lines = new DelayLine[2];
        private final Tap[] taps = new Tap[2];
        private final float[][] echo = new float[2][Lanes.GRID];
        private final float[][] next = new float[2][Lanes.GRID];
        private final float[] both = new float[Lanes.GRID];

        AtWork(Housing housing) {
            this.housing = housing;
            knobs = new Knobs(housing.sampleRate());
            group = housing.group(0);
            filters = new FilterChain(group, 2);
            design = new FilterDesign(housing.sampleRate());
            float[] rise = Tap.rise(housing.sampleRate());
            for (int side = 0; side < 2; side++) {
                lines[side] = new DelayLine((int) housing.frames(LONGEST_MILLIS));
                taps[side] = new Tap(rise);
            }
        }

        @Override
        public void adopt(int column, Cells cells) {
            taps[0].aim(frames(leftNote, leftTime, column, cells));
            taps[1].aim(frames(rightNote, rightTime, column, cells));
            boolean crosses = cells.on(pingPong, column);
            double round = cells.get(feedback, column) / 100;
            knobs.aim(STRAIGHT, crosses ? 0 : 1);
            knobs.aim(TO_LEFT, crosses ? 0.5 : 0);
            knobs.aim(ROUND, crosses ? 0 : round);
            knobs.aim(CROSSED, crosses ? round : 0);
            for (int side = 0; side < 2; side++) {
                filters.section(0).aim(side, design.bilinearHighPass(cells.get(lowCut, column), FilterDesign.ALONE));
                filters.section(1).aim(side, design.bilinearLowPass(cells.get(highCut, column), FilterDesign.ALONE));
            }
        }

        private int frames(Row note, Row time, int column, Cells cells) {
            double millis = tempo.millis(note, time, column, cells);
            return (int) Math.round(housing.frames(Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, millis))));
        }

        @Override
        public void snap() {
            knobs.snap();
            filters.snap();
            taps[0].snap();
            taps[1].snap();
        }

        @Override
        public void advance() {
            knobs.advance();
            for (int side = 0; side < 2; side++) {
                lines[side].advance();
                taps[side].advance();
            }
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            int count = to - from;
            for (int side = 0; side < 2; side++) {
                taps[side].read(lines[side], 0, echo[side], count);
                taps[side].pass(count);
                for (int i = 0; i < count; i++) {
                    group.signal()[(from + i) * Lanes.WIDTH + side] = echo[side][i];
                }
            }
            filters.process(from, to);
            for (int i = 0; i < count; i++) {
                both[i] = signal[0][from + i] + signal[1][from + i];
            }
            for (int side = 0; side < 2; side++) {
                feed(side, signal[side], from, to);
            }
            for (int side = 0; side < 2; side++) {
                System.arraycopy(echo[side], 0, signal[side], from, count);
            }
        }

        /// Writes what comes in and what comes round to a line; a ping-pong begins on the left.
        private void feed(int side, float[] in, int from, int to) {
            float[] round = group.signal();
            float[] sum = next[side];
            for (int i = 0; i < to - from; i++) {
                int frame = from + i;
                float own = round[frame * Lanes.WIDTH + side];
                float other = round[frame * Lanes.WIDTH + 1 - side];
                float entering = side == 0 ? knobs.at(TO_LEFT, frame) * both[i] : 0;
                sum[i] = knobs.at(STRAIGHT, frame) * in[frame]
                        + entering
                        + knobs.at(ROUND, frame) * own
                        + knobs.at(CROSSED, frame) * other;
            }
            lines[side].write(sum, to - from);
        }

        @Override
        public boolean silent() {
            return lines[0].empty() && lines[1].empty();
        }

        @Override
        public void reset() {
            for (int side = 0; side < 2; side++) {
                lines[side].clear();
                filters.reset(side);
            }
        }
    }
}
