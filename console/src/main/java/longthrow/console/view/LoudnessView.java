package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.Supplier;
import longthrow.dsp.meter.FullReading;

/// Loudness by EBU R 128: momentary, short-term, integrated, range, true peak, in figures and as bars.
final class LoudnessView extends Reads {
    private static final double LEAST = -59;
    private static final double TARGET = -23; // EBU R 128
    private static final double MOST_TRUE_PEAK = -1;
    private static final int READINGS = 5;
    private static final int BELOW = 27; // pixels from a figure's row to its bar
    private static final int TALL = 600; // from here on the rows spread
    private static final int BAR = 6;
    private static final String[] HEADS = {"M", "S", "I"};
    private final double[] bars = new double[HEADS.length];
    private final String[] figures = {"–", "–", "–"};
    private String range = "–";
    private String truePeak = "–";
    private String most = "";
    private String offTarget = "";
    private boolean over;
    private int reads;

    LoudnessView(Supplier<Integer> which) {
        super("meters/loudness", "Loudness", which);
    }

    @Override
    void read(FullReading now) {
        FullReading.LoudnessReading loudness = now.loudness();
        double[] levels = {loudness.momentary(), loudness.shortTerm(), loudness.integrated()};
        for (int i = 0; i < bars.length; i++) {
            int before = filled(i);
            bars[i] = Math.clamp((levels[i] - LEAST) / -LEAST, 0, 1);
            int changed = Math.abs(filled(i) - before);
            if (changed > 0) { // with the round ends
                repaint(Math.min(filled(i), before) - BAR, i * pitch() + BELOW - 2, changed + 2 * BAR, BAR + 4);
            }
        }
        if (reads++ % READINGS != 0) {
            return;
        }
        repaint();
        for (int i = 0; i < bars.length; i++) {
            figures[i] = figure(levels[i]);
        }
        double peak = Math.max(now.truePeak()[0], now.truePeak()[1]);
        over = peak > MOST_TRUE_PEAK;
        truePeak = figure(peak);
        range = figure(loudness.range());
        most = "most M " + figure(loudness.mostMomentary()) + " · S " + figure(loudness.mostShortTerm());
        offTarget = loudness.integrated() < -90 ? "" : signed(loudness.integrated() - TARGET) + " LU";
        getAccessibleContext()
                .setAccessibleDescription("momentary " + figures[0] + ", short-term " + figures[1] + ", integrated "
                        + figures[2] + " LUFS, range " + range + " LU, true peak " + truePeak + " dBTP");
    }

    @Override
    void renew() {} // what a reading moves is asked for as it is read

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + figure(value);
    }

    @Override
    void draw(Graphics2D g) {
        int rows = HEADS.length;
        for (int i = 0; i < rows; i++) {
            int y = i * pitch();
            if (stale(0, y, getWidth(), BELOW - 5)) {
                figure(g, i, y);
            }
            bar(g, y + BELOW, filled(i));
        }
        if (stale(0, getHeight() - 60, getWidth(), 60)) {
            foot(g);
        }
    }

    private int pitch() {
        return Math.min(getHeight() > TALL ? 120 : 56, (getHeight() - 76) / HEADS.length);
    }

    private int filled(int row) {
        return (int) Math.round(bars[row] * getWidth());
    }

    private void figure(Graphics2D g, int row, int y) {
        g.setColor(Ink.DIM.color());
        Type.LABEL.left(g, HEADS[row], 0, y + 12);
        g.setColor(Ink.TEXT.color());
        Type.FIGURE.right(g, figures[row], 104, y + 12);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, "LUFS", 112, y + 14);
        if (row == 2) {
            Type.SMALL.right(g, Type.SMALL.fit(g, offTarget, getWidth() - 150), getWidth(), y + 14);
        }
    }

    private void foot(Graphics2D g) {
        int y = getHeight() - 48;
        pair(g, 0, y, "LRA", range, "LU", false);
        pair(g, getWidth() / 2, y, "TRUE PEAK", truePeak, "dBTP", over);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, most, getWidth()), 0, getHeight() - 6);
    }

    private void bar(Graphics2D g, int y, int filled) {
        int width = getWidth();
        int target = (int) Math.round((TARGET - LEAST) / -LEAST * width);
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, y, width, BAR, BAR, BAR);
        g.setColor(Ink.METER_MIDDLE.color());
        g.fillRoundRect(0, y, filled, BAR, BAR, BAR);
        g.setColor(Ink.TEXT.color());
        g.fillRect(target, y - 2, 1, 10);
    }

    private static void pair(Graphics2D g, int x, int y, String head, String figure, String unit, boolean warn) {
        g.setColor(Ink.DIM.color());
        Type.LABEL.left(g, head, x, y);
        g.setColor((warn ? Ink.STOP : Ink.TEXT).color());
        int end = Type.FIGURE.left(g, figure, x, y + 20);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, warn ? unit + " over" : unit, end + 6, y + 22);
    }
}
