package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import longthrow.dsp.thread.EventThread;
import org.jspecify.annotations.Nullable;

/// A button that paints itself; keyboard, focus and screen readers come from Swing's own button.
@EventThread
abstract class Press extends JButton implements View {
    private int air;

    Press(String id, String words, Runnable action) {
        setName(id);
        setToolTipText(id);
        setBorder(BorderFactory.createEmptyBorder());
        setContentAreaFilled(false);
        setRolloverEnabled(true);
        setRequestFocusEnabled(false); // a click must not take the focus from a text field
        getAccessibleContext().setAccessibleName(words);
        addActionListener(event -> action.run());
    }

    /// Paints the button.
    abstract void draw(Graphics2D g);

    @Override
    protected final void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        if (isOpaque()) {
            own.setColor(getParent().getBackground());
            own.fillRect(0, 0, getWidth(), getHeight());
        }
        Theme.smooth(own);
        draw(own);
        if (isFocusOwner()) {
            own.setColor(Ink.ACCENT.color());
            int arc = 2 * Span.CORNER.px();
            own.drawRoundRect(0, air, getWidth() - 1, getHeight() - 2 * air - 1, arc, arc);
        }
        own.dispose();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return Optional.ofNullable(getToolTipText())
                .map(told -> Tips.of(this, told))
                .orElse(null);
    }

    /// The face of a button at rest: a little above the panel it stands on.
    final Color rest() {
        return Ink.mix(getParent().getBackground(), Ink.TEXT.color(), 0.055);
    }

    /// Leaves so many pixels above and below its face free, which a finger may hit too.
    final void air(int free) {
        air = free;
    }

    /// Fills the button's rounded face, a shade lighter under the pointer and darker under the finger.
    final void face(Graphics2D g, Color colour) {
        Color shade = getModel().isPressed()
                ? Ink.mix(colour, Ink.SHADOW.color(), 0.25)
                : getModel().isRollover() ? Ink.mix(colour, Ink.TEXT.color(), 0.08) : colour;
        int arc = 2 * Span.CORNER.px();
        g.setColor(shade);
        g.fillRoundRect(0, air, getWidth(), getHeight() - 2 * air, arc, arc);
    }

    /// The sign of a key that opens a list, at its right edge.
    final void arrow(Graphics2D g, int inset) {
        int x = getWidth() - inset - 5;
        int y = getHeight() / 2 - 1;
        g.setColor(Ink.FAINT.color());
        g.fillPolygon(new int[] {x, x + 6, x + 3}, new int[] {y, y, y + 4}, 3);
    }

    /// Runs `action` when the button is clicked twice.
    final void onDoubleClick(Runnable action) {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    action.run();
                }
            }
        });
    }
}
