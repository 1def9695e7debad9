package longthrow.console.view;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// The keyboard: the desk's keys work wherever the focus is, but for text fields, which keep what is typed to
/// themselves.
final class Keys implements View {
    /// The page fires a property of this name when somebody wants the next look.
    static final String LOOK = "look";

    private static final double STEP = 0.0125;

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
            key(each.key(), frame -> pages.turn(each));
        }
        key("ctrl L", frame -> page.firePropertyChange(LOOK, false, true));
        key("ctrl K", frame -> palette.open());
        key("ctrl S", frame -> hand.act("show/save"));
        key("ctrl Z", frame -> hand.act("history/undo"));
        key("ctrl shift Z", frame -> hand.act("history/redo"));
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
    }

    private void key(String stroke, Consumer<DeskFrame> action) {
        page.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), stroke);
        page.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public boolean accept(Object sender) {
                return !(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
                        instanceof JTextComponent);
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
