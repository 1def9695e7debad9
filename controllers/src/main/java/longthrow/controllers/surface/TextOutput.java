package longthrow.controllers.surface;

import java.util.List;
import longthrow.controllers.protocol.DisplayText;

/// A display with a message of its own: all of its words in one.
final class TextOutput extends Output {
    private final Control control;
    private final Address.SysEx form;
    private String wanted;
    private String sent = "";
    private String due = "";

    TextOutput(Control control, Address.SysEx form) {
        super(Rank.TEXT);
        this.control = control;
        this.form = form;
        wanted = DisplayText.fit("", control.width());
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Text text) {
            wanted = DisplayText.fit(text.words(), control.width());
        }
    }

    @Override
    byte[] next(long nanos) {
        due = wanted;
        return due.equals(sent) ? NOTHING : Wire.sysEx(form, new SysExMatch(0, due, List.of()));
    }

    @Override
    void sent(long nanos) {
        sent = due;
    }

    @Override
    void forget() {
        sent = "";
    }

    @Override
    void rest() {
        wanted = DisplayText.fit("", control.width());
    }
}
