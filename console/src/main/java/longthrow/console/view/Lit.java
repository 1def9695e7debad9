package longthrow.console.view;

import java.util.Optional;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;

/// A button that lights while the frame says so.
abstract class Lit extends Press {
    private final transient Predicate<DeskFrame> lit;
    private Optional<DeskFrame> shown = Optional.empty();
    private boolean on;

    Lit(String id, String words, Predicate<DeskFrame> lit, Runnable action) {
        super(id, words, action);
        this.lit = lit;
        setOpaque(true);
    }

    /// Whether it is lit.
    final boolean on() {
        return on;
    }

    /// The frame that was presented last.
    final Optional<DeskFrame> shown() {
        return shown;
    }

    @Override
    public final void present(DeskFrame frame) {
        boolean first = shown.isEmpty();
        shown = Optional.of(frame);
        boolean now = lit.test(frame);
        if (first || now != on) {
            on = now;
            getAccessibleContext().setAccessibleDescription(on ? "on" : "off");
            repaint();
        }
    }
}
