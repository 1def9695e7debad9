package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.CompressorBank;
import longthrow.dsp.lanes.GateBank;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.MeterBank;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Compressor;
import longthrow.dsp.strip.DeEsser;
import longthrow.dsp.strip.Gate;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.LaneBlock;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.AudioThread;

/// Sixteen lanes of one section: their blocks in signal order, their meters, and the guard that silences a strip whose
/// signal is no number until the next grid line, where it starts afresh.
@AudioThread
final class LaneGroup {
    /// Mean square reading's time constant.
    private static final double RMS_SECONDS = 0.3;

    private final Group group;
    private final LaneBlock[] blocks;
    private final float[] meters = new float[MeterBank.SIZE];
    private final boolean[] silenced = new boolean[Lanes.WIDTH];
    private final int[] clips = new int[Lanes.WIDTH];
    private final int[] faults = new int[Lanes.WIDTH];
    private float[] gate = new float[0];
    private float[] compressor = new float[0];
    private float[] softened = new float[0];
    private boolean guarded;
    private final float[] kept = Group.room();
    private boolean parked;
    /// Whether any block has to be prepared for the next grid block.
    private boolean restless = true;

    LaneGroup(Group group, List<? extends Block> path) {
        this.group = group;
        blocks = path.stream().map(block -> block.on(group)).toArray(LaneBlock[]::new);
        double share = -Math.expm1(-Lanes.GRID / (RMS_SECONDS * group.sampleRate()));
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            meters[MeterBank.SHARE + lane] = (float) (share / Lanes.GRID);
            meters[MeterBank.KEEP + lane] = (float) (1 - share);
        }
        for (LaneBlock block : blocks) {
            switch (block) {
                case Gate.OnLanes found -> gate = found.bank();
                case Compressor.OnLanes found -> compressor = found.bank();
                case DeEsser.OnLanes found -> softened = found.softened();
                default -> {}
            }
        }
    }

    Group group() {
        return group;
    }

    /// Tells the blocks whose bit is set that a strip's values changed.
    void adopt(int lane, int column, long bits, Cells cells) {
        for (int i = 0; i < blocks.length; i++) {
            if ((bits >> i & 1) != 0) {
                blocks[i].adopt(lane, column, cells);
            }
        }
        restless |= bits != 0;
    }

    /// Makes a lane what a lane of another group of this section is, readings included.
    void take(int lane, LaneGroup from, int fromLane) {
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].take(lane, from.blocks[i], fromLane);
        }
        restless = true;
        Lanes.take(meters, lane, from.meters, fromLane);
        silenced[lane] = from.silenced[fromLane];
        guarded |= silenced[lane];
        clips[lane] = from.clips[fromLane];
        faults[lane] = from.faults[fromLane];
    }

    void snap() {
        for (LaneBlock block : blocks) {
            block.snap();
        }
        restless = true;
    }

    void advance() {
        boolean moves = false;
        for (int i = 0; i < blocks.length && restless; i++) {
            moves |= blocks[i].advance();
        }
        restless = moves;
    }

    /// Whether silence in would be silence out, and no reading would move.
    boolean asleep() {
        boolean all = true;
        for (LaneBlock block : blocks) {
            all &= block.idle();
        }
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            all &= meters[MeterBank.MEAN + lane] == 0 && meters[MeterBank.SUM + lane] == 0;
        }
        return all;
    }

    void process(int from, int to) {
        part(0, blocks.length, from, to);
    }

    int blocks() {
        return blocks.length;
    }

    /// The part of the path from block `first` to before block `last`.
    void part(int first, int last, int from, int to) {
        for (int i = first; i < last; i++) {
            blocks[i].process(from, to);
        }
    }

    /// Keeps the signal as it is now, until `resume`: other groups use the buffer that it lies in.
    void park(int from, int to) {
        System.arraycopy(group.signal(), from * Lanes.WIDTH, kept, from * Lanes.WIDTH, (to - from) * Lanes.WIDTH);
        parked = true;
    }

    boolean parked() {
        return parked;
    }

    /// What was kept.
    float[] kept() {
        return kept;
    }

    /// Brings back what was kept.
    void resume(int from, int to) {
        System.arraycopy(kept, from * Lanes.WIDTH, group.signal(), from * Lanes.WIDTH, (to - from) * Lanes.WIDTH);
        parked = false;
    }

    /// Whether any lane was silenced since the last grid line.
    boolean guarded() {
        return guarded;
    }

    boolean silenced(int lane) {
        return silenced[lane];
    }

    /// Measures the signal as it is now, and silences what is no number.
    void measure(int from, int to) {
        if (guarded) {
            hush(from, to);
        }
        int found = group.kernels().meter(meters, group.signal(), from, to);
        if (found != 0) {
            judge(found, from, to);
        }
    }

    /// Lets what was silenced start afresh at the grid line.
    void settle(int to) {
        if (guarded && to == Lanes.GRID) {
            restart();
        }
    }

    /// Notes that something went wrong with a lane.
    void countFault(int lane) {
        faults[lane]++;
    }

    private void judge(int found, int from, int to) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            int broken = to;
            for (int frame = from; frame < to && broken == to; frame++) {
                float x = Math.abs(group.signal()[frame * Lanes.WIDTH + lane]);
                if (!(x < Float.POSITIVE_INFINITY)) {
                    broken = frame;
                } else if (x >= 1) {
                    clips[lane]++;
                }
            }
            if ((found & MeterBank.BROKEN) != 0 && broken < to) {
                silence(lane, broken, to);
                if (group.side(lane) != Side.MONO) {
                    silence(lane ^ 1, broken, to);
                }
            }
        }
    }

    private void silence(int lane, int from, int to) {
        faults[lane]++;
        silenced[lane] = true;
        guarded = true;
        for (int frame = from; frame < to; frame++) {
            group.signal()[frame * Lanes.WIDTH + lane] = 0;
        }
        meters[MeterBank.PEAK + lane] = 0;
        meters[MeterBank.SUM + lane] = 0;
        meters[MeterBank.MEAN + lane] = 0;
    }

    private void hush(int from, int to) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            for (int frame = from; frame < to && silenced[lane]; frame++) {
                group.signal()[frame * Lanes.WIDTH + lane] = 0;
            }
        }
    }

    private void restart() {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            for (int i = 0; i < blocks.length && silenced[lane]; i++) {
                blocks[i].reset(lane);
                restless = true;
            }
            silenced[lane] = false;
        }
        guarded = false;
    }

    /// Starts a new interval of readings.
    void clearReadings() {
        java.util.Arrays.fill(meters, MeterBank.PEAK, MeterBank.PEAK + Lanes.WIDTH, 0);
        if (gate.length > 0) {
            java.util.Arrays.fill(gate, GateBank.LOWEST, GateBank.LOWEST + Lanes.WIDTH, 1);
        }
        if (compressor.length > 0) {
            java.util.Arrays.fill(compressor, CompressorBank.DEEPEST, CompressorBank.DEEPEST + Lanes.WIDTH, 0);
        }
        java.util.Arrays.fill(softened, 0);
    }

    /// Starts counting clips anew.
    void clearClips() {
        java.util.Arrays.fill(clips, 0);
    }

    /// Copies the readings to a frame, from lane `at` on.
    void copyReadings(Readings to, int at) {
        System.arraycopy(meters, MeterBank.PEAK, to.peak, at, Lanes.WIDTH);
        System.arraycopy(meters, MeterBank.MEAN, to.meanSquare, at, Lanes.WIDTH);
        System.arraycopy(clips, 0, to.clips, at, Lanes.WIDTH);
        System.arraycopy(faults, 0, to.faults, at, Lanes.WIDTH);
        if (gate.length > 0) {
            System.arraycopy(gate, GateBank.LOWEST, to.gate, at, Lanes.WIDTH);
        }
        System.arraycopy(softened, 0, to.softened, at, softened.length);
        if (compressor.length > 0) {
            copyReductions(to, at);
        }
    }

    /// A compressor that is off computes along with its neighbours, but turns nothing down.
    private void copyReductions(Readings to, int at) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            boolean heard = compressor[CompressorBank.WET + lane] > 0;
            to.reduction[at + lane] = heard ? compressor[CompressorBank.DEEPEST + lane] : 0;
        }
    }
}
