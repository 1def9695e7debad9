package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A strip's or a bus's send to one bus or effect rack. The pan counts on stereo aux buses and racks; into
/// a group the strip's own pan leads.
///
/// @param tap where in the strip it is taken: one of the places below
/// @param group whether the bus is a group: a new strip is not sent there, and at 0 dB when it is
public record Send(Row level, Row on, Row tap, Row pan, boolean group) {
    /// Behind the fader.
    static final int POST = 0;
    /// Before the fader, behind everything else.
    static final int PRE = 1;
    /// Behind trim and polarity.
    static final int INPUT = 2;
    /// Before the equalizer.
    static final int PRE_EQ = 3;
    /// Behind the equalizer.
    static final int POST_EQ = 4;

    /// The words of the places, in their order.
    static final String[] ALL = {"post", "pre", "input", "pre-eq", "post-eq"};

    /// Declares the rows of the send to bus `number`, from 1.
    public Send(Scope in, int number, boolean group) {
        this(in.scope("send").scope(Integer.toString(number)), group, ALL);
    }

    private Send(Scope send, boolean group, String... taps) {
        this(
                send.column(Column.SEND_LEVEL).fader("level", group ? 0 : Double.NEGATIVE_INFINITY),
                send.column(Column.SEND_ON).toggle("on", !group),
                send.column(Column.SEND_TAP).choice("tap", taps),
                send.column(Column.PAN).pan("pan"),
                group);
    }

    /// Declares the rows of the sends to all buses; one entry a bus, true for a group.
    public static List<Send> toBuses(Scope in, List<Boolean> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(bus -> new Send(in, bus + 1, groups.get(bus)))
                .toList();
    }

    /// The same for a strip that has nothing before its fader: it sends from behind or before that.
    public static List<Send> ofReturn(Scope in, List<Boolean> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(bus ->
                        new Send(in.scope("send").scope(Integer.toString(bus + 1)), groups.get(bus), "post", "pre"))
                .toList();
    }

    /// The same for a bus, to the other buses and then to the effect racks.
    public static List<Send> ofBus(Scope in, List<Boolean> groups, int racks) {
        Stream<Send> toRacks = IntStream.rangeClosed(1, racks)
                .mapToObj(rack -> new Send(in.scope("fxsend").scope(Integer.toString(rack)), false, "post", "pre"));
        return Stream.concat(ofReturn(in, groups).stream(), toRacks).toList();
    }

    /// Declares the rows of the send to effect rack `number`, from 1.
    public static Send toRack(Scope in, int number) {
        return new Send(in.scope("fxsend").scope(Integer.toString(number)), false, ALL);
    }

    /// Whether a strip is sent at all: the switch is on and the level is up.
    public boolean feeds(CellSource cells, int column) {
        return cells.on(on, column) && cells.open(level, column);
    }

    /// Which of the places where a strip is heard the send is taken from: 0 behind the path, then those inside it.
    public int place(CellSource cells, int column) {
        return Math.max(0, (int) cells.get(tap.index(), column) - PRE);
    }

    /// Whether a change of this row concerns the send.
    public boolean reads(String key) {
        return level.is(key) || on.is(key) || tap.is(key) || pan.is(key);
    }
}
