package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.MeterFrame;

/// A strip's level: one bar or two with the peak held as a line, and a mark above them that stays red after a clip
/// until a click clears the peaks.
/// The bars are blitted from pictures, and only the rows that changed.
final class LevelMeter extends Painted {
    /// How wide it is: the bars with some room around them for the finger.
    static final int WIDE = 24;
    /// How much of that is left of the bars.
    static final int FREE = 5;

    private static final int BARS = 16;
    private static final int LINE = 2;

    private final int strip;
    private final Bar[] bars;
    private final Ballistics ballistics;
    private boolean clipped;

    LevelMeter(DeskFrame frame, int strip, Hand hand) {
        super(AccessibleRole.PROGRESS_BAR);
        this.strip = strip;
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                hand.act("peaks/clear");
            }
        });
        int count = frame.strips().get(strip).stereo() ? 2 : 1;
        ballistics = new Ballistics(count);
        bars = new Bar[count];
        for (int bar = 0; bar < count; bar++) {
            bars[bar] = new Bar();
        }
    }

    /// What a bar shows, in pixels from its foot.
    private static final class Bar {
        private int level;
        private int hold;
    }

    @Override
    public void present(DeskFrame frame) {
        MeterFrame meters = frame.meters();
        ballistics.follow(meters.frame(), frame.transport().sampleRate(), meters.peakDecibels(), 2 * strip);
        for (int bar = 0; bar < bars.length; bar++) {
            follow(bar, pixels(ballistics.level(bar)), pixels(meters.holdDecibels()[2 * strip + bar]));
        }
        boolean clip = meters.clips()[strip] > 0;
        if (clip != clipped) {
            clipped = clip;
            repaint(0, 0, getWidth(), head());
        }
    }

    private void follow(int index, int level, int hold) {
        Bar bar = bars[index];
        if (level != bar.level) {
            repaintRows(index, Math.min(level, bar.level), Math.max(level, bar.level));
            bar.level = level;
        }
        if (hold != bar.hold) {
            repaintRows(index, hold - LINE, hold);
            repaintRows(index, bar.hold - LINE, bar.hold);
            bar.hold = hold;
        }
    }

    private void repaintRows(int bar, int from, int to) {
        repaint(x(bar), getHeight() - to, width(), to - from);
    }

    private int pixels(double decibels) {
        return (int) Math.round(MeterScale.deflection(decibels) * (getHeight() - head()));
    }

    /// The height of the clip mark and the gap below it.
    private static int head() {
        return Span.HALF.px() + LINE;
    }

    private int width() {
        return bars.length == 1 ? BARS * 5 / 8 : (BARS - LINE) / 2;
    }

    private int x(int bar) {
        return FREE + (bars.length == 1 ? (BARS - width()) / 2 : bar * (width() + LINE));
    }

    @Override
    boolean smooth() {
        return false;
    }

    @Override
    void draw(Graphics2D g) {
        int height = getHeight() - head();
        BufferedImage lit = Sprites.of(g, "bar", width(), height, 0, LevelMeter::gradient);
        g.setColor(clipped ? Ink.STOP.color() : Ink.WELL.color());
        g.fillRect(x(0), 0, x(bars.length - 1) + width() - x(0), Span.HALF.px());
        for (int index = 0; index < bars.length; index++) {
            Bar bar = bars[index];
            g.setColor(Ink.WELL.color());
            g.fillRect(x(index), head(), width(), height - bar.level);
            Sprites.rows(g, lit, x(index), head(), width(), height - bar.level, height);
            if (bar.hold > 0) {
                g.setColor(Ink.TEXT.color());
                g.fillRect(x(index), getHeight() - bar.hold, width(), LINE);
            }
        }
    }

    /// The colours of a whole bar: green from -18, yellow from -9, red at 0 dBFS.
    static void gradient(Graphics2D g, int width, int height) {
        float[] at = {0, (float) MeterScale.deflection(-18), (float) MeterScale.deflection(-9), 1};
        java.awt.Color[] colours = {
            Ink.METER_LOW.color(), Ink.METER_MIDDLE.color(), Ink.METER_HIGH.color(), Ink.METER_TOP.color()
        };
        g.setPaint(new LinearGradientPaint(0, height, 0, 0, at, colours));
        g.fillRect(0, 0, width, height);
    }
}
