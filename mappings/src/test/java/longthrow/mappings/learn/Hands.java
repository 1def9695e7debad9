package longthrow.mappings.learn;

import java.util.Optional;
import longthrow.controllers.protocol.MidiStream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Wire;

/// A hand on a device that nobody knows: every move is the device's bytes, a few milliseconds apart.
final class Hands implements MidiStream.Receiver {
    static final long MILLI = 1_000_000;

    final Ear ear = new Ear();
    private final MidiStream stream = new MidiStream();
    private long nanos;

    Hands says(int... bytes) {
        byte[] message = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            message[at] = (byte) bytes[at];
        }
        return says(message);
    }

    Hands says(byte[] message) {
        for (byte one : message) {
            nanos += 300_000; // a byte of a DIN cable
            stream.read(new byte[] {one}, 0, 1, this);
        }
        nanos += 8 * MILLI;
        return this;
    }

    Hands moves(Address address, int... values) {
        for (int value : values) {
            says(Wire.message(address, value));
        }
        return this;
    }

    Hands waits(long millis) {
        nanos += millis * MILLI;
        return this;
    }

    Optional<Finding> heard() {
        return ear.work(nanos);
    }

    Finding.Fresh fresh() {
        return (Finding.Fresh) waits(2000).heard().orElseThrow(() -> new AssertionError(ear.please()));
    }

    @Override
    public void onShort(int status, int first, int second) {
        ear.onShort(status, first, second, nanos);
    }

    @Override
    public void onSysEx(byte[] message) {
        // an ear takes no SysEx
    }
}
