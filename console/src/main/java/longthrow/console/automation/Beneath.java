package longthrow.console.automation;

import java.util.function.IntConsumer;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.thread.ControlThread;

/// What is stored beneath lanes: a cell that gets another value where its lane has no data takes it (rule A13).
@ControlThread
final class Beneath implements ChangeListener {
    private final Lanes lanes;
    private final SongLanes songs;
    private final IntConsumer stand;

    /// @param stand lets a cell stand aside from its lane
    Beneath(Lanes lanes, SongLanes songs, IntConsumer stand) {
        this.lanes = lanes;
        this.songs = songs;
        this.stand = stand;
    }

    @Override
    public void changed(Change change, long nanos) {
        stored(change.cell());
    }

    @Override
    public void changed(Changes changes, long nanos) {
        for (int i = 0; i < changes.size(); i++) {
            stored(changes.cell(i));
        }
    }

    private void stored(int cell) {
        songs.stored(cell);
        if (lanes.has(cell) && !songs.wins(cell)) {
            stand.accept(cell);
        }
    }
}
