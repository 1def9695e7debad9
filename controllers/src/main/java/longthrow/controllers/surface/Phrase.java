package longthrow.controllers.surface;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import longthrow.controllers.protocol.MidiStream;

/// Whole MIDI messages as a profile writes them: `F0 42 40 F7`, `B0 18 01`. One that is listened for may hold `??` (any
/// byte) and `*` (any bytes). Immutable.
public record Phrase(List<Address.Piece> pieces) {
    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /// The phrase of bytes in hexadecimal, `??` and `*`; anything else counts as any byte.
    public static Phrase pattern(String words) {
        return new Phrase(
                Stream.of(words.strip().split("\\s+")).map(Phrase::piece).toList());
    }

    private static Address.Piece piece(String word) {
        if (word.matches("[0-9A-Fa-f]{2}")) {
            return new Address.Piece.Fixed(Integer.parseInt(word, 16));
        }
        return word.equals("*") ? new Address.Piece.AnyBytes() : new Address.Piece.AnyByte();
    }

    /// How many data bytes follow a status byte; SysEx has any number.
    public static int dataBytes(int status) {
        return status >= 0xF4 ? 0 : MidiStream.dataBytes(status);
    }

    /// The messages, one by one, in order.
    public List<byte[]> messages() {
        List<byte[]> messages = new ArrayList<>();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (Address.Piece piece : pieces) {
            if (piece instanceof Address.Piece.Fixed(int value)) {
                if (value >= 0x80 && value != 0xF7 && message.size() > 0) {
                    messages.add(message.toByteArray());
                    message.reset();
                }
                message.write(value);
            }
        }
        messages.add(message.toByteArray());
        return messages;
    }

    /// True when a message is what the phrase listens for.
    public boolean fits(byte[] message) {
        return SysExMatch.of(new Address.SysEx(pieces), message).isPresent();
    }

    /// The same for a message of up to three bytes.
    public boolean fits(int status, int first, int second) {
        return fits(bytes(status, first, second));
    }

    static byte[] bytes(int status, int first, int second) {
        byte[] message = {(byte) status, (byte) first, (byte) second};
        return Arrays.copyOf(message, 1 + dataBytes(status));
    }
}
