package longthrow.controllers.protocol;

import java.util.Arrays;
import java.util.Optional;

/// A Mackie SysEx message, `F0 00 00 66 device command payload… F7`, and the ones that make the acquaintance.
///
/// @param device 14 Mackie Control, 15 its extender, 10 and 11 the same in Logic mode
public record MackieMessage(int device, int command, byte[] payload) {
    /// Host to device: is anybody there?
    public static final int QUERY = 0x00;
    /// Device to host: ready; seven bytes of serial number, four of challenge.
    public static final int READY = 0x01;
    /// Host to device: the answer to the challenge.
    public static final int RESPONSE = 0x02;
    /// Device to host: the answer was right.
    public static final int ACCEPTED = 0x03;
    /// Device to host: the answer was wrong.
    public static final int REFUSED = 0x04;
    /// Device to host: ready, as some units say it.
    public static final int READY_SHORT = 0x06;
    /// Host to device: text for the display.
    public static final int TEXT = 0x12;
    /// Host to device: which version are you?
    public static final int VERSION_QUERY = 0x13;
    /// Device to host: five characters of version.
    public static final int VERSION = 0x14;

    private static final int HEADER = 6; // F0 00 00 66 device command

    /// The message in these bytes, when they hold one.
    public static Optional<MackieMessage> of(byte[] bytes) {
        if (bytes.length <= HEADER || bytes[1] != 0 || bytes[2] != 0 || bytes[3] != 0x66) {
            return Optional.empty();
        }
        return Optional.of(new MackieMessage(bytes[4], bytes[5], Arrays.copyOfRange(bytes, HEADER, bytes.length - 1)));
    }

    /// As bytes.
    public byte[] bytes() {
        byte[] bytes = new byte[HEADER + payload.length + 1];
        bytes[0] = (byte) 0xF0;
        bytes[3] = 0x66;
        bytes[4] = (byte) device;
        bytes[5] = (byte) command;
        System.arraycopy(payload, 0, bytes, HEADER, payload.length);
        bytes[bytes.length - 1] = (byte) 0xF7;
        return bytes;
    }

    /// A message without payload.
    public static MackieMessage bare(int device, int command) {
        return new MackieMessage(device, command, new byte[0]);
    }

    /// True when the device says that it is there: it has just been switched on, or was asked.
    public boolean greets() {
        return command == READY || command == READY_SHORT || command == ACCEPTED;
    }

    /// True for the ids that talk in Logic mode and want their challenge answered.
    public static boolean wantsProof(int device) {
        return device == 0x10 || device == 0x11;
    }

    /// What the host answers to this `READY`: its serial number and the response to its challenge. Empty when the
    /// message is too short to hold a challenge.
    public Optional<MackieMessage> proof() {
        if (payload.length < 11) {
            return Optional.empty();
        }
        byte[] answer = Arrays.copyOf(payload, 11);
        System.arraycopy(response(Arrays.copyOfRange(payload, 7, 11)), 0, answer, 7, 4);
        return Optional.of(new MackieMessage(device, RESPONSE, answer));
    }

    /// The response to a challenge of four bytes (Logic Control manual, appendix).
    public static byte[] response(byte[] challenge) {
        int a = challenge[0];
        int b = challenge[1];
        int c = challenge[2];
        int d = challenge[3];
        return new byte[] {
            (byte) (0x7F & (a + (b ^ 0x0A) - d)),
            (byte) (0x7F & ((c >> 4) ^ (a + d))),
            (byte) (0x7F & ((d - (c << 2)) ^ (a | b))),
            (byte) (0x7F & (b - c + (0xF0 ^ (d << 4))))
        };
    }
}
