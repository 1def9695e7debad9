package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.strip.FilterChain;
import longthrow.dsp.strip.FilterDesign;
import longthrow.dsp.strip.Group;
import longthrow.dsp.thread.AudioThread;

/// A recorded room: what comes in is convolved with an impulse response, without delay. The response is brought to the
/// energy of one sample of full scale, so that rooms of any length are equally loud.
public record Convolution(Row predelay, Row lowCut, Row highCut, Row gain) implements Effect {
    private static final double LONGEST_PREDELAY_MILLIS = 250;

    /// Declares the block's rows.
    Convolution(Scope in) {
        Scope convolution = in.scope("convolution").column(Column.INSERT);
        this(
                convolution.milliseconds("predelay", 0.1, LONGEST_PREDELAY_MILLIS, 0.1),
                convolution.hertz("low-cut", 20, 1000, 20),
                convolution.hertz("high-cut", 1000, 20_000, 20_000),
                convolution.decibels("gain", -24, 24, 0));
    }

    @Override
    public String name() {
        return "convolution";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        private static final int GAIN = 0;

        private final Housing housing;
        private final Knobs knobs;
        private final DelayLine[] before = new DelayLine[2];
        private final Tap entry;
        private final Group group;
        private final FilterChain filters;
        private final FilterDesign design;
        private final Partitions[] sides = new Partitions[2];
        private final float[] sound = new float[Lanes.GRID];
        private final Quiet quiet;

        AtWork(Housing housing) {
            this.housing = housing;
            knobs = new Knobs(housing.sampleRate());
            group = housing.group(0);
            filters = new FilterChain(group, 2);
            design = new FilterDesign(housing.sampleRate());
            entry = new Tap(Tap.rise(housing.sampleRate()));
            double loudness = 1 / Math.sqrt(Math.max(housing.impulse().energy(), Lanes.SILENT));
            int longest = 0;
            for (int side = 0; side < 2; side++) {
                float[] response = housing.impulse().side(side);
                longest = Math.max(longest, response.length);
                sides[side] = new Partitions(response, loudness, side * 2 * Lanes.GRID);
                before[side] = new DelayLine((int) housing.frames(LONGEST_PREDELAY_MILLIS) + Lanes.GRID);
            }
            // the last partition ends within two rounds after the response
            quiet = new Quiet(longest / Lanes.GRID + 3 * Partitions.ROUND);
        }

        @Override
        public void adopt(int column, Cells cells) {
            entry.aim((int) housing.frames(cells.get(predelay, column)));
            knobs.aim(GAIN, Decibels.gain(cells.get(gain, column)));
            double low = cells.get(lowCut, column);
            double high = cells.get(highCut, column);
            for (int side = 0; side < 2; side++) {
                FilterDesign thin = design.highPass(low, FilterDesign.ALONE);
                filters.section(0).aim(side, low > lowCut.parameter().minimum() ? thin : thin.neutral());
                FilterDesign dull = design.lowPass(high, FilterDesign.ALONE);
                filters.section(1).aim(side, high < highCut.parameter().maximum() ? dull : dull.neutral());
            }
        }

        @Override
        public void snap() {
            knobs.snap();
            filters.snap();
            entry.snap();
        }

        @Override
        public void advance() {
            knobs.advance();
            quiet.advance();
            entry.advance();
            for (int side = 0; side < 2; side++) {
                before[side].advance();
                sides[side].advance();
            }
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            int count = to - from;
            quiet.hear(signal, from, to);
            for (int side = 0; side < 2; side++) {
                System.arraycopy(signal[side], from, sound, 0, count);
                before[side].write(sound, count);
                entry.read(before[side], count, sound, count);
                for (int i = 0; i < count; i++) {
                    group.signal()[(from + i) * Lanes.WIDTH + side] = sound[i];
                }
            }
            entry.pass(count);
            filters.process(from, to);
            for (int side = 0; side < 2; side++) {
                for (int frame = from; frame < to; frame++) {
                    signal[side][frame] = knobs.at(GAIN, frame) * group.signal()[frame * Lanes.WIDTH + side];
                }
            }
            quiet.hear(signal, from, to);
            for (int side = 0; side < 2; side++) {
                sides[side].process(signal[side], from, to);
            }
        }

        @Override
        public boolean silent() {
            return before[0].empty() && before[1].empty() && quiet.silent();
        }

        @Override
        public void reset() {
            for (int side = 0; side < 2; side++) {
                before[side].clear();
                filters.reset(side);
                sides[side].clear();
            }
        }
    }
}
