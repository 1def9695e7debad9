package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.effect.Housing;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.effect.RackStrip;
import longthrow.dsp.effect.Slot;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.Precedence;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Waits;
import longthrow.dsp.thread.AudioThread;

/// All effect racks: what was sent to them through their effects onto the strips of their returns. A rack that nobody
/// is sent to and that has nothing left to sound costs nothing.
@AudioThread
final class Racks implements Metered, Tapped {
    private static final int EFFECT = 0;
    private static final int END = 1;
    private static final int[] BEHIND = {END};

    private final RackStrip strip;
    private final BlockLanes.Maker<ChannelOutputs> maker;
    private final BlockLanes<ChannelOutputs> empty;
    private BlockLanes<ChannelOutputs> lanes;
    private final Changes changes;
    private final Changes members;
    private final Slot[] slots;
    private final Loaded[] held = new Loaded[DeskLayout.RACKS];
    private final Loaded[] loaded = new Loaded[DeskLayout.RACKS];
    private final Inserts inserts;
    private final int firstRow;
    private final float[][] signal = new float[2][Lanes.GRID];
    private final boolean[] hushed = new boolean[DeskLayout.RACKS];
    private final boolean[] spared;
    private final boolean[] clean = new boolean[DeskLayout.RACKS];
    private final SoloCount solos;
    private final int[][] send;

    /// What the returns share with the other strips.
    record Desk(
            Above above, Sums.Shape shape, SoloMode.Now solos, Slot[] slots, Inserts inserts, Precedence precedence) {}

    Racks(DeskTable table, Desk desk, Workshop workshop) {
        strip = table.rack();
        changes = new Changes(DeskLayout.RACKS, strip.sends().size());
        firstRow = Sums.bus(table.desk().buses());
        Above.Follower follower =
                desk.above.follow(strip.fader(), changes, END, strip.sends().size());
        members = follower.members();
        boolean[] cutsPre = new boolean[strip.sends().size()];
        Arrays.fill(cutsPre, true);
        spared = new boolean[cutsPre.length];
        ChannelOutputs.Joint joint = new ChannelOutputs.Joint(
                follower.standing(),
                desk.above.automixer(),
                desk.shape,
                workshop.crossing(),
                new ChannelOutputs.Desk(cutsPre, hushed, spared, desk.solos),
                desk.precedence);
        solos = new SoloCount(strip.solo(), DeskLayout.RACKS);
        maker = new BlockLanes.Maker<>(
                workshop::groupApart, List.of(), group -> new ChannelOutputs(strip, joint, group));
        lanes = maker.first(LaneMap.of(table.desk().stereo("fx")));
        empty = maker.first(LaneMap.of(List.of(false)));
        send = new int[strip.sends().size()][];
        Arrays.setAll(send, bus -> new int[] {Changes.SENDS + bus});
        slots = desk.slots;
        inserts = desk.inserts;
        for (int rack = 0; rack < slots.length; rack++) {
            held[rack] = slots[rack].loaded();
            loaded[rack] = held[rack];
        }
    }

    /// Places for the effects of all racks, empty.
    static Slot[] slots(DeskTable table, Workshop workshop) {
        int rate = table.desk().sampleRate();
        Housing none = new Housing(workshop.kernels(), rate, new Impulse(new float[1][1]));
        Slot[] slots = new Slot[DeskLayout.RACKS];
        for (int rack = 0; rack < slots.length; rack++) {
            slots[rack] = new Slot(rack, rate, table.rack().slot().load(0, none));
        }
        return slots;
    }

    @Override
    public int count() {
        return slots.length;
    }

    @Override
    public LaneMap map() {
        return lanes.map();
    }

    /// The lanes that the returns began with, and sixteen for each that stands apart from its block.
    @Override
    public int room() {
        return slots.length * Lanes.WIDTH;
    }

    @Override
    public LaneGroup[] groups() {
        return lanes.groups();
    }

    /// Who makes groups for the returns.
    BlockLanes.Maker<ChannelOutputs> maker() {
        return maker;
    }

    /// Where the returns are now.
    BlockLanes<ChannelOutputs> lanes() {
        return lanes;
    }

