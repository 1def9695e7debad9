package longthrow.console.runtime;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.console.desk.Desk;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.thread.ControlThread;

/// Which strips are armed, with their sides: looked for anew where a record key or a width has changed.
@ControlThread
final class Armed implements ChangeListener {
    private final Desk desk;
    private final BitSet rows = new BitSet();
    private List<Tape.Track> tracks = List.of();
    private boolean stale = true;

    Armed(Desk desk) {
        this.desk = desk;
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            for (String key : List.of("record", "width")) {
                desk.strips().cell(strip, key).ifPresent(cell -> rows.set(Cell.row(cell)));
            }
        }
        desk.whenMoved(this);
    }

    @Override
    public void changed(Change change, long nanos) {
        stale |= rows.get(Cell.row(change.cell()));
    }

    @Override
    public void changed(Changes changes, long nanos) {
        for (int i = 0; i < changes.size() && !stale; i++) {
            stale = rows.get(Cell.row(changes.cell(i)));
        }
    }

    /// The tracks that a record key would record now; the same list again while nothing changed.
    List<Tape.Track> tracks() {
        if (stale) {
            stale = false;
            tracks = IntStream.range(0, desk.strips().count())
                    .filter(this::armed)
                    .mapToObj(strip -> new Tape.Track(strip, desk.strips().stereo(strip, desk.values()) ? 2 : 1))
                    .toList();
        }
        return tracks;
    }

    private boolean armed(int strip) {
        OptionalInt cell = desk.strips().cell(strip, "record");
        return cell.isPresent() && desk.value(cell.getAsInt()) != 0;
    }
}
