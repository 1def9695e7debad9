package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.effect.Slot;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.output.Limiter;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Crossing;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Lineup;
import longthrow.dsp.strip.Membership;
import longthrow.dsp.strip.Monitor;
import longthrow.dsp.strip.Oscillator;
import longthrow.dsp.strip.Output;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Talkback;
import longthrow.dsp.strip.Waits;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Published;

/// The desk's sound: strips, buses, main and monitor, from inputs to outputs in one call, without delay. Everything
/// changes on a grid of 64 frames of the engine's own clock, so that the samples do not depend on the device's block
/// size. One thread renders; one thread publishes generations and reads what the engine tells.
public final class Engine {
    /// Outputs before the first bus: main left and right, monitor left and right.
    public static final int FIRST_BUS_OUTPUT = 4;

    private final DeskTable table;
    private final Published<Generation> generations;
    private final Telling telling;
    private final Seating seating;
    private final Channels channels;
    private final Racks racks;
    private final Buses buses;
    private final Buses matrices;
    private final Buses centre;
    private final Buses main;
    /// What follows the channels, in the order of the signal.
    private final Buses[] levels;
    private final Listening monitor;
    private final Listening phones;
    private final Leaving leaving;
    private final Oscillator.Playing oscillator;
    private final TalkbackInput talkback;
    private final SoloMode.Now soloMode = new SoloMode.Now();
    private final DeskOutputs outputs;
    private final Compensation compensation;
    private final MeterTap tap = new MeterTap();
    private final Tapping tapping;
    private final Sums sums;
    private final KeySources keys;
    private final InsertPlaces places;
    private final Inserts inserts;
    private final Song song;
    private final Above above;
    private final Effective effective;
    private final Patch oneToOne;
    private final Changes monitorChanges = new Changes(1, 0);
    private final Changes tempoChanges = new Changes(1, 0);
    private Generation generation;
    private boolean begun;
    private long frame;

    /// A desk at rest: every parameter at its initial value, the transport stopped.
    public Engine(DeskLayout desk) {
        this(desk, Lanes.best());
    }

    /// The same, with the kernels to use.
    Engine(DeskLayout desk, Lanes kernels) {
        table = DeskTable.of(desk);
        oneToOne = Patch.oneToOne(desk);
        generation = new Generation(
                new ParameterTable(table.layout()).snapshot(),
                List.of(),
                Collections.nCopies(desk.channels(), Optional.empty()),
                TransportState.STOPPED,
                0,
                false);
        generations = new Published<>(generation);
        keys = new KeySources(desk.channels(), desk.sources().size());
        Sums.Shape shape = Sums.Shape.of(desk.stereoSends(), desk.stereoMatrices());
        Crossing crossing = new Crossing(desk.sampleRate(), Lineup.together(shape.count()));
        Workshop workshop = new Workshop(kernels, desk.sampleRate(), crossing, keys);
        sums = new Sums(kernels, shape);
        song = new Song(desk.sampleRate());
        above = new Above(table);
        Slot[] slots = Racks.slots(table, workshop);
        places = InsertPlaces.of(table);
        inserts = new Inserts(places.count(), slots, desk.sampleRate());
        channels = new Channels(table, new Channels.Desk(above, shape, soloMode, song, inserts("ch")), workshop);
        racks = new Racks(table, new Racks.Desk(above, shape, soloMode, slots, inserts), workshop);
        buses = new Buses(
                desk.stereoBuses(),
                table.bus().path(),
                table.bus().ways(),
                Sums.bus(0),
                above,
                shape,
                soloMode,
                workshop,
                desk.firstKey("bus"),
                inserts("bus"));
        matrices = new Buses(
                desk.stereoMatrices(),
                table.matrix().path(),
                table.matrix().ways(),
                shape.matrix(0),
                above,
                shape,
                soloMode,
                workshop,
                desk.firstKey("matrix"),
                inserts("matrix"));
        centre = new Buses(
                desk.stereo("centre"),
                table.centre().path(),
                table.centre().ways(),
                Sums.CENTRE,
                above,
                shape,
                soloMode,
                workshop,
                desk.firstKey("centre"),
                inserts("centre"));
        main = new Buses(
                desk.stereo("main"),
                table.main().path(),
                table.main().ways(),
                Sums.MAIN,
                above,
                shape,
                soloMode,
                workshop,
                desk.firstKey("main"),
                inserts("main"));
        levels = new Buses[] {buses, main, centre, matrices};
        monitor = new Listening(table.monitor(), sources(), Sums.SOLO, desk.sampleRate());
        phones = new Listening(table.phones(), sources(), Sums.PHONES, desk.sampleRate());
        oscillator = new Oscillator.Playing(table.oscillator(), workshop.groupApart(), shape);
        talkback = new TalkbackInput(
                new Talkback.Playing(table.talkback(), workshop.groupApart(), shape), desk.sampleRate());
        outputs = new DeskOutputs(table, new DeskOutputs.From(buses, matrices, centre, main, monitor, phones));
        leaving = new Leaving(new Outlets(desk, channels, outputs), desk.sampleRate());
        Waits[][] waits = {
            channels.lanes().waits(), buses.waits(), matrices.waits(), racks.waits(), centre.waits(), main.waits()
        };
        compensation = new Compensation(crossing, outputs, waits, LatencyPlanner.nobodyWaits(table, maps(), shape));
        tapping = new Tapping(tap, channels, racks, outputs);
        telling = new Telling(desk, List.of(channels, buses, matrices, racks, centre, main), outputs);
        effective = wired(table.layout());
        seating = new Seating(table, channels);
    }

