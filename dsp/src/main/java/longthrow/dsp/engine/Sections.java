package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Precedence;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Waits;
import longthrow.dsp.strip.Ways;
import longthrow.dsp.thread.AudioThread;

/// The strips of the desk, one section a kind.
@AudioThread
record Sections(
        Channels channels, Racks racks, Buses buses, Buses matrices, Buses centre, Buses main, SendOrder order) {
    static Sections of(Shared shared) {
        DeskTable table = shared.table();
        Channels.Desk ofChannels = new Channels.Desk(
                shared.above(), shared.shape(), shared.soloMode(), shared.song(), shared.inserts("ch"), shared.costs());
        SendOrder order = new SendOrder(table.desk());
        Racks.Desk ofRacks = new Racks.Desk(
                shared.above(), shared.shape(), shared.soloMode(), shared.slots(), shared.inserts(), order.ofRacks());
        return new Sections(
                new Channels(table, ofChannels, shared.workshop()),
                new Racks(table, ofRacks, shared.workshop()),
                new Behind(shared, "bus", table.bus().path(), table.bus().ways(), order.ofBuses()).from(Sums.bus(0)),
                new Behind(
                                shared,
                                "matrix",
                                table.matrix().path(),
                                table.matrix().ways(),
                                Precedence.ALWAYS)
                        .from(shared.shape().matrix(0)),
                new Behind(
                                shared,
                                "centre",
                                table.centre().path(),
                                table.centre().ways(),
                                Precedence.ALWAYS)
                        .from(Sums.CENTRE),
                new Behind(shared, "main", table.main().path(), table.main().ways(), Precedence.ALWAYS).from(Sums.MAIN),
                order);
    }

    /// Strips of a kind that are still to be put behind their sums.
    private record Behind(Shared shared, String kind, List<Block> path, Ways ways, Precedence precedence) {
        Buses from(int firstRow) {
            DeskLayout desk = shared.table().desk();
            Buses.Kind strips = new Buses.Kind(
                    desk.stereo(kind),
                    wide(),
                    path,
                    ways,
                    firstRow,
                    desk.firstKey(kind),
                    shared.inserts(kind),
                    precedence);
            return new Buses(strips, shared.above(), shared.shape(), shared.soloMode(), shared.workshop());
        }

        /// Whether each is stereo now: what those who are sent to it look at.
        private boolean[] wide() {
            return switch (kind) {
                case "bus" -> shared.shape().buses();
                case "matrix" -> shared.shape().matrices();
                default -> new boolean[] {kind.equals("main")};
            };
        }
    }

    /// What follows the channels and racks, in the order of the signal.
    Buses[] levels() {
        return new Buses[] {buses, main, centre, matrices};
    }

    /// What follows racks and buses.
    Buses[] ends() {
        return new Buses[] {main, centre, matrices};
    }

    /// All sections, in the order of the desk's strips.
    List<Metered> inOrder() {
        return List.of(channels, buses, matrices, racks, centre, main);
    }

    /// The place of a section behind the channels among what is measured.
    int costPlace(Metered section) {
        return inOrder().indexOf(section) - 1;
    }

    /// Which lanes carry which strips, in the order of the desk's strips.
    List<LaneMap> maps() {
        return inOrder().stream().map(Metered::map).toList();
    }

    /// Where strips wait for later paths, `[kind of strip][group of lanes]`, in the order of the desk's strips.
    Waits[][] waits() {
        return new Waits[][] {
            channels.seats().lanes().waits(),
            buses.waits(),
            matrices.waits(),
            racks.waits(),
            centre.waits(),
            main.waits()
        };
    }

    /// What can be listened to, in the order of the layout's words.
    List<Listening.Source> sources() {
        List<Listening.Source> sources = new ArrayList<>(List.of(new Listening.Source(main, 0)));
        Stream.of(buses, matrices, centre).forEach(strips -> {
            for (int column = 0; column < strips.count(); column++) {
                sources.add(new Listening.Source(strips, column));
            }
        });
        return sources;
    }

    /// The strips that a section of the table is about.
    Buses behind(String prefix) {
        return switch (prefix) {
            case "bus" -> buses;
            case "matrix" -> matrices;
            case "centre" -> centre;
            case "main" -> main;
            default -> throw new IllegalStateException("nothing plays section " + prefix);
        };
    }
}
