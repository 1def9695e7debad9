package longthrow.console.view;

import java.awt.Graphics2D;

/// A fact about a control: its label, then what is so.
final class FactRow extends Row<FactRow.Fact> {
    /// What a control does that has no place in the map.
    static final String NOTHING = "nothing";

    private static final int LABEL = 62;

    /// A heading where there is no label.
    record Fact(String label, String words) {}

    FactRow() {
        super(24);
    }

    @Override
    String words(Fact fact) {
        return (fact.label() + " " + fact.words()).strip();
    }

    @Override
    String tip(Fact fact) {
        return fact.words();
    }

    @Override
    void draw(Graphics2D g, Fact fact, boolean selected) {
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        if (fact.label().isEmpty()) {
            g.setColor(Ink.TEXT.color());
            Type.STRONG.left(g, Type.STRONG.fit(g, fact.words(), getWidth() - 2 * unit), unit, middle);
            return;
        }
        boolean does = fact.label().equals("DOES") && !fact.words().equals(NOTHING);
        g.setColor(Ink.DIM.color());
        Type.SMALL_STRONG.left(g, fact.label(), unit, middle);
        g.setColor((does ? Ink.ACCENT : Ink.TEXT).color());
        Type type = does ? Type.BODY : Type.NUMBER;
        type.left(g, type.fit(g, fact.words(), getWidth() - LABEL - unit), LABEL, middle);
    }
}
