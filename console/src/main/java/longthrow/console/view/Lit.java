package longthrow.console.view;

import java.util.Optional;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;
import org.jspecify.annotations.Nullable;

/// A button that lights while the frame says so.
abstract class Lit extends Press {
    private final transient Predicate<DeskFrame> lit;
    private @Nullable DeskFrame shown; // bare: each of a page's keys is given one with each frame
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
        return Optional.ofNullable(shown);
    }

    @Override
    public final void present(DeskFrame frame) {
        boolean first = shown == null;
        shown = frame;
        boolean now = lit.test(frame);
        if (first || now != on) {
            on = now;
            getAccessibleContext().setAccessibleDescription(on ? "on" : "off");
            repaint();
        }
    }
}
