package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.frame.History;

/// What a strip costs of one core, as a figure and a bar beside the dearest one's.
final class CostRow extends Row<History.Cost> {
    private double dearest = 1e-9;

    CostRow() {
        super(24);
    }

    void dearest(double share) {
        dearest = Math.max(1e-9, share);
    }

    private static String figure(History.Cost cost) {
        return String.format(Locale.ROOT, "%.3f %%", cost.share() * 100);
    }

    @Override
    String words(History.Cost cost) {
        return cost.strip() + " " + figure(cost) + " of a core";
    }

    @Override
    String tip(History.Cost cost) {
        return cost.strip() + "/cost: " + figure(cost) + " of a core in the last second";
    }

    @Override
    void draw(Graphics2D g, History.Cost cost, boolean selected) {
        int left = 72;
        int right = getWidth() - 76;
        int middle = getHeight() / 2;
        g.setColor((selected ? Ink.TEXT : Ink.DIM).color());
        Type.NUMBER.left(g, cost.strip(), 8, middle);
        g.setColor(Ink.ACCENT.over(Ink.WELL, 0.6));
        g.fillRect(left, middle - 3, (int) Math.round(cost.share() / dearest * Math.max(0, right - left)), 6);
        g.setColor(Ink.TEXT.color());
        Type.NUMBER.right(g, figure(cost), getWidth() - 8, middle);
    }
}
