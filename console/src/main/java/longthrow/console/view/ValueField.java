package longthrow.console.view;

import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.Popup;
import javax.swing.PopupFactory;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import org.jspecify.annotations.Nullable;

/// A value in words, to be typed over in any unit. What is no value stays in the field, outlined, and the reason is
/// said.
///
/// While nobody types, the field paints its words itself, as the text field would: the window's own painter can then
/// paint it, and the text field hears of figures that run only once they rest.
final class ValueField extends JTextField implements View, FramePainter.Part {
    private static final int REST = 6; // frames: figures that change faster than ten times a second cannot be read

    private final int cell;
    private final String id;
    private final Parameter parameter;
    private final Hand hand;
    private final Consumer<String> complain;
    private Optional<Popup> hint = Optional.empty();
    private double value;
    private final transient Dirt dirt = new Dirt();
    private int air;
    private final boolean ready; // not while the text field makes itself
    private String shown = "";
    private boolean settled = true;
    private boolean stale;
    private int rested = REST;

    ValueField(DeskFrame frame, int cell, Hand hand, Consumer<String> complain) {
        this(frame, cell, hand, complain, Type.NUMBER);
    }

    /// The same, set in a type of its own.
    ValueField(DeskFrame frame, int cell, Hand hand, Consumer<String> complain, Type type) {
        this.cell = cell;
        this.hand = hand;
        this.complain = complain;
        parameter = frame.layout().parameter(cell);
        value = frame.values().get(cell);
        id = frame.layout().id(cell);
        setName(id + "/value");
        setToolTipText(id);
        getAccessibleContext().setAccessibleName("Value of " + id);
        setFont(type.font());
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        setHorizontalAlignment(CENTER);
        setText(words());
        addActionListener(event -> take());
        registerKeyboardAction(event -> drop(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        addFocusListener(new Focus());
        ready = true;
    }

    /// Leaves so many pixels above its well free, which a finger may hit too.
    ValueField below(int free) {
        air = free;
        setBorder(BorderFactory.createEmptyBorder(free, 0, 0, 0));
        return this;
    }

    @Override
    public void present(DeskFrame frame) {
        double now = frame.values().get(cell);
        stale |= now != value;
        value = now;
        rested++;
        if (rested >= REST && !isFocusOwner() && !wrong()) {
            if (stale) {
                stale = false;
                rested = 0;
                show(words());
            } else {
                settle();
            }
        }
    }

    private void show(String words) {
        if (!words.equals(shown)) {
            shown = words;
            settled = false;
            repaint();
        }
    }

    /// Tells the text field what is shown.
    private void settle() {
        if (!settled) {
            setText(shown);
        }
    }

    @Override
    public void setText(String words) {
        settled = true;
        shown = words;
        super.setText(words);
    }

    @Override
    public String getText() {
        settle();
        return super.getText();
    }

    @Override
    public void repaint(long within, int x, int y, int width, int height) {
        if (!ready || !dirt.takes(this, x, y, width, height)) {
            super.repaint(within, x, y, width, height);
        }
    }

    @Override
    public Dirt dirt() {
        return dirt;
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public boolean alone() {
        return !isFocusOwner() && !wrong();
    }

    @Override
    public void leave() {
        Rectangle place = dirt.place();
        super.repaint(0, place.x, place.y, place.width, place.height);
    }

    @Override
    public void paintOn(Graphics2D brush) {
        brush.setColor(getParent().getBackground());
        brush.fillRect(0, 0, getWidth(), getHeight());
        Theme.smooth(brush);
        well(brush);
        Theme.plain(brush);
        words(brush);
    }

    private void well(Graphics2D g) {
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, air, getWidth(), getHeight() - air, arc, arc);
    }

    /// Sets the words where the text field sets its own.
    private void words(Graphics2D g) {
        FontMetrics metrics = getFontMetrics(getFont());
        int spare = getWidth() - 2 - (int) BasicGraphicsUtils.getStringWidth(this, metrics, shown); // a caret has room
        int baseline = air + (getHeight() - air - metrics.getHeight()) / 2 + metrics.getAscent();
        g.setFont(getFont());
        g.setColor(getForeground());
        BasicGraphicsUtils.drawString(this, g, shown, Math.max(0, spare / 2), baseline);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        Theme.smooth(own);
        well(own);
        if (alone()) {
            Theme.plain(own);
            words(own);
            own.dispose();
            return;
        }
        int arc = 2 * Span.CORNER.px();
        if (isFocusOwner()) {
            own.setColor(wrong() ? Ink.STOP.color() : Ink.ACCENT.color());
            own.drawRoundRect(0, air, getWidth() - 1, getHeight() - air - 1, arc, arc);
        }
        own.dispose();
        super.paintComponent(g);
    }

    private String words() {
        String words = parameter.format(value).replace("-inf", "-∞").replace(" dB", "");
        boolean signed = parameter.unit() == Unit.DECIBELS && parameter.minimum() < 0 && parameter.maximum() > 0;
        return signed && value > 0 ? "+" + words : words;
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return Optional.ofNullable(getToolTipText())
                .map(told -> Tips.of(this, told))
                .orElse(null);
    }

    /// Takes what was typed, or says why it cannot.
    private void take() {
        OptionalDouble typed = parameter.parse(getText());
        if (typed.isEmpty()) {
            putClientProperty("JComponent.outline", "error");
            setForeground(Ink.STOP.color());
            explain("“" + getText().strip() + "” is no value for " + id + ": type "
                    + parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum()));
            return;
        }
        hand.set(cell, typed.getAsDouble());
        value = typed.getAsDouble();
        drop();
    }

    /// Says above the field, and where problems stand, why what was typed cannot be taken.
    private void explain(String words) {
        complain.accept(words);
        hint.ifPresent(Popup::hide);
        JToolTip tip = createToolTip();
        tip.setTipText(words);
        Point at = getLocationOnScreen();
        int above = at.y - tip.getPreferredSize().height - Span.HALF.px();
        Popup popup = PopupFactory.getSharedInstance().getPopup(this, tip, at.x, above);
        popup.show();
        hint = Optional.of(popup);
    }

    /// Leaves the field with the desk's value in it.
    private void drop() {
        putClientProperty("JComponent.outline", null);
        setForeground(Ink.TEXT.color());
        complain.accept("");
        hint.ifPresent(Popup::hide);
        hint = Optional.empty();
        setText(words());
        getParent().requestFocusInWindow();
    }

    private boolean wrong() {
        return getClientProperty("JComponent.outline") != null;
    }

    /// Selects all on arrival; on leaving, words that Enter did not take give way to the desk's value unless they are
    /// marked wrong.
    private final class Focus extends FocusAdapter {
        @Override
        public void focusGained(FocusEvent event) {
            settle();
            selectAll();
        }

        @Override
        public void focusLost(FocusEvent event) {
            if (!wrong()) {
                setText(words());
            }
            select(0, 0);
        }
    }
}
