package longthrow.console.view;

import java.awt.Graphics2D;

/// A step of the history: what redo would do again above the line, what undo would take back below it.
final class StepRow extends Row<StepRow.Item> {
    /// A step in words.
    ///
    /// @param next whether it is what UNDO, or REDO, would cross now
    record Item(String words, boolean done, boolean next) {}

    StepRow() {
        super(24);
    }

    @Override
    String words(Item item) {
        String key = item.done() ? "UNDO" : "REDO";
        return (item.done() ? "done: " : "undone: ") + item.words() + (item.next() ? ", " + key + " is next" : "");
    }

    @Override
    String tip(Item item) {
        return (item.done() ? "history/undo: " : "history/redo: ") + item.words();
    }

    @Override
    void draw(Graphics2D g, Item item, boolean selected) {
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        g.setColor((item.next() ? Ink.ACCENT : Ink.DIM).color());
        Type.BODY.centre(g, item.done() ? "↶" : "↷", unit + 6.0, middle);
        g.setColor((item.next() ? Ink.TEXT : Ink.DIM).color());
        Type type = item.next() ? Type.STRONG : Type.BODY;
        String tag = item.next() ? (item.done() ? "UNDO" : "REDO") : "";
        int end = getWidth() - unit - g.getFontMetrics(Type.SMALL_STRONG.font()).stringWidth(tag);
        type.left(g, type.fit(g, item.words(), end - 4 * unit), 3 * unit, middle);
        g.setColor(Ink.ACCENT.color());
        Type.SMALL_STRONG.left(g, tag, end, middle);
    }
}
