package longthrow.console.view;

import java.util.Locale;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Grid;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;

/// What the automation page's hand has laid out: the part of the song in view, the tool, the grid, the cursor and what
/// is selected; it says edits as words.
@EventThread
final class LaneDesk {
    private static final int REACH = 7; // pixels within which a marker draws

    private final TimeAxis axis;
    private final Hand hand;
    private final Runnable moved;
    private DeskFrame shown;
    private LaneTool tool = LaneTool.SELECT;
    private Grid grid = Grid.BEAT;
    private boolean follows = true;
    private long cursor;
    private Optional<Range> part = Optional.empty();
    private int cell = -1;
    private int version;

    /// @param moved hears when a hand has laid something out otherwise
    LaneDesk(Hand hand, DeskFrame shown, Runnable moved) {
        this.hand = hand;
        this.shown = shown;
        this.moved = moved;
        axis = new TimeAxis(moved);
    }

    TimeAxis axis() {
        return axis;
    }

    DeskFrame shown() {
        return shown;
    }

    LaneSheet sheet() {
        return shown.sheet();
    }

    /// Takes a frame; `pixels` is how wide a lane is.
    void show(DeskFrame frame, int pixels) {
        shown = frame;
        axis.measure(frame.transport().length(), frame.transport().sampleRate(), pixels);
        if (follows && frame.transport().playing()) {
            axis.follow(frame.transport().frame());
        }
    }

    LaneTool tool() {
        return tool;
    }

    void tool(LaneTool next) {
        tool = next;
        moved();
    }

    private void moved() {
        version++;
        moved.run();
    }

    Grid grid() {
        return grid;
    }

    void grid(Grid next) {
        grid = next;
        moved();
    }

    boolean follows() {
        return follows;
    }

    void follows(boolean on) {
        follows = on;
    }

    long cursor() {
        return cursor;
    }

    /// The lane that keys work on, by its cell; -1 before one is chosen.
    int cell() {
        return cell;
    }

    Optional<Range> part() {
        return part;
    }

    /// Counts what must be painted anew.
    int version() {
        return version;
    }

    /// Puts the cursor on a lane; nothing is selected any more.
    void point(int onCell, long frame) {
        lay(onCell, frame, Optional.empty());
    }

    /// Selects from one frame to another of a lane; the cursor goes to the second.
    void select(int onCell, long from, long to) {
        long first = Math.max(0, Math.min(from, to));
        long end = Math.max(from, to);
        lay(onCell, to, first < end ? Optional.of(new Range(first, end)) : Optional.empty());
    }

    private void lay(int onCell, long frame, Optional<Range> selected) {
        cell = onCell;
        cursor = Math.max(0, frame);
        part = selected;
        moved();
    }

    /// The nearest line of the grid or mark to a pixel.
    long snapped(double x) {
        return grid.near(
                axis.frame(x),
                sheet().beats(),
                shown.transport().sampleRate(),
                shown.transport().timeline(),
                Math.round(REACH * axis.perPixel()));
    }

    /// The line of the grid next to a frame, forwards or backwards.
    long step(long from, int way) {
        return grid.step(from, sheet().beats(), shown.transport().sampleRate(), way);
    }

    void act(String action) {
        hand.act(action);
    }

    void act(String action, String argument) {
        hand.act(action, argument);
    }

    /// Says an edit of a lane: `automation/shift` of `ch/3/fader 4800..9600 = +3 dB`.
    void edit(String deed, int onCell, String words) {
        hand.act("automation/" + deed, (shown.layout().id(onCell) + " " + words).strip());
    }

    /// Says an edit of what is selected on the lane with the cursor, of the whole lane where nothing is.
    void edit(String deed, String words) {
        if (cell >= 0) {
            edit(deed, cell, (part.map(LaneDesk::words).orElse("") + " " + words).strip());
        }
    }

    /// Cuts what is selected.
    void cut() {
        part.ifPresent(range -> edit("cut", ""));
    }

    /// Lays what was cut or copied where what is selected begins, else at the cursor.
    void paste() {
        if (cell >= 0) {
            edit("paste", cell, Long.toString(part.map(Range::from).orElse(cursor)));
        }
    }

    /// Deletes what is selected, else the point at the cursor.
    void delete() {
        if (part.isPresent()) {
            edit("delete", "");
        } else {
            near().ifPresent(frame -> edit("delete", cell, Long.toString(frame)));
        }
    }

    /// The frame of the point at the cursor.
    Optional<Long> near() {
        Optional<Lane> lane = sheet().controls().stream()
                .filter(control -> control.cell() == cell)
                .findFirst()
                .flatMap(LaneSheet.Control::kept);
        int point = lane.map(points -> points.pointAt(cursor + Math.round(REACH * axis.perPixel())))
                .orElse(-1);
        return point < 0
                ? Optional.empty()
                : lane.map(points -> points.frame(point))
                        .filter(frame -> Math.abs(axis.x((double) frame) - axis.x((double) cursor)) <= REACH);
    }

    static String words(Range range) {
        return range.from() + ".." + range.to();
    }

    Parameter parameter(int ofCell) {
        return shown.layout().parameter(ofCell);
    }

    /// A position's value so that it reads back as it is.
    String value(int ofCell, double position) {
        Parameter parameter = parameter(ofCell);
        return parameter.exact(parameter.clamp(parameter.taper().toValue(Math.clamp(position, 0, 1))));
    }

    /// A place in words: `9.2 · 00:17.250`.
    String place(long frame) {
        return place(sheet().beats(), shown.transport().sampleRate(), frame);
    }

    /// The same, in a song's beats at a sample rate.
    static String place(Beats beats, int rate, long frame) {
        double seconds = (double) frame / rate;
        return beats.place(frame) + "  "
                + String.format(Locale.ROOT, "%02d:%06.3f", (int) (seconds / 60), seconds % 60);
    }
}
