package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Frames;

/// What strips cost by the clock, measured in turn while they play: one place of the desk each grid block, so that two
/// looks at the clock a piece are all it takes. A place is a section behind the channels, or sixteen lanes of channels;
/// strips that are computed side by side share what that takes.
final class CostMeter {
    /// Sections behind the channels.
    static final int SECTIONS = 5;

    private final Clock clock;
    private final double[] sum;
    private final int[] turns;
    private final double[] mean;
    private final Frames<Reading> readings;
    private int turn;
    private long since;
    private long spent;

    /// One of the three frames that change hands.
    private static final class Reading {
        private final double[] nanos;
        private LaneMap map = LaneMap.of(List.of());

        Reading(int places) {
            nanos = new double[places];
        }
    }

    /// Measures by a clock, with room for a desk of so many channels and all groups that they may move to.
    CostMeter(int channels, Clock clock) {
        this.clock = clock;
        int places = SECTIONS + 4 * channels / Lanes.WIDTH + 4;
        sum = new double[places];
        turns = new int[places];
        mean = new double[places];
        readings = new Frames<>(() -> new Reading(places));
    }

    /// At a grid line: tells what the place in turn took, and goes to the next. The mean is over the time since the
    /// reader last took one; a place that had no turn since keeps what it had.
    @AudioThread
    void advance(ChannelLanes channels) {
        if (readings.taken()) {
            Arrays.fill(sum, 0);
            Arrays.fill(turns, 0);
        }
        sum[turn] += spent;
        turns[turn]++;
        mean[turn] = sum[turn] / turns[turn];
        spent = 0;
        Reading back = readings.back();
        System.arraycopy(mean, 0, back.nanos, 0, mean.length);
        back.map = channels.map();
        readings.publish();
        turn = (turn + 1) % Math.min(mean.length, SECTIONS + channels.groups().length);
    }

    /// The place of a group of channels.
    static int ofGroup(int group) {
        return SECTIONS + group;
    }

    @AudioThread
    void begin(int place) {
        if (place == turn) {
            since = clock.nanos();
        }
    }

    @AudioThread
    void end(int place) {
        if (place == turn) {
            spent += clock.nanos() - since;
        }
    }

    /// Nanoseconds a grid block that each strip took since the last call, in the order of the desk's strips; the
    /// sections of these sizes follow the channels.
    @ControlThread
    double[] nanos(int[] sections) {
        Reading newest = readings.take();
        int channels = newest.map.columns();
        double[] strips = new double[channels + Arrays.stream(sections).sum()];
        for (int channel = 0; channel < channels; channel++) {
            int group = newest.map.firstLane(channel) / Lanes.WIDTH;
            int place = Math.min(ofGroup(group), newest.nanos.length - 1);
            strips[channel] = newest.nanos[place] / neighbours(newest.map, group);
        }
        int at = channels;
        for (int section = 0; section < sections.length; section++) {
            Arrays.fill(strips, at, at + sections[section], newest.nanos[section] / Math.max(1, sections[section]));
            at += sections[section];
        }
        return strips;
    }

    private static int neighbours(LaneMap map, int group) {
        int strips = 0;
        for (int channel = 0; channel < map.columns(); channel++) {
            strips += map.firstLane(channel) / Lanes.WIDTH == group ? 1 : 0;
        }
        return strips;
    }
}