    private StripInserts inserts(String kind) {
        return new StripInserts(inserts, places.kind(kind).orElseThrow());
    }

    private Effective wired(TableLayout layout) {
        Changes[] changes = new Changes[layout.rows()];
        int[][] blocks = new int[layout.rows()][];
        for (int row = 0; row < layout.rows(); row++) {
            String key = layout.parameter(Cell.of(row, 0)).key();
            String prefix = layout.section(Cell.of(row, 0)).prefix();
            if (Output.holds(key)) {
                changes[row] = outputs.of(prefix).changes();
                blocks[row] = Outputs.BLOCKS;
                continue;
            }
            switch (prefix) {
                case "ch" -> {
                    changes[row] = Membership.holds(key) ? channels.members() : channels.changes();
                    blocks[row] = channels.blocksOf(key);
                }
                case "dca", "mutegroup", "gang", "automix", "desk" -> {
                    changes[row] = above.changes(prefix);
                    blocks[row] = above.blocks(key);
                }
                case "fx" -> {
                    changes[row] = Membership.holds(key) ? racks.members() : racks.changes();
                    blocks[row] = racks.blocksOf(key);
                }
                case "beat" -> {
                    changes[row] = tempoChanges;
                    blocks[row] = new int[] {0};
                }
                case "monitor", "phones", "osc", "talkback" -> {
                    changes[row] = monitorChanges;
                    blocks[row] = new int[] {0};
                }
                default -> {
                    Buses strips = behind(prefix);
                    changes[row] = Membership.holds(key) ? strips.members() : strips.changes();
                    blocks[row] = strips.blocksOf(key);
                }
            }
        }
        return new Effective(layout, changes, blocks);
    }

    /// In the order of the layout's words.
    private List<Listening.Source> sources() {
        List<Listening.Source> sources = new ArrayList<>(List.of(new Listening.Source(main, 0)));
        for (Buses strips : List.of(buses, matrices, centre)) {
            for (int column = 0; column < strips.count(); column++) {
                sources.add(new Listening.Source(strips, column));
            }
        }
        return sources;
    }

    /// Which lanes carry which strips that cannot move, in the order of the kinds of strip; of the channels, where they
    /// were first.
    List<LaneMap> maps() {
        return List.of(channels.map(), buses.map(), matrices.map(), racks.map(), centre.map(), main.map());
    }

    private Buses behind(String prefix) {
        return switch (prefix) {
            case "bus" -> buses;
            case "matrix" -> matrices;
            case "centre" -> centre;
            case "main" -> main;
            default -> throw new IllegalStateException("nothing plays section " + prefix);
        };
    }

    /// The rows that the engine reads.
    public DeskTable table() {
        return table;
    }

    /// Where the control thread publishes what the engine shall play; it is adopted on the next 64-frame grid line.
    public Published<Generation> generations() {
        return generations;
    }

    /// How many device inputs feed strips where they are patched 1:1: one a mono channel, two a stereo channel, in the
    /// order of the strips.
    public int inputs() {
        return oneToOne.inputs();
    }

