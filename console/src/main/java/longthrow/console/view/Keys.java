package longthrow.console.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// The keyboard: the desk's keys work wherever the focus is, but for text fields, which keep to themselves what may be
/// typed or taken back in them.
final class Keys implements View {
    /// The page fires a property of this name when somebody wants the next look.
    static final String LOOK = "look";

    private static final double STEP = 0.0125;
    private static final Set<KeyStroke> THROUGH = Set.of(
            KeyStroke.getKeyStroke("ctrl K"), KeyStroke.getKeyStroke("ctrl S"), KeyStroke.getKeyStroke("ctrl L"));

    private final JComponent page;
    private final Hand hand;
    private Optional<DeskFrame> shown = Optional.empty();

    Keys(JComponent page, Hand hand, Pages pages, Palette palette) {
        this.page = page;
        this.hand = hand;
        key("SPACE", frame -> hand.act(frame.transport().playing() ? "transport/stop" : "transport/play"));
        key("HOME", frame -> hand.act("transport/locate", "0"));
        key("G", frame -> hand.act("cue/go"));
        key("N", frame -> hand.act("scene/next"));
        key("B", frame -> hand.act("scene/previous"));
        key("T", frame -> TakeOverKey.press(frame, hand));
        key("LEFT", frame -> select(frame, frame.selected() - 1));
        key("RIGHT", frame -> select(frame, frame.selected() + 1));
        key("UP", frame -> move(frame, STEP));
        key("DOWN", frame -> move(frame, -STEP));
        key("shift UP", frame -> move(frame, STEP / 10));
        key("shift DOWN", frame -> move(frame, -STEP / 10));
        key("M", frame -> flip(frame, "mute"));
        key("S", frame -> flip(frame, "solo"));
        key("R", frame -> hand.act("engine/report"));
        for (Page each : Page.values()) {
            key(each.key(), frame -> {
                palette.close();
                pages.turn(each);
            });
        }
        key("ctrl L", frame -> page.firePropertyChange(LOOK, false, true));
        key("ctrl K", frame -> palette.open());
        key("ctrl E", frame -> {
            DeskFrame.Strip strip = frame.strips().get(frame.selected());
            palette.open(strip.path() + "/rename", strip.name());
        });
        key("ctrl S", frame -> hand.act("show/save"));
        key("ctrl Z", frame -> hand.act("history/undo"));
        key("ctrl shift Z", frame -> hand.act("history/redo"));
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
    }

    /// Whether a stroke is the desk's while a component has the focus. No text takes a page's key, the search, saving
    /// or the look for itself.
    static boolean hears(Optional<Component> focus, KeyStroke stroke) {
        return focus.filter(JTextComponent.class::isInstance).isEmpty()
                || THROUGH.contains(stroke)
                || Arrays.stream(Page.values())
                        .anyMatch(page -> KeyStroke.getKeyStroke(page.key()).equals(stroke));
    }

    private void key(String stroke, Consumer<DeskFrame> action) {
        KeyStroke pressed = KeyStroke.getKeyStroke(stroke);
        page.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(pressed, stroke);
        page.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public boolean accept(Object sender) {
                Component focus =
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
                return hears(Optional.ofNullable(focus), pressed);
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                shown.ifPresent(action);
            }
        });
    }

    private void select(DeskFrame frame, int strip) {
        if (strip >= 0 && strip < frame.strips().size()) {
            hand.act(frame.strips().get(strip).path() + "/select");
        }
    }

    private OptionalInt cell(DeskFrame frame, String key) {
        return frame.layout().cell(frame.strips().get(frame.selected()).path() + "/" + key);
    }

    private void move(DeskFrame frame, double step) {
        cell(frame, "fader").ifPresent(cell -> {
            Parameter fader = frame.layout().parameter(cell);
            double position = fader.taper().toPosition(frame.values().get(cell));
            hand.set(cell, fader.taper().toValue(position + step));
        });
    }

    private void flip(DeskFrame frame, String key) {
        cell(frame, key).ifPresent(cell -> hand.set(cell, frame.values().get(cell) >= 0.5 ? 0 : 1));
    }
}
