package longthrow.controllers.port;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which parameter number (NRPN or RPN) is chosen on each channel, so that data entries that overtook each other in a
/// flood still reach their own parameter. Each side of a link has its own.
final class DataEntries {
    /// No number was ever chosen on the channel.
    static final int NONE = -1;

    private static final int LOWEST = 0x62; // NRPN low, NRPN high, RPN low, RPN high: 62 to 65
    private static final int REGISTERED = 1 << 14;

    private final int[] chosen = new int[16];

    DataEntries() {
        Arrays.fill(chosen, NONE);
    }

    /// Takes note of a message; the number that it speaks of, `NONE` for anything but a data entry.
    int on(int status, int first, int second) {
        int channel = status & 0xF;
        if ((status & 0xF0) != 0xB0) {
            return NONE;
        }
        if (first >= LOWEST && first < LOWEST + 4) {
            boolean high = (first & 1) != 0;
            int kind = first >= LOWEST + 2 ? REGISTERED : 0;
            int old = chosen[channel] == NONE || (chosen[channel] & REGISTERED) != kind ? 0 : chosen[channel];
            chosen[channel] = kind | (high ? (second << 7) | (old & 0x7F) : (old & 0x3F80) | second);
        }
        boolean entry = first == 0x06 || first == 0x26 || first == 0x60 || first == 0x61;
        return entry ? chosen[channel] : NONE;
    }

    /// Chooses another number where a data entry speaks of one; each message that this takes goes to `say`, packed.
    void choose(int channel, int number, IntConsumer say) {
        if (number != NONE && number != chosen[channel]) {
            int low = LOWEST + ((number & REGISTERED) != 0 ? 2 : 0);
            say.accept(packed(channel, low + 1, number >> 7));
            say.accept(packed(channel, low, number));
            chosen[channel] = number;
        }
    }

    private static int packed(int channel, int controller, int value) {
        return ((0xB0 | channel) << 16) | (controller << 8) | (value & 0x7F);
    }
}