    /// How many outputs there are where they are patched 1:1: main L R, monitor L R, then two a bus, two a matrix,
    /// phones L R, and one for the centre.
    public int outputs() {
        return oneToOne.outputs().size();
    }

    /// The first output of a kind of strip, patched 1:1: `bus`, `matrix`, `phones` or `centre`.
    public int firstOutput(String kind) {
        DeskLayout desk = table.desk();
        return switch (kind) {
            case "bus" -> FIRST_BUS_OUTPUT;
            case "matrix" -> FIRST_BUS_OUTPUT + 2 * desk.buses();
            case "phones" -> FIRST_BUS_OUTPUT + 2 * (desk.buses() + desk.matrices());
            case "centre" -> firstOutput("phones") + 2;
            default -> throw new IllegalArgumentException("no outputs of its own has " + kind);
        };
    }

    /// By how many frames the output of a strip of a kind (`bus`, `matrix`, `centre`, `main`, or `monitor`, `phones`;
    /// the direct out of a `ch`) lags behind the desk's inputs, with these values and as a plan says.
    public int outputLatency(Values values, LatencyPlan plan, String kind, int strip) {
        if (kind.equals("ch")) {
            return table.channel().directLatency(values, strip, table.desk().sampleRate());
        }
        int asked = outputs.of(kind).delay(values, strip);
        return switch (kind) {
            case "monitor" ->
                asked + plan.figures(listened(table.monitor(), values)).leaves() + look(kind, values);
            case "phones" ->
                asked + plan.figures(listened(table.phones(), values)).leaves() + look(kind, values);
            default -> asked + plan.figures(table.desk().first(kind) + strip).output();
        };
    }

    private int look(String kind, Values values) {
        return outputs.of(kind).looksAhead(values, 0)
                ? Limiter.lookAheadFrames(table.desk().sampleRate())
                : 0;
    }

    /// The strip that monitors or phones are switched to, in the order of the layout's words.
    private int listened(Monitor listeners, Values values) {
        int source = (int) values.get(listeners.source(), 0);
        DeskLayout desk = table.desk();
        boolean behind = source > desk.buses() + desk.matrices();
        return source == 0 ? desk.main() : behind ? desk.first("centre") : desk.first("bus") + source - 1;
    }

    /// Who finds lanes for strips that change their widths.
    @ControlThread
    public Seating seating() {
        return seating;
    }

    /// Whether the vector kernels run.
    public boolean vector() {
        return channels.groups()[0].group().kernels().vector();
    }

