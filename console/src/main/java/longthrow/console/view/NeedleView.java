package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import longthrow.dsp.meter.FullReading;

/// A bar meter: both sides beside its printed scale, and the louder side's figure.
final class NeedleView extends Reads {
    private static final int HEAD = 36;
    private static final int FOOT = 16;
    private static final int FIGURE = 23; // the middle of the louder side's
    private static final int CLEAR = 10; // pixels from figure to figure
    private static final int LETTERING = 33; // the marks, and two figures with a sign
    private static final int READINGS = 5; // figures that change faster than five times a second cannot be read
    private final Needle needle;
    private final double[] sides = {0, 0};
    private final int[] bars = {0, 0}; // pixels
    private String figure = "";
    private int reads;
    private boolean loud;

    NeedleView(Needle needle, Supplier<Integer> which) {
        super("meters/" + needle.name().toLowerCase(Locale.ROOT), needle.face() + " in " + needle.unit(), which);
        this.needle = needle;
    }

    @Override
    void read(FullReading full) {
        float[] levels = needle.levels(full);
        for (int side = 0; side < sides.length; side++) {
            sides[side] = Math.clamp(needle.deflection(needle.shown(levels[side])), 0, 1);
            int now = (int) Math.round(sides[side] * length());
            int foot = HEAD + length();
            repaint(left(side), foot - Math.max(now, bars[side]), bar(), Math.abs(now - bars[side]));
            bars[side] = now;
        }
        if (reads++ % READINGS == 0) {
            double most = needle.shown(Math.max(levels[0], levels[1]));
            loud = most >= needle.loud();
            figure = figure(most);
            repaint(0, FIGURE - CLEAR, getWidth(), 2 * CLEAR);
            getAccessibleContext().setAccessibleDescription(figure + " " + needle.unit());
        }
    }

    @Override
    void draw(Graphics2D g) {
        int height = length();
        int bar = bar();
        if (stale(0, 0, getWidth(), FIGURE - CLEAR)) {
            g.setColor(Ink.DIM.color());
            (getWidth() < 60 ? Type.TINY : Type.LABEL).centre(g, needle.face(), getWidth() / 2.0, 6);
        }
        if (stale(0, FIGURE - CLEAR, getWidth(), 2 * CLEAR)) {
            g.setColor((loud ? Ink.HAND : Ink.TEXT).color());
            Type.NUMBER.centre(g, reading().isPresent() ? figure : "–", getWidth() / 2.0, FIGURE);
        }
        if (stale(0, getHeight() - FOOT, getWidth(), FOOT)) {
            g.setColor(Ink.DIM.color());
            Type.SCALE.centre(g, needle.unit(), getWidth() / 2.0, getHeight() - 5);
        }
        BufferedImage lit = Sprites.of(g, "needle", bar, height, 0, LevelMeter::gradient);
        for (int side = 0; side < 2; side++) {
            int left = left(side);
            int filled = (int) Math.round(sides[side] * height);
            g.setColor(Ink.WELL.color());
            g.fillRect(left, HEAD, bar, height);
            Sprites.rows(g, lit, left, HEAD, bar, height - filled, height);
        }
        int printed = left(2) + 3;
        if (stale(printed, 0, getWidth() - printed, getHeight())) {
            marks(g, printed, height);
        }
    }

    private int length() {
        return getHeight() - HEAD - FOOT;
    }

    private int bar() {
        return Math.clamp((getWidth() - LETTERING) / 2, 4, Math.clamp(getWidth() / 10, 10, 28));
    }

    private int left(int side) {
        return Math.max(0, (getWidth() - 2 * bar() - LETTERING) / 2) + side * (bar() + 2);
    }

    @Override
    void renew() {} // what a reading moves is asked for as it is read

    private void marks(Graphics2D g, int x, int height) {
        List<Integer> lettered = new ArrayList<>();
        letter(g, x, height, zero(), lettered);
        for (double mark : needle.marks()) {
            letter(g, x, height, mark, lettered);
        }
    }

    private double zero() {
        return needle == Needle.EBU ? 4 : 0;
    }

    /// A mark, and its figure where that stands clear of those that stand already: a low meter has no room for all.
    private void letter(Graphics2D g, int x, int height, double mark, List<Integer> lettered) {
        int y = HEAD + height - (int) Math.round(Math.clamp(needle.deflection(mark), 0, 1) * height);
        g.setColor((mark == zero() ? Ink.TEXT : Ink.DIM).color());
        g.fillRect(x, y, 3, 1);
        if (lettered.stream().allMatch(other -> Math.abs(other - y) >= CLEAR)) {
            lettered.add(y);
            Type.SCALE.left(g, (mark > 0 && needle != Needle.EBU ? "+" : "") + (int) mark, x + 6, y);
        }
    }
}
