package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Which lanes the channels are on, and how a channel goes to others: with all that it remembers, and without a step.
@AudioThread
final class ChannelSeats {
    /// By then a gain's ramp has arrived at zero.
    private static final double GOING_SECONDS = 0.1;

    private final ChannelLanes.Maker maker;
    /// A group that nobody ever used: what a lane becomes when its strip has left it.
    private final ChannelLanes empty;
    private final ChannelValues values;
    private final Inputs inputs;
    /// Grid blocks until the right lane of a strip that has become mono is empty.
    private final int[] going;
    private final int fade;
    private boolean restless;
    private ChannelLanes lanes;

    ChannelSeats(ChannelLanes.Maker maker, DeskLayout desk, ChannelValues values, Inputs inputs) {
        this.maker = maker;
        this.values = values;
        this.inputs = inputs;
        going = new int[desk.channels()];
        fade = (int) Math.ceil(GOING_SECONDS * desk.sampleRate() / Lanes.GRID);
        for (int column = 0; column < going.length; column++) {
            inputs.pair(column, desk.stereoChannels().get(column));
        }
        lanes = maker.first(LaneMap.of(desk.stereoChannels()));
        empty = maker.first(LaneMap.of(List.of(false)));
    }

    /// Where the channels are now, and who makes what they can move to.
    ChannelLanes lanes() {
        return lanes;
    }

    ChannelLanes.Maker maker() {
        return maker;
    }

    /// The lane of a channel's right side; of one that becomes mono, the lane that its right side leaves.
    int rightLane(int column) {
        LaneMap map = lanes.map();
        return going[column] > 0 ? map.firstLane(column) + 1 : map.lastLane(column);
    }

    /// Takes the strips to other lanes, each with all that it remembers; at a grid line, before values are adopted.
    void move(ChannelLanes next) {
        if (next == lanes) {
            return;
        }
        for (int column = 0; column < going.length; column++) {
            if (lanes.map().differs(next.map(), column)) {
                move(column, next);
            }
        }
        lanes = next;
    }

    private void move(int column, ChannelLanes next) {
        LaneMap from = lanes.map();
        int first = next.map().firstLane(column);
        int last = next.map().lastLane(column);
        if (first != from.firstLane(column)) {
            next.take(first, lanes, from.firstLane(column));
        }
        if (last != first && from.lastLane(column) != last && going[column] == 0) {
            next.take(last, lanes, from.lastLane(column));
        }
        next.seat(first);
        next.seat(last);
        boolean wasStereo = from.firstLane(column) != from.lastLane(column);
        if (last != first && !wasStereo && going[column] == 0) {
            next.close(last, true);
        }
        if (last == first && wasStereo) {
            next.seat(first + 1);
            next.close(first + 1, false);
            going[column] = fade;
            restless = true;
        } else {
            going[column] = 0;
            leave(from.firstLane(column), next);
            leave(from.lastLane(column), next);
        }
        inputs.pair(column, last != first || wasStereo);
        values.lookAgain(column);
    }

    private void leave(int lane, ChannelLanes next) {
        if (next.map().column(lane) == LaneMap.NOBODY) {
            next.take(lane, empty, 0);
            next.seat(lane);
        }
    }

    /// Empties the right lanes of strips that have become mono, once they have faded; once a grid line.
    void advance() {
        if (restless) {
            fade();
        }
    }

    private void fade() {
        restless = false;
        for (int column = 0; column < going.length; column++) {
            if (going[column] > 0 && --going[column] == 0) {
                inputs.pair(column, false);
                leave(lanes.map().firstLane(column) + 1, lanes);
            }
            restless |= going[column] > 0;
        }
    }
}
