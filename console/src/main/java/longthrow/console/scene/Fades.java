package longthrow.console.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.Owner;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import org.jspecify.annotations.Nullable;

/// The fades that run (rules S6, S7): one a cell, in control position, all of them moved and told as one. A touch
/// suspends its cell's fade while its clock runs on; a move ends it.
@ControlThread
public final class Fades implements Desk.HandRule, DeskListener {
    /// How long a released control takes back onto its fade (rule S7).
    public static final long GLIDE_NANOS = 300_000_000;

    private static final double MOVE_DECIBELS = 0.3;
    // three steps of a ten-bit fader, the resolution of a Mackie motor
    private static final double MOVE_POSITION = 3.0 / 1023;
    // up and down, of a few columns; what finds none among them has a course of its own
    private static final int RECENT = 8;

    private final Desk desk;
    private final FadeColumns running;
    private final List<Course> recent = new ArrayList<>();
    private final Map<Integer, Grip> grips = new HashMap<>();
    // of a pass; the next one uses them again
    private int[] cells = {};
    private double[] values = {};

    /// What a hand does to a fade: suspends it, and then lets it glide back.
    private static final class Grip {
        boolean suspended = true;
        final double heldValue;
        double glideFrom;
        long glideStart;

        Grip(double heldValue) {
            this.heldValue = heldValue;
        }

        void release(double position, long nanos) {
            suspended = false;
            glideFrom = position;
            glideStart = nanos;
        }

        double position(double onFade, long nanos) {
            double share = Math.min(1, (double) (nanos - glideStart) / GLIDE_NANOS);
            return glideFrom + (onFade - glideFrom) * share;
        }

        boolean over(long nanos) {
            return nanos - glideStart >= GLIDE_NANOS;
        }
    }

    /// The fades of a desk.
    public Fades(Desk desk) {
        this.desk = desk;
        running = new FadeColumns(desk.layout());
        desk.judgeHands(this);
        desk.listen(this);
    }

    /// Takes a cell from where it is to its stored value within `duration` nanoseconds; a fade that ran there ends.
    public void start(int cell, long duration) {
        if (!begin(cell, Curve.LINEAR, 0, duration)) {
            finish(cell);
        }
    }

    /// The same in a time of its own; false, and nothing happens, where that is none at all.
    boolean start(int cell, FadeTime time) {
        Parameter parameter = desk.layout().parameter(cell);
        boolean same = time.up() == time.down();
        boolean upwards = same
                || parameter.taper().toPosition(desk.stored(cell))
                        > parameter.taper().toPosition(desk.value(cell));
        return begin(cell, time.curve(), Math.round(time.delay() * 1e9), Math.round(time.travel(upwards) * 1e9));
    }

    private boolean begin(int cell, Curve curve, long delay, long travel) {
        boolean lasts = delay + travel > 0;
        if (lasts) {
            Parameter parameter = desk.layout().parameter(cell);
            double from = parameter.taper().toPosition(desk.value(cell));
            double to = parameter.taper().toPosition(desk.stored(cell));
            grips.remove(cell);
            running.put(cell, from, to, course(curve, delay, travel));
            desk.drive(cell, Owner.FADE);
        }
        return lasts;
    }

    private Course course(Curve curve, long delay, long travel) {
        for (Course each : recent) {
            if (each.fits(curve, desk.nanos(), delay, travel)) {
                return each;
            }
        }
        if (recent.size() == RECENT) {
            recent.clear();
        }
        Course next = new Course(curve, desk.nanos(), delay, travel);
        recent.add(next);
        return next;
    }

    /// The nanoseconds until a cell arrives whose fade began just now; 0 for any other.
    long arrival(int cell) {
        int place = running.place(cell);
        return place >= 0 && running.course(place).began(desk.nanos())
                ? running.course(place).duration()
                : 0;
    }

    /// Brings a cell to its stored value at once.
    public void finish(int cell) {
        cancel(cell);
        desk.follow(cell, desk.stored(cell), Origin.FADE);
    }

    /// Brings everything that fades and that no hand holds to its stored value at once.
    public void finish() {
        int[] ended = new int[running.size()];
        double[] stored = new double[ended.length];
        int count = 0;
        for (int place = 0; place < running.size(); place++) {
            if (!suspended(running.cell(place))) {
                ended[count] = running.cell(place);
                stored[count] = desk.stored(ended[count]);
                count++;
            }
        }
        for (int i = 0; i < count; i++) {
            cancel(ended[i]);
        }
        desk.followAll(ended, stored, count, Origin.FADE);
    }

    private boolean suspended(int cell) {
        Grip grip = grip(cell);
        return grip != null && grip.suspended;
    }

    private @Nullable Grip grip(int cell) {
        return grips.isEmpty() ? null : grips.get(cell);
    }

    /// Ends a cell's fade where it is.
    public void cancel(int cell) {
        int place = running.place(cell);
        if (place >= 0) {
            remove(place);
            desk.rest(cell);
        }
    }

    private void remove(int place) {
        if (!grips.isEmpty()) {
            grips.remove(running.cell(place));
        }
        running.remove(place);
    }

