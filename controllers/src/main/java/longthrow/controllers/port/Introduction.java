package longthrow.controllers.port;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.SysexMessage;
import longthrow.controllers.protocol.IdentityReply;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Waker;

/// What a device says of itself when it is asked: its identity, and the serial number of a Mackie greeting. Immutable;
/// whoever asks waits for the answer, so never the control thread.
///
/// @param reply the whole identity reply, F0 to F7
/// @param serial seven bytes as hex digits, which no two units share
public record Introduction(Optional<byte[]> reply, Optional<String> serial) {
    /// Nothing was said in time.
    public static final Introduction SILENCE = new Introduction(Optional.empty(), Optional.empty());

    private static final int PATIENCE_MILLIS = 500;
    private static final long PAUSE_NANOS = 2_000_000;
    private static final int SERIAL_BYTES = 7;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// The identity, taken apart.
    public Optional<IdentityReply> identity() {
        return reply.flatMap(IdentityReply::of);
    }

    /// Everything that may stand in `serial:…` for this device, the surest first.
    public List<String> pins() {
        return Stream.concat(
                        serial.stream(), identity().map(IdentityReply::hex).map(hex -> hex.replace(" ", "")).stream())
                .toList();
    }

    /// Asks a device and waits for its answers, for half a second at most.
    static Introduction of(OpenDevice device) {
        if (device.out().isEmpty()) {
            return SILENCE;
        }
        Waker waker = new Waker();
        Inbox<byte[]> answers = new Inbox<>();
        try {
            device.hear(new Ear(answers, waker));
            ask(device.out().get());
        } catch (MidiUnavailableException | InvalidMidiDataException | IllegalStateException gone) {
            return SILENCE;
        }
        Introduction said = SILENCE;
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (System.nanoTime() < end && (said.reply.isEmpty() || said.serial.isEmpty())) {
            waker.rest(PAUSE_NANOS);
            List<byte[]> heard = new ArrayList<>();
            answers.drain(100, heard::add);
            for (byte[] message : heard) {
                said = said.and(message);
            }
        }
        return said;
    }

    /// The universal question, and Mackie's to each kind of its units (protocols, section 2.3).
    private static void ask(Receiver out) throws InvalidMidiDataException {
        say(out, IdentityReply.request());
        for (int unit : List.of(0x14, 0x15, 0x10, 0x11)) {
            say(out, MackieMessage.bare(unit, MackieMessage.QUERY).bytes());
        }
    }

    private static void say(Receiver out, byte[] message) throws InvalidMidiDataException {
        out.send(new SysexMessage(message, message.length), -1);
    }

    private Introduction and(byte[] message) {
        Optional<byte[]> known = reply.or(() -> IdentityReply.of(message).map(is -> message));
        return new Introduction(known, serial.or(() -> serial(message)));
    }

    private static Optional<String> serial(byte[] message) {
        return MackieMessage.of(message)
                .filter(mackie -> mackie.command() == MackieMessage.READY && mackie.payload().length >= SERIAL_BYTES)
                .map(mackie -> HEX.formatHex(mackie.payload(), 0, SERIAL_BYTES));
    }

    /// Hears whole SysEx messages, on the driver's thread.
    private static final class Ear implements Receiver, MidiStream.Receiver {
        private final MidiStream stream = new MidiStream();
        private final Inbox<byte[]> answers;
        private final Waker waker;

        Ear(Inbox<byte[]> answers, Waker waker) {
            this.answers = answers;
            this.waker = waker;
        }

        @Override
        public void send(MidiMessage message, long microseconds) {
            boolean continued = message.getStatus() == SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE && message.getLength() > 1;
            int from = continued ? 1 : 0;
            stream.read(message.getMessage(), from, message.getLength() - from, this);
        }

        @Override
        public void onShort(int status, int first, int second) {}

        @Override
        public void onSysEx(byte[] message) {
            answers.post(message);
            waker.wake();
        }

        @Override
        public void close() {}
    }
}
