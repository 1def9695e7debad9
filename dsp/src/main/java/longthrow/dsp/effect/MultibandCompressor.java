package longthrow.dsp.effect;

import static longthrow.dsp.lanes.CompressorBank.*;

import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.lanes.CompressorBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.CompressorCurve;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.strip.FilterChain;
import longthrow.dsp.strip.FilterDesign;
import longthrow.dsp.strip.Group;
import longthrow.dsp.thread.AudioThread;

/// Three compressors, each on its own band: Linkwitz-Riley crossovers of fourth order as a tree, the low band turned by
/// the upper crossover's all-pass, so that all three add up flat (dsp facts, section 2). Bands are lanes: low left, low
/// right, mid left …, detectors linked by pairs.
public record MultibandCompressor(Row lowFrequency, Row highFrequency, Row knee, List<Band> bands) implements Effect {
    private static final int LOW = 0;
    private static final int HIGH = 2;

    /// One band's rows.
    record Band(Row threshold, Row ratio, Row attack, Row release, Row gain) {
        Band(Scope in) {
            this(
                    in.decibels("threshold", -60, 0, -20),
                    in.ratio("ratio", 1, 20, 2),
                    in.milliseconds("attack", 0.5, 200, 15),
                    in.milliseconds("release", 10, 2000, 150),
                    in.decibels("gain", -12, 12, 0));
        }
    }

    /// Declares the block's rows.
    MultibandCompressor(Scope in) {
        Scope multiband = in.scope("multiband").column(Column.INSERT);
        this(
                multiband.hertz("low-freq", 40, 800, 200),
                multiband.hertz("high-freq", 1000, 12_000, 3000),
                multiband.decibels("knee", 0, 24, 6),
                Stream.of("low", "mid", "high")
                        .map(band -> new Band(multiband.scope(band)))
                        .toList());
    }

    @Override
    public String name() {
        return "multiband";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        private static final int LANES = 6;
        private static final double HOLD_MILLIS = 6;
        private static final double GAIN_SECONDS = 0.015;
        /// 0.0006 dB.
        private static final float RELEASED_ENOUGH = 1e-4f;

        private final Housing housing;
        private final Group group;
        private final FilterChain crossovers;
        private final FilterDesign design;
        private final float[] bank = new float[CompressorBank.SIZE];
        private final CompressorCurve curve;
        private final Knobs gain;
        private final Quiet quiet = new Quiet();

        AtWork(Housing housing) {
            this.housing = housing;
            group = housing.group(LANES / 2);
            crossovers = new FilterChain(group, 4);
            design = new FilterDesign(housing.sampleRate());
            curve = new CompressorCurve(housing.sampleRate(), bank);
            gain = new Knobs(housing.sampleRate(), GAIN_SECONDS, new Ramp(housing.sampleRate(), 0, bank, MAKEUP));
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[DETECT + lane] = 1;
                bank[HOLD + lane] = (float) Math.rint(housing.frames(HOLD_MILLIS));
            }
            java.util.Arrays.fill(bank, WET, WET + LANES, 1);
        }

        @Override
        public void adopt(int column, Cells cells) {
            double low = cells.get(lowFrequency, column);
            double high = cells.get(highFrequency, column);
            for (int lane = 0; lane < LANES; lane++) {
                int band = lane / 2;
                crossovers.section(0).aim(lane, band == LOW ? below(low) : above(low));
                crossovers.section(1).aim(lane, band == LOW ? below(low) : above(low));
                crossovers.section(2).aim(lane, upper(band, high));
                crossovers.section(3).aim(lane, band == LOW ? upper(band, high).neutral() : upper(band, high));
                compress(lane, bands.get(band), column, cells);
            }
        }

        private FilterDesign below(double hertz) {
            return design.bilinearLowPass(hertz, FilterDesign.ALONE);
        }

        private FilterDesign above(double hertz) {
            return design.bilinearHighPass(hertz, FilterDesign.ALONE);
        }

        private FilterDesign upper(int band, double hertz) {
            return band == LOW ? design.allPass(hertz, FilterDesign.ALONE) : band == HIGH ? above(hertz) : below(hertz);
        }

        private void compress(int lane, Band band, int column, Cells cells) {
            double wide = Math.max(cells.get(knee, column), CompressorCurve.NARROWEST);
            curve.start(lane, (cells.get(band.threshold(), column) - wide / 2) * Decibels.LOG_POWER);
            curve.width(lane, wide * Decibels.LOG_POWER);
            curve.slope(lane, 1 - 1 / cells.get(band.ratio(), column), false);
            curve.attack(lane, Decibels.share(cells.get(band.attack(), column), housing.sampleRate()));
            bank[RELEASE + lane] = (float) Decibels.share(cells.get(band.release(), column), housing.sampleRate());
            gain.aim(lane, cells.get(band.gain(), column) * Decibels.LOG_AMPLITUDE);
        }

        @Override
        public void snap() {
            crossovers.snap();
            curve.snap();
            gain.snap();
        }

        @Override
        public void advance() {
            curve.advance();
            gain.advance();
            quiet.advance();
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            for (int frame = from; frame < to; frame++) {
                for (int lane = 0; lane < LANES; lane++) {
                    group.signal()[frame * Lanes.WIDTH + lane] = signal[lane % 2][frame];
                }
            }
            crossovers.process(from, to);
            compress(from, to);
            float[] sound = group.signal();
            for (int frame = from; frame < to; frame++) {
                int at = frame * Lanes.WIDTH;
                signal[0][frame] = sound[at] + sound[at + 2] + sound[at + 4];
                signal[1][frame] = sound[at + 1] + sound[at + 3] + sound[at + 5];
            }
            quiet.hear(signal, from, to);
        }

        private void compress(int from, int to) {
            float[] key = group.key(from, to);
            int at = from;
            while (at < to) {
                int end = curve.until(at, to);
                curve.bend(at);
                group.kernels().compress(bank, key, group.scratch(), group.signal(), at, end);
                at = end;
            }
        }

        /// The filters ring on for a while, and a release has to run out.
        @Override
        public boolean silent() {
            boolean released = true;
            for (int lane = 0; lane < LANES; lane++) {
                released &= bank[RELEASED + lane] < RELEASED_ENOUGH && bank[REDUCTION + lane] < RELEASED_ENOUGH;
            }
            return released && quiet.silent();
        }

        @Override
        public void reset() {
            for (int lane = 0; lane < LANES; lane++) {
                crossovers.reset(lane);
                bank[HELD + lane] = 0;
                bank[COUNT + lane] = 0;
                bank[RELEASED + lane] = 0;
                bank[REDUCTION + lane] = 0;
                bank[POWER + lane] = 0;
            }
        }
    }
}
