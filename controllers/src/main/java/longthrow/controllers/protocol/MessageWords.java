package longthrow.controllers.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Messages in words for people: `note on ch 1 60 vel 100`, `pitch bend ch 1 12808`,
/// `nrpn ch 1 01:17 = 107`. It follows parameter numbers, controller pairs and banks, so there is one for
/// each direction of a port. Belongs to one thread.
public final class MessageWords {
    private static final int NONE = -1;
    private static final String[] SYSTEM = {
        "clock", "", "start", "continue", "stop", "", "active sensing", "system reset"
    };

    private final ParameterNumbers numbers = new ParameterNumbers();
    private final int[][] controllers = new int[16][128];
    private final int[] lastController = new int[16];
    private final int[] bank = new int[16];
    private String data = "";

    /// Nothing has been heard yet.
    public MessageWords() {
        Arrays.fill(lastController, NONE);
        Arrays.fill(bank, NONE);
    }

    /// A message of up to three bytes as people write bytes: `90 3C 7F`.
    public static String hex(int status, int first, int second) {
        int count = status >= 0xF8 || status == 0xF6 ? 0 : MidiStream.dataBytes(status);
        String one = "%02X".formatted(status);
        return count == 0 ? one : one + " %02X".formatted(first) + (count == 1 ? "" : " %02X".formatted(second));
    }

    /// Any bytes as people write them.
    public static String hex(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        for (byte value : bytes) {
            words.append(words.isEmpty() ? "" : " ").append("%02X".formatted(value & 0xFF));
        }
        return words.toString();
    }

    /// A message of up to three bytes.
    public String of(int status, int first, int second) {
        if (status >= 0xF0) {
            return system(status, first, second);
        }
        String channel = " ch " + ((status & 0xF) + 1) + " ";
        String says = switch (status & 0xF0) {
            case 0x80 -> "note off" + channel + first + " vel " + second;
            case 0x90 -> second == 0 ? "note off" + channel + first : "note on" + channel + first + " vel " + second;
            case 0xA0 -> "key pressure" + channel + first + " = " + second;
            case 0xB0 -> controller(status & 0xF, first, second);
            case 0xC0 -> "program change" + channel + first + scene(status & 0xF, first);
            case 0xD0 -> "channel pressure" + channel + first;
            default -> "pitch bend" + channel + (second << 7 | first);
        };
        if ((status & 0xF0) != 0xB0) {
            lastController[status & 0xF] = NONE;
        }
        return says;
    }

    /// Consoles count scenes from 1, with 128 a bank (protocols, section 4.5).
    private String scene(int channel, int program) {
        return bank[channel] == NONE
                ? " (program " + (program + 1) + ")"
                : " (bank " + bank[channel] + ", program " + (program + 1) + ": scene "
                        + (bank[channel] * 128 + program + 1) + ")";
    }

    private String controller(int channel, int number, int value) {
        data = "";
        boolean numbered = numbers.onController(channel + 1, number, value, this::entry);
        int high = controllers[channel][number & 0x1F];
        boolean pair = number >= 32 && number < 64 && lastController[channel] == number - 32;
        controllers[channel][number] = value;
        lastController[channel] = number;
        bank[channel] = number == 0 ? value : bank[channel];
        if (!data.isEmpty()) {
            return data;
        }
        String plain = "cc ch " + (channel + 1) + " " + number + " = " + value;
        if (numbered && number >= 0x62) {
            return plain + " (selects " + (number >= 0x64 ? "rpn" : "nrpn") + (number % 2 == 1 ? " high" : " low")
                    + ")";
        }
        return pair ? plain + " (" + (number - 32) + "/" + number + " = " + (high << 7 | value) + ")" : plain;
    }

    private void entry(boolean registered, int channel, int number, ParameterNumbers.Part part, int value) {
        String start =
                (registered ? "rpn ch " : "nrpn ch ") + channel + " %02X:%02X".formatted(number >> 7, number & 0x7F);
        data = start
                + switch (part) {
                    case HIGH -> " = " + value;
                    case LOW -> " = " + (controllers[channel - 1][0x06] << 7 | value) + " (14 bits)";
                    case INCREMENT -> " increment " + value;
                    case DECREMENT -> " decrement " + value;
                };
    }

    private static String system(int status, int first, int second) {
        return switch (status) {
            case 0xF1 -> "timecode quarter frame, piece " + (first >> 4) + " = " + (first & 0xF);
            case 0xF2 -> {
                int sixteenths = second << 7 | first;
                yield "song position " + sixteenths + " sixteenths = " + 6 * sixteenths + " clocks";
            }
            case 0xF3 -> "song select " + first;
            case 0xF6 -> "tune request";
            default -> {
                String words = status >= 0xF8 ? SYSTEM[status - 0xF8] : "";
                yield words.isEmpty() ? "undefined" : words;
            }
        };
    }

    /// A SysEx message, F0 to F7.
    public String of(byte[] message) {
        return "SysEx "
                + mackie(message)
                        .or(() -> universal(message))
                        .or(() -> ServiceWords.of(message))
                        .orElseGet(() -> maker(message));
    }

    private static Optional<String> mackie(byte[] message) {
        return MackieMessage.of(message).map(MackieWords::of);
    }

    private static Optional<String> universal(byte[] message) {
        if (message.length < 6 || (message[1] != 0x7E && message[1] != 0x7F)) {
            return Optional.empty();
        }
        boolean general = message[1] == 0x7E && message[3] == 6;
        if (general && message[4] == 1) {
            return Optional.of("identity request");
        }
        return general && message[4] == 2
                ? Optional.of("identity reply of " + Makers.name(message, 5))
                : Optional.empty();
    }

    private static String maker(byte[] message) {
        return String.format(Locale.ROOT, "%s, %d bytes", Makers.name(message, 1), message.length);
    }
}
