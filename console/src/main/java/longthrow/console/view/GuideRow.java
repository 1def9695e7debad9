package longthrow.console.view;

import java.awt.Graphics2D;

/// Something that the guide offers: its name, and below it what a newcomer should know.
final class GuideRow extends Row<GuideRow.Choice> {
    static final int HEIGHT = 46;

    GuideRow() {
        super(HEIGHT);
    }

    /// Something to choose.
    ///
    /// @param word what an action takes
    record Choice(String word, String name, String says) {}

    @Override
    String words(Choice choice) {
        return choice.name() + ": " + choice.says();
    }

    @Override
    String tip(Choice choice) {
        return words(choice);
    }

    @Override
    void draw(Graphics2D g, Choice choice, boolean selected) {
        int unit = Span.UNIT.px();
        if (selected) {
            int arc = 2 * Span.CORNER.px();
            g.setColor(Ink.ACCENT.over(Ink.WELL, 0.2));
            g.fillRoundRect(2, 2, getWidth() - 4, HEIGHT - 4, arc, arc);
            g.setColor(Ink.ACCENT.color());
            g.fillRect(2, unit, 3, HEIGHT - 2 * unit);
        }
        int room = getWidth() - 4 * unit;
        g.setColor(Ink.TEXT.color());
        Type.STRONG.left(g, Type.STRONG.fit(g, choice.name(), room), 2 * unit, 15);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, choice.says(), room), 2 * unit, 32);
    }
}
