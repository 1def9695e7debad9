package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import longthrow.controllers.surface.Control;

/// The geometry of the single keys: a group a box with its caption on top, the boxes set like words in lines.
record TwinGroups(List<TwinPlan.Group> groups, TwinGround ground, int width, double size) {
    private static final int CAPTION = 11;
    private static final int GAP = 2;
    private static final int BETWEEN = 9;
    private static final int BELOW = 5;
    private static final int EIGHT = 8;

    /// Where a box puts its controls, from its own corner.
    private record Box(TwinPlan.Group group, List<Rectangle> places, Dimension size) {}

    /// Places everything from `top` on; returns where it ends.
    int place(int left, int top) {
        int x = 0;
        int y = top;
        int tallest = 0;
        for (TwinPlan.Group group : groups) {
            Box box = box(group);
            if (x > 0 && x + box.size().width > width) {
                x = 0;
                y += tallest + BELOW;
                tallest = 0;
            }
            place(box, left + x, y);
            x += box.size().width + BETWEEN;
            tallest = Math.max(tallest, box.size().height);
        }
        return y + tallest;
    }

    private void place(Box box, int x, int y) {
        ground.print(
                TwinWord.caption(box.group().name()), new Rectangle(x, y, Math.min(width, captionWidth(box)), CAPTION));
        for (int i = 0; i < box.places().size(); i++) {
            Rectangle place = new Rectangle(box.places().get(i));
            place.translate(x, y);
            ground.place(box.group().controls().get(i), place);
        }
    }

    private int captionWidth(Box box) {
        return Math.max(
                box.size().width,
                ground.captions().stringWidth(TwinWord.caption(box.group().name())) + 1);
    }

    /// A box sets its controls in lines, too; many of one family in rows of eight.
    private Box box(TwinPlan.Group group) {
        List<Rectangle> places = new ArrayList<>();
        int x = 0;
        int y = CAPTION;
        int tallest = 0;
        int widest = ground.captions().stringWidth(TwinWord.caption(group.name())) + 1;
        int inRow = 0;
        for (Control control : group.controls()) {
            Dimension own = ground.part(control).lone(size);
            boolean full = group.controls().size() > EIGHT && control.index() > 0 && inRow == EIGHT;
            if (x > 0 && (full || x + own.width > width)) {
                x = 0;
                y += tallest + GAP;
                tallest = 0;
                inRow = 0;
            }
            places.add(new Rectangle(x, y, Math.min(width, own.width), own.height));
            widest = Math.max(widest, x + own.width);
            x += own.width + GAP;
            tallest = Math.max(tallest, own.height);
            inRow++;
        }
        return new Box(group, places, new Dimension(Math.min(width, widest), y + tallest));
    }
}
