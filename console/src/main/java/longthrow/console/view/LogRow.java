package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.Archive;

/// A line of the show's log: when, by whom, from where, what.
final class LogRow extends Row<Archive.Entry> {
    private static final int TIME = 128;
    private static final int WHO = 132;

    LogRow() {
        super(24);
    }

    @Override
    String words(Archive.Entry entry) {
        return entry.at() + " " + entry.user() + ", " + entry.by() + ": " + WayView.words(entry.way());
    }

    @Override
    String tip(Archive.Entry entry) {
        return words(entry);
    }

    @Override
    void draw(Graphics2D g, Archive.Entry entry, boolean selected) {
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        boolean back = entry.by().equals("undo");
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, entry.at(), unit, middle);
        g.setColor((back ? Ink.HAND : Ink.DIM).color());
        String who = (back ? "↶ " : "") + entry.user() + " · " + entry.by();
        int room = Math.max(WHO, getWidth() / 5);
        Type.SMALL.left(g, Type.SMALL.fit(g, who, room - 2 * unit), TIME, middle);
        WayView.draw(g, entry.way(), TIME + room, getWidth() - unit, middle);
    }
}
