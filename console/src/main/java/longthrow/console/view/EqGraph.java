package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.ContainerOrderFocusTraversalPolicy;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.parameter.Values;
import org.jspecify.annotations.Nullable;

/// The strip's filters and EQ, 20 Hz to 20 kHz and 18 dB up and down, before the spectrum of what the strip carries. A
/// band is dragged by its point (fine with Shift), its quality is the wheel; a double click flattens a band, and gives
/// it back the gain that it had. Each point can have the keyboard.
final class EqGraph extends Painted {
    private static final Dimension TAB = new Dimension(25, 11);
    private static final int LINE = 12; // pixels from one figure to the next
    private static final double RANGE = 18;
    private static final double LOWEST = 20;
    private static final double HIGHEST = 20_000;
    private static final double SPECTRUM_FLOOR = -90;
    private static final int POINT = 9;
    private static final int REACH = 16;
    private static final int WRITING = 208; // pixels of a field for a band's values
    private static final int HIGH = 26;
    private static final double NOTCH = 0.06;
    private static final BasicStroke CURVE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke RING = new BasicStroke(1.5f);
    private static final int[] LINES = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};

    private static final int FOCUS = 4; // pixels between a point and the ring about it
    private static final String HOW = "Drag a point: frequency and gain; wheel: Q; double click: flat and back."
            + " Keys: arrows, Page Up and Down for Q, Space: flat and back, Enter: type";

    private final EqCurve curve;
    private final int strip;
    private final Hand hand;
    private final List<EqBand> bands;
    private final List<EqPoint> points = new ArrayList<>();
    private final Consumer<String> complain;
    private Optional<EqBand> held = Optional.empty();
    private Optional<DeskFrame> shown = Optional.empty();
    private Optional<FullReading> heard = Optional.empty();
    private final Backdrop ground = new Backdrop();
    private final Path2D sound = new Path2D.Double();
    private final Path2D line = new Path2D.Double();
    private final Path2D area = new Path2D.Double();
    private final Ellipse2D ring = new Ellipse2D.Double();
    private final Dimension drawn = new Dimension(); // for what size the curve is drawn; nothing when it must be anew

    EqGraph(DeskFrame frame, int strip, Hand hand, Consumer<String> complain) {
        super(AccessibleRole.CANVAS);
        this.strip = strip;
        this.hand = hand;
        this.complain = complain;
        String path = frame.strips().get(strip).path();
        curve = new EqCurve(frame.layout(), path);
        bands = EqBand.of(frame, path, hand);
        for (EqBand band : bands) {
            EqPoint point = new EqPoint(band, () -> type(band));
            point.addFocusListener(new Focus());
            points.add(point);
            add(point);
        }
        setFocusTraversalPolicyProvider(true);
        setFocusTraversalPolicy(new ContainerOrderFocusTraversalPolicy()); // by number, wherever they stand
        name(path + "/eq/graph", "Equaliser of " + path);
        setToolTipText(HOW);
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
            bands.forEach(band -> band.stand(frame.values()));
            place();
            drawn.setSize(0, 0);
        }
        if (fresh || louder) {
            repaint();
        }
    }

    /// What a screen reader takes for a point is where it is painted.
    private void place() {
        for (int i = 0; i < points.size(); i++) {
            int x = (int) Math.round(x(bands.get(i).frequency()));
            int y = (int) Math.round(y(bands.get(i).gain()));
            points.get(i).setBounds(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
        }
    }

    @Override
    public void doLayout() {
        place();
    }

    @Override
    int handles() {
        return points.size();
    }

    /// Opens a field at the band's point; Enter leaves the keyboard with the point.
    private void type(EqBand band) {
        int x = Math.clamp(Math.round(x(band.frequency())) - WRITING / 2, 0, Math.max(0, getWidth() - WRITING));
        int y = Math.clamp(Math.round(y(band.gain())) + 2 * POINT, 0, Math.max(0, plot() - HIGH));
        InlineText.open(this, new Rectangle(x, y, WRITING, HIGH), band.words(), typed -> {
            complain.accept(band.take(typed).orElse(""));
            points.get(bands.indexOf(band)).requestFocusInWindow();
        });
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
        figures(g);
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
        for (int decibels = -12; decibels <= 12; decibels += step()) {
            g.setColor(decibels == 0 ? Ink.HAIRLINE.color() : Ink.HAIRLINE.over(Ink.WELL, 0.6));
            g.fillRect(0, (int) Math.round(y(decibels)), getWidth(), 1);
        }
    }

    /// Decibels from line to line: figures of a low graph would stand in each other.
    private int step() {
        return y(0) - y(6) < LINE ? 12 : 6;
    }

    /// The scale, on tabs of its own that no spectrum covers.
    private void figures(Graphics2D g) {
        for (int decibels = -12; decibels <= 12; decibels += step()) {
            int low = Math.max((int) Math.round(y(decibels)) - 6, Span.HALF.px() + 2);
            g.setColor(Ink.WELL.color());
            g.fillRect(0, low - TAB.height / 2, TAB.width, TAB.height);
            g.setColor(Ink.FAINT.color());
            Type.SCALE.left(g, decibels > 0 ? "+" + decibels : Integer.toString(decibels), Span.HALF.px(), low);
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
        Optional<EqBand> inHand = held;
        for (int i = 0; i < bands.size(); i++) {
            EqBand band = bands.get(i);
            boolean focus = points.get(i).isFocusOwner();
            inHand = focus && inHand.isEmpty() ? Optional.of(band) : inHand;
            point(g, band, curve.bandsOn(values), focus);
        }
        inHand.ifPresent(band -> told(g, band));
    }

    /// The values of the band that a hand or the keyboard is on.
    private void told(Graphics2D g, EqBand band) {
        g.setColor(Ink.TEXT.color());
        Type.SMALL_NUMBER.right(
                g, band.face() + "  " + band.words(), getWidth() - Span.UNIT.px(), Span.UNIT.px() * 3 / 2);
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

    private void point(Graphics2D g, EqBand band, boolean on, boolean focus) {
        double x = x(band.frequency());
        double y = y(band.gain());
        g.setColor(Ink.PANEL.color());
        ring.setFrame(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
        g.fill(ring);
        g.setStroke(RING);
        g.setColor((on ? Ink.ACCENT : Ink.DIM).color());
        g.draw(ring);
        g.setColor((on ? Ink.TEXT : Ink.DIM).color());
        Type.SMALL_STRONG.centre(g, band.face(), x, (int) Math.round(y));
        if (focus) {
            int far = POINT + FOCUS;
            ring.setFrame(x - far, y - far, 2 * far, 2 * far);
            g.draw(ring);
        }
    }

    /// Over a point: what is heard of it.
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return nearest(event)
                .map(band -> Tips.of(this, band.id() + "/freq: " + band.words() + ". " + HOW))
                .orElse(HOW);
    }

    private Optional<EqBand> nearest(MouseEvent event) {
        Optional<EqBand> best = Optional.empty();
        double reach = REACH;
        for (EqBand band : bands) {
            double away = Math.hypot(event.getX() - x(band.frequency()), event.getY() - y(band.gain()));
            if (away <= reach) {
                reach = away;
                best = Optional.of(band);
            }
        }
        return best;
    }

    /// Repaints as the keyboard comes and goes.
    private final class Focus implements FocusListener {
        @Override
        public void focusGained(FocusEvent event) {
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            repaint();
        }
    }

    /// The pointer on the curve.
    private final class Grip extends MouseAdapter {
        private double aimX;
        private double aimY;
        private int lastX;
        private int lastY;

        @Override
        public void mousePressed(MouseEvent event) {
            held = nearest(event);
            held.ifPresent(band -> {
                points.get(bands.indexOf(band)).requestFocusInWindow();
                lastX = event.getX();
                lastY = event.getY();
                aimX = x(band.frequency());
                aimY = y(band.gain());
                hand.touch(band.frequencyCell(), true);
                hand.touch(band.gainCell(), true);
                if (event.getClickCount() == 2) {
                    band.flip();
                    aimY = y(0);
                }
            });
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            held.ifPresent(band -> {
                double share = event.isShiftDown() ? 0.1 : 1;
                aimX = Math.clamp(aimX + (event.getX() - lastX) * share, 0, getWidth() - 1);
                aimY = Math.clamp(aimY + (event.getY() - lastY) * share, 2, plot() - 2);
                lastX = event.getX();
                lastY = event.getY();
                hand.set(band.frequencyCell(), hertz(aimX));
                hand.set(band.gainCell(), decibels(aimY));
            });
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            held.ifPresent(band -> {
                hand.touch(band.frequencyCell(), false);
                hand.touch(band.gainCell(), false);
            });
            held = Optional.empty();
            repaint();
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            nearest(event).ifPresent(band -> band.sharpen(Math.exp(-event.getPreciseWheelRotation() * NOTCH)));
        }
    }
}
