package longthrow.controllers.protocol;

import java.util.function.Consumer;

/// Sends MIDI timecode: quarter frames as their places are passed, in either direction, and a full frame at every jump
/// and stop. Places are frames from midnight, between frames too. Messages are one array each, used again after the
/// call. Belongs to one thread.
public final class MtcWriter {
    private static final int PIECES = 8;
    // a step beyond two frames is a jump, or a stall whose quarter frames would all come late
    private static final double JUMP_QUARTERS = 8;
    // how far a place may fall back before that is a new direction: anchors of a running clock are put right by less
    private static final double BACK_QUARTERS = 4;
    // a place that is computed may lie this short of the one it means
    private static final double CLOSE = 1e-6;

    private final TimecodeRate rate;
    private final Consumer<byte[]> wire;
    private final byte[] quarter = {(byte) 0xF1, 0};
    private final byte[] full = {(byte) 0xF0, 0x7F, 0x7F, 0x01, 0x01, 0, 0, 0, 0, (byte) 0xF7};
    private final int[] nibbles = new int[PIECES];
    private boolean rolling;
    private boolean backwards;
    private long origin; // a quarter at which a word begins
    private double reached; // the furthest place on the way
    private long next; // the quarter that is sent when it is reached
    private long spelt = Long.MIN_VALUE;

    /// A writer of code at `rate` whose messages go to `wire`.
    public MtcWriter(TimecodeRate rate, Consumer<byte[]> wire) {
        this.rate = rate;
        this.wire = wire;
    }

    /// The rate of the code.
    public TimecodeRate rate() {
        return rate;
    }

    /// The place is another one now: a full frame says so, and quarter frames begin anew.
    public void locate(double frames) {
        rolling = false;
        Timecode.ofNumber(rate, (long) Math.floor(frames + CLOSE)).into(full, 5);
        wire.accept(full);
    }

    /// The code stands from now on: a full frame says where.
    public void stop(double frames) {
        locate(frames);
    }

    /// The code runs and is here: sends every quarter frame that was reached since the last call.
    public void roll(double frames) {
        double place = 4 * frames;
        if (!rolling) {
            begin(place);
        } else if (Math.abs(place - reached) > JUMP_QUARTERS) {
            locate(frames);
            begin(place);
        } else if (backwards ? place - reached > BACK_QUARTERS : reached - place > BACK_QUARTERS) {
            turn(place);
        }
        reached = backwards ? Math.min(reached, place) : Math.max(reached, place);
        while (backwards ? next >= place - CLOSE : next <= place + CLOSE) {
            send(next);
            next += backwards ? -1 : 1;
        }
    }

    /// Words begin at frames with an even name, where other devices have them too (MTC 1.0).
    private void begin(double place) {
        long frame = (long) Math.ceil((place - CLOSE) / 4);
        long even = frame + (Timecode.ofNumber(rate, frame).frames() & 1);
        origin = 4 * even;
        next = origin;
        backwards = false;
        rolling = true;
        reached = place;
    }

    private void turn(double place) {
        backwards = !backwards;
        next = (long) (backwards ? Math.floor(place) : Math.ceil(place));
        reached = place;
    }

    private void send(long place) {
        int piece = (int) Math.floorMod(place - origin, (long) PIECES);
        spell((place - piece) / 4);
        quarter[1] = (byte) (piece << 4 | nibbles[piece]);
        wire.accept(quarter);
    }

    private void spell(long number) {
        if (number == spelt) {
            return;
        }
        spelt = number;
        Timecode time = Timecode.ofNumber(rate, number);
        pair(0, time.frames());
        pair(2, time.seconds());
        pair(4, time.minutes());
        pair(6, time.rate().bits() << 5 | time.hours());
    }

    private void pair(int piece, int value) {
        nibbles[piece] = value & 0xF;
        nibbles[piece + 1] = value >> 4;
    }
}
