package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.dsp.parameter.Taper;

/// What the faders of a Mackie surface say and are told, as bytes: pitch bends, `E0` for the first, and notes for the
/// fingers on them.
///
/// @param full the step of the wire at a fader's upper end
record MackieFaders(int full) {
    static final MackieFaders MCU = new MackieFaders(16_383);
    static final MackieFaders X_TOUCH = new MackieFaders(15_935);

    private static final Taper LAW = new Taper.Fader();

    /// Fader `fader`, from 1, was moved to a level in dB.
    String moved(int fader, double decibels) {
        return at(fader, (int) Math.round(full * LAW.toPosition(decibels)));
    }

    /// The same, in steps of the wire.
    static String at(int fader, int step) {
        return String.format(Locale.ROOT, "%02X %02X %02X", 0xDF + fader, step & 0x7F, step >> 7);
    }

    /// A finger came to a fader, or went.
    static String touched(int fader, boolean down) {
        return String.format(Locale.ROOT, "90 %02X %s", 0x67 + fader, down ? "7F" : "00");
    }

    /// Where the motor of a fader was sent, in the order of the messages; positions from 0 to 1.
    List<Double> sent(List<String> heard, int fader) {
        Matcher bend = Pattern.compile(String.format(Locale.ROOT, "%02X ([0-7].) ([0-7].)", 0xDF + fader))
                .matcher(String.join(" ", heard));
        List<Double> positions = new ArrayList<>();
        while (bend.find()) {
            int step = Integer.parseInt(bend.group(1), 16) + 128 * Integer.parseInt(bend.group(2), 16);
            positions.add((double) step / full);
        }
        return positions;
    }

    /// The level in dB where the motor of a fader was sent last; no number where it was not.
    double last(List<String> heard, int fader) {
        List<Double> positions = sent(heard, fader);
        return positions.isEmpty() ? Double.NaN : LAW.toValue(positions.getLast());
    }
}
