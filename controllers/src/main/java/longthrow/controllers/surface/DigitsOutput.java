package longthrow.controllers.surface;

import java.util.Arrays;
import longthrow.controllers.protocol.SevenSegment;

/// Mackie seven-segment digits: a controller each, the right-most on the address itself; only digits that differ are
/// sent.
final class DigitsOutput extends Output {
    private static final int UNKNOWN = -1;

    private final int channel;
    private final int number;
    private final int width;
    private String words = "";
    private int[] wanted;
    private final int[] sent;
    private int due;

    DigitsOutput(Control control, Address.ControlChange address) {
        super(Rank.DIGITS);
        channel = address.channel();
        number = address.number();
        width = control.width();
        wanted = SevenSegment.codes("", width);
        sent = new int[width];
        forget();
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Digits digits && !digits.characters().equals(words)) {
            words = digits.characters();
            wanted = SevenSegment.codes(words, width);
        }
    }

    @Override
    byte[] next(long nanos) {
        due = Arrays.mismatch(wanted, sent);
        return due < 0
                ? NOTHING
                : Wire.message(new Address.ControlChange(channel, number + width - 1 - due), wanted[due]);
    }

    @Override
    void sent(long nanos) {
        sent[due] = wanted[due];
    }

    @Override
    void forget() {
        Arrays.fill(sent, UNKNOWN);
    }

    @Override
    void rest() {
        words = "";
        wanted = SevenSegment.codes("", width);
    }
}
