package longthrow.controllers.emulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.HuiText;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.SysExMatch;

/// A display and the controls that its message tells, too.
record Told(Control host, List<Control> guests, Face face) {
    Told {
        guests = List.copyOf(guests);
    }

    /// How wide each text is, so that they can be told apart; a lone one is as long as its message.
    Map<String, Integer> widths() {
        Map<String, Integer> widths = new HashMap<>();
        guests.stream()
                .filter(guest -> guest.kind() == Kind.TEXT)
                .forEach(guest -> widths.put(guest.family(), guest.width()));
        if (!widths.isEmpty()) {
            widths.put("", host.width());
        }
        return widths;
    }

    void on(SysExMatch match) {
        show(host, match.words());
        for (Control guest : guests) {
            Optional.ofNullable(match.texts().get(guest.family())).ifPresent(words -> show(guest, words));
            Optional.ofNullable(match.tints().get(guest.family()))
                    .ifPresent(rgb -> face.show(new Feedback.Colour(guest, rgb)));
        }
    }

    private void show(Control control, String words) {
        boolean glyphs = control.codec().equals(Optional.of(Codecs.HUI_TEXT));
        String read = glyphs ? HuiText.words(words) : words;
        face.show(
                control.kind() == Kind.DIGITS ? new Feedback.Digits(control, read) : new Feedback.Text(control, read));
    }
}
