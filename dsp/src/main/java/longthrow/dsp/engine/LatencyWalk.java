package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Insert;
import longthrow.dsp.strip.InsertPath;
import longthrow.dsp.strip.Junctions;
import longthrow.dsp.strip.Routing;
import longthrow.dsp.strip.Send;
import longthrow.dsp.strip.Sender;
import longthrow.dsp.strip.Solo;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Ways;
import longthrow.dsp.thread.ControlThread;

/// One way through the desk, in the order of the signal, that adds up what each path lags.
@ControlThread
final class LatencyWalk {
    private final DeskTable table;
    private final int[] effects;
    private final CellSource cells;
    private final Sums.Shape shape;
    private final int sampleRate;
    private final boolean centre;
    private final Turns turns;
    private final InsertPlaces places;
    private final int[] owners;
    private final Lags lags;
    private final int[] own;
    private final boolean[] feedsMain;
    private final boolean[] leaves;
    private final int[] directs;
    private final int[] sent = new int[External.COUNT];

    /// Goes the way, through buses and racks in their order; `effects` holds one entry a rack, what its effect lags.
    LatencyWalk(DeskTable table, int[] effects, CellSource cells, Turns turns) {
        this.table = table;
        this.turns = turns;
        this.effects = effects;
        this.cells = cells;
        DeskLayout desk = table.desk();
        shape = Sums.Shape.of(desk.stereoSends(), desk.stereoMatrices());
        sampleRate = desk.sampleRate();
        centre = desk.hasCentre();
        places = InsertPlaces.of(table);
        owners = places.owners(cells);
        lags = new Lags(desk.strips(), shape.count());
        own = new int[desk.strips()];
        directs = new int[desk.channels()];
        feedsMain = new boolean[own.length];
        leaves = new boolean[own.length];
        List<Block> path = table.channel().path();
        Junctions junctions = Junctions.of(table.channel());
        for (int channel = 0; channel < desk.channels(); channel++) {
            channel(channel, path, junctions);
        }
        for (Turns.Turn turn : turns.turns()) {
            for (long left = turn.nodes(); left != 0; left &= left - 1) {
                node(Long.numberOfTrailingZeros(left), desk.buses());
            }
        }
        behind("main", Sums.MAIN, table.main().path(), table.main().ways());
        behind("centre", Sums.CENTRE, table.centre().path(), table.centre().ways());
        behind("matrix", shape.matrix(0), table.matrix().path(), table.matrix().ways());
    }

    private void node(int node, int buses) {
        if (node < buses) {
            behind("bus", node, Sums.bus(0), table.bus().path(), table.bus().ways());
        } else {
            rack(node - buses);
        }
    }

    CellSource cells() {
        return cells;
    }

    Lags lags() {
        return lags;
    }

    /// What a strip itself adds.
    int own(int strip) {
        return own[strip];
    }

    /// By how much each channel's direct out lags.
    int[] directs() {
        return directs;
    }

    /// By how much what is sent to each external insert lags.
    int[] sent() {
        return sent;
    }

    /// Whether a strip is switched into main or the centre.
    boolean feedsMain(int strip) {
        return feedsMain[strip];
    }

    /// Whether anything leaves a strip behind a sum, and takes part in compensation.
    boolean leaves(int strip) {
        return leaves[strip] && !lags.isFree(strip);
    }

    private int strip(String kind, int column) {
        return table.desk().first(kind) + column;
    }

    private void channel(int channel, List<Block> path, Junctions junctions) {
        InsertPlaces.Kind strips = places.kind("ch").orElseThrow();
        boolean inserts = inserts(strips, channel);
        int lag = 0;
        int done = 0;
        for (int i = 0; i < junctions.count(); i++) {
            Junctions.Place place = junctions.at(i);
            for (; done < place.block(); done++) {
                lag += path.get(done).latency(cells, channel, sampleRate);
            }
            if (place.tap()) {
                lags.lag(channel, place.number() + 1, lag);
            } else if (inserts) {
                lag = through(strips, channel, place.number(), lag);
            }
        }
        own[channel] = lag;
        leave(channel, channel, lag, table.channel());
        directs[channel] = lags.lag(channel, table.channel().directOut().place(cells, channel));
        send(channel, channel, table.channel().sends(), -1L);
    }

    private boolean inserts(InsertPlaces.Kind strips, int column) {
        return strips.path().inserts().stream().anyMatch(insert -> insert.unit(cells, column) != Insert.NONE);
    }

    /// How late a strip is behind what works at a stop of its path; what is sent to gear from there lags as said.
    private int through(InsertPlaces.Kind strips, int column, int stop, int lag) {
        int after = lag;
        for (int which = 0; which < Insert.COUNT; which++) {
            int unit = strips.path().inserts().get(which).unit(cells, column);
            if (unit != Insert.NONE && strips.path().stop(cells, column, which) == stop) {
                boolean owns = owners[unit] == strips.first() + Insert.COUNT * column + which;
                if (owns && unit >= effects.length) {
                    sent[unit - effects.length] = after;
                }
                after += frames(strips, column, which);
            }
        }
        return after;
    }

