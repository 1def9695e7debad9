package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Light;

/// Something that is not as it should be: a sign and a word for how bad it is, where, what, and what to do.
final class FindingRow extends Row<Archive.Finding> {
    FindingRow() {
        super(62);
    }

    @Override
    String words(Archive.Finding finding) {
        return finding.light().word() + ": " + finding.where() + ": " + finding.what() + "; " + finding.todo();
    }

    @Override
    String tip(Archive.Finding finding) {
        return "show/check: " + words(finding) + "  (Enter leads there)";
    }

    /// The colour of a light.
    static Ink ink(Light light) {
        return switch (light) {
            case GREEN -> Ink.SAFE;
            case AMBER -> Ink.HAND;
            case RED -> Ink.STOP;
        };
    }

    /// The sign of a light about a point: a disc with a tick is green, a triangle amber, a square with a cross red.
    static void sign(Graphics2D g, Light light, int x, int y, int half) {
        g.setColor(ink(light).color());
        switch (light) {
            case GREEN -> g.fillOval(x - half, y - half, 2 * half, 2 * half);
            case AMBER ->
                g.fillPolygon(
                        new int[] {x - half - 1, x + half + 1, x}, new int[] {y + half, y + half, y - half - 1}, 3);
            case RED -> g.fillRoundRect(x - half, y - half, 2 * half, 2 * half, 3, 3);
        }
        g.setColor(Ink.ON.color());
        g.setStroke(new BasicStroke(Math.max(1.3f, half / 4f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int in = half / 2;
        switch (light) {
            case GREEN ->
                g.drawPolyline(new int[] {x - in, x - in / 3, x + in}, new int[] {y, y + in * 2 / 3, y - in}, 3);
            case AMBER -> {
                g.drawLine(x, y - in / 2, x, y + in / 3);
                g.drawLine(x, y + in + in / 4, x, y + in + in / 4);
            }
            case RED -> {
                g.drawLine(x - in, y - in, x + in, y + in);
                g.drawLine(x - in, y + in, x + in, y - in);
            }
        }
    }

    @Override
    void draw(Graphics2D g, Archive.Finding finding, boolean selected) {
        int unit = Span.UNIT.px();
        int left = 4 * unit;
        int right = getWidth() - unit;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 2, unit, unit);
        }
        sign(g, finding.light(), 2 * unit, 14, 6);
        String word = finding.light().word().toUpperCase(Locale.ROOT) + " · " + finding.about();
        g.setColor(ink(finding.light()).color());
        Type.SMALL_STRONG.right(g, word, right, 14);
        int room = right - left - g.getFontMetrics().stringWidth(word) - unit;
        g.setColor(Ink.TEXT.color());
        Type.STRONG.left(g, Type.STRONG.fit(g, finding.where(), room), left, 14);
        g.setColor(Ink.TEXT.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, finding.what(), right - left), left, 31);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, finding.todo(), right - left), left, 46);
    }
}
