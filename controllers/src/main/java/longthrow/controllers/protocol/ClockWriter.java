package longthrow.controllers.protocol;

import java.util.function.Consumer;

/// Sends MIDI clock: start at the song's beginning, else a song position and continue at the next sixteenth, then 24
/// clocks a quarter note. Places are quarter notes from the song's start. Messages are one array each, used again after
/// the call. Belongs to one thread.
public final class ClockWriter {
    private static final int CLOCK = 0xF8;
    private static final int START = 0xFA;
    private static final int CONTINUE = 0xFB;
    private static final int STOP = 0xFC;
    private static final int LAST_SIXTEENTH = 0x3FFF;
    // a step beyond a quarter note is a jump, not a delay
    private static final double JUMP_CLOCKS = ClockReader.CLOCKS_A_QUARTER;
    private static final double CLOSE = 1e-6;

    private final Consumer<byte[]> wire;
    private final byte[] real = new byte[1];
    private final byte[] position = {(byte) 0xF2, 0, 0};
    private boolean rolling;
    private boolean begun;
    private long next;

    /// A writer whose messages go to `wire`.
    public ClockWriter(Consumer<byte[]> wire) {
        this.wire = wire;
    }

    /// The song stands at another place: says which, to the sixteenth before it.
    public void locate(double quarters) {
        stop();
        tell((long) Math.floor(clocks(quarters)) / ClockReader.CLOCKS_A_SIXTEENTH);
    }

    /// The song runs and is here: sends every clock that was reached since the last call.
    public void roll(double quarters) {
        double place = clocks(quarters);
        if (rolling && Math.abs(place - next) > JUMP_CLOCKS) {
            stop();
        }
        if (!rolling) {
            begin(place);
        }
        for (; next <= place; next++) {
            if (!begun) {
                send(next == 0 ? START : CONTINUE);
                begun = true;
            }
            send(CLOCK);
        }
    }

    private void begin(double place) {
        long sixteenth = Math.ceilDiv((long) Math.ceil(place - 2 * CLOSE), (long) ClockReader.CLOCKS_A_SIXTEENTH);
        if (sixteenth > 0) {
            tell(sixteenth);
        }
        next = sixteenth * ClockReader.CLOCKS_A_SIXTEENTH;
        rolling = true;
        begun = false;
    }

    /// The song stands from now on.
    public void stop() {
        if (rolling) {
            send(STOP);
        }
        rolling = false;
    }

    private static double clocks(double quarters) {
        return quarters * ClockReader.CLOCKS_A_QUARTER + CLOSE;
    }

    /// A place beyond the 16,383 sixteenths that a song position can say is not said.
    private void tell(long sixteenth) {
        if (sixteenth <= LAST_SIXTEENTH) {
            position[1] = (byte) (sixteenth & 0x7F);
            position[2] = (byte) (sixteenth >> 7);
            wire.accept(position);
        }
    }

    private void send(int status) {
        real[0] = (byte) status;
        wire.accept(real);
    }
}
