package longthrow.console.sync;

import java.util.function.Consumer;
import longthrow.console.runtime.Console;
import longthrow.controllers.protocol.ClockWriter;
import longthrow.dsp.thread.ControlThread;

/// Sends the song's beats, by the song's tempo, as MIDI clock.
@ControlThread
final class ClockOut implements SongTeller.Told {
    private final Console console;
    private final ClockWriter writer;

    ClockOut(Console console, Consumer<byte[]> wire) {
        this.console = console;
        writer = new ClockWriter(wire);
    }

    private double quarters(long frame) {
        return console.playhead().songWords().beats().quarters((double) frame);
    }

    @Override
    public void located(long frame) {
        writer.locate(quarters(frame));
    }

    @Override
    public void rolls(long frame) {
        writer.roll(quarters(frame));
    }

    @Override
    public void stopped(long frame) {
        writer.stop();
    }
}
