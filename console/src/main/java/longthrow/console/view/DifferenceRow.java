package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.Archive;

/// A line of a comparison: the name of what differs, or one thing about it.
final class DifferenceRow extends Row<DifferenceRow.Item> {
    /// A heading where `way` says nothing.
    record Item(String whose, Archive.Way way, int count) {
        boolean heads() {
            return count > 0;
        }
    }

    private static final Archive.Way NOTHING = new Archive.Way("", "", "");

    DifferenceRow() {
        super(24);
    }

    /// The lines of a comparison.
    static List<Item> of(Archive.Difference difference) {
        List<Item> items = new ArrayList<>();
        for (Archive.Group group : difference.groups()) {
            items.add(new Item(group.whose(), NOTHING, group.ways().size()));
            group.ways().forEach(way -> items.add(new Item(group.whose(), way, 0)));
        }
        return items;
    }

    @Override
    String words(Item item) {
        return item.heads() ? item.whose() : item.whose() + ": " + WayView.words(item.way());
    }

    @Override
    String tip(Item item) {
        return words(item);
    }

    @Override
    void draw(Graphics2D g, Item item, boolean selected) {
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 1, unit, unit);
        }
        if (item.heads()) {
            g.setColor(Ink.ACCENT.color());
            g.fillRect(unit, middle - 3, 7, 7);
            g.setColor(Ink.TEXT.color());
            int end = Type.STRONG.left(g, Type.STRONG.fit(g, item.whose(), getWidth() - 8 * unit), unit + 14, middle);
            g.setColor(Ink.DIM.color());
            Type.SCALE.left(g, Integer.toString(item.count()), end + unit, middle);
        } else {
            WayView.draw(g, item.way(), unit + 14, getWidth() - unit, middle);
        }
    }
}
