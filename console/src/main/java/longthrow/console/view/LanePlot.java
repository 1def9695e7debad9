package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Mode;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;

/// A control's lane along the song: the thinned lane over the ghost of its raw takes and the stem's overview, the pass
/// being written, what is selected, and what the pointer is about to do.
final class LanePlot extends Timed {
    static final int INSET = 9;
    private static final int HANDLE = 3;
    private static final int MOST_HANDLES = 400; // more would be a smear
    private static final int BAR_ROOM = 24;

    private final int cell;
    private final LaneGrip grip;
    private final LaneKeys keys;
    private List<LaneSheet.Control> seen = List.of();
    private Optional<LaneSheet.Control> control = Optional.empty();

    LanePlot(LaneDesk desk, int cell) {
        super(desk);
        this.cell = cell;
        String id = desk.shown().layout().id(cell);
        name(
                "lane/" + id,
                desk.parameter(cell).label() + " lane of "
                        + desk.shown().layout().strip(cell));
        setToolTipText(id + ": drag selects, a point moves it, the line in what is selected lifts it (with Ctrl scales"
                + " it); double click sets a point; Shift: fine, Ctrl: without the grid");
        setFocusable(true);
        grip = new LaneGrip(this);
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(new LaneWheel(desk));
        keys = new LaneKeys(this);
    }

    int cell() {
        return cell;
    }

    Parameter parameter() {
        return desk().parameter(cell);
    }

    /// The lane; where there is none, the control as it stands.
    Lane lane() {
        return kept().orElseGet(() -> {
            double value = desk().shown().values().get(cell);
            return Lane.still(parameter().taper().toPosition(value), parameter().stepped());
        });
    }

    /// The lane, if there is one.
    Optional<Lane> kept() {
        return control.flatMap(LaneSheet.Control::kept);
    }

    int travel() {
        return Math.max(1, getHeight() - 2 * INSET - 1);
    }

    double y(double position) {
        return INSET + (1 - position) * travel();
    }