    /// Takes the returns to other lanes, each with all that it remembers; at a grid line, before values are adopted.
    void move(BlockLanes<ChannelOutputs> next) {
        for (int column = 0; column < slots.length; column++) {
            if (lanes.map().differs(next.map(), column)) {
                lanes.move(column, next, empty);
                clean[column] = false;
            }
        }
        lanes = next;
    }

    /// Lets a return read one of its sends anew.
    void lookAtSend(int rack, int bus) {
        changes.add(rack, send[bus]);
    }

    /// Lets every return read what it sends to a bus anew.
    void lookAtSend(int bus) {
        for (int rack = 0; rack < slots.length; rack++) {
            lookAtSend(rack, bus);
        }
    }

    /// Takes whether a solo in place leaves what is sent to a bus; all sends to it follow.
    void spare(int bus, boolean spares) {
        if (spared[bus] != spares) {
            spared[bus] = spares;
            lookAtSend(bus);
        }
    }

    Changes changes() {
        return changes;
    }

    /// Where to note that what a return is in changed.
    Changes members() {
        return members;
    }

    /// The blocks that a row concerns: a send, the return's fader and routing, or else the effect.
    int[] blocksOf(String key) {
        int[] sends = IntStream.range(0, strip.sends().size())
                .filter(bus -> strip.sends().get(bus).reads(key))
                .map(bus -> Changes.SENDS + bus)
                .toArray();
        boolean end = strip.fader().reads(key)
                || strip.routing().reads(key)
                || strip.solo().reads(key)
                || strip.directOut().reads(key);
        return sends.length > 0 ? sends : new int[] {end ? END : EFFECT};
    }

    /// Takes the effects of a generation; an empty list changes nothing.
    void load(List<Loaded> racks) {
        for (int rack = 0; rack < racks.size(); rack++) {
            held[rack] = racks.get(rack);
        }
    }

    /// A rack that goes to another master begins there with the effect that was made for it, at once.
    private void put(int rack, Cells cells) {
        if (inserts.moving(rack)) {
            return;
        }
        if (loaded[rack] != held[rack]) {
            loaded[rack] = held[rack];
            slots[rack].load(held[rack]);
        }
        if (inserts.takeHanded(rack)) {
            slots[rack].snap(cells);
        }
    }

