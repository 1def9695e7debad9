package longthrow.console.sync;

import java.util.Locale;
import java.util.OptionalDouble;
import longthrow.console.runtime.Console;
import longthrow.controllers.protocol.ClockReader;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Lets MIDI clock start, continue, stop and place the song, in the song's own tempo, shows the tempo that comes and
/// gives it to the delays.
@ControlThread
final class ClockIn {
    private static final int POSITION = 0xF2;
    private static final int CLOCK = 0xF8;
    private static final int START = 0xFA;

    private final Console console;
    private final Origin by;
    private final ClockReader reader = new ClockReader();

    ClockIn(Console console, Origin by) {
        this.console = console;
        this.by = by;
    }

    /// Takes a message; false when it is none of a clock's.
    boolean onShort(int status, int first, int second, long nanos) {
        boolean ran = reader.running();
        boolean taken = reader.onShort(status, first, second, nanos);
        if (taken && status != CLOCK && console.playhead().chase().on()) {
            drive(status, ran);
        }
        OptionalDouble tempo = reader.tempo(nanos);
        if (taken && tempo.isPresent()) {
            console.tempo().clock(tempo.getAsDouble());
            console.playhead().chase().heard(() -> String.format(Locale.ROOT, "clock %.1f bpm", tempo.getAsDouble()));
        }
        return taken;
    }

    private void drive(int status, boolean ran) {
        if (status == START || (status == POSITION && !reader.running())) {
            double quarters = (double) reader.position() / ClockReader.CLOCKS_A_QUARTER;
            console.playhead()
                    .chase(Math.round(console.playhead().songWords().beats().ofQuarters(quarters)));
        }
        if (reader.running() != ran || status == START) {
            console.port().act(reader.running() ? "transport/play" : "transport/stop", "", by);
        }
    }
}
