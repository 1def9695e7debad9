package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// The way of the sound through the desk: what is rendered, and made ready at each grid line, in the order of the
/// signal.
@AudioThread
final class SignalPath {
    private final Shared shared;
    private final Sections sections;
    private final Channels channels;
    private final Racks racks;
    private final Buses[] levels;
    private final Buses[] ends;
    private final Mixing mixing;
    private final ControlRoom room;
    private final DeskOutputs outputs;
    private final Leaving leaving;
    private final Compensation compensation;
    private final Tapping tapping;
    private final Taping taping;
    private final Patch oneToOne;
    private final Sums sums;
    private final CostMeter costs;
    private final int[] endPlaces;
    private final Changes tempo = new Changes(1, 0);

    SignalPath(Shared shared, MeterTap tap, TapeDeck deck) {
        this.shared = shared;
        DeskTable table = shared.table();
        oneToOne = Patch.oneToOne(table.desk());
        sums = shared.sums();
        sections = Sections.of(shared);
        channels = sections.channels();
        racks = sections.racks();
        levels = sections.levels();
        ends = sections.ends();
        costs = shared.costs();
        endPlaces = Arrays.stream(ends).mapToInt(sections::costPlace).toArray();
        room = new ControlRoom(shared, sections.sources());
        outputs = new DeskOutputs(
                table,
                new DeskOutputs.From(
                        sections.buses(),
                        sections.matrices(),
                        sections.centre(),
                        sections.main(),
                        room.monitor(),
                        room.phones()));
        leaving = new Leaving(
                new Outlets(table.desk(), channels, racks, outputs, shared.externals()),
                table.desk().sampleRate());
        compensation = new Compensation(
                shared.workshop().crossing(),
                outputs,
                sections.waits(),
                LatencyPlanner.nobodyWaits(table, sections.maps(), shared.shape()));
        mixing = new Mixing(racks, sections.buses(), sections.order(), compensation, costs);
        tapping = new Tapping(tap, channels, racks, outputs);
        taping = new Taping(deck, channels, racks, outputs, shared.song());
    }

    Shared shared() {
        return shared;
    }

    Sections sections() {
        return sections;
    }

    ControlRoom room() {
        return room;
    }

    DeskOutputs outputs() {
        return outputs;
    }

    /// Where to note that the tempo changed.
    Changes tempo() {
        return tempo;
    }

    /// Takes what the first generation says beside its values.
    void begin(Generation first) {
        take(first);
        channels.inputs().plug(first.inputs());
        patch(first.patch().orElse(oneToOne));
    }

    /// Takes what a generation says beside its values, where it differs from the one before.
    void take(Generation before, Generation next) {
        take(next);
        if (next.inputs() != before.inputs()) {
            channels.inputs().plug(next.inputs());
        }
        Patch patch = next.patch().orElse(oneToOne);
        if (patch != before.patch().orElse(oneToOne)) {
            patch(patch);
        }
    }

    private void take(Generation next) {
        leaving.panic(next.panicked());
        racks.load(next.racks());
        ChannelLanes there = next.places().isPresent()
                ? next.places().get().channels()
                : channels.seats().lanes();
        compensation.adopt(next.latency(), there);
        channels.seats().move(there);
        compensation.seated();
        if (next.places().isPresent()) {
            mixing.want(next.places().get().sequence());
        }
    }

    private void patch(Patch patch) {
        channels.inputs().patch(patch);
        leaving.patch(patch);
        room.patch(patch);
        shared.externals().patch(patch);
    }

    /// Lets everybody read the values that changed.
    void adopt(Cells cells) {
        mixing.settle();
        shared.above().adopt(cells);
        cutPre(cells);
        widths(cells);
        if (room.adopt(cells) && shared.soloMode().adopt(shared.table().solo(), cells)) {
            soloModeChanged();
        }
        channels.adopt(cells);
        racks.adopt(cells, channels.values().hushing());
        if (tempo.count() > 0) {
            racks.adoptTempo(cells);
            tempo.clear();
        }
        for (Buses level : levels) {
            level.adopt(cells);
        }
        solo();
        outputs.adopt(cells);
    }

