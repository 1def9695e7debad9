package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.List;
import longthrow.controllers.protocol.MidiStream;

/// Bytes as people write them, `90 3C 7F`, held against the rules of messages.
final class HexBytes {
    private HexBytes() {}

    /// Whole messages in hexadecimal.
    ///
    /// @throws IllegalArgumentException when they are none; the message is for the user
    static List<Byte> message(String words) {
        List<Byte> bytes = new ArrayList<>();
        for (String word : words.isEmpty() ? new String[0] : words.split("\\s+")) {
            if (!word.matches("(?:0x)?[0-9A-Fa-f]{1,2}")) {
                throw new IllegalArgumentException(
                        "expected bytes such as 90 3C 7F or <F0 7E 7F 06 01 F7>, found \"" + word + "\"");
            }
            bytes.add((byte) Integer.parseInt(word.replaceFirst("^0x", ""), 16));
        }
        if (bytes.isEmpty() || !whole(bytes)) {
            throw new IllegalArgumentException("\"" + words + "\" is no whole MIDI message");
        }
        return bytes;
    }

    /// True when the bytes are messages without a rest.
    private static boolean whole(List<Byte> bytes) {
        int[] ends = {0};
        MidiStream stream = new MidiStream();
        MidiStream.Receiver count = new MidiStream.Receiver() {
            @Override
            public void onShort(int status, int first, int second) {
                ends[0]++;
            }

            @Override
            public void onSysEx(byte[] message) {
                ends[0]++;
            }
        };
        int before = 0;
        for (byte value : bytes) {
            before = ends[0];
            stream.read(new byte[] {value}, 0, 1, count);
        }
        return ends[0] > before && stream.dropped() == 0;
    }
}
