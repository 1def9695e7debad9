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
            bars[i] = Math.clamp((levels[i] - LEAST) / -LEAST, 0, 1);
        }
        if (reads++ % READINGS != 0) {
            return;
        }
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

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + figure(value);
    }

    @Override
    void draw(Graphics2D g) {
        int rows = HEADS.length;
        int pitch = Math.min(56, (getHeight() - 76) / rows);
        for (int i = 0; i < rows; i++) {
            int y = i * pitch;
            g.setColor(Ink.DIM.color());
            Type.LABEL.left(g, HEADS[i], 0, y + 12);
            g.setColor(Ink.TEXT.color());
            Type.FIGURE.right(g, figures[i], 104, y + 12);
            g.setColor(Ink.DIM.color());
            Type.SMALL.left(g, "LUFS", 112, y + 14);
            if (i == 2) {
                Type.SMALL.right(g, Type.SMALL.fit(g, offTarget, getWidth() - 150), getWidth(), y + 14);
            }
            bar(g, y + 27, bars[i]);
        }
        int y = getHeight() - 48;
        pair(g, 0, y, "LRA", range, "LU", false);
        pair(g, getWidth() / 2, y, "TRUE PEAK", truePeak, "dBTP", over);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, most, getWidth()), 0, getHeight() - 6);
    }

    private void bar(Graphics2D g, int y, double filled) {
        int width = getWidth();
        int target = (int) Math.round((TARGET - LEAST) / -LEAST * width);
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, y, width, 6, 6, 6);
        g.setColor(Ink.METER_MIDDLE.color());
        g.fillRoundRect(0, y, (int) Math.round(filled * width), 6, 6, 6);
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
