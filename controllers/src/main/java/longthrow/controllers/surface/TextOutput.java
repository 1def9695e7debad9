package longthrow.controllers.surface;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.DisplayText;
import longthrow.controllers.protocol.HuiText;

/// A display with a message of its own: all of its words in one, and with them the words and colours of the controls
/// that stand within it.
final class TextOutput extends Output {
    private static final int WHITE = 0xFFFFFF;

    private final Control control;
    private final Address.SysEx form;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> tints = new HashMap<>();
    private String words;
    private Optional<SysExMatch> sent = Optional.empty();
    private SysExMatch due = new SysExMatch(0, "", List.of());

    TextOutput(Control control, Address.SysEx form) {
        super(Rank.TEXT);
        this.control = control;
        this.form = form;
        words = fit("", control);
    }

    /// Another control that this message tells, too.
    void add(Control guest) {
        if (guest.kind() == Kind.COLOUR) {
            tints.put(guest.family(), WHITE);
        } else {
            texts.put(guest.family(), fit("", guest));
        }
    }

    private static String fit(String words, Control control) {
        return control.codec().equals(Optional.of(Codecs.HUI_TEXT))
                ? HuiText.fit(words, control.width())
                : DisplayText.fit(words, control.width());
    }

    @Override
    void show(Feedback feedback) {
        switch (feedback) {
            case Feedback.Text(Control of, String shown) -> show(of, shown);
            case Feedback.Digits(Control of, String characters) -> show(of, characters);
            case Feedback.Colour(Control of, int rgb) -> tints.replace(of.family(), rgb);
            case Feedback.Light _, Feedback.Motor _, Feedback.Ring _, Feedback.Level _ -> {}
        }
    }

    private void show(Control of, String shown) {
        if (of.family().equals(control.family())) {
            words = fit(shown, control);
        } else {
            texts.replace(of.family(), fit(shown, of));
        }
    }

    @Override
    byte[] next(long nanos) {
        due = new SysExMatch(0, words, List.of(), texts, tints);
        return sent.equals(Optional.of(due)) ? NOTHING : Wire.sysEx(form, due);
    }

    @Override
    void sent(long nanos) {
        sent = Optional.of(due);
    }

    @Override
    void forget() {
        sent = Optional.empty();
    }

    /// Left blank and white.
    @Override
    void rest() {
        words = fit("", control);
        texts.replaceAll((family, any) -> " ".repeat(any.length()));
        tints.replaceAll((family, any) -> WHITE);
    }
}
