package longthrow.controllers.jack;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import longthrow.dsp.thread.ControlThread;

/// The transport that all clients of a server share: whether it rolls, and where it is.
@ControlThread
public final class JackTransport {
    private static final int POSITION_BYTES = 1024; // of jack_position_t, with room for what later versions add
    private static final int FRAME = 20; // after two 8-byte times and the rate
    private static final int ROLLING = 1;

    private final Libjack library;
    private final long client;
    private final long position;

    JackTransport(Libjack library, long client, Arena arena) {
        this.library = library;
        this.client = client;
        position = arena.allocate(POSITION_BYTES, 8).address();
    }

    /// Asks the server; true while the transport rolls. `frame` tells where it was then.
    public boolean rolls() {
        return Calls.number(library.transportQuery, client, position) == ROLLING;
    }

    /// The frame of the newest cycle, as of the last question.
    public long frame() {
        return Integer.toUnsignedLong(Libjack.MEMORY.get(ValueLayout.JAVA_INT, position + FRAME));
    }

    /// Lets everybody roll.
    public void start() {
        Calls.run(library.transportStart, client);
    }

    /// Lets everybody stand.
    public void stop() {
        Calls.run(library.transportStop, client);
    }

    /// Lets everybody jump; false when the server does not.
    public boolean locate(int frame) {
        return Calls.numberOf(library.transportLocate, client, frame) == 0;
    }
}
