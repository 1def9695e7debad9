package longthrow.dsp.strip;

import static longthrow.dsp.lanes.GateBank.*;

import longthrow.dsp.lanes.GateBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The gate and downward expander. `range` is how far a closed gate turns down, in decibels; `ratio` counts for the
/// expander only.
public record Gate(
        Row on, Row mode, Row threshold, Row range, Row attack, Row hold, Row release, Row hysteresis, Row ratio)
        implements Block {
    /// Declares the block's rows.
    public Gate(Scope in) {
        Scope gate = in.scope("gate").column(Column.GATE);
        this(
                gate.toggle("on", false),
                gate.choice("mode", "gate", "expander"),
                gate.decibels("threshold", -80, 0, -40),
                gate.decibels("range", 0, 100, 40),
                gate.milliseconds("attack", 0.1, 120, 1),
                gate.milliseconds("hold", 0.1, 2000, 20),
                gate.milliseconds("release", 5, 4000, 100),
                gate.decibels("hysteresis", 0, 12, 3),
                gate.ratio("ratio", 1, 20, 2));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("gate/");
    }

    @Override
    public OnLanes on(Group group) {
        return new OnLanes(group);
    }

    /// Sixteen gates. A gate that is switched on starts open and falls if it hears nothing.
    @AudioThread
    public final class OnLanes implements LaneBlock {
        /// The detector falls by 63 % in this time, which bridges the gaps between the peaks of low notes.
        private static final double DETECTOR_MILLIS = 5;

        private final Group group;
        private final float[] bank = new float[GateBank.SIZE];
        private final Ramp wet;
        private boolean asleep = true;
        private final boolean[] expander = new boolean[Lanes.WIDTH];

        OnLanes(Group group) {
            this.group = group;
            wet = new Ramp(group.sampleRate(), 0, bank, WET);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[DECAY + lane] = (float) (1 - Decibels.share(DETECTOR_MILLIS, group.sampleRate()));
                bank[LOWEST + lane] = 1;
                bank[FLOOR + lane] = 1;
                reset(lane);
            }
        }

        /// The bank, whose row LOWEST the meters read.
        public float[] bank() {
            return bank;
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            double rate = group.sampleRate();
            double opens = cells.get(threshold, column);
            bank[OPEN + lane] = (float) Decibels.gain(opens);
            bank[CLOSE + lane] = (float) Decibels.gain(opens - cells.get(hysteresis, column));
            bank[HOLD + lane] = (float) Math.rint(cells.get(hold, column) / 1000 * rate);
            bank[FLOOR + lane] = (float) Decibels.gain(-cells.get(range, column));
            bank[ATTACK + lane] = (float) Decibels.share(cells.get(attack, column), rate);
            bank[RELEASE + lane] = (float) Decibels.share(cells.get(release, column), rate);
            expander[lane] = cells.get(mode, column) >= 0.5;
            bank[SLOPE + lane] = expander[lane] ? (float) (cells.get(ratio, column) - 1) : Float.MAX_VALUE;
            bank[LOG_OPEN + lane] = (float) (opens * Decibels.LOG_AMPLITUDE);
            wet.aim(lane, cells.on(on, column) ? 1 : 0);
        }

        @Override
        public void snap() {
            wet.snap();
        }

        @Override
        public void advance() {
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
            if (anyExpander()) {
                group.kernels().expand(bank, key, group.scratch(), group.signal(), from, to);
            } else {
                group.kernels().gate(bank, key, group.signal(), from, to);
            }
        }

        private void sleep() {
            for (int lane = 0; lane < Lanes.WIDTH && !asleep; lane++) {
                reset(lane);
            }
            asleep = true;
        }

        private boolean anyExpander() {
            boolean any = false;
            for (boolean lane : expander) {
                any |= lane;
            }
            return any;
        }

        @Override
        public void reset(int lane) {
            bank[ENVELOPE + lane] = 0;
            bank[COUNT + lane] = -1;
            bank[GAIN + lane] = 1;
        }
    }
}
