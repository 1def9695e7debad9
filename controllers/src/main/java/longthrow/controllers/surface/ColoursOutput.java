package longthrow.controllers.surface;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The back-lights of all strips, told in one message. Some devices show a new colour only when text follows, so that
/// the displays are due again after it.
final class ColoursOutput extends Output {
    private static final int WHITE = 0xFFFFFF;

    private final Address.SysEx form;
    private final Runnable then;
    private final int[] wanted;
    private byte[] due = NOTHING;
    private byte[] sent = NOTHING;

    ColoursOutput(Address.SysEx form, int count, Runnable then) {
        super(Rank.TEXT);
        this.form = form;
        this.then = then;
        wanted = new int[count];
        rest();
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Colour(Control control, int rgb)
                && control.index() >= 1
                && control.index() <= wanted.length) {
            due = wanted[control.index() - 1] == rgb ? due : NOTHING;
            wanted[control.index() - 1] = rgb;
        }
    }

    @Override
    byte[] next(long nanos) {
        if (due.length == 0) {
            List<Integer> colours = IntStream.of(wanted).boxed().toList();
            due = Wire.sysEx(form, new SysExMatch(0, "", colours));
        }
        return Arrays.equals(due, sent) ? NOTHING : due;
    }

    @Override
    void sent(long nanos) {
        sent = due;
        then.run();
    }

    @Override
    void forget() {
        sent = NOTHING;
    }

    /// Left white, so that the displays can be read.
    @Override
    void rest() {
        Arrays.fill(wanted, WHITE);
        due = NOTHING;
    }
}
