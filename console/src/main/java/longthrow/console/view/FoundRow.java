package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;

/// Something found: whose and what it is, its id, and its value now.
final class FoundRow extends Row<Found> {
    static final int HEIGHT = 34;
    private Optional<DeskFrame> frame = Optional.empty();

    FoundRow() {
        super(HEIGHT);
    }

    void follow(DeskFrame now) {
        frame = Optional.of(now);
    }

    /// A control's value now; empty for an action.
    private String value(Found found) {
        if (found.action() || frame.isEmpty()) {
            return "";
        }
        int cell = found.cell().getAsInt();
        return frame.get().layout().parameter(cell).format(frame.get().values().get(cell));
    }

    @Override
    String words(Found found) {
        return (found.whose() + " " + found.what() + " " + found.id() + " " + value(found)).strip();
    }

    @Override
    String tip(Found found) {
        return found.id() + ": " + found.what();
    }

    @Override
    void draw(Graphics2D g, Found found, boolean selected) {
        int unit = Span.UNIT.px();
        int right = getWidth() - 2 * unit;
        int middle = HEIGHT / 2;
        if (selected) {
            int arc = 2 * Span.CORNER.px();
            g.setColor(Ink.ACCENT.over(Ink.RAISED, 0.2));
            g.fillRoundRect(unit / 2, 1, getWidth() - unit, HEIGHT - 2, arc, arc);
            g.setColor(Ink.ACCENT.color());
            g.fillRect(unit / 2, unit, 3, HEIGHT - 2 * unit);
        }
        String value = found.action() ? "action" : value(found);
        g.setColor(found.action() ? Ink.DIM.color() : Ink.TEXT.color());
        Type type = found.action() ? Type.SMALL : Type.NUMBER;
        type.right(g, value, right, middle);
        int room = right - g.getFontMetrics(type.font()).stringWidth(value) - unit;
        int id = 2 * unit + (getWidth() - 4 * unit) * 58 / 100;
        g.setColor(Ink.TEXT.color());
        String whose = Type.STRONG.fit(g, found.whose(), id - 3 * unit);
        int x = Type.STRONG.left(g, whose, 2 * unit, middle) + (whose.isEmpty() ? 0 : unit);
        g.setColor(Ink.DIM.color());
        Type.BODY.left(g, Type.BODY.fit(g, found.what(), id - x - unit), x, middle);
        Type.SCALE.left(g, Type.SCALE.fit(g, found.id(), room - id), id, middle);
    }
}
