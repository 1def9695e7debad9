package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.History;

/// The load of the last minute, a bar a second, a line over it at its slowest block; red marks where the sound had a
/// gap, ringed ones where memory was cleared.
final class LoadChart extends Painted {
    private static final int SECONDS = 60;
    private static final int SIDE = 34;
    private static final int FOOT = 14;
    private static final int HEAD = 12;
    private History history = History.NONE;

    LoadChart() {
        super(AccessibleRole.CANVAS);
        name("setup/load", "Load of the last minute");
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.engine().history() != history) {
            history = frame.engine().history();
            double worst = history.seconds().stream()
                    .mapToDouble(History.Second::worst)
                    .max()
                    .orElse(0);
            getAccessibleContext()
                    .setAccessibleDescription(String.format(Locale.ROOT, "slowest block %.0f %%", worst * 100));
            repaint();
        }
    }

    private int y(double share) {
        return HEAD + (int) Math.round((1 - Math.clamp(share, 0, 1)) * (getHeight() - FOOT - HEAD));
    }

    @Override
    void draw(Graphics2D g) {
        int floor = getHeight() - FOOT;
        g.setColor(Ink.WELL.color());
        g.fillRect(SIDE, 0, getWidth() - SIDE, floor);
        for (int percent : new int[] {0, 50, 100}) {
            g.setColor(Ink.HAIRLINE.color());
            g.fillRect(SIDE, y(percent / 100.0), getWidth() - SIDE, 1);
            g.setColor(Ink.DIM.color());
            Type.SCALE.right(g, percent + " %", SIDE - 4, y(percent / 100.0) - (percent == 0 ? 3 : 0));
        }
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, "60 s ago", SIDE, getHeight() - 5);
        Type.SCALE.right(g, "now", getWidth(), getHeight() - 5);
        int count = history.seconds().size();
        double step = (getWidth() - SIDE) / (double) SECONDS;
        for (int i = 0; i < count; i++) {
            int x = (int) Math.round(SIDE + (SECONDS - count + i) * step);
            second(g, history.seconds().get(i), x, Math.max(1, (int) step - 1), floor);
        }
    }

    private void second(Graphics2D g, History.Second second, int x, int width, int floor) {
        g.setColor(Ink.SAFE.over(Ink.WELL, 0.6));
        g.fillRect(x, y(second.load()), width, floor - y(second.load()));
        g.setColor((second.worst() >= 1 ? Ink.STOP : Ink.TEXT).color());
        g.fillRect(x, y(second.worst()), width, 2);
        int middle = x + width / 2;
        if (second.late() + second.xruns() > 0) {
            g.setColor(Ink.STOP.color());
            g.fillPolygon(new int[] {middle - 4, middle + 5, middle}, new int[] {2, 2, 9}, 3);
        } else if (second.pauses() > 0) {
            g.setColor(Ink.HAND.color());
            g.drawOval(middle - 3, 2, 6, 6);
        }
    }
}
