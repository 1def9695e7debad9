package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.frame.Traffic;

/// A message on the wire: which way, the control it means, its bytes, what it is in words.
final class MessageRow extends Row<Traffic.Message> {
    private static final int TIME = 58;

    MessageRow() {
        super(36);
    }

    @Override
    String words(Traffic.Message message) {
        return (message.in() ? "in " : "out ") + message.control() + " " + message.bytes() + ", " + message.words();
    }

    @Override
    String tip(Traffic.Message message) {
        return words(message);
    }

    @Override
    void draw(Graphics2D g, Traffic.Message message, boolean selected) {
        int unit = Span.UNIT.px();
        int right = getWidth() - unit;
        int left = unit + TIME;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        Ink ink = message.in() ? Ink.HAND : Ink.ACCENT;
        g.setColor(ink.color());
        int x = unit + 3;
        g.fillPolygon(message.in() ? new int[] {x + 6, x + 6, x} : new int[] {x, x, x + 6}, new int[] {6, 14, 10}, 3);
        Type.SMALL_STRONG.left(g, message.in() ? "IN" : "OUT", unit + 14, 10);
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, String.format(Locale.ROOT, "%.3f s", message.seconds()), unit + 2, 26);
        g.setColor(Ink.TEXT.color());
        int bytes = g.getFontMetrics(Type.NUMBER.font()).stringWidth(message.bytes());
        boolean known = !message.control().isEmpty();
        int room = right - left - (known ? Math.min(bytes, (right - left) / 2) + unit : 0);
        Type.BODY.left(g, Type.BODY.fit(g, known ? message.control() : "no such control", room), left, 10);
        Type.NUMBER.right(g, Type.NUMBER.fit(g, message.bytes(), (right - left) / 2), right, 10);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, message.words(), right - left), left, 26);
    }
}