    private void cutPre(Cells cells) {
        BusValues buses = sections.buses().values();
        for (int i = 0; i < buses.changes().count(); i++) {
            int bus = buses.changes().column(i);
            boolean cuts = cells.on(shared.table().bus().muteCutsPre(), bus);
            channels.values().cutPre(bus, cuts);
            boolean spares = shared.table().bus().safe(cells, bus);
            channels.values().spare(bus, spares);
            racks.spare(bus, spares);
            buses.cutPre(bus, cuts);
        }
    }

    private void widths(Cells cells) {
        BusValues buses = sections.buses().values();
        for (int i = 0; i < buses.changes().count(); i++) {
            int bus = buses.changes().column(i);
            if (buses.widen(bus, cells)) {
                channels.values().lookAtSend(bus);
                racks.lookAtSend(bus);
                buses.lookAtSend(bus);
            }
        }
        BusValues matrices = sections.matrices().values();
        for (int i = 0; i < matrices.changes().count(); i++) {
            int matrix = matrices.changes().column(i);
            if (matrices.widen(matrix, cells)) {
                fed(matrix);
            }
        }
    }

    private void fed(int matrix) {
        sections.buses().values().lookAtFeed(matrix);
        sections.main().values().lookAtFeed(matrix);
        sections.centre().values().lookAtFeed(matrix);
    }

    private void soloModeChanged() {
        channels.values().soloModeChanged();
        racks.soloModeChanged();
        for (Buses level : levels) {
            level.values().soloModeChanged();
        }
    }

    private void solo() {
        // channels soloed in place are heard where the monitors listen; what is behind them is listened to
        int inMonitor = racks.solos().monitors();
        inMonitor += shared.soloMode().inPlace() ? 0 : channels.values().solos().monitors();
        int inPhones = channels.values().solos().phones() + racks.solos().phones();
        for (Buses level : levels) {
            if (level.values().solos().isPresent()) {
                inMonitor += level.values().solos().get().monitors();
                inPhones += level.values().solos().get().phones();
            }
        }
        room.solo(inMonitor > 0, inPhones > 0);
    }

    /// Takes everything to where it shall be at once; before the first block.
    void snap(Cells cells) {
        channels.snap();
        shared.externals().snap();
        shared.inserts().snap();
        racks.snap(cells);
        for (Buses level : levels) {
            level.snap();
        }
        room.snap();
        leaving.snap();
        compensation.snap();
        outputs.snap();
    }

    /// Makes everything ready for the next grid block.
    void advance(Cells cells) {
        compensation.advance();
        shared.above().advance();
        channels.advance();
        shared.externals().advance();
        shared.inserts().advance();
        racks.advance(cells);
        for (Buses level : levels) {
            level.advance();
        }
        room.advance();
        leaving.advance();
        shared.roundTrip().look();
        outputs.advance();
        tapping.begin();
        taping.begin();
        costs.advance(channels.seats().lanes());
    }

    /// Renders frames `from` to `to` of a grid block; device buffers are read and written from index `at`.
    void render(float[][] in, float[][] out, int at, int from, int to) {
        shared.externals().begin(in, at, from, to);
        shared.pinging().play(from, to);
        channels.render(in, at, sums, from, to);
        room.mix(in, at, sums, from, to);
        mixing.render(sums, from, to);
        for (int i = 0; i < ends.length; i++) {
            costs.begin(endPlaces[i]);
            ends[i].render(sums, from, to);
            costs.end(endPlaces[i]);
        }
        room.render(sums, from, to);
        outputs.begin(to - from);
        leaving.write(out, at, from, to);
        shared.roundTrip().play(in, out, at, to - from);
        shared.externals().finish();
        tapping.hear(from, to);
        taping.hear(to - from);
        outputs.finish();
    }
}
