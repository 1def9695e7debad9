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

/// Soft clipping at twelve times the rate, so that its harmonics fold back far below hearing. Full scale in is full
/// scale out, whatever the drive; asymmetry adds the even harmonics. Between two samples the curve `x / sqrt(1 + x²)`
/// gives its mean over the straight line from one to the other, `(sqrt(1 + b²) - sqrt(1 + a²)) / (b - a)`, which takes
/// away most of what would fold back close to the band (Parker, Zavalishin, Le Bivic, "Reducing the aliasing of
/// nonlinear waveshaping using continuous-time convolution", 2016). It is `(a + b) / (sqrt(1 + a²) + sqrt(1 + b²))`, so
/// that nothing is divided by a difference.
public record Saturation(Row drive, Row asymmetry, Row highCut, Row gain) implements Effect {
    private static final double MOST_DRIVE = 36;

    /// Declares the block's rows.
    Saturation(Scope in) {
        Scope saturation = in.scope("saturation").column(Column.INSERT);
        this(
                saturation.decibels("drive", 0, MOST_DRIVE, 6),
                saturation.percent("asymmetry", 0),
                saturation.hertz("high-cut", 1000, 20_000, 20_000),
                saturation.decibels("gain", -24, 12, 0));
    }

    @Override
    public String name() {
        return "saturation";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        private static final int DRIVE = 0;
        private static final int BIAS = 1;
        private static final int GAIN = 2;
        /// So that the knob stays near 1.
        private static final float DRIVE_SCALE = (float) Math.pow(10, MOST_DRIVE / 20);
        /// What the asymmetry lifts leaves a constant behind; this takes it away.
        private static final double BLOCKED_HERTZ = 8;

        private final Knobs knobs;
        private final Oversampling[] sides = {new Oversampling(), new Oversampling()};
        private final Group group;
        private final FilterChain filters;
        private final FilterDesign design;
        private final Quiet quiet = new Quiet();
        /// What each side's curve got last, and the bias in it, of which silence stays silent.
        private final float[] pushed = new float[2];
        private final float[] biased = new float[2];

        AtWork(Housing housing) {
            knobs = new Knobs(housing.sampleRate());
            group = housing.group(0);
            filters = new FilterChain(group, 2);
            design = new FilterDesign(housing.sampleRate());
        }

        @Override
        public int latency() {
            return Oversampling.LATENCY;
        }

        @Override
        public void adopt(int column, Cells cells) {
            double bias = cells.get(asymmetry, column) / 100;
            double cut = cells.get(highCut, column);
            knobs.aim(DRIVE, Decibels.gain(cells.get(drive, column)) / DRIVE_SCALE);
            knobs.aim(BIAS, bias);
            knobs.aim(GAIN, Decibels.gain(cells.get(gain, column)));
            for (int side = 0; side < 2; side++) {
                FilterDesign block = design.bilinearHighPass(BLOCKED_HERTZ, FilterDesign.ALONE);
                filters.section(0).aim(side, bias > 0 ? block : block.neutral());
                FilterDesign dull = design.lowPass(cut, FilterDesign.ALONE);
                filters.section(1).aim(side, cut < highCut.parameter().maximum() ? dull : dull.neutral());
            }
        }

        @Override
        public void snap() {
            knobs.snap();
            filters.snap();
        }

        @Override
        public void advance() {
            knobs.advance();
            quiet.advance();
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            quiet.hear(signal, from, to);
            for (int side = 0; side < 2; side++) {
                sides[side].up(signal[side], from, to);
                bend(sides[side], side, from, to);
                sides[side].down(signal[side], from, to);
                for (int frame = from; frame < to; frame++) {
                    group.signal()[frame * Lanes.WIDTH + side] = signal[side][frame];
                }
            }
            filters.process(from, to);
            for (int side = 0; side < 2; side++) {
                for (int frame = from; frame < to; frame++) {
                    signal[side][frame] = knobs.at(GAIN, frame) * group.signal()[frame * Lanes.WIDTH + side];
                }
            }
            quiet.hear(signal, from, to);
        }

        private void bend(Oversampling side, int number, int from, int to) {
            float before = pushed[number];
            float lean = biased[number];
            for (int frame = from; frame < to; frame++) {
                float drive = DRIVE_SCALE * knobs.at(DRIVE, frame);
                float bias = knobs.at(BIAS, frame);
                float full = root(drive) / drive;
                float root = root(before);
                float rest = (lean + bias) / (root(lean) + root(bias));
                for (int phase = 0; phase < Oversampling.TIMES; phase++) {
                    float[] signal = side.phase(phase);
                    int at = side.first() + frame - from;
                    float now = drive * signal[at] + bias;
                    float next = root(now);
                    signal[at] = full * ((before + now) / (root + next) - rest);
                    before = now;
                    root = next;
                    rest = phase == 0 ? bias / root(bias) : rest;
                }
                lean = bias;
            }
            pushed[number] = before;
            biased[number] = lean;
        }

        /// What the curve `x / root(x)` is the slope of.
        private static float root(float x) {
            return (float) Math.sqrt(1 + x * x);
        }

        @Override
        public boolean silent() {
            return quiet.silent();
        }

        @Override
        public void reset() {
            for (int side = 0; side < 2; side++) {
                sides[side].clear();
                pushed[side] = 0;
                biased[side] = 0;
                filters.reset(side);
            }
        }
    }
}
