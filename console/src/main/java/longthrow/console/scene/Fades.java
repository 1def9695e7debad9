package longthrow.console.scene;

import java.util.HashMap;
import java.util.Iterator;
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

/// The fades that run (rules S6, S7): one a cell, each a lane over nanoseconds in control position. A touch suspends
/// its cell's fade while its clock runs on; a move ends it.
@ControlThread
public final class Fades implements Desk.HandRule, DeskListener {
    /// How long a released control takes back onto its fade (rule S7).
    public static final long GLIDE_NANOS = 300_000_000;

    private static final double MOVE_DECIBELS = 0.3;
    // three steps of a ten-bit fader, the resolution of a Mackie motor
    private static final double MOVE_POSITION = 3.0 / 1023;

    private final Desk desk;
    private final Map<Integer, Fade> running = new HashMap<>();

    private static final class Fade {
        final Lane lane;
        long start;
        final long duration;
        boolean suspended;
        double heldValue;
        long pausedAt = Long.MIN_VALUE;
        double glideFrom;
        long glideStart = Long.MIN_VALUE;

        Fade(Lane lane, long start, long duration) {
            this.lane = lane;
            this.start = start;
            this.duration = duration;
        }

        double position(long nanos) {
            double onFade = lane.positionAt(Math.max(0, nanos - start));
            double share = glideStart == Long.MIN_VALUE ? 1 : Math.min(1, (double) (nanos - glideStart) / GLIDE_NANOS);
            return glideFrom + (onFade - glideFrom) * share;
        }

        boolean paused() {
            return pausedAt != Long.MIN_VALUE;
        }

        void pause(long nanos) {
            if (!paused()) {
                pausedAt = nanos;
            }
        }

        /// Goes on where it stood: everything that began before the pause began that much later.
        void resume(long nanos) {
            if (paused()) {
                long stood = nanos - pausedAt;
                start += stood;
                if (glideStart != Long.MIN_VALUE) {
                    glideStart = Math.min(nanos, glideStart + stood);
                }
                pausedAt = Long.MIN_VALUE;
            }
        }

        long left(long nanos) {
            return Math.max(0, duration - ((paused() ? pausedAt : nanos) - start));
        }

        boolean over(long nanos) {
            return nanos - start >= duration && (glideStart == Long.MIN_VALUE || nanos - glideStart >= GLIDE_NANOS);
        }
    }

    /// The fades of a desk.
    public Fades(Desk desk) {
        this.desk = desk;
        desk.judgeHands(this);
        desk.listen(this);
    }

    /// Takes a cell from where it is to its stored value within `duration` nanoseconds; a fade that ran there ends.
    public void start(int cell, long duration) {
        start(cell, FadeTime.even(duration * 1e-9));
    }

    /// The same in a time of its own; returns the nanoseconds until it arrives.
    public long start(int cell, FadeTime time) {
        Parameter parameter = desk.layout().parameter(cell);
        double from = desk.value(cell);
        double to = desk.stored(cell);
        boolean upwards = parameter.taper().toPosition(to) > parameter.taper().toPosition(from);
        long delay = Math.round(time.delay() * 1e9);
        long travel = Math.round(time.travel(upwards) * 1e9);
        if (delay + travel <= 0) {
            finish(cell);
            return 0;
        }
        // a fade of no time at all behind a delay is a step
        Lane lane = time.curve().lane(parameter, from, to, delay, Math.max(1, travel));
        running.put(cell, new Fade(lane, desk.nanos(), delay + travel));
        desk.drive(cell, Owner.FADE);
        return delay + travel;
    }

    /// Brings a cell to its stored value at once.
    public void finish(int cell) {
        cancel(cell);
        desk.follow(cell, desk.stored(cell), Origin.FADE);
    }

    /// Brings everything that fades and that no hand holds to its stored value at once.
    public void finish() {
        List<Integer> cells = running.entrySet().stream()
                .filter(entry -> !entry.getValue().suspended)
                .map(Map.Entry::getKey)
                .toList();
        cells.forEach(this::finish);
    }

    /// Ends a cell's fade where it is.
    public void cancel(int cell) {
        if (!running.isEmpty() && running.remove(cell) != null) {
            desk.rest(cell);
        }
    }

    /// Holds every fade that runs where it is; fades that start later run.
    public void pause() {
        running.values().forEach(fade -> fade.pause(desk.nanos()));
    }

    /// Lets held fades go on.
    public void resume() {
        running.values().forEach(fade -> fade.resume(desk.nanos()));
    }

    /// Whether anything fades, and all of it is held.
    public boolean paused() {
        return !running.isEmpty() && running.values().stream().allMatch(Fade::paused);
    }

    /// The seconds until everything has arrived.
    public double secondsLeft() {
        return running.values().stream()
                        .mapToLong(fade -> fade.left(desk.nanos()))
                        .max()
                        .orElse(0)
                / 1e9;
    }

    /// How far the fade that arrives last has come, 0 to 1; 1 where nothing fades.
    public double share() {
        long left = -1;
        double share = 1;
        for (Fade fade : running.values()) {
            if (fade.left(desk.nanos()) > left) {
                left = fade.left(desk.nanos());
                share = 1 - left / (double) fade.duration;
            }
        }
        return share;
    }

    /// The seconds until every cell that a plan moves has arrived.
    public double secondsLeft(RecallPlan plan) {
        long left = 0;
        for (int i = 0; i < plan.size() && !running.isEmpty(); i++) {
            Fade fade = running.get(plan.cell(i));
            left = Math.max(left, fade == null || !plan.moves(i) ? 0 : fade.left(desk.nanos()));
        }
        return left / 1e9;
    }

    /// True while a fade moves the cell, or would if no hand held it.
    public boolean fading(int cell) {
        return running.containsKey(cell);
    }

    /// The way of a cell that fades, in nanoseconds since it began.
    public Optional<Lane> lane(int cell) {
        return Optional.ofNullable(running.get(cell)).map(fade -> fade.lane);
    }

    /// How many cells fade.
    public int count() {
        return running.size();
    }

    /// Moves everything that fades to where it should be.
    public void work(long nanos) {
        Iterator<Map.Entry<Integer, Fade>> all = running.entrySet().iterator();
        while (all.hasNext()) {
            var entry = all.next();
            int cell = entry.getKey();
            Fade fade = entry.getValue();
            if (desk.driver(cell) == Owner.LANE) {
                all.remove();
            } else if (!fade.suspended && !fade.paused()) {
                boolean over = fade.over(nanos);
                Parameter parameter = desk.layout().parameter(cell);
                desk.follow(
                        cell, over ? desk.stored(cell) : parameter.taper().toValue(fade.position(nanos)), Origin.FADE);
                if (over) {
                    all.remove();
                    desk.rest(cell);
                }
            }
        }
    }

    @Override
    public boolean momentary(int cell, double value, Origin by) {
        Fade fade = running.get(cell);
        if (fade == null) {
            return false;
        }
        suspend(cell, fade);
        if (!moved(desk.layout().parameter(cell), fade.heldValue, value)) {
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

    private void suspend(int cell, Fade fade) {
        if (!fade.suspended) {
            fade.suspended = true;
            fade.heldValue = desk.value(cell);
        }
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        Fade fade = running.get(cell);
        if (down && fade != null) {
            suspend(cell, fade);
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        Fade fade = running.get(cell);
        if (fade != null && fade.suspended) {
            fade.suspended = false;
            fade.glideFrom = desk.layout().parameter(cell).taper().toPosition(desk.value(cell));
            fade.glideStart = nanos;
        }
    }
}
