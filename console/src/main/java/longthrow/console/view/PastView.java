package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LoudnessPast;

/// The loudness of main over the last ten minutes: momentary as an area, short-term as a line, integrated dashed, and a
/// red mark with a count wherever it clipped.
final class PastView extends Painted {
    private static final double TOP = 0;
    private static final double BOTTOM = -48;
    private static final int[] ALL = {0, -12, -23, -36};
    private static final int[] FEW = {0, -23};
    private static final int SIDE = 26;
    private static final int FOOT = 16;
    private static final int HEAD = 14;
    private static final BasicStroke DASHED =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 4}, 0);
    private final Path2D.Float path = new Path2D.Float();
    private LoudnessPast past = LoudnessPast.NONE;

    PastView() {
        super(AccessibleRole.CANVAS);
        name("meters/past", "Loudness of main in the last ten minutes");
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.past() != past) {
            past = frame.past();
            int clips = 0;
            for (int overs : past.overs()) {
                clips += overs > 0 ? 1 : 0;
            }
            getAccessibleContext()
                    .setAccessibleDescription(past.seconds() + " seconds, clipped in " + clips + " of them");
            repaint();
        }
    }

    private double x(int second) {
        int newest = getWidth() - 1;
        return newest - (past.seconds() - 1 - second) * (double) (newest - SIDE) / LoudnessPast.SECONDS;
    }

    private double y(double loudness) {
        return HEAD + Math.clamp((TOP - loudness) / (TOP - BOTTOM), 0, 1) * (getHeight() - FOOT - HEAD);
    }

    @Override
    void draw(Graphics2D g) {
        int floor = getHeight() - FOOT;
        g.setColor(Ink.WELL.color());
        g.fillRect(SIDE, 0, getWidth() - SIDE, floor);
        for (int loudness : floor < 70 ? FEW : ALL) {
            int y = (int) y(loudness);
            g.setColor((loudness == -23 ? Ink.DIM : Ink.HAIRLINE).color());
            g.fillRect(SIDE, y, getWidth() - SIDE, 1);
            g.setColor(Ink.DIM.color());
            Type.SCALE.right(g, Integer.toString(loudness), SIDE - 5, y);
        }
        for (int minute = 0; minute <= 10; minute += 2) {
            double x = getWidth() - 1 - minute / 10.0 * (getWidth() - 1 - SIDE);
            String words = minute == 0 ? "now" : minute + " min";
            g.setColor(Ink.DIM.color());
            if (minute == 0) {
                Type.SCALE.right(g, words, getWidth(), getHeight() - 6);
            } else if (minute == 10) {
                Type.SCALE.left(g, words, SIDE, getHeight() - 6);
            } else {
                Type.SCALE.centre(g, words, x, getHeight() - 6);
            }
        }
        curves(g, floor);
        clips(g, floor);
    }

    private void curves(Graphics2D g, int floor) {
        g.setColor(Ink.SAFE.over(Ink.WELL, 0.25));
        for (int second = 0; second < past.seconds(); second++) {
            int left = (int) x(second - 1);
            int top = (int) y(past.momentary()[second]);
            g.fillRect(left, top, Math.max(1, (int) x(second) - left), floor - top);
        }
        g.setColor(Ink.SAFE.color());
        line(g, past.shortTerm());
        g.setColor(Ink.TEXT.color());
        g.setStroke(DASHED);
        line(g, past.integrated());
    }

    private void line(Graphics2D g, float[] levels) {
        path.reset();
        boolean begun = false;
        for (int second = 0; second < levels.length; second++) {
            boolean silent = levels[second] < BOTTOM;
            if (!silent && begun) {
                path.lineTo(x(second), y(levels[second]));
            } else if (!silent) {
                path.moveTo(x(second), y(levels[second]));
            }
            begun = !silent;
        }
        g.draw(path);
    }

    private void clips(Graphics2D g, int floor) {
        int free = 0;
        for (int second = 0; second < past.seconds(); second++) {
            if (past.overs()[second] == 0) {
                continue;
            }
            int x = (int) Math.round(x(second));
            g.setColor(Ink.STOP.over(Ink.WELL, 0.5));
            g.fillRect(x, HEAD, 1, floor - HEAD);
            g.setColor(Ink.STOP.color());
            g.fillPolygon(new int[] {x - 4, x + 5, x}, new int[] {HEAD - 6, HEAD - 6, HEAD}, 3);
            if (x > free) {
                free = Type.SCALE.left(g, Integer.toString(past.overs()[second]), x + 7, 6) + 8;
            }
        }
    }
}
