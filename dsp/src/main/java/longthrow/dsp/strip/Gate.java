package longthrow.dsp.strip;

import static longthrow.dsp.lanes.GateBank.*;

import java.util.List;
import longthrow.dsp.lanes.GateBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The gate, downward expander and ducker. `range` is how far a closed gate or a working ducker turns down,
/// in decibels, and how far an expander does at most; `ratio` counts for the expander only. A ducker turns
/// down while it hears its key, so that its attack falls and its release rises.
public record Gate(
        Row on,
        Row mode,
        Row threshold,
        Row range,
        Row attack,
        Row hold,
        Row release,
        Row hysteresis,
        Row ratio,
        Row lookahead,
        Key key)
        implements Block {
    private static final int EXPANDER = 1;
    private static final int DUCKER = 2;

    /// Declares the block's rows; `keys` are the words of what a detector can listen to beside its own strip.
    public Gate(Scope in, List<String> keys) {
        Scope gate = in.scope("gate").column(Column.GATE);
        this(
                gate.toggle("on", false),
                gate.choice("mode", "gate", "expander", "ducker"),
                gate.decibels("threshold", -80, 0, -40),
                gate.decibels("range", 0, 100, 40),
                gate.milliseconds("attack", 0.1, 120, 1),
                gate.milliseconds("hold", 0.1, 2000, 20),
                gate.milliseconds("release", 5, 4000, 100),
                gate.decibels("hysteresis", 0, 12, 3),
                gate.ratio("ratio", 1, 20, 2),
                gate.delay("lookahead", DelayLanes.MOST_LOOKAHEAD),
                new Key(gate, keys));
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("gate/");
    }

    @Override
    public int latency(CellSource cells, int column, int sampleRate) {
        return cells.on(on, column) ? DelayLanes.frames(cells.get(lookahead, column), sampleRate) : 0;
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
        private final Ramp floor;
        private final Ramp opened;
        private final Ramp share;
        private final Ramp slope;
        private final Ramp opens;
        /// Logarithms of the one-pole coefficients: a faster one would leap over what a slower one has still to go.
        private final Ramp rises;
        private final Ramp falls;
        private final KeyLanes keys;
        private final DelayLanes ahead;
        private final boolean[] ducking = new boolean[Lanes.WIDTH];
        private boolean asleep = true;

        OnLanes(Group group) {
            this.group = group;
            int rate = group.sampleRate();
            wet = new Ramp(rate, 0, bank, WET);
            floor = new Ramp(rate, 1, bank, FLOOR);
            opened = new Ramp(rate, 1, bank, OPENED);
            share = new Ramp(rate, 0, bank, SHARE);
            slope = new Ramp(rate, 0, bank, SLOPE);
            opens = new Ramp(rate, 0, bank, LOG_OPEN);
            rises = Ramp.ofLines(rate, 0, 1);
            falls = Ramp.ofLines(rate, 0, 1);
            keys = new KeyLanes(group, key);
            ahead = DelayLanes.lookahead(group);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[DECAY + lane] = (float) (1 - Decibels.share(DETECTOR_MILLIS, rate));
                bank[LOWEST + lane] = 1;
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
            boolean runs = cells.on(on, column);
            int kind = (int) cells.get(mode, column);
            double from = cells.get(threshold, column);
            bank[OPEN + lane] = (float) Decibels.gain(from);
            bank[CLOSE + lane] = (float) Decibels.gain(from - cells.get(hysteresis, column));
            bank[HOLD + lane] = (float) Math.rint(cells.get(hold, column) / 1000 * rate);
            double first = Decibels.share(cells.get(attack, column), rate);
            double then = Decibels.share(cells.get(release, column), rate);
            time(lane, kind == DUCKER, Math.log(first), Math.log(then));
            double least = Decibels.gain(-cells.get(range, column));
            floor.aim(lane, kind == DUCKER ? 1 : least);
            opened.aim(lane, kind == DUCKER ? least : 1);
            share.aim(lane, kind == EXPANDER ? 1 : 0);
            slope.aim(lane, cells.get(ratio, column) - 1);
            opens.aim(lane, from * Decibels.LOG_AMPLITUDE);
            wet.aim(lane, runs ? 1 : 0);
            keys.adopt(lane, column, cells, runs);
            ahead.aimMillis(lane, runs ? cells.get(lookahead, column) : 0);
        }

        @Override
        public void snap() {
            wet.snap();
            floor.snap();
            opened.snap();
            share.snap();
            slope.snap();
            opens.snap();
            rises.snap();
            falls.snap();
            times();
            keys.snap();
            ahead.snap();
        }

        @Override
        public boolean advance() {
            wet.advance();
            floor.advance();
            opened.advance();
            share.advance();
            slope.advance();
            opens.advance();
            if (rises.moving() || falls.moving()) {
                rises.advance();
                falls.advance();
                times();
            }
            boolean keyed = keys.advance();
            boolean delayed = ahead.advance();
            return keyed || delayed || moving();
        }

        private boolean moving() {
            return wet.moving()
                    || floor.moving()
                    || opened.moving()
                    || share.moving()
                    || slope.moving()
                    || opens.moving()
                    || rises.moving()
                    || falls.moving();
        }

        /// Another mode moves its gains by itself, and attack and release may change places at once.
        private void time(int lane, boolean ducks, double first, double then) {
            if (ducks == ducking[lane]) {
                rises.aim(lane, ducks ? then : first);
                falls.aim(lane, ducks ? first : then);
                return;
            }
            ducking[lane] = ducks;
            rises.jump(lane, ducks ? then : first);
            falls.jump(lane, ducks ? first : then);
            times();
        }

        private void times() {
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                bank[ATTACK + lane] = (float) Math.exp(rises.bank()[lane]);
                bank[RELEASE + lane] = (float) Math.exp(falls.bank()[lane]);
            }
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
            if (floor.moving() || opened.moving() || !share.restsAt(0)) {
                group.kernels().expand(bank, heard, group.scratch(), group.signal(), from, to);
            } else {
                group.kernels().gate(bank, heard, group.signal(), from, to);
            }
            keys.listen(from, to);
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
            wet.take(lane, from.wet, fromLane);
            floor.take(lane, from.floor, fromLane);
            opened.take(lane, from.opened, fromLane);
            share.take(lane, from.share, fromLane);
            slope.take(lane, from.slope, fromLane);
            opens.take(lane, from.opens, fromLane);
            rises.take(lane, from.rises, fromLane);
            falls.take(lane, from.falls, fromLane);
            keys.take(lane, from.keys, fromLane);
            ahead.take(lane, from.ahead, fromLane);
            ducking[lane] = from.ducking[fromLane];
            asleep &= from.asleep;
        }

        @Override
        public void reset(int lane) {
            bank[ENVELOPE + lane] = 0;
            bank[COUNT + lane] = -1;
            bank[GAIN + lane] = 1;
            keys.reset(lane);
            ahead.reset(lane);
        }
    }
}
