package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.Archive;

/// How a change is set in a line: what, what it was in its column, an arrow, what it became.
final class WayView {
    private static final int WIDEST = 760; // pixels over which an eye still finds the value of a name
    private static final double VALUES = 0.62; // of the line: where what it was ends

    private WayView() {}

    /// In words: `fader from -6.0 dB to -4.0 dB`.
    static String words(Archive.Way way) {
        return way.after().isEmpty()
                ? way.what()
                : (way.what() + " from " + way.before() + " to " + way.after()).strip();
    }

    /// Sets it between two edges, `y` being the middle of the line.
    static void draw(Graphics2D g, Archive.Way way, int left, int right, int y) {
        int unit = Span.UNIT.px();
        g.setColor(Ink.DIM.color());
        if (way.after().isEmpty()) {
            Type.BODY.left(g, Type.BODY.fit(g, way.what(), right - left), left, y);
            return;
        }
        int width = Math.min(WIDEST, right - left);
        int end = left + (int) (width * VALUES);
        int after = end + 3 * unit;
        String before = Type.NUMBER.fit(g, way.before(), (int) (width * 0.36));
        int room = end - left - g.getFontMetrics(Type.NUMBER.font()).stringWidth(before) - unit;
        Type.BODY.left(g, Type.BODY.fit(g, way.what(), room), left, y);
        Type.NUMBER.right(g, before, end, y);
        Type.NUMBER.centre(g, "→", end + 1.5 * unit, y);
        g.setColor(Ink.TEXT.color());
        Type.NUMBER.left(g, Type.NUMBER.fit(g, way.after(), right - after), after, y);
    }
}
