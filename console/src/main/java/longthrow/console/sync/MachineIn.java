package longthrow.console.sync;

import java.util.OptionalInt;
import longthrow.console.runtime.Console;
import longthrow.controllers.protocol.Mmc;
import longthrow.controllers.protocol.Timecode;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what machine control asks of the song. What a desk has not - a tape to turn, locate points of its own - is
/// passed over.
@ControlThread
final class MachineIn {
    private final Console console;
    private final SyncPlan plan;
    private final SongCode song;
    private final Origin by;

    MachineIn(Console console, SyncPlan plan, Origin by) {
        this.console = console;
        this.plan = plan;
        this.by = by;
        song = new SongCode(plan.start(), console.transport().sampleRate());
    }

    void on(Mmc.Message message) {
        if (plan.address().hears(message.device())) {
            message.commands().forEach(this::on);
        }
    }

    private void on(Mmc command) {
        switch (command) {
            case Mmc.Press(Mmc.Key key) -> press(key);
            case Mmc.Locate(Timecode time, int hundredths) ->
                console.playhead().locate(song.songAt(time.number() + hundredths / 100.0, time.rate()));
            case Mmc.Step(int steps) -> act("transport/position", steps + "frame");
            case Mmc.Arm(int track, boolean on) -> {
                OptionalInt cell = console.desk().layout().cell("ch/" + track + "/record");
                cell.ifPresent(arm -> console.desk().set(arm, on ? 1 : 0, by));
            }
            case Mmc.LocateField _, Mmc.Turn _ -> {}
        }
    }

    private void press(Mmc.Key key) {
        switch (key) {
            case PLAY, DEFERRED_PLAY -> act("transport/play", "");
            case STOP, PAUSE -> act("transport/stop", "");
            case REWIND -> act("transport/rewind", "");
            case FAST_FORWARD -> act("transport/forward", "");
            case RECORD_STROBE -> record(true);
            case RECORD_EXIT -> record(false);
            case CHASE -> console.playhead().chase().on(true);
            case RECORD_PAUSE, EJECT, ERROR_RESET, RESET, WAIT, RESUME -> {}
        }
    }

    private void record(boolean on) {
        if (console.automation().arming().recording() != on) {
            act("transport/record", "");
        }
    }

    private void act(String action, String argument) {
        console.port().act(action, argument, by);
    }
}
