package longthrow.console.view;

import java.awt.Graphics2D;

/// A line of words in a list.
final class WordsRow extends Row<String> {
    private static final int HEIGHT = 20;

    WordsRow() {
        super(HEIGHT);
    }

    @Override
    String words(String line) {
        return line;
    }

    @Override
    String tip(String line) {
        return line;
    }

    @Override
    void draw(Graphics2D g, String line, boolean selected) {
        int unit = Span.UNIT.px();
        g.setColor((selected ? Ink.TEXT : Ink.DIM).color());
        Type.NUMBER.left(g, Type.NUMBER.fit(g, line, getWidth() - 2 * unit), unit, HEIGHT / 2);
    }
}
