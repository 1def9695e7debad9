package longthrow.mappings.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads whole messages as Ardour writes them: hexadecimal bytes of one or two digits, blanks between.
final class Bytes {
    private Bytes() {}

    static Message.Reading read(String words) {
        List<Integer> bytes = new ArrayList<>();
        for (String word : words.split("\\s+")) {
            if (!word.matches("(0x)?[0-9A-Fa-f]{1,2}")) {
                return none("\"" + word + "\" is no byte");
            }
            bytes.add(Integer.parseInt(word.replaceFirst("^0x", ""), 16));
        }
        if (bytes.size() == 1 && bytes.getFirst() >= 0xF8) {
            return none("a message of the MIDI clock is no key; the desk follows a clock as a whole");
        }
        return bytes.getFirst() == 0xF0 ? exclusive(bytes) : shorter(bytes);
    }

    private static Message.Reading exclusive(List<Integer> bytes) {
        boolean framed = bytes.size() > 2 && bytes.getLast() == 0xF7;
        boolean data =
                bytes.stream().skip(1).limit(Math.max(0, bytes.size() - 2)).allMatch(value -> value < 0x80);
        if (!framed || !data) {
            return none("a system exclusive message runs from F0 to F7, with bytes below 80 between");
        }
        String form =
                bytes.stream().map(value -> String.format("%02X", value)).collect(Collectors.joining(" ", "<", ">"));
        return new Message.Reading.Of(new Message("sysex", 0, 0, form, Optional.empty()));
    }

    private static Message.Reading shorter(List<Integer> bytes) {
        int status = bytes.getFirst() & 0xF0;
        int length = status == 0xC0 ? 2 : 3;
        String kind = switch (status) {
            case 0x80, 0x90 -> "note";
            case 0xB0 -> "cc";
            case 0xC0 -> "pc";
            default -> "";
        };
        boolean sound = bytes.size() == length && bytes.stream().skip(1).allMatch(value -> value < 0x80);
        if (kind.isEmpty() || !sound) {
            return none("this is no whole note, controller, program or system exclusive message");
        }
        int value = length == 2 ? 127 : status == 0x80 ? 0 : bytes.get(2);
        return new Message.Reading.Of(
                new Message(kind, (bytes.getFirst() & 0xF) + 1, bytes.get(1), when(value), Optional.empty()));
    }

    /// A key that sends its highest value is an ordinary one; any other value is the only one that counts.
    private static String when(int value) {
        return switch (value) {
            case 127 -> "";
            case 0 -> "press 0..0 release 1..127";
            default -> "press " + value + ".." + value;
        };
    }

    private static Message.Reading none(String why) {
        return new Message.Reading.None(why);
    }
}