    private int frames(InsertPlaces.Kind strips, int column, int which) {
        Insert insert = strips.path().inserts().get(which);
        int unit = insert.unit(cells, column);
        boolean works = unit != Insert.NONE
                && owners[unit] == strips.first() + Insert.COUNT * column + which
                && cells.on(insert.on(), column);
        if (!works) {
            return 0;
        }
        return unit < effects.length ? effects[unit] : table.external().frames(cells, unit - effects.length);
    }

    private void rack(int rack) {
        int sum = Sums.bus(table.desk().buses() + rack) / 2;
        boolean holds = cells.get(table.rack().slot().algorithm(), rack) > 0;
        int strip = strip("fx", rack);
        own[strip] = holds ? effects[rack] : 0;
        if (holds && owners[rack] == InsertPlaces.SENDS && lags.fed(sum)) {
            leave(strip, rack, lags.of(sum) + own[strip], table.rack());
            send(strip, rack, table.rack().sends(), turns.later()[table.desk().buses() + rack]);
        }
    }

    private void leave(int strip, int column, int lag, Sender sender) {
        lags.lag(strip, 0, lag);
        if (sender.alignment().free(cells, column)) {
            lags.free(strip);
        }
        route(strip, column, sender.routing(), 0);
        boolean channel = strip < table.desk().channels();
        listen(strip, column, sender.solo(), 0, !channel || !table.solo().inPlace(cells));
    }

    /// What a strip is sent to, of those sums that come later: a bit each.
    private void send(int strip, int column, List<Send> sends, long later) {
        for (int send = 0; send < sends.size(); send++) {
            if ((later >>> send & 1) != 0 && sends.get(send).feeds(cells, column)) {
                lags.hears(Sums.bus(send) / 2, strip, sends.get(send).place(cells, column));
            }
        }
    }

    /// A pan may lead from main into the centre.
    private void route(int strip, int column, Routing routing, int place) {
        boolean main = cells.on(routing.main(), column);
        feedsMain[strip] = main || routing.feedsCentre(cells, column);
        if (main) {
            lags.hears(Sums.MAIN / 2, strip, place);
        }
        if (feedsMain[strip] && centre) {
            lags.hears(Sums.CENTRE / 2, strip, place);
        }
    }

    private void listen(int strip, int column, Solo solo, int place, boolean listened) {
        if (cells.on(solo.on(), column) && listened) {
            lags.hears(Sums.SOLO / 2, strip, place);
        }
        if (cells.on(solo.phones(), column)) {
            lags.hears(Sums.PHONES / 2, strip, place);
        }
    }

    private void behind(String kind, int firstRow, List<Block> path, Ways ways) {
        for (int column = 0; column < table.desk().count(kind); column++) {
            behind(kind, column, firstRow, path, ways);
        }
    }

    private void behind(String kind, int column, int firstRow, List<Block> path, Ways ways) {
        int strip = strip(kind, column);
        int sum = firstRow / 2 + column;
        own[strip] = behind(kind, column, path, lags.of(sum)) - lags.of(sum);
        if (ways.alignment().free(cells, column)) {
            lags.free(strip);
            lags.early(sum);
        }
        if (lags.fed(sum)) {
            int lag = lags.of(sum) + own[strip];
            lags.lag(strip, 0, lag);
            lags.lag(strip, 1, lag);
            leave(strip, column, ways);
            send(strip, column, ways.sends(), ways.sends().isEmpty() ? 0 : turns.later()[column]);
        }
    }

    /// How late the end of a path is whose beginning lags.
    private int behind(String kind, int column, List<Block> path, int lag) {
        InsertPlaces.Kind strips = places.kind(kind).orElseThrow();
        int after = lag;
        int done = 0;
        for (int stop = 0; stop < InsertPath.STOPS; stop++) {
            for (; done < strips.path().block(stop); done++) {
                after += path.get(done).latency(cells, column, sampleRate);
            }
            after = through(strips, column, stop, after);
        }
        return after;
    }

    private void leave(int strip, int column, Ways ways) {
        leaves[strip] = true;
        ways.routing().ifPresent(routing -> route(strip, column, routing, 1));
        ways.solo().ifPresent(solo -> listen(strip, column, solo, table.solo().after(cells) ? 1 : 0, true));
        for (int matrix = 0; matrix < ways.feeds().size(); matrix++) {
            if (ways.feeds().get(matrix).feeds(cells, column)) {
                int place = ways.feeds().get(matrix).pre(cells, column) ? 0 : 1;
                lags.hears(shape.matrix(matrix) / 2, strip, place);
            }
        }
    }
}
