package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.function.Supplier;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.meter.ThirdOctaves;

/// The real-time analyser: thirds of an octave as bars, the fine spectrum as a line over them.
final class AnalyserView extends Reads {
    private static final double TOP = 0;
    private static final double BOTTOM = -90;
    private static final double LOWEST = 17.8; // the lower edge of the band at 20 Hz
    private static final double HIGHEST = 22_400;
    private static final int FOOT = 16;
    private static final int SIDE = 26;
    private static final int READINGS = 5; // it is told five times less often than it is seen
    private static final double[] PRINTED = {31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000};
    private final Path2D.Float line = new Path2D.Float();
    private int rate = 48_000;
    private int reads;

    AnalyserView(Supplier<Integer> which) {
        super("meters/analyser", "Spectrum in thirds of an octave", which);
    }

    @Override
    public void present(longthrow.console.frame.DeskFrame frame) {
        rate = frame.transport().sampleRate();
        super.present(frame);
    }

    @Override
    void read(FullReading now) {
        if (reads++ % READINGS == 0) {
            tell(now);
        }
    }

    @Override
    void renew() {
        repaint(SIDE - 1, 0, getWidth() - SIDE + 1, getHeight() - FOOT + 1); // the line is as wide as a pixel
    }

    private double x(double hertz) {
        return SIDE + (getWidth() - SIDE) * Math.log(hertz / LOWEST) / Math.log(HIGHEST / LOWEST);
    }

    private double y(double decibels) {
        return Math.clamp((TOP - decibels) / (TOP - BOTTOM), 0, 1) * (getHeight() - FOOT);
    }

    @Override
    void draw(Graphics2D g) {
        int floor = getHeight() - FOOT;
        g.setColor(Ink.WELL.color());
        g.fillRect(SIDE, 0, getWidth() - SIDE, floor);
        g.setColor(Ink.HAIRLINE.color());
        for (int decibels = 0; decibels > BOTTOM; decibels -= step()) {
            g.fillRect(SIDE, (int) y(decibels), getWidth() - SIDE, 1);
        }
        if (stale(0, 0, SIDE - 5, getHeight()) || stale(0, getHeight() - FOOT / 2 - 5, getWidth(), FOOT)) {
            figures(g);
        }
        reading().ifPresent(now -> {
            bands(g, now.bands(), floor);
            spectrum(g, now.spectrum());
        });
    }

    /// Decibels from one line to the next.
    private int step() {
        return getHeight() - FOOT < 70 ? 40 : 20;
    }

    private void figures(Graphics2D g) {
        g.setColor(Ink.DIM.color());
        for (int decibels = 0; decibels > BOTTOM; decibels -= step()) {
            Type.SCALE.right(g, Integer.toString(decibels), SIDE - 5, Math.max(4, (int) y(decibels)));
        }
        for (double hertz : PRINTED) {
            String words = hertz >= 1000 ? (int) (hertz / 1000) + "k" : hertz % 1 == 0 ? "" + (int) hertz : "31";
            Type.SCALE.centre(g, words, x(hertz), getHeight() - 6);
        }
    }

    private void bands(Graphics2D g, float[] bands, int floor) {
        g.setColor(Ink.ACCENT.over(Ink.WELL, 0.45));
        double half = Math.pow(10, 0.05);
        for (int band = 0; band < bands.length; band++) {
            double middle = ThirdOctaves.middleHertz(band);
            int left = (int) Math.round(x(middle / half)) + 1;
            int right = (int) Math.round(x(middle * half)) - 1;
            int top = (int) Math.round(y(bands[band]));
            g.fillRect(left, top, right - left, floor - top);
        }
    }

    private void spectrum(Graphics2D g, float[] bins) {
        line.reset();
        double step = rate / 2.0 / (bins.length - 1);
        float last = Float.NEGATIVE_INFINITY;
        float peak = Float.NEGATIVE_INFINITY;
        boolean begun = false;
        for (int bin = 2; bin < bins.length && bin * step < HIGHEST; bin++) {
            peak = Math.max(peak, bins[bin]);
            float x = (float) x(bin * step);
            if (x - last < 1) {
                continue; // more than one value a pixel: the highest is drawn
            }
            if (begun) {
                line.lineTo(x, y(peak));
            } else {
                line.moveTo(x, y(peak));
            }
            begun = true;
            last = x;
            peak = Float.NEGATIVE_INFINITY;
        }
        g.setColor(Ink.TEXT.over(Ink.WELL, 0.8));
        if (begun) {
            g.draw(line);
        }
    }

    private void tell(FullReading now) {
        int loudest = 0;
        for (int band = 1; band < now.bands().length; band++) {
            loudest = now.bands()[band] > now.bands()[loudest] ? band : loudest;
        }
        String words = String.format(
                Locale.ROOT,
                "loudest at %.0f Hz, %s dBFS",
                ThirdOctaves.NOMINAL.get(loudest),
                figure(now.bands()[loudest]));
        getAccessibleContext().setAccessibleDescription(words);
    }
}