    /// Reads what changed; `hushing` while channels are muted because others are soloed in place.
    void adopt(Cells cells, boolean hushing) {
        hush(cells, hushing);
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            solos.adopt(column, cells);
            if (changes.has(column, EFFECT)) {
                slots[column].adopt(cells);
            }
            LaneMap map = lanes.map();
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells);
            }
        }
        changes.clear();
    }

    private void hush(Cells cells, boolean hushing) {
        for (int column = 0; column < hushed.length; column++) {
            boolean hush = hushing && strip.solo().hushes(cells, column);
            if (hush != hushed[column]) {
                hushed[column] = hush;
                changes.add(column, BEHIND);
            }
        }
    }

    private void adopt(int lane, int column, Cells cells) {
        int within = lane % Lanes.WIDTH;
        ChannelOutputs out = lanes.ends().get(lane / Lanes.WIDTH);
        if (changes.has(column, END)) {
            out.adoptFader(within, column, cells, changes.straight(column, END));
        }
        for (int bus = changes.nextSend(column, 0); bus >= 0; bus = changes.nextSend(column, bus + 1)) {
            out.adoptSend(within, column, bus, cells, changes.straight(column, Changes.SENDS + bus));
        }
    }

    @Override
    public void ask(int rack, boolean wanted) {
        LaneMap map = lanes.map();
        for (int lane = map.firstLane(rack); lane <= map.lastLane(rack); lane++) {
            lanes.ends().get(lane / Lanes.WIDTH).directs().ask(lane % Lanes.WIDTH, wanted);
        }
        changes.add(rack, BEHIND);
    }

    @Override
    public float[] direct(int rack, boolean right) {
        int lane = right ? lanes.map().lastLane(rack) : lanes.map().firstLane(rack);
        return lanes.ends().get(lane / Lanes.WIDTH).directs().given(lane % Lanes.WIDTH);
    }

    /// Lets every effect read its values anew: the tempo changed.
    void adoptTempo(Cells cells) {
        for (Slot slot : slots) {
            slot.adopt(cells);
        }
    }

    /// How many returns are soloed.
    SoloCount solos() {
        return solos;
    }

    /// Lets every return see that the solo mode changed.
    void soloModeChanged() {
        for (int column = 0; column < slots.length; column++) {
            changes.add(column, BEHIND);
        }
    }

    void snap(Cells cells) {
        for (int rack = 0; rack < slots.length; rack++) {
            put(rack, cells);
            slots[rack].snap(cells);
        }
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.ends().get(i).snap();
        }
    }

    void advance(Cells cells) {
        for (int rack = 0; rack < slots.length; rack++) {
            put(rack, cells);
            slots[rack].advance(cells);
        }
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.groups()[i].advance();
            lanes.ends().get(i).advance();
        }
    }

    /// Renders one group's piece of a grid block, once everything that its racks hear is there.
    void render(int group, Sums sums, int from, int to) {
        boolean sounds = false;
        lanes.ends().get(group).begin();
        for (int lane = group * Lanes.WIDTH; lane < (group + 1) * Lanes.WIDTH; lane += 2) {
            int rack = lanes.map().column(lane);
            sounds |= rack != LaneMap.NOBODY && renderRack(rack, sums, from, to);
        }
        ChannelOutputs out = lanes.ends().get(group);
        if (sounds || !lanes.groups()[group].asleep() || !out.waits().silent()) {
            lanes.groups()[group].measure(from, to);
            out.mix(sums, from, to);
        }
    }

    /// Whether the rack gave anything that may sound.
    private boolean renderRack(int rack, Sums sums, int from, int to) {
        int row = firstRow + 2 * rack;
        if (inserts.inserted(rack)) {
            letBe(rack, sums, from, to);
            return false;
        }
        boolean rests = slots[rack].asleep() && !sums.fed(row) && !sums.fed(row + 1);
        if (rests && clean[rack]) {
            return false;
        }
        for (int side = 0; side < 2; side++) {
            sums.fold(row + side, signal[side], from, 1, from, to);
        }
        if (inserts.opens(rack)) {
            inserts.gate(rack, signal, from, to);
        }
        slots[rack].process(signal, from, to);
        if (inserts.gates(rack)) {
            inserts.gate(rack, signal, from, to);
        }
        place(rack, rests ? 0 : from, rests ? Lanes.GRID : to, rests);
        clean[rack] = rests;
        return !rests;
    }

    /// A rack that works in a strip leaves what is sent to it and gives nothing back; while its insert is switched off,
    /// it rings out unheard.
    private void letBe(int rack, Sums sums, int from, int to) {
        for (int side = 0; side < 2; side++) {
            sums.fold(firstRow + 2 * rack + side, signal[side], from, 1, from, to);
        }
        if (!inserts.works(rack) && !slots[rack].asleep()) {
            java.util.Arrays.fill(signal[0], 0);
            java.util.Arrays.fill(signal[1], 0);
            slots[rack].process(signal, from, to);
        }
        if (!clean[rack]) {
            place(rack, 0, Lanes.GRID, true);
            clean[rack] = true;
        }
    }

    /// Where returns wait for later paths, one entry a group.
    Waits[] waits() {
        return lanes.waits();
    }

    /// Copies what a rack gave in frames `from` to `to` of the block, before its return's fader.
    void hear(int rack, float[][] into, int from, int to) {
        int first = lanes.map().firstLane(rack);
        float[] given = lanes.groups()[first / Lanes.WIDTH].group().signal();
        for (int side = 0; side < 2; side++) {
            int lane = first % Lanes.WIDTH + side;
            for (int frame = from; frame < to; frame++) {
                into[side][frame] = given[frame * Lanes.WIDTH + lane];
            }
        }
    }

    private void place(int rack, int from, int to, boolean silence) {
        int first = lanes.map().firstLane(rack);
        float[] gives = lanes.groups()[first / Lanes.WIDTH].group().signal();
        int lane = first % Lanes.WIDTH;
        for (int frame = from; frame < to; frame++) {
            gives[frame * Lanes.WIDTH + lane] = silence ? 0 : signal[0][frame];
            gives[frame * Lanes.WIDTH + lane + 1] = silence ? 0 : signal[1][frame];
        }
    }
}
