package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.parameter.Values;

/// The strip's filters and EQ, 20 Hz to 20 kHz and 18 dB up and down, before the spectrum of what the strip carries. A
/// band is dragged by its point (fine with Shift), its quality is the wheel; a double click flattens a band, and gives
/// it back the gain that it had.
final class EqGraph extends Painted {
    private static final int LINE = 12; // pixels from one figure to the next
    private static final double RANGE = 18;
    private static final double LOWEST = 20;
    private static final double HIGHEST = 20_000;
    private static final double SPECTRUM_FLOOR = -90;
    private static final int POINT = 9;
    private static final int REACH = 16;
    private static final double NOTCH = 0.06;
    private static final BasicStroke CURVE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke RING = new BasicStroke(1.5f);
    private static final int[] LINES = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};

    private final EqCurve curve;
    private final int strip;
    private final Hand hand;
    private final List<Band> bands = new ArrayList<>();
    private Optional<DeskFrame> shown = Optional.empty();
    private Optional<FullReading> heard = Optional.empty();
    private final Backdrop ground = new Backdrop();
    private final Path2D sound = new Path2D.Double();
    private final Path2D line = new Path2D.Double();
    private final Path2D area = new Path2D.Double();
    private final Ellipse2D ring = new Ellipse2D.Double();
    private final Dimension drawn = new Dimension(); // for what size the curve is drawn; nothing when it must be anew

    /// A band's cells, and the gain that a double click gives back.
    private static final class Band {
        private final String face;
        private final int frequency;
        private final int gain;
        private final int quality;
        private double before = 3;

        private Band(int number, int frequency, int gain, int quality) {
            face = Integer.toString(number);
            this.frequency = frequency;
            this.gain = gain;
            this.quality = quality;
        }
    }

    EqGraph(DeskFrame frame, int strip, Hand hand) {
        super(AccessibleRole.CANVAS);
        this.strip = strip;
        this.hand = hand;
        String path = frame.strips().get(strip).path();
        curve = new EqCurve(frame.layout(), path);
        for (int number = 1; number <= EqCurve.BANDS; number++) {
            String key = path + "/eq/" + number;
            OptionalInt gain = frame.layout().cell(key + "/gain");
            if (gain.isPresent()) {
                bands.add(new Band(
                        number,
                        frame.layout().cell(key + "/freq").orElseThrow(),
                        gain.getAsInt(),
                        frame.layout().cell(key + "/q").orElseThrow()));
            }
        }
        name(path + "/eq/graph", "Equaliser of " + path);
        setToolTipText("Drag a point: frequency and gain; wheel: Q; double click: flat and back");
        Grip grip = new Grip();
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(grip);
    }

    @Override
    public void present(DeskFrame frame) {
        boolean fresh = shown.isEmpty() || curve.changed(shown.get().values(), frame.values());
        Optional<FullReading> now =
                frame.full().stream().skip(1).findFirst().filter(reading -> reading.strip() == strip);
        boolean louder = !now.equals(heard);
        shown = Optional.of(frame);
        heard = now;
        if (fresh) {
            drawn.setSize(0, 0);
        }
        if (fresh || louder) {
            repaint();
        }
    }

    private double x(double hertz) {
        return Math.log(hertz / LOWEST) / Math.log(HIGHEST / LOWEST) * (getWidth() - 1);
    }

    private double hertz(double x) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, x / Math.max(1, getWidth() - 1));
    }

    private int plot() {
        return getHeight() - 2 * Span.UNIT.px();
    }

    private double y(double decibels) {
        return plot() / 2.0 - Math.clamp(decibels / RANGE, -1, 1) * (plot() / 2.0 - 2);
    }

    private double decibels(double y) {
        return (plot() / 2.0 - y) / (plot() / 2.0 - 2) * RANGE;
    }

    @Override
    void draw(Graphics2D g) {
        ground.draw(g, getWidth(), getHeight(), this::ground);
        heard.ifPresent(reading -> spectrum(g, reading.spectrum()));
        shown.ifPresent(frame -> response(g, frame.values()));
        Corners.draw(g, getWidth(), getHeight(), getBackground());
    }

    /// What stands behind the spectrum.
    private void ground(Graphics2D g) {
        g.setColor(Ink.WELL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        grid(g);
    }

    private void grid(Graphics2D g) {
        for (int hertz : LINES) {
            int x = (int) Math.round(x(hertz));
            g.setColor(Ink.HAIRLINE.over(Ink.WELL, 0.6));
            g.fillRect(x, 0, 1, plot());
            String words = hertz >= 1000 ? hertz / 1000 + "k" : Integer.toString(hertz);
            g.setColor(Ink.FAINT.color());
            Type.SCALE.centre(g, words, Math.clamp(x, 10, getWidth() - 12), getHeight() - Span.UNIT.px());
        }
        int step = y(0) - y(6) < LINE ? 12 : 6; // figures of a low graph would stand in each other
        for (int decibels = -12; decibels <= 12; decibels += step) {
            int y = (int) Math.round(y(decibels));
            g.setColor(decibels == 0 ? Ink.HAIRLINE.color() : Ink.HAIRLINE.over(Ink.WELL, 0.6));
            g.fillRect(0, y, getWidth(), 1);
            g.setColor(Ink.FAINT.color());
            int low = Math.max(y - 6, Span.HALF.px() + 2);
            Type.SCALE.left(g, (decibels > 0 ? "+" : "") + decibels, Span.HALF.px(), low);
        }
    }

    /// What the strip carries: the loudest bin below each pixel.
    private void spectrum(Graphics2D g, float[] bins) {
        double rate = shown.map(frame -> frame.transport().sampleRate()).orElse(48_000);
        double width = rate / 2 / (bins.length - 1);
        sound.reset();
        sound.moveTo(0, plot());
        for (int x = 0; x < getWidth(); x++) {
            int from = Math.clamp(Math.round(hertz(x) / width), 0, bins.length - 1);
            int to = Math.clamp(Math.round(hertz(x + 1) / width), from, bins.length - 1);
            float loudest = Float.NEGATIVE_INFINITY;
            for (int bin = from; bin <= to; bin++) {
                loudest = Math.max(loudest, bins[bin]);
            }
            sound.lineTo(x, plot() * Math.clamp(loudest / SPECTRUM_FLOOR, 0, 1));
        }
        sound.lineTo(getWidth(), plot());
        g.setColor(Ink.WAVE.color());
        g.fill(sound);
    }

    private void response(Graphics2D g, Values values) {
        boolean on = curve.on(values);
        if (drawn.width != getWidth() || drawn.height != getHeight()) {
            drawn.setSize(getWidth(), getHeight());
            trace(values);
        }
        if (on) {
            g.setColor(alpha(Ink.ACCENT, 40));
            g.fill(area);
        }
        g.setColor((on ? Ink.ACCENT : Ink.FAINT).color());
        g.setStroke(CURVE);
        g.draw(line);
        for (Band band : bands) {
            point(g, values, band, on);
        }
    }

    /// Makes the curve and the area between it and 0 dB.
    private void trace(Values values) {
        line.reset();
        line.moveTo(0, y(curve.decibels(values, LOWEST)));
        for (int x = 1; x < getWidth(); x++) {
            line.lineTo(x, y(curve.decibels(values, hertz(x))));
        }
        area.reset();
        area.append(line, false);
        area.lineTo(getWidth(), y(0));
        area.lineTo(0, y(0));
    }

    private static java.awt.Color alpha(Ink ink, int alpha) {
        java.awt.Color plain = ink.color();
        return new java.awt.Color(plain.getRed(), plain.getGreen(), plain.getBlue(), alpha);
    }

    private void point(Graphics2D g, Values values, Band band, boolean on) {
        double x = x(values.get(band.frequency));
        double y = y(values.get(band.gain));
        g.setColor(Ink.PANEL.color());
        ring.setFrame(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
        g.fill(ring);
        g.setStroke(RING);
        g.setColor((on ? Ink.ACCENT : Ink.DIM).color());
        g.draw(ring);
        g.setColor((on ? Ink.TEXT : Ink.DIM).color());
        Type.SMALL_STRONG.centre(g, band.face, x, (int) Math.round(y));
    }

    /// The pointer on the curve.
    private final class Grip extends MouseAdapter {
        private Optional<Band> held = Optional.empty();
        private double aimX;
        private double aimY;
        private int lastX;
        private int lastY;

        @Override
        public void mousePressed(MouseEvent event) {
            held = nearest(event);
            held.ifPresent(band -> {
                lastX = event.getX();
                lastY = event.getY();
                aimX = x(value(band.frequency));
                aimY = y(value(band.gain));
                hand.touch(band.frequency, true);
                hand.touch(band.gain, true);
                if (event.getClickCount() == 2) {
                    flatten(band);
                    aimY = y(0);
                }
            });
        }

        private void flatten(Band band) {
            double gain = value(band.gain);
            if (gain != 0) {
                band.before = gain;
            }
            hand.set(band.gain, gain == 0 ? band.before : 0);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            held.ifPresent(band -> {
                double share = event.isShiftDown() ? 0.1 : 1;
                aimX = Math.clamp(aimX + (event.getX() - lastX) * share, 0, getWidth() - 1);
                aimY = Math.clamp(aimY + (event.getY() - lastY) * share, 2, plot() - 2);
                lastX = event.getX();
                lastY = event.getY();
                hand.set(band.frequency, hertz(aimX));
                hand.set(band.gain, decibels(aimY));
            });
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            held.ifPresent(band -> {
                hand.touch(band.frequency, false);
                hand.touch(band.gain, false);
            });
            held = Optional.empty();
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            nearest(event)
                    .ifPresent(band -> hand.set(
                            band.quality, value(band.quality) * Math.exp(-event.getPreciseWheelRotation() * NOTCH)));
        }

        private Optional<Band> nearest(MouseEvent event) {
            Optional<Band> best = Optional.empty();
            double reach = REACH;
            for (Band band : bands) {
                double away = Math.hypot(event.getX() - x(value(band.frequency)), event.getY() - y(value(band.gain)));
                if (away <= reach) {
                    reach = away;
                    best = Optional.of(band);
                }
            }
            return best;
        }

        private double value(int cell) {
            return shown.map(frame -> frame.values().get(cell)).orElse(0.0);
        }
    }
}
