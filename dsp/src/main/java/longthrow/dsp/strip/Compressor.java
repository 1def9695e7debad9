package longthrow.dsp.strip;

import static longthrow.dsp.lanes.CompressorBank.*;

import longthrow.dsp.lanes.CompressorBank;
import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The compressor: feed-forward, in the log domain, with a soft knee, make-up gain and a parallel mix. The RMS detector
/// is calibrated on sines, so that a sine meets the same threshold either way.
public record Compressor(
        Row on, Row threshold, Row ratio, Row knee, Row attack, Row release, Row makeup, Row detector, Row mix)
        implements Block {
    /// Declares the block's rows.
    public Compressor(Scope in) {
        Scope comp = in.scope("comp").column(Column.COMPRESSOR);
        this(
                comp.toggle("on", false),
                comp.decibels("threshold", -60, 0, -18),
                comp.ratio("ratio", 1, 100, 4),
                comp.decibels("knee", 0, 24, 6),
                comp.milliseconds("attack", 0.1, 120, 10),
                comp.milliseconds("release", 5, 4000, 100),
                comp.decibels("makeup", 0, 24, 0),
                comp.choice("detector", "peak", "rms"),
                comp.percent("mix", 100));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("comp/");
    }

    @Override
    public OnLanes on(Group group) {
        return new OnLanes(group);
    }

    /// Sixteen compressors.
    @AudioThread
    public final class OnLanes implements LaneBlock {
        /// The RMS detector's time constant.
        private static final double RMS_MILLIS = 10;
        /// The peak detector holds for this long, so that low notes meet the static curve too while a release stays
        /// what the panel says.
        private static final double HOLD_MILLIS = 6;
        /// The hardest knee: 0.01 dB.
        private static final double NARROWEST = 0.01;

        private static final int START_ROW = 0;
        private static final int WIDTH_ROW = 1;
        private static final int SLOPE_ROW = 2;

        private final Group group;
        private final float[] bank = new float[CompressorBank.SIZE];
        private final Glide curve;
        private final Ramp gain;
        private final Ramp wet;
        private boolean asleep = true;

        OnLanes(Group group) {
            this.group = group;
            curve = new Glide(group.sampleRate(), 3);
            gain = new Ramp(group.sampleRate(), 0, bank, MAKEUP);
            wet = new Ramp(group.sampleRate(), 0, bank, WET);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                curve.aim(WIDTH_ROW, lane, 1);
                reset(lane);
            }
            snap();
        }

        /// The bank, whose row DEEPEST the meters read.
        public float[] bank() {
            return bank;
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            double rate = group.sampleRate();
            boolean rms = cells.get(detector, column) >= 0.5;
            double heard = rms ? Decibels.share(RMS_MILLIS, rate) : 1;
            double width = Math.max(cells.get(knee, column), NARROWEST);
            double starts = (cells.get(threshold, column) - width / 2) * Decibels.LOG_POWER;
            bank[DETECT + lane] = (float) heard;
            bank[KEEP + lane] = (float) (1 - heard);
            bank[HOLD + lane] = rms ? 0 : (float) Math.rint(HOLD_MILLIS / 1000 * rate);
            curve.aim(START_ROW, lane, rms ? starts - 1 : starts);
            curve.aim(WIDTH_ROW, lane, width * Decibels.LOG_POWER);
            curve.aim(SLOPE_ROW, lane, (1 - 1 / cells.get(ratio, column)) / 2);
            bank[ATTACK + lane] = (float) Decibels.share(cells.get(attack, column), rate);
            bank[RELEASE + lane] = (float) Decibels.share(cells.get(release, column), rate);
            gain.aim(lane, cells.get(makeup, column) * Decibels.LOG_AMPLITUDE);
            wet.aim(lane, cells.on(on, column) ? cells.get(mix, column) / 100 : 0);
        }

        @Override
        public void snap() {
            curve.snap();
            write();
            gain.snap();
            wet.snap();
        }

        @Override
        public void advance() {
            gain.advance();
            wet.advance();
        }

        @Override
        public boolean idle() {
            return wet.restsAt(0);
        }

        @Override
        public void process(int from, int to) {
            if (idle()) {
                sleep();
                return;
            }
            asleep = false;
            float[] key = group.key(from, to);
            int at = from;
            while (at < to) {
                int end = to;
                if (curve.moving()) {
                    end = Math.min(to, (at / Glide.STRIDE + 1) * Glide.STRIDE);
                    bend(at);
                }
                group.kernels().compress(bank, key, group.scratch(), group.signal(), at, end);
                at = end;
            }
        }

        private void sleep() {
            for (int lane = 0; lane < Lanes.WIDTH && !asleep; lane++) {
                reset(lane);
            }
            asleep = true;
        }

        private void bend(int at) {
            if (at % Glide.STRIDE == 0) {
                curve.advance();
                write();
            }
        }

        private void write() {
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[KNEE_START + lane] = curve.now(START_ROW, lane);
                bank[KNEE + lane] = curve.now(WIDTH_ROW, lane);
                bank[KNEE_SCALE + lane] = 1 / (2 * curve.now(WIDTH_ROW, lane));
                bank[SLOPE + lane] = curve.now(SLOPE_ROW, lane);
            }
        }

        @Override
        public void reset(int lane) {
            bank[POWER + lane] = 0;
            bank[HELD + lane] = 0;
            bank[COUNT + lane] = 0;
            bank[RELEASED + lane] = 0;
            bank[REDUCTION + lane] = 0;
        }
    }
}
