package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.TempoChange;
import longthrow.console.timeline.Timeline;

/// The ruler above the lanes, three rows: markers and tempo, bars and beats with the loop, time or timecode with the
/// punch range. A click goes there; a drag along the bars lays the loop, along the time the punch range; a marker is
/// dragged by its flag.
final class TimeRuler extends Timed {
    /// How high a row is.
    static final int ROW = 24;

    private static final double[] SECONDS = {.01, .02, .05, .1, .2, .5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800};
    private static final int BAR_ROOM = 44;
    private static final int BEAT_ROOM = 9;
    private static final int TIME_ROOM = 92;

    private final RulerGrip grip = new RulerGrip(this);
    private boolean timecode;

    TimeRuler(LaneDesk desk) {
        super(desk);
        name("automation/ruler", "Ruler: markers, bars, time");
        setToolTipText("Click: go there. Drag: along the bars the loop, along the time the punch range, a flag its"
                + " marker; wheel: scroll, with Ctrl zoom; arrows: go a line of the grid on");
        setFocusable(true);
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(new LaneWheel(desk));
        key("LEFT", () -> go(-1));
        key("RIGHT", () -> go(1));
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    private void go(int way) {
        long to = desk().step(desk().shown().transport().frame(), way);
        desk().act("transport/locate", Long.toString(to));
    }

    /// Whether the third row counts in timecode.
    boolean timecode() {
        return timecode;
    }

    void timecode(boolean on) {
        timecode = on;
    }

    @Override
    List<Object> made(DeskFrame frame) {
        DeskFrame.Transport transport = frame.transport();
        return List.of(
                desk().axis().version(), transport.timeline(), timecode, transport.looping(), transport.punching());
    }

    @Override
    double place(long frame) {
        return desk().axis().x((double) frame);
    }

    private Timeline timeline() {
        return desk().shown().transport().timeline();
    }

    @Override
    void behind(Graphics2D g) {
        g.setColor(Ink.PANEL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        timeline().loop().ifPresent(range -> part(g, Ink.ACCENT, range, ROW, looping()));
        timeline().punch().ifPresent(range -> part(g, Ink.STOP, range, 2 * ROW, punching()));
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(0, ROW, getWidth(), 1);
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
        bars(g);
        time(g);
        tempi(g);
        for (Marker marker : timeline().markers()) {
            flag(g, marker, place(marker.frame()));
        }
    }

    private boolean looping() {
        return desk().shown().transport().looping();
    }

    private boolean punching() {
        return desk().shown().transport().punching();
    }

    /// A range: filled while it counts, outlined while it lies in wait.
    private void part(Graphics2D g, Ink ink, Range range, int top, boolean on) {
        fill(g, ink.over(Ink.PANEL, on ? 0.3 : 0.12), range, top + 1, ROW - 1);
        fill(g, ink.over(Ink.PANEL, on ? 1 : 0.5), range, top + ROW - 2, 2);
    }

    private void bars(Graphics2D g) {
        Beats beats = desk().sheet().beats();
        long first = desk().axis().frame(0);
        int bar = beats.place(first).bar();
        double pixels = beats.beatAt(first)
                * beats.changeAt(first).beats()
                / desk().axis().perPixel();
        int step = 1;
        while (step * pixels < BAR_ROOM) {
            step *= 2;
        }
        for (int at = (bar - 1) / step * step + 1; place(Math.round(beats.frame(at, 1))) < getWidth(); at += step) {
            int x = (int) Math.round(place(Math.round(beats.frame(at, 1))));
            g.setColor(Ink.FAINT.color());
            g.fillRect(x, 2 * ROW - 5, 1, 5);
            g.setColor(Ink.TEXT.color());
            Type.SCALE.left(g, Integer.toString(at), x + 3, ROW + ROW / 2);
            if (step == 1) {
                beatTicks(g, beats, at);
            }
        }
    }

    private void beatTicks(Graphics2D g, Beats beats, int bar) {
        long from = Math.round(beats.frame(bar, 1));
        int count = beats.changeAt(from).beats();
        if (beats.beatAt(from) / desk().axis().perPixel() >= BEAT_ROOM) {
            g.setColor(Ink.HAIRLINE.color());
            IntStream.rangeClosed(2, count)
                    .map(beat -> (int) Math.round(place(Math.round(beats.frame(bar, beat)))))
                    .forEach(x -> g.fillRect(x, 2 * ROW - 3, 1, 3));
        }
    }

    private void time(Graphics2D g) {
        int rate = desk().shown().transport().sampleRate();
        double step = SECONDS[SECONDS.length - 1];
        for (int i = SECONDS.length - 1;
                i >= 0 && SECONDS[i] * rate / desk().axis().perPixel() >= TIME_ROOM;
                i--) {
            step = SECONDS[i];
        }
        long first = (long) Math.floor(desk().axis().frame(0) / (step * rate));
        for (long at = first; place(Math.round(at * step * rate)) < getWidth(); at++) {
            int x = (int) Math.round(place(Math.round(at * step * rate)));
            g.setColor(Ink.FAINT.color());
            g.fillRect(x, 3 * ROW - 5, 1, 5);
            g.setColor(Ink.DIM.color());
            String words =
                    timecode ? timeline().timecode(Math.round(at * step * rate), rate) : seconds(at * step, step < 1);
            Type.SCALE.left(g, words, x + 3, 2 * ROW + ROW / 2);
        }
    }

    private static String seconds(double seconds, boolean fine) {
        int minutes = (int) (seconds / 60 + 1e-9);
        return String.format(Locale.ROOT, fine ? "%d:%05.2f" : "%d:%02.0f", minutes, Math.abs(seconds - 60 * minutes));
    }

    private void tempi(Graphics2D g) {
        Beats beats = desk().sheet().beats();
        for (TempoChange change : timeline().tempi()) {
            int x = (int) Math.round(place(Math.round(beats.frame(change.bar(), 1))));
            g.setColor(Ink.DIM.color());
            Type.SCALE.left(g, change.words(), x + 3, ROW / 2);
        }
    }

    private void flag(Graphics2D g, Marker marker, double place) {
        int x = (int) Math.round(place);
        g.setColor((marker.fired() ? Ink.SAFE : Ink.SOLO).color());
        g.fillRect(x, 2, 1, getHeight() - 2);
        g.fillPolygon(new int[] {x, x + 7, x}, new int[] {2, 6, 10}, 3);
        g.setColor(Ink.TEXT.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, marker.name(), room(marker)), x + 10, ROW / 2);
    }

    /// Up to the next flag.
    private int room(Marker marker) {
        Optional<Marker> next = timeline().markerAfter(marker.frame());
        double end = next.map(other -> place(other.frame())).orElse((double) getWidth());
        return (int) Math.max(0, end - place(marker.frame()) - 14);
    }

    @Override
    void before(Graphics2D g) {
        grip.range().ifPresent(range -> {
            Ink ink = grip.punches() ? Ink.STOP : Ink.ACCENT;
            fill(g, sheer(ink, 90), range, grip.punches() ? 2 * ROW : ROW, ROW);
        });
        grip.flag().ifPresent(marker -> flag(g, marker, place(marker.frame())));
        if (isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
    }
}
