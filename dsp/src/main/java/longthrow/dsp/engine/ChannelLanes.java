package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Waits;

/// The groups that carry the channels, and which of their lanes carries which. Made by the control thread; the groups
/// are the audio thread's from then on.
record ChannelLanes(LaneMap map, LaneGroup[] groups, ChannelOutputs[] outputs, Waits[] waits) {
    ChannelLanes(LaneMap map, LaneGroup[] groups, ChannelOutputs[] outputs) {
        this(
                map,
                groups,
                outputs,
                Arrays.stream(outputs).map(ChannelOutputs::waits).toArray(Waits[]::new));
    }

    /// What groups of channels are made from.
    record Maker(ChannelStrip strip, ChannelOutputs.Joint joint, Workshop workshop) {
        /// Groups for a map; those that there are already stay.
        ChannelLanes lanes(LaneMap map, ChannelLanes before) {
            int there = before.groups.length;
            LaneGroup[] groups = Arrays.copyOf(before.groups, Math.max(there, map.groups()));
            ChannelOutputs[] outputs = Arrays.copyOf(before.outputs, groups.length);
            for (int i = there; i < groups.length; i++) {
                Group group = workshop.group();
                groups[i] = new LaneGroup(group, strip.path());
                outputs[i] = new ChannelOutputs(strip, joint, group);
            }
            return new ChannelLanes(map, groups, outputs);
        }

        /// The first groups for a map, their lanes the sides that it says.
        ChannelLanes first(LaneMap map) {
            ChannelLanes made = lanes(map, new ChannelLanes(map, new LaneGroup[0], new ChannelOutputs[0]));
            for (int i = 0; i < map.groups(); i++) {
                map.seat(i, made.groups[i].group());
            }
            return made;
        }
    }

    /// Tells a lane which side of its strip it is.
    void seat(int lane) {
        groups[lane / Lanes.WIDTH].group().seat(lane % Lanes.WIDTH, map.side(lane));
    }

    /// Takes a lane out of the sums, at once or in a ramp.
    void close(int lane, boolean atOnce) {
        outputs[lane / Lanes.WIDTH].close(lane % Lanes.WIDTH, atOnce);
    }

    /// Makes a lane what a lane of other groups is.
    void take(int lane, ChannelLanes from, int fromLane) {
        int within = lane % Lanes.WIDTH;
        int index = fromLane / Lanes.WIDTH;
        groups[lane / Lanes.WIDTH].take(within, from.groups[index], fromLane % Lanes.WIDTH);
        outputs[lane / Lanes.WIDTH].take(within, from.outputs[index], fromLane % Lanes.WIDTH);
    }
}
