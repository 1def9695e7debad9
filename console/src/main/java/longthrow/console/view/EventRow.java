package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.frame.History;

/// Something that happened to the sound: when, what, how often, how long.
final class EventRow extends Row<History.Event> {
    EventRow() {
        super(24);
    }

    @Override
    String words(History.Event event) {
        String count = event.count() == 1 ? "" : event.count() + " × ";
        String millis = event.millis() > 0 ? String.format(Locale.ROOT, ", %.1f ms", event.millis()) : "";
        return event.at() + "  " + count + event.what() + millis;
    }

    @Override
    String tip(History.Event event) {
        return "engine/report: " + words(event);
    }

    @Override
    void draw(Graphics2D g, History.Event event, boolean selected) {
        int middle = getHeight() / 2;
        boolean pause = event.what().contains("pause");
        g.setColor((pause ? Ink.HAND : Ink.STOP).color());
        if (pause) {
            g.drawOval(8, middle - 3, 6, 6);
        } else {
            g.fillPolygon(new int[] {7, 16, 12}, new int[] {middle - 4, middle - 4, middle + 4}, 3);
        }
        g.setColor((selected ? Ink.TEXT : Ink.DIM).color());
        Type.NUMBER.left(g, Type.NUMBER.fit(g, words(event), getWidth() - 30), 24, middle);
    }
}
