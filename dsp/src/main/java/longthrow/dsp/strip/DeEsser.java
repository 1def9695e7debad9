package longthrow.dsp.strip;

import static longthrow.dsp.lanes.DeEsserBank.*;

import longthrow.dsp.lanes.DeEsserBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The de-esser: a Linkwitz-Riley crossover of fourth order whose upper band is turned down while it stands out of the
/// whole by more than `threshold` (dsp facts, sections 2 and 6). It compares levels with each other, so that a soft
/// singer is treated like a loud one. While it is on, the crossover's phase stays; off, it passes every bit.
public record DeEsser(Row on, Row frequency, Row threshold, Row range) implements Block {
    private static final double RATIO = 4;
    private static final double DETECTOR_MILLIS = 3;
    private static final double ATTACK_MILLIS = 1;
    private static final double RELEASE_MILLIS = 40;

    /// Declares the block's rows.
    public DeEsser(Scope in) {
        Scope deess = in.scope("deess").column(Column.COMPRESSOR);
        this(
                deess.toggle("on", false),
                deess.hertz("freq", 1000, 12_000, 6000),
                deess.decibels("threshold", -40, 0, -12),
                deess.decibels("range", 0, 24, 12));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("deess/");
    }

    @Override
    public LaneBlock on(Group group) {
        return new OnLanes(group);
    }

    /// De-essers on sixteen lanes.
    @AudioThread
    public final class OnLanes implements LaneBlock {
        private final Group group;
        private final FilterDesign design;
        private final FilterLanes first;
        private final FilterLanes second;
        private final FilterLanes phase;
        private final float[] bank = new float[DeEsserBank.SIZE];
        private final Ramp wet;
        private final Ramp limit;
        private final Ramp deepest;
        private final Lanes.Split split = new Lanes.Split(Group.room(), Group.room(), Group.room());
        private final float[] softened = new float[Lanes.WIDTH];
        private boolean asleep = true;

        private OnLanes(Group group) {
            this.group = group;
            int rate = group.sampleRate();
            design = new FilterDesign(rate);
            first = new FilterLanes(rate);
            second = new FilterLanes(rate);
            phase = new FilterLanes(rate);
            wet = new Ramp(rate, 0, bank, WET);
            limit = new Ramp(rate, 0, bank, THRESHOLD);
            deepest = new Ramp(rate, 0, bank, RANGE);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[DETECT + lane] = (float) Decibels.share(DETECTOR_MILLIS, rate);
                bank[SLOPE + lane] = (float) ((1 - 1 / RATIO) / 2);
                bank[ATTACK + lane] = (float) Decibels.share(ATTACK_MILLIS, rate);
                bank[RELEASE + lane] = (float) Decibels.share(RELEASE_MILLIS, rate);
                reset(lane);
            }
        }

        /// The deepest reduction of each lane since it was cleared, a unit a factor of two of amplitude.
        public float[] softened() {
            return softened;
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            double hertz = cells.get(frequency, column);
            first.aim(lane, design.bilinearHighPass(hertz, FilterDesign.ALONE));
            second.aim(lane, design.bilinearHighPass(hertz, FilterDesign.ALONE));
            phase.aim(lane, design.allPass(hertz, FilterDesign.ALONE));
            limit.aim(lane, cells.get(threshold, column) * Decibels.LOG_POWER);
            deepest.aim(lane, cells.get(range, column) * Decibels.LOG_AMPLITUDE);
            wet.aim(lane, cells.on(on, column) ? 1 : 0);
        }

        @Override
        public void snap() {
            first.snap();
            second.snap();
            phase.snap();
            limit.snap();
            deepest.snap();
            wet.snap();
        }

        @Override
        public boolean advance() {
            limit.advance();
            deepest.advance();
            wet.advance();
            return limit.moving() || deepest.moving() || wet.moving();
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
            Lanes kernels = group.kernels();
            float[] signal = group.signal();
            int at = from * Lanes.WIDTH;
            System.arraycopy(signal, at, split.high(), at, to * Lanes.WIDTH - at);
            System.arraycopy(signal, at, split.whole(), at, to * Lanes.WIDTH - at);
            first.process(kernels, split.high(), from, to);
            second.process(kernels, split.high(), from, to);
            phase.process(kernels, split.whole(), from, to);
            kernels.detectSibilance(bank, split, signal, from, to);
            group.link(split.wanted(), from, to);
            kernels.soften(bank, split, signal, from, to);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                // what a lane that is off computes along with its neighbours is not heard
                float heard = bank[WET + lane] > 0 ? bank[REDUCTION + lane] : 0;
                softened[lane] = Math.max(softened[lane], heard);
            }
        }

        private void sleep() {
            for (int lane = 0; lane < Lanes.WIDTH && !asleep; lane++) {
                reset(lane);
            }
            asleep = true;
        }

        @Override
        public void take(int lane, LaneBlock other, int fromLane) {
            OnLanes from = (OnLanes) other;
            Lanes.take(bank, lane, from.bank, fromLane);
            first.take(lane, from.first, fromLane);
            second.take(lane, from.second, fromLane);
            phase.take(lane, from.phase, fromLane);
            limit.take(lane, from.limit, fromLane);
            deepest.take(lane, from.deepest, fromLane);
            wet.take(lane, from.wet, fromLane);
            softened[lane] = from.softened[fromLane];
            asleep &= from.asleep;
        }

        @Override
        public void reset(int lane) {
            first.reset(lane);
            second.reset(lane);
            phase.reset(lane);
            bank[BAND + lane] = BAND_FLOOR;
            bank[FULL + lane] = FULL_FLOOR;
            bank[REDUCTION + lane] = 0;
        }
    }
}
