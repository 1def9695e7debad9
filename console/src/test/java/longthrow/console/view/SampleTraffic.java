package longthrow.console.view;

import java.util.List;
import longthrow.console.frame.Traffic;

/// What passes on the wire of the target picture's surface.
final class SampleTraffic {
    private SampleTraffic() {}

    static Traffic of() {
        return new Traffic(
                "screen",
                List.of(
                        in(1, 1.330, "B0 4A 40", "cc ch 1 74 = 64", ""),
                        in(2, 1.640, "90 13 7F", "note on ch 1 19 vel 127", "mute[4] down"),
                        out(3, 1.641, "90 13 7F", "note on ch 1 19 vel 127", "mute[4] on"),
                        in(4, 1.702, "90 13 00", "note off ch 1 19", "mute[4] up"),
                        in(5, 2.115, "B0 13 01", "cc ch 1 19 = 1", "vpot[4] +1"),
                        out(6, 2.116, "B0 33 17", "cc ch 1 51 = 23", "vpot.ring[4] dot 0.60"),
                        in(7, 3.204, "90 69 7F", "note on ch 1 105 vel 127", "fader[2] touched"),
                        in(8, 3.221, "E1 20 65", "pitch bend ch 2 12960", "fader[2] 0.791"),
                        out(9, 3.221, "E1 20 65", "pitch bend ch 2 12960", "fader[2] 0.791"),
                        in(10, 3.243, "E1 5C 67", "pitch bend ch 2 13276", "fader[2] 0.810"),
                        out(11, 3.243, "E1 5C 67", "pitch bend ch 2 13276", "fader[2] 0.810"),
                        out(
                                12,
                                3.251,
                                "F0 00 00 66 14 12 40 20 20 2B 32 2E 30 20 20 F7",
                                "SysEx Mackie MCU, text at 64",
                                "lcd.low[2] \"+2.0\""),
                        in(13, 4.018, "90 69 00", "note off ch 1 105", "fader[2] released")),
                new Traffic.Measured("fader[2]", "good: from 0 to 16383 in steps of 16", "", "", false));
    }

    private static Traffic.Message in(int number, double at, String bytes, String words, String control) {
        return new Traffic.Message(number, at, true, bytes, words, control);
    }

    private static Traffic.Message out(int number, double at, String bytes, String words, String control) {
        return new Traffic.Message(number, at, false, bytes, words, control);
    }
}
