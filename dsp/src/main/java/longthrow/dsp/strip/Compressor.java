package longthrow.dsp.strip;

import static longthrow.dsp.lanes.CompressorBank.*;

import java.util.List;
import longthrow.dsp.lanes.CompressorBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The compressor: in the log domain, with a soft knee, hold, make-up gain and a parallel mix. Fed forward,
/// the detector hears the key; fed back, it hears what the reduction leaves of it, which softens the knee
/// while threshold and ratio keep their meaning. The RMS detector is calibrated on sines, so that a sine
/// meets the same threshold either way; `true-rms` reads the bare RMS level, 3 dB lower for a sine. Auto
/// release keeps a second reduction that charges four times and falls ten times as slowly as the panel
/// says; the deeper of both counts.
public record Compressor(
        Row on,
        Row threshold,
        Row ratio,
        Row knee,
        Row attack,
        Row release,
        Row makeup,
        Row detector,
        Row mix,
        Row topology,
        Row hold,
        Row auto,
        Row lookahead,
        Key key)
        implements Block {
    /// Declares the block's rows; `keys` are the words of what a detector can listen to beside its own strip.
    public Compressor(Scope in, List<String> keys) {
        Scope comp = in.scope("comp").column(Column.COMPRESSOR);
        this(
                comp.toggle("on", false),
                comp.decibels("threshold", -60, 0, -18),
                comp.ratio("ratio", 1, 100, 4),
                comp.decibels("knee", 0, 24, 6),
                comp.milliseconds("attack", 0.1, 120, 10),
                comp.milliseconds("release", 5, 4000, 100),
                comp.decibels("makeup", 0, 24, 0),
                comp.choice("detector", "peak", "rms", "true-rms"),
                comp.percent("mix", 100),
                comp.choice("topology", "forward", "feedback"),
                comp.milliseconds("hold", 0.1, 2000, 0.1),
                comp.toggle("auto", false),
                comp.delay("lookahead", DelayLanes.MOST_LOOKAHEAD),
                new Key(comp, keys));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("comp/");
    }

    @Override
    public int latency(CellSource cells, int column, int sampleRate) {
        return cells.on(on, column) ? DelayLanes.frames(cells.get(lookahead, column), sampleRate) : 0;
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
        /// The feedback detector takes the highest of this long now and this long before: half a period of 50 Hz, since
        /// its branching ballistics would settle too high on anything that dips.
        private static final double SPAN_MILLIS = 10;
        /// The auto release's second reduction charges and falls so many times as slowly as the first one falls.
        private static final double CHARGE_TIMES = 4;
        private static final double DISCHARGE_TIMES = 10;
        /// Make-up moves in the logarithm, and so many times as slowly as a gain.
        private static final double MAKEUP_TIMES = 2;
        /// Below what any detector reads, in its own unit.
        private static final float UNHEARD = -100;

        private final Group group;
        private final float[] bank = new float[CompressorBank.SIZE];
        private final CompressorCurve curve;
        private final Ramp gain;
        private final Ramp wet;
        private final KeyLanes keys;
        private final DelayLanes ahead;
        private final boolean[] whole = new boolean[Lanes.WIDTH];
        private boolean anyWhole;
        private boolean asleep = true;

        OnLanes(Group group) {
            this.group = group;
            curve = new CompressorCurve(group.sampleRate(), bank);
            gain = new Ramp(group.sampleRate(), 0, bank, MAKEUP, MAKEUP_TIMES);
            wet = new Ramp(group.sampleRate(), 0, bank, WET);
            keys = new KeyLanes(group, key);
            ahead = DelayLanes.lookahead(group);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                reset(lane);
            }
            snap();
        }

        private int frames(double millis) {
            return (int) Math.rint(millis / 1000 * group.sampleRate());
        }

        /// The bank, whose row DEEPEST the meters read.
        public float[] bank() {
            return bank;
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            double rate = group.sampleRate();
            boolean runs = cells.on(on, column);
            detect(lane, (int) cells.get(detector, column));
            double width = Math.max(cells.get(knee, column), CompressorCurve.NARROWEST);
            double starts = (cells.get(threshold, column) - width / 2) * Decibels.LOG_POWER;
            curve.start(lane, cells.get(detector, column) == 1 ? starts - 1 : starts);
            curve.width(lane, width * Decibels.LOG_POWER);
            boolean feedback = cells.on(topology, column);
            double steepness = cells.get(ratio, column);
            curve.slope(lane, 1 - 1 / steepness, feedback);
            double rises = Decibels.share(cells.get(attack, column) * (feedback ? steepness : 1), rate);
            // the loop closes within the sample (backward Euler), so that no ratio makes it ring
            curve.attack(lane, feedback ? rises / (1 + rises * (steepness - 1)) : rises);
            bank[RELEASE + lane] = (float) Decibels.share(cells.get(release, column), rate);
            branch(lane, feedback);
            release(lane, cells.on(auto, column), cells.get(release, column), frames(cells.get(hold, column)));
            gain.aim(lane, cells.get(makeup, column) * Decibels.LOG_AMPLITUDE);
            wet.aim(lane, runs ? cells.get(mix, column) / 100 : 0);
            keys.adopt(lane, column, cells, runs);
            ahead.aimMillis(lane, runs ? cells.get(lookahead, column) : 0);
        }

        private void detect(int lane, int how) {
            boolean peak = how == 0;
            double heard = peak ? 1 : Decibels.share(RMS_MILLIS, group.sampleRate());
            bank[DETECT + lane] = (float) heard;
            bank[KEEP + lane] = (float) (1 - heard);
            bank[HOLD + lane] = peak ? frames(HOLD_MILLIS) : 0;
            bank[SPAN + lane] = peak ? frames(SPAN_MILLIS) : 0;
        }

        private void branch(int lane, boolean feedback) {
            boolean was = bank[BRANCH + lane] > 0;
            bank[BRANCH + lane] = feedback ? 1 : 0;
            if (feedback && !was) {
                bank[HIGHEST + lane] = UNHEARD;
                bank[BEFORE + lane] = UNHEARD;
                bank[SPAN_LEFT + lane] = 0;
            }
        }

        private void release(int lane, boolean automatic, double millis, int linger) {
            double rate = group.sampleRate();
            boolean lingers = linger > frames(hold.parameter().minimum());
            bank[LINGER + lane] = lingers ? linger : 0;
            bank[CHARGE + lane] = automatic ? (float) Decibels.share(CHARGE_TIMES * millis, rate) : 0;
            bank[DISCHARGE + lane] = automatic ? (float) Decibels.share(DISCHARGE_TIMES * millis, rate) : 0;
            if (!automatic) {
                bank[RELEASED + lane] = Math.max(bank[RELEASED + lane], bank[SLOW + lane]);
                bank[SLOW + lane] = 0;
            }
            whole[lane] = lingers || automatic || bank[BRANCH + lane] > 0;
            judge();
        }

        private void judge() {
            anyWhole = false;
            for (boolean lane : whole) {
                anyWhole |= lane;
            }
        }

        @Override
        public void snap() {
            curve.snap();
            gain.snap();
            wet.snap();
            keys.snap();
            ahead.snap();
        }

        @Override
        public boolean advance() {
            boolean bends = curve.advance();
            gain.advance();
            wet.advance();
            boolean keyed = keys.advance();
            boolean delayed = ahead.advance();
            return bends || keyed || delayed || gain.moving() || wet.moving();
        }

        @Override
        public boolean idle() {
            return wet.restsAt(0) && ahead.idle();
        }

        @Override
        public void process(int from, int to) {
            if (wet.restsAt(0)) {
                sleep();
                ahead.process(from, to);
                return;
            }
            asleep = false;
            float[] heard = keys.hear(!ahead.idle(), from, to);
            ahead.process(from, to);
            int at = from;
            while (at < to) {
                int end = curve.until(at, to);
                curve.bend(at);
                compress(heard, at, end);
                at = end;
            }
            keys.listen(from, to);
        }

        private void compress(float[] heard, int from, int to) {
            if (anyWhole || curve.fedBack()) {
                group.kernels().compressWhole(bank, heard, group.scratch(), group.signal(), from, to);
            } else {
                group.kernels().compress(bank, heard, group.scratch(), group.signal(), from, to);
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
            curve.take(lane, from.curve, fromLane);
            gain.take(lane, from.gain, fromLane);
            wet.take(lane, from.wet, fromLane);
            keys.take(lane, from.keys, fromLane);
            ahead.take(lane, from.ahead, fromLane);
            whole[lane] = from.whole[fromLane];
            asleep &= from.asleep;
            judge();
        }

        @Override
        public void reset(int lane) {
            bank[POWER + lane] = 0;
            bank[HELD + lane] = 0;
            bank[COUNT + lane] = 0;
            bank[RELEASED + lane] = 0;
            bank[REDUCTION + lane] = 0;
            bank[SLOW + lane] = 0;
            bank[LEFT + lane] = 0;
            bank[HIGHEST + lane] = UNHEARD;
            bank[BEFORE + lane] = UNHEARD;
            bank[SPAN_LEFT + lane] = 0;
            keys.reset(lane);
            ahead.reset(lane);
        }
    }
}
