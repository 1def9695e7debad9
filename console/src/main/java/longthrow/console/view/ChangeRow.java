package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.Outlook;

/// A control that the next GO moves, or leaves alone with the reason why.
final class ChangeRow extends Row<Outlook.Line> {
    private static final int HEIGHT = 24;
    private static final int WIDEST = 860; // pixels over which an eye still finds the value of a name

    ChangeRow() {
        super(HEIGHT);
    }

    @Override
    String words(Outlook.Line line) {
        String way = line.whose() + " " + line.what() + " from " + line.before() + " to " + line.after();
        return line.why().isEmpty() ? way : way + " is left alone: " + line.why();
    }

    @Override
    String tip(Outlook.Line line) {
        return line.id() + ": " + line.before() + " → " + line.after()
                + (line.why().isEmpty() ? "" : "; left alone: " + line.why()) + "  (Enter asks why)";
    }

    @Override
    void draw(Graphics2D g, Outlook.Line line, boolean selected) {
        int unit = Span.UNIT.px();
        int width = Math.min(WIDEST, getWidth() - 2 * unit);
        int middle = HEIGHT / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), HEIGHT - 1, unit, unit);
        }
        int strip = unit + 14;
        int what = unit + width * 26 / 100;
        int before = unit + width * 64 / 100;
        boolean stays = !line.why().isEmpty();
        g.setColor(stays ? Ink.HAND.color() : Ink.ACCENT.color());
        if (stays) {
            g.drawLine(unit, middle - 4, unit + 7, middle + 3);
            g.drawLine(unit, middle + 3, unit + 7, middle - 4);
        } else {
            g.fillRect(unit, middle - 3, 7, 7);
        }
        g.setColor(Ink.TEXT.color());
        Type.NAME.left(g, Type.NAME.fit(g, line.whose(), what - strip - unit), strip, middle);
        g.setColor(Ink.DIM.color());
        int room = before - what - 8 * unit;
        Type.SMALL.left(
                g, Type.SMALL.fit(g, stays ? line.what() + " · " + line.why() : line.what(), room), what, middle);
        Type.NUMBER.right(g, line.before(), before, middle);
        Type.NUMBER.centre(g, stays ? "×" : "→", before + 1.5 * unit, middle);
        g.setColor(stays ? Ink.HAND.color() : Ink.TEXT.color());
        Type.NUMBER.left(
                g, Type.NUMBER.fit(g, line.after(), unit + width - before - 3 * unit), before + 3 * unit, middle);
    }
}