    /// Renders frames 0 to `frames` of `[channel][frame]` buffers; missing or too short input channels are silent, such
    /// output channels are left out.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames) {
        render(in, out, frames, 0);
    }

    /// The same, called by a driver whose clock says `nanos` now.
    @AudioThread
    public void render(float[][] in, float[][] out, int frames, long nanos) {
        telling.begin(frame, song.position(), song.playing(), nanos);
        long end = frame + frames;
        try {
            renderUntil(end, in, out);
        } catch (RuntimeException broken) {
            // nothing may leave the audio thread: the rest of this call is silent, and main's faults count it
            silence(out, frames - (int) (end - frame), frames);
            telling.countFault();
            frame = end;
        }
        telling.end(frame);
    }

    private void renderUntil(long end, float[][] in, float[][] out) {
        int at = 0;
        while (frame < end) {
            int from = (int) (frame % Lanes.GRID);
            if (from == 0) {
                advance();
            }
            int piece = song.piece((int) Math.min(Lanes.GRID - from, end - frame));
            render(in, out, at, from, from + piece);
            song.advance(piece);
            frame += piece;
            at += piece;
        }
    }

    private static void silence(float[][] out, int from, int to) {
        for (float[] output : out) {
            Arrays.fill(output, Math.min(from, output.length), Math.min(to, output.length), 0);
        }
    }

    private void render(float[][] in, float[][] out, int at, int from, int to) {
        channels.render(in, at, sums, from, to);
        racks.render(sums, from, to);
        oscillator.mix(sums, from, to);
        talkback.mix(in, at, sums, from, to);
        for (Buses level : levels) {
            level.render(sums, from, to);
        }
        monitor.render(sums, from, to);
        phones.render(sums, from, to);
        outputs.begin(to - from);
        leaving.write(out, at, from, to);
        tapping.hear(from, to);
        outputs.finish();
    }

    private void advance() {
        keys.advance();
        Generation next = generations.latest();
        if (!begun) {
            effective.begin(next.values());
        } else if (next != generation) {
            effective.adopt(generation, next);
        }
        if (!begun || next != generation) {
            song.adopt(next.transport(), frame == 0);
            leaving.panic(next.panicked());
            telling.clearPeaks(next.peakClears());
            racks.load(next.racks());
            seat(next);
            plug(next);
            generation = next;
        }
        effective.play(generation.lanes(), song.ahead(Lanes.GRID));
        adopt();
        if (!begun) {
            begun = true;
            channels.snap();
            inserts.snap();
            racks.snap(effective.cells());
            for (Buses level : levels) {
                level.snap();
            }
            monitor.snap();
            phones.snap();
            oscillator.snap();
            talkback.snap();
            leaving.snap();
            compensation.snap();
            outputs.snap();
        }
        compensation.advance();
        above.advance();
        channels.advance();
        inserts.advance();
        racks.advance(effective.cells());
        for (Buses level : levels) {
            level.advance();
        }
        monitor.advance();
        phones.advance();
        oscillator.advance();
        talkback.advance();
        leaving.advance();
        outputs.advance();
        tapping.begin();
    }

    private void seat(Generation next) {
        ChannelLanes there = next.places().isPresent() ? next.places().get().channels() : channels.lanes();
        compensation.adopt(next.latency(), there);
        channels.move(there);
        compensation.seated();
    }

    private void plug(Generation next) {
        if (!begun || next.inputs() != generation.inputs()) {
            channels.inputs().plug(next.inputs());
        }
        Patch patch = next.patch().orElse(oneToOne);
        if (!begun || patch != generation.patch().orElse(oneToOne)) {
            channels.inputs().patch(patch);
            leaving.patch(patch);
            talkback.patch(patch);
        }
    }

    private void adopt() {
        above.adopt(effective.cells());
        for (int i = 0; i < buses.changes().count(); i++) {
            int bus = buses.changes().column(i);
            channels.cutPre(bus, effective.cells().on(table.bus().muteCutsPre(), bus));
        }
        if (monitorChanges.count() > 0) {
            adoptMonitors(effective.cells());
        }
        channels.adopt(effective.cells());
        racks.adopt(effective.cells());
        if (tempoChanges.count() > 0) {
            racks.adoptTempo(effective.cells());
            tempoChanges.clear();
        }
        int inMonitor = soloMode.inPlace()
                ? 0
                : channels.solos().monitors() + racks.solos().monitors();
        int inPhones = channels.solos().phones() + racks.solos().phones();
        for (Buses level : levels) {
            level.adopt(effective.cells());
            if (level.solos().isPresent()) {
                inMonitor += level.solos().get().monitors();
                inPhones += level.solos().get().phones();
            }
        }
        monitor.solo(inMonitor > 0);
        phones.solo(inPhones > 0);
        outputs.adopt(effective.cells());
    }

    /// The sound of main and of one chosen strip, for a thread that measures it.
    public MeterTap tap() {
        return tap;
    }

    private void adoptMonitors(Cells cells) {
        monitor.adopt(cells, table.talkback().dimming(cells));
        phones.adopt(cells, 1);
        oscillator.adopt(cells);
        talkback.playing().adopt(cells);
        monitorChanges.clear();
        if (soloMode.adopt(table.solo(), cells)) {
            channels.soloModeChanged();
            racks.soloModeChanged();
            for (Buses level : levels) {
                level.soloModeChanged();
            }
        }
    }

    /// Levels and gain reductions since the last call, none lost.
    @ControlThread
    public MeterFrame meters() {
        return telling.meters();
    }

    /// Where the engine stood when it was last called.
    @ControlThread
    public Position position() {
        return telling.position();
    }

    /// How often each strip was silenced and started afresh because it gave something that is no number, as of the last
    /// call of `meters()`; one entry a strip.
    @ControlThread
    public int[] faults() {
        return telling.faults();
    }

    /// Runs the kernels until they are compiled, on a desk of its own; nothing of this engine moves.
    @ControlThread
    public void warmUp() {
        WarmUp.run(table.desk().sampleRate());
    }
}
