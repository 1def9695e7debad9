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

/// How far left and right differ, from mono to twice as much, with the lows brought to the middle if asked. At 100 %
/// and with the lows left alone it changes no bit.
public record StereoWidth(Row width, Row monoLows, Row lowFrequency) implements Effect {
    /// Declares the block's rows.
    StereoWidth(Scope in) {
        Scope stereo = in.scope("width").column(Column.INSERT);
        this(
                stereo.percent("width", 200, 100),
                stereo.toggle("mono-lows", false),
                stereo.hertz("low-freq", 40, 500, 120));
    }

    @Override
    public String name() {
        return "width";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        private static final int WIDTH = 0;

        private final Knobs knobs;
        private final Group group;
        private final FilterChain lows;
        private final FilterDesign design;
        private final Quiet quiet = new Quiet();

        AtWork(Housing housing) {
            knobs = new Knobs(housing.sampleRate());
            group = housing.group(0);
            lows = new FilterChain(group, 1);
            design = new FilterDesign(housing.sampleRate());
        }

        @Override
        public void adopt(int column, Cells cells) {
            knobs.aim(WIDTH, cells.get(width, column) / 100);
            FilterDesign cut = design.bilinearHighPass(cells.get(lowFrequency, column), FilterDesign.ALONE);
            lows.section(0).aim(0, cells.on(monoLows, column) ? cut : cut.neutral());
        }

        @Override
        public void snap() {
            knobs.snap();
            lows.snap();
        }

        @Override
        public void advance() {
            knobs.advance();
            quiet.advance();
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            float[] side = group.signal();
            for (int frame = from; frame < to; frame++) {
                side[frame * Lanes.WIDTH] = 0.5f * (signal[0][frame] - signal[1][frame]);
            }
            lows.process(from, to);
            for (int frame = from; frame < to; frame++) {
                float before = 0.5f * (signal[0][frame] - signal[1][frame]);
                float more = knobs.at(WIDTH, frame) * side[frame * Lanes.WIDTH] - before;
                signal[0][frame] += more;
                signal[1][frame] -= more;
            }
            quiet.hear(signal, from, to);
        }

        @Override
        public boolean silent() {
            return quiet.silent();
        }

        @Override
        public void reset() {
            lows.reset(0);
        }
    }
}