    /// Holds every fade that runs where it is; fades that start later run.
    public void pause() {
        running.courses().forEach(course -> course.pause(desk.nanos()));
    }

    /// Lets held fades go on; what glided back began that much later too.
    public void resume() {
        grips.forEach((cell, grip) -> grip.glideStart = Math.min(
                desk.nanos(),
                grip.glideStart + running.course(running.place(cell)).stood(desk.nanos())));
        running.courses().forEach(course -> course.resume(desk.nanos()));
    }

    /// Whether anything fades, and all of it is held.
    public boolean paused() {
        return running.size() > 0 && running.courses().stream().allMatch(Course::paused);
    }

    /// The seconds until everything has arrived.
    public double secondsLeft() {
        return running.courses().stream()
                        .mapToLong(course -> course.left(desk.nanos()))
                        .max()
                        .orElse(0)
                / 1e9;
    }

    /// How far the fade that arrives last has come, 0 to 1; 1 where nothing fades.
    public double share() {
        return running.courses().stream()
                .max(Comparator.comparingLong(course -> course.left(desk.nanos())))
                .map(course -> 1 - course.left(desk.nanos()) / (double) course.duration())
                .orElse(1.0);
    }

    /// The seconds until every cell that a plan moves has arrived.
    public double secondsLeft(RecallPlan plan) {
        long left = 0;
        for (int i = 0; i < plan.size() && running.size() > 0; i++) {
            int place = running.place(plan.cell(i));
            left = Math.max(
                    left,
                    place < 0 || !plan.moves(i) ? 0 : running.course(place).left(desk.nanos()));
        }
        return left / 1e9;
    }

    /// True while a fade moves the cell, or would if no hand held it.
    public boolean fading(int cell) {
        return running.place(cell) >= 0;
    }

    /// The way of a cell that fades, in nanoseconds since it began.
    public Optional<Lane> lane(int cell) {
        int place = running.place(cell);
        return place < 0
                ? Optional.empty()
                : Optional.of(running.course(place)
                        .lane(desk.layout().parameter(cell), running.from(place), running.to(place)));
    }

    /// How many cells fade.
    public int count() {
        return running.size();
    }

    /// Moves everything that fades to where it should be, told as one.
    public void work(long nanos) {
        if (running.size() == 0) {
            return;
        }
        running.courses().forEach(course -> course.step(nanos));
        yieldToLanes();
        if (cells.length < running.size()) {
            cells = new int[Math.max(running.size(), 2 * cells.length)];
            values = new double[cells.length];
        }
        int count = 0;
        boolean arrived = false;
        for (int place = 0; place < running.size(); place++) {
            if (moves(place)) {
                boolean over = over(place, nanos);
                arrived |= over;
                cells[count] = running.cell(place);
                values[count] = over ? desk.stored(cells[count]) : value(place, nanos);
                count++;
            }
        }
        desk.followAll(cells, values, count, Origin.FADE);
        if (arrived) {
            arrive(nanos);
        }
    }

    private void arrive(long nanos) {
        for (int place = running.size() - 1; place >= 0; place--) {
            if (moves(place) && over(place, nanos)) {
                cancel(running.cell(place));
            }
        }
    }

    private void yieldToLanes() {
        for (int place = running.size() - 1; place >= 0; place--) {
            if (desk.driver(running.cell(place)) == Owner.LANE) {
                remove(place);
            }
        }
    }

    private boolean moves(int place) {
        return !running.course(place).paused() && !suspended(running.cell(place));
    }

    private boolean over(int place, long nanos) {
        Grip grip = grip(running.cell(place));
        return running.course(place).over() && (grip == null || grip.over(nanos));
    }

    private double value(int place, long nanos) {
        Parameter parameter = desk.layout().parameter(running.cell(place));
        Course course = running.course(place);
        double onFade = course.curve().position(parameter, running.from(place), running.to(place), course.way());
        Grip grip = grip(running.cell(place));
        return parameter.taper().toValue(grip == null ? onFade : grip.position(onFade, nanos));
    }

    @Override
    public boolean momentary(int cell, double value, Origin by) {
        if (!fading(cell)) {
            return false;
        }
        if (!moved(desk.layout().parameter(cell), suspend(cell).heldValue, value)) {
            return true;
        }
        cancel(cell);
        return false;
    }

    private static boolean moved(Parameter parameter, double from, double to) {
        double travel =
                Math.abs(parameter.taper().toPosition(to) - parameter.taper().toPosition(from));
        boolean decibels = parameter.unit() == Unit.DECIBELS;
        return travel > MOVE_POSITION && (!decibels || Math.abs(to - from) > MOVE_DECIBELS);
    }

    private Grip suspend(int cell) {
        Grip grip = grips.get(cell);
        if (grip == null || !grip.suspended) {
            grip = new Grip(desk.value(cell));
            grips.put(cell, grip);
        }
        return grip;
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        if (down && fading(cell)) {
            suspend(cell);
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        Grip grip = grips.get(cell);
        if (grip != null && grip.suspended) {
            grip.release(desk.layout().parameter(cell).taper().toPosition(desk.value(cell)), nanos);
        }
    }
}
