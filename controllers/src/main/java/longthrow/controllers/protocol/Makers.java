package longthrow.controllers.protocol;

import java.util.Map;

/// Who made a device, by the id in its SysEx messages: those whose devices the program knows (protocols, section 4.7).
final class Makers {
    private static final Map<Integer, String> SHORT = Map.of(
            0x42,
            "Korg",
            0x43,
            "Yamaha",
            0x47,
            "Akai",
            0x7D,
            "nobody in particular",
            0x7E,
            "universal",
            0x7F,
            "universal, real time");
    private static final Map<Integer, String> LONG = Map.of(
            0x000066, "Mackie",
            0x000067, "Mackie's neighbour (QCon display)",
            0x00001A, "Allen & Heath",
            0x000106, "PreSonus",
            0x00024E, "iCON",
            0x002029, "Novation",
            0x002032, "Behringer");

    private Makers() {}

    /// The maker whose id stands at a place of a message.
    static String name(byte[] message, int at) {
        if (message[at] != 0) {
            return SHORT.getOrDefault((int) message[at], "maker %02X".formatted(message[at]));
        }
        if (message.length < at + 3) {
            return "no maker";
        }
        int id = message[at + 1] << 8 | message[at + 2];
        return LONG.getOrDefault(id, "maker 00 %02X %02X".formatted(message[at + 1], message[at + 2]));
    }
}
