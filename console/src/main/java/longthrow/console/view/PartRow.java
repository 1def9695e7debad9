package longthrow.console.view;

import java.awt.Graphics2D;

/// A line of what part of another show brings: a pair of strips, something in the way, or a value.
final class PartRow extends Row<PartRow.Item> {
    /// What a line tells.
    enum Kind {
        PAIR("takes from", "⇐", Ink.SAFE),
        CONFLICT("conflict", "!", Ink.HAND),
        CHANGE("changes", "■", Ink.ACCENT);

        private final String word;
        private final String sign;
        private final Ink ink;

        Kind(String word, String sign, Ink ink) {
            this.word = word;
            this.sign = sign;
            this.ink = ink;
        }
    }

    /// A line.
    record Item(Kind kind, String words) {}

    PartRow() {
        super(24);
    }

    @Override
    String words(Item item) {
        return item.kind().word + ": " + item.words();
    }

    @Override
    String tip(Item item) {
        return "show/load: " + words(item);
    }

    @Override
    void draw(Graphics2D g, Item item, boolean selected) {
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        g.setColor(item.kind().ink.color());
        Type.SMALL_STRONG.centre(g, item.kind().sign, unit + 5.0, middle);
        Type.SMALL.left(g, item.kind().word, 3 * unit, middle);
        g.setColor((item.kind() == Kind.CONFLICT ? Ink.TEXT : Ink.DIM).color());
        Type.BODY.left(g, Type.BODY.fit(g, item.words(), getWidth() - 12 * unit), 11 * unit, middle);
    }
}
