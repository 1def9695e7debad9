package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Junctions;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Taps;
import longthrow.dsp.thread.AudioThread;

/// All channel strips, sixteen lanes at a time: inputs to blocks to meters to sums.
@AudioThread
final class Channels implements Metered, Tapped {
    private final Inputs inputs;
    private final ChannelValues values;
    private final ChannelSeats seats;
    private final KeySources keys;
    private final Junctions junctions;
    private final StripInserts inserts;
    private final CostMeter costs;
    private int tapped = LaneMap.NOBODY;
    private float[][] tappedInto = new float[2][Lanes.GRID];

    /// How much of a path is rendered at once: what other strips listen to is made first.
    private enum Part {
        TO_KEY,
        FROM_KEY,
        WHOLE
    }

    /// What all channels share with the rest of the desk.
    record Desk(Above above, Sums.Shape shape, SoloMode.Now mode, Song song, StripInserts inserts, CostMeter costs) {}

    Channels(DeskTable table, Desk shared, Workshop workshop) {
        ChannelStrip strip = table.channel();
        junctions = Junctions.of(strip);
        keys = workshop.keys();
        inserts = shared.inserts;
        costs = shared.costs;
        inputs = new Inputs(table.desk().channels(), shared.song);
        values = new ChannelValues(table, shared, inputs);
        ChannelLanes.Maker maker = new ChannelLanes.Maker(strip, values.joint(workshop), workshop);
        seats = new ChannelSeats(maker, table.desk(), values, inputs);
    }

    /// Where the channels are now, and how they go elsewhere.
    ChannelSeats seats() {
        return seats;
    }

    /// What feeds the channels.
    Inputs inputs() {
        return inputs;
    }

    /// Who brings changed values to their blocks.
    ChannelValues values() {
        return values;
    }

    private ChannelLanes lanes() {
        return seats.lanes();
    }

    @Override
    public int count() {
        return values.count();
    }

    @Override
    public LaneMap map() {
        return lanes().map();
    }

    /// The lanes that the strips began with, and two for each that moves.
    @Override
    public int room() {
        return map().lanes() + (2 * count() + Lanes.WIDTH) / Lanes.WIDTH * Lanes.WIDTH;
    }

    @Override
    public LaneGroup[] groups() {
        return lanes().groups();
    }

    void adopt(Cells cells) {
        values.adopt(cells, lanes());
    }

    /// Copies a channel, as its meter hears it, to `[side][frame]` from now on.
    void tap(int channel, float[][] into) {
        tapped = channel;
        tappedInto = into;
    }

    void untap() {
        tapped = LaneMap.NOBODY;
    }

    private void copyTapped(float[] signal, int from, int to) {
        for (int side = 0; side < 2; side++) {
            int lane =
                    (side == 0 ? lanes().map().firstLane(tapped) : lanes().map().lastLane(tapped)) % Lanes.WIDTH;
            float[] into = tappedInto[side];
            for (int frame = from; frame < to; frame++) {
                into[frame] = signal[frame * Lanes.WIDTH + lane];
            }
        }
    }

    @Override
    public void ask(int channel, boolean wanted) {
        for (int lane = lanes().map().firstLane(channel); lane <= lanes().map().lastLane(channel); lane++) {
            lanes().outputs()[lane / Lanes.WIDTH].directs().ask(lane % Lanes.WIDTH, wanted);
        }
        values.lookBehind(channel);
    }

    /// The right side of a strip that becomes mono gives what its lane does until that, too, hears the left port.
    @Override
    public float[] direct(int channel, boolean right) {
        int lane = right ? seats.rightLane(channel) : lanes().map().firstLane(channel);
        return lanes().outputs()[lane / Lanes.WIDTH].directs().given(lane % Lanes.WIDTH);
    }

    void snap() {
        inputs.snap();
        for (int i = 0; i < lanes().groups().length; i++) {
            lanes().groups()[i].snap();
            lanes().outputs()[i].snap();
        }
    }