    double position(double y) {
        return Math.clamp(1 - (y - INSET) / travel(), 0, 1);
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.sheet().controls() != seen) {
            seen = frame.sheet().controls();
            control = frame.sheet().control(cell);
        }
        super.present(frame);
    }

    @Override
    List<Object> made(DeskFrame frame) {
        List<Object> of = new ArrayList<>(List.of(
                desk().axis().version(),
                frame.ride().overview(),
                frame.transport().timeline()));
        control.ifPresent(of::add);
        if (kept().isEmpty()) {
            of.add(frame.values().get(cell));
        }
        return of;
    }

    @Override
    double place(long frame) {
        return desk().axis().x((double) frame);
    }

    @Override
    boolean wet() {
        return desk().sheet().writing().containsKey(cell);
    }

    @Override
    void behind(Graphics2D g) {
        g.setColor(Ink.WELL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        wave(g);
        lines(g);
        g.setStroke(new BasicStroke(1));
        g.setColor(Ink.FAINT.over(Ink.WELL, 0.8));
        control.ifPresent(shown -> shown.raw().forEach(raw -> ghost(g, raw)));
        boolean plays = control.filter(shown -> shown.mode() != Mode.OFF).isPresent();
        g.setColor((kept().isEmpty() ? Ink.FAINT : plays ? Ink.SAFE : Ink.DIM).color());
        g.setStroke(stroke(kept().isEmpty()));
        LaneCurve.of(desk().axis(), lane(), INSET, travel()).draw(g);
        kept().ifPresent(lane -> handles(g, lane, Ink.WELL.color(), (plays ? Ink.SAFE : Ink.DIM).color()));
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
    }

    private static BasicStroke stroke(boolean dashed) {
        return dashed
                ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0)
                : new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private void wave(Graphics2D g) {
        g.setColor(Ink.WAVE.over(Ink.WELL, 0.75));
        Wave.draw(
                g,
                desk().shown().ride().overview(),
                x -> desk().axis().frame(x),
                getWidth(),
                getHeight() / 2,
                getHeight() / 2 - INSET);
    }

    /// Bars up and down, the marks of the scale across.
    private void lines(Graphics2D g) {
        Beats beats = desk().sheet().beats();
        g.setColor(Ink.HAIRLINE.over(Ink.WELL, 0.7));
        for (double mark : LaneScale.marks(parameter())) {
            g.fillRect(0, (int) Math.round(y(mark)), getWidth(), 1);
        }
        long first = desk().axis().frame(0);
        double pixels = beats.beatAt(first)
                * beats.changeAt(first).beats()
                / desk().axis().perPixel();
        int step = Integer.highestOneBit(((int) Math.max(1, Math.ceil(BAR_ROOM / pixels))) * 2 - 1);
        int bar = (beats.place(first).bar() - 1) / step * step + 1;
        for (; place(Math.round(beats.frame(bar, 1))) < getWidth(); bar += step) {
            g.fillRect((int) Math.round(place(Math.round(beats.frame(bar, 1)))), 0, 1, getHeight());
        }
    }

    private void ghost(Graphics2D g, Lane raw) {
        boolean inView = place(raw.frame(0)) < getWidth() && place(raw.frame(raw.size() - 1)) > 0;
        if (inView) {
            LaneCurve.within(desk().axis(), raw, INSET, travel()).draw(g);
        }
    }

    private void handles(Graphics2D g, Lane lane, Color ground, Color edge) {
        int from = Math.max(0, lane.pointAt(desk().axis().frame(0)));
        int to = lane.pointAt(desk().axis().frame(getWidth()));
        if (to - from < MOST_HANDLES && to - from < getWidth() / (3 * HANDLE)) {
            g.setStroke(new BasicStroke(1.5f));
            for (int i = from; i <= to; i++) {
                dot(g, place(lane.frame(i)), y(lane.position(i)), ground, edge);
            }
        }
    }

    private static void dot(Graphics2D g, double x, double y, Color ground, Color edge) {
        Ellipse2D dot = new Ellipse2D.Double(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
        g.setColor(ground);
        g.fill(dot);
        g.setColor(edge);
        g.draw(dot);
    }

    @Override
    void before(Graphics2D g) {
        boolean here = desk().cell() == cell;
        desk().part().filter(range -> here).ifPresent(range -> selected(g, range));
        Optional.ofNullable(desk().sheet().writing().get(cell)).ifPresent(lane -> {
            g.setColor(Ink.HAND.color());
            g.setStroke(stroke(false));
            LaneCurve.within(desk().axis(), lane, INSET, travel()).draw(g);
        });
        if (here) {
            g.setColor(Ink.ACCENT.color());
            g.fillRect((int) Math.round(place(desk().cursor())), 0, 1, getHeight());
        }
        grip.draw(g);
        if (isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            g.setStroke(new BasicStroke(1));
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 2);
        }
    }

    private void selected(Graphics2D g, Range range) {
        fill(g, sheer(Ink.ACCENT, 40), range, 0, getHeight() - 1);
        g.setColor(Ink.ACCENT.over(Ink.WELL, 0.7));
        g.fillRect((int) Math.round(place(range.from())), 0, 1, getHeight() - 1);
        g.fillRect((int) Math.round(place(range.to())), 0, 1, getHeight() - 1);
    }

    /// The cursor's place and value in words.
    String words() {
        double position = lane().positionAt(desk().cursor());
        return desk().place(desk().cursor()) + "  "
                + parameter().format(parameter().clamp(parameter().taper().toValue(position)));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new SpokenLane();
        }
        return accessibleContext;
    }

    /// The lane for screen readers: where the cursor is, and what can be done there.
    private final class SpokenLane extends Spoken implements AccessibleAction {
        @Override
        public AccessibleAction getAccessibleAction() {
            return this;
        }

        @Override
        public String getAccessibleDescription() {
            int points = kept().map(Lane::size).orElse(0);
            return (points == 0 ? "no lane" : points == 1 ? "1 point" : points + " points") + "; cursor " + words();
        }

        @Override
        public int getAccessibleActionCount() {
            return keys.deeds().size();
        }

        @Override
        public String getAccessibleActionDescription(int at) {
            return keys.deeds().get(at).words();
        }

        @Override
        public boolean doAccessibleAction(int at) {
            keys.deeds().get(at).does().run();
            return true;
        }
    }
}
