package longthrow.dsp.engine;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Width;
import longthrow.dsp.thread.ControlThread;

/// Finds lanes for strips whose widths change and for buses and racks whose order changes, and makes the groups that
/// this takes, away from the audio thread. A strip that need not move stays where it is.
@ControlThread
public final class Seating {
    private final ChannelLanes.Maker maker;
    private final DeskTable table;
    private final int row;
    private List<Boolean> stereo;
    private Values seen;
    private final Sequencer sequencer;
    private Places now;

    Seating(DeskTable table, Sections sections) {
        Channels channels = sections.channels();
        sequencer = new Sequencer(table, sections.racks(), sections.buses());
        this.table = table;
        maker = channels.seats().maker();
        row = table.channel().width().row().index();
        now = new Places(channels.seats().lanes(), sequencer.now());
        stereo = table.desk().stereoChannels();
        seen = new ParameterTable(table.layout()).snapshot();
    }

    /// The places that the widths and sends of these values ask for; the very object of before where none changed.
    public Places seat(Values values) {
        return seat(values, List.of());
    }

    /// The same while lanes play, which may open sends.
    public Places seat(Values values, List<Generation.Played> lanes) {
        Sequence sequence = sequencer.sequence(values, lanes);
        if (sequence != now.sequence()) {
            now = new Places(now.channels(), sequence);
        }
        if (!values.rowChanged(row, seen)) {
            return now;
        }
        seen = values;
        List<Boolean> own = table.desk().stereoChannels();
        List<Boolean> next = IntStream.range(0, own.size())
                .mapToObj(channel -> Width.stereo(values.get(row, channel), own.get(channel)))
                .toList();
        if (!next.equals(stereo)) {
            stereo = next;
            seat(now.channels().map().with(next));
        }
        return now;
    }

    /// The places that were found last.
    Places now() {
        return now;
    }

    /// The places that a map says.
    Places seat(LaneMap map) {
        now = new Places(maker.lanes(map, now.channels()), now.sequence());
        return now;
    }
}
