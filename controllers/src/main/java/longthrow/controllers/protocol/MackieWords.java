package longthrow.controllers.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Mackie's SysEx messages in words (protocols, sections 2.2, 2.8, 2.12 and 3).
final class MackieWords {
    private static final int HUI = 0x05;

    private MackieWords() {}

    static String of(MackieMessage message) {
        return device(message.device()) + " " + (message.device() == HUI ? hui(message.payload()) : says(message));
    }

    private static String device(int id) {
        return switch (id) {
            case HUI -> "HUI";
            case 0x10 -> "Logic Control";
            case 0x11 -> "Logic Control XT";
            case 0x14 -> "Mackie Control";
            case 0x15 -> "Mackie Control extender";
            case 0x17 -> "Mackie C4";
            default -> "Mackie device %02X".formatted(id);
        };
    }

    private static String says(MackieMessage message) {
        byte[] payload = message.payload();
        return switch (message.command()) {
            case MackieMessage.QUERY -> "query: is anybody there?";
            case MackieMessage.READY, MackieMessage.READY_SHORT -> "ready";
            case MackieMessage.RESPONSE -> "answer to the challenge";
            case MackieMessage.ACCEPTED -> "accepted";
            case MackieMessage.REFUSED -> "refused";
            case 0x08, 0x63 -> "reset";
            case 0x0B -> "back light" + number(payload);
            case 0x0C -> "fader moves only when touched" + number(payload);
            case 0x0E -> "touch sensitivity" + number(payload);
            case 0x0F -> "off-line";
            case MackieMessage.TEXT -> lcd(payload);
            case MackieMessage.VERSION_QUERY -> "version query";
            case MackieMessage.VERSION -> "version " + ascii(payload, 0);
            case 0x20 -> "meter mode" + number(payload);
            case 0x21 -> "LCD meters" + number(payload);
            case 0x61 -> "all faders down";
            case 0x62 -> "all lamps off";
            case 0x72 -> "display colours" + number(payload);
            default -> "command %02X".formatted(message.command()) + number(payload);
        };
    }

    private static String lcd(byte[] payload) {
        if (payload.length == 0) {
            return "LCD, no text";
        }
        return "LCD" + (payload[0] < 56 ? " top " : " bottom ") + (payload[0] % 56 + 1) + " " + ascii(payload, 1);
    }

    /// What follows is for a display, by its number: 10 small ones, 11 the time, 12 the main one.
    private static String hui(byte[] payload) {
        if (payload.length < 2) {
            return "message";
        }
        return switch (payload[0]) {
            case 0x10 -> "display " + (payload[1] + 1) + " " + ascii(payload, 2);
            case 0x11 -> "time" + number(Arrays.copyOfRange(payload, 1, payload.length));
            case 0x12 -> "main display, zone " + (payload[1] + 1) + " " + ascii(payload, 2);
            default -> "message" + number(payload);
        };
    }

    private static String ascii(byte[] bytes, int from) {
        StringBuilder words = new StringBuilder("\"");
        for (char letter : new String(bytes, from, bytes.length - from, StandardCharsets.US_ASCII).toCharArray()) {
            words.append(letter >= 0x20 && letter <= 0x7E ? letter : '.');
        }
        return words.append('"').toString();
    }

    private static String number(byte[] payload) {
        return payload.length == 0 ? "" : " " + MessageWords.hex(payload);
    }
}
