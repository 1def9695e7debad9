package longthrow.controllers.surface;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.protocol.DisplayText;
import longthrow.controllers.protocol.HuiDigits;
import longthrow.controllers.protocol.Segments;

/// All digits of a display in one message. Of a display that counts its digits from the right, those to the left that
/// did not change are left out.
final class DigitsMessage extends Output {
    private static final int UNKNOWN = -1;

    private final Control control;
    private final Address.SysEx form;
    private final boolean fromTheRight;
    private int[] wanted;
    private int[] sent;
    private int[] due;

    DigitsMessage(Control control, Address.SysEx form) {
        super(Rank.DIGITS);
        this.control = control;
        this.form = form;
        fromTheRight = control.codec().equals(Optional.of(Codecs.HUI_DIGITS));
        wanted = bytes("");
        sent = new int[wanted.length];
        due = sent;
        forget();
    }

    private int[] bytes(String words) {
        return switch (control.codec().orElse("")) {
            case Codecs.HUI_DIGITS -> HuiDigits.codes(words, control.width());
            case Codecs.SEGMENTS -> Segments.bytes(words, control.width());
            default -> DisplayText.fit(words, control.width()).chars().toArray();
        };
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Digits(Control _, String characters)) {
            wanted = bytes(characters);
        }
    }

    @Override
    byte[] next(long nanos) {
        due = wanted;
        if (Arrays.equals(due, sent)) {
            return NOTHING;
        }
        int count = fromTheRight ? lastChange() + 1 : due.length;
        String characters = new String(due, 0, count);
        return Wire.sysEx(form, new SysExMatch(0, characters, List.of()));
    }

    private int lastChange() {
        int last = due.length - 1;
        while (due[last] == sent[last]) {
            last--;
        }
        return last;
    }

    @Override
    void sent(long nanos) {
        sent = due.clone();
    }

    @Override
    void forget() {
        Arrays.fill(sent, UNKNOWN);
    }

    @Override
    void rest() {
        wanted = bytes("");
    }
}
