package longthrow.controllers.protocol;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A device's answer to the universal identity request, `F0 7E dd 06 02 maker… family(2) member(2) version(4) F7` (MIDI
/// 1.0, universal non-real-time messages). Immutable.
///
/// @param maker the maker's id: one byte, or three when the first is 00
/// @param rest family, member and version
public record IdentityReply(byte[] maker, byte[] rest) {
    private static final byte[] REQUEST = {(byte) 0xF0, 0x7E, 0x7F, 0x06, 0x01, (byte) 0xF7};
    private static final int HEADER = 5; // F0 7E dd 06 02
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /// The makers whose ids are known from their own documents or devices (protocols, section 4.7).
    private static final Map<String, String> MAKERS = Map.of(
            "42", "Korg",
            "43", "Yamaha",
            "47", "Akai",
            "00 20 29", "Novation",
            "00 20 32", "Behringer",
            "00 00 66", "Mackie",
            "00 01 06", "PreSonus",
            "00 02 4E", "iCON",
            "00 00 1A", "Allen & Heath");

    /// What the host asks.
    public static byte[] request() {
        return REQUEST.clone();
    }

    /// The reply in these bytes, when they hold one.
    public static Optional<IdentityReply> of(byte[] bytes) {
        boolean reply = bytes.length > HEADER + 1 && bytes[1] == 0x7E && bytes[3] == 0x06 && bytes[4] == 0x02;
        int end = reply ? HEADER + (bytes[HEADER] == 0 ? 3 : 1) : bytes.length;
        if (end >= bytes.length) {
            return Optional.empty();
        }
        return Optional.of(new IdentityReply(
                Arrays.copyOfRange(bytes, HEADER, end), Arrays.copyOfRange(bytes, end, bytes.length - 1)));
    }

    /// Maker, family, member and version as people write them: `42 13 01 00 00 03 00 01 00`.
    public String hex() {
        return (HEX.formatHex(maker) + " " + HEX.formatHex(rest)).strip();
    }

    /// The reply in words: `Korg, family 13 01`; of an unknown maker its id.
    public String words() {
        String id = HEX.formatHex(maker);
        String who = Optional.ofNullable(MAKERS.get(id)).orElse("maker " + id);
        return rest.length < 2 ? who : who + ", family " + HEX.formatHex(rest, 0, 2);
    }
}