    void advance() {
        seats.advance();
        inputs.advance();
        for (ChannelOutputs out : lanes().outputs()) {
            out.addUp();
        }
        for (int i = 0; i < lanes().groups().length; i++) {
            lanes().groups()[i].advance();
            lanes().outputs()[i].advance();
        }
    }

    /// What other strips listen to is made first, so that a key is never late. Groups mix in their order all the same:
    /// the sums stay what they are to the bit.
    ///
    /// Renders one piece of a grid block from device buffers and song into the sums.
    void render(float[][] in, int at, Sums sums, int from, int to) {
        inputs.begin(in, at, to - from);
        LaneMap map = lanes().map();
        LaneGroup[] groups = lanes().groups();
        for (int i = 0; i < keys.channels(); i++) {
            int group = map.firstLane(keys.channel(i)) / Lanes.WIDTH;
            costs.begin(CostMeter.ofGroup(group));
            if (!groups[group].parked()) {
                load(group, from, to);
                run(group, Part.TO_KEY, from, to);
                groups[group].park(from, to);
            }
            keep(keys.channel(i), groups[group].kept(), from, to);
            costs.end(CostMeter.ofGroup(group));
        }
        for (int i = 0; i < groups.length; i++) {
            costs.begin(CostMeter.ofGroup(i));
            if (groups[i].parked()) {
                groups[i].resume(from, to);
                run(i, Part.FROM_KEY, from, to);
            } else {
                load(i, from, to);
                run(i, Part.WHOLE, from, to);
            }
            finish(groups[i], lanes().outputs()[i].taps(), from, to);
            if (tapped != LaneMap.NOBODY && map.firstLane(tapped) / Lanes.WIDTH == i) {
                copyTapped(groups[i].group().signal(), from, to);
            }
            lanes().outputs()[i].mix(sums, from, to);
            costs.end(CostMeter.ofGroup(i));
        }
    }

    private void load(int group, int from, int to) {
        inputs.collect(lanes(), group);
        lanes().outputs()[group].begin();
        Group sixteen = lanes().groups()[group].group();
        inputs.load(sixteen.kernels(), sixteen.signal(), from, to);
    }

    /// Keeps what other strips' detectors hear of a channel.
    private void keep(int column, float[] signal, int from, int to) {
        LaneMap map = lanes().map();
        boolean wide = map.firstLane(column) != map.lastLane(column);
        keys.take(column, 0, signal, map.firstLane(column) % Lanes.WIDTH, from, to);
        if (wide) {
            keys.take(column, 1, signal, map.lastLane(column) % Lanes.WIDTH, from, to);
        }
        keys.widen(column, wide);
    }

    /// A group's blocks: in one go unless a send of one of the strips is taken, or an insert works, on the way.
    private void run(int index, Part part, int from, int to) {
        LaneGroup group = lanes().groups()[index];
        Taps taps = lanes().outputs()[index].taps();
        boolean stops = taps.heard() || inserts.any();
        int last = part == Part.TO_KEY ? junctions.key() : junctions.count();
        int done = part == Part.FROM_KEY ? junctions.keyBlock() : 0;
        for (int i = part == Part.FROM_KEY ? junctions.key() : 0; i < last && stops; i++) {
            Junctions.Place place = junctions.at(i);
            if (place.tap() ? taps.heard() : inserts.busy(place.number())) {
                group.part(done, place.block(), from, to);
                done = place.block();
                stop(place, index, from, to);
            }
        }
        group.part(done, part == Part.TO_KEY ? junctions.keyBlock() : group.blocks(), from, to);
    }

    private void stop(Junctions.Place place, int index, int from, int to) {
        if (place.tap()) {
            lanes().outputs()[index].taps().take(place.number(), from, to);
        } else {
            float[] signal = lanes().groups()[index].group().signal();
            inserts.process(place.number(), lanes().map(), index, signal, from, to);
        }
    }

    private static void finish(LaneGroup group, Taps taps, int from, int to) {
        group.measure(from, to);
        for (int lane = 0; lane < Lanes.WIDTH && taps.heard() && group.guarded(); lane++) {
            if (group.silenced(lane)) {
                taps.hush(lane, from, to);
            }
        }
        group.settle(to);
    }
}
