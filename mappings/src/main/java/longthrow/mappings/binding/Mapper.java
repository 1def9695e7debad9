package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Transform;

/// A map at work on a set of surfaces: hands move the desk, the desk shows on the surfaces. It owns the set's view,
/// bank, layers and pins, take-over and long presses; paths are resolved to cells when one of them changes, not per
/// call.
@ControlThread
public final class Mapper {
    private static final double ACCEL_NANOS = 100e6; // turns further apart than this are slow

    private final DeskPort desk;
    private final Origin by;
    private final Stance stance;
    private final Deeds deeds;
    private final Presses presses = new Presses();
    private final Fingers fingers;
    private final Strokes strokes;
    private final Faces faces;
    private final List<Spot> spots = new ArrayList<>();
    private final List<List<Spot>> shown = new ArrayList<>();
    private final List<Map<String, Spot>> byName = new ArrayList<>();
    private final List<Captions> captions = new ArrayList<>();
    private final Map<Spot, Long> lastTurn = new HashMap<>();
    private long now;

    /// A map on units that continue each other from left to right; what they do is done by `by`.
    public Mapper(SurfaceMap map, List<Profile> units, DeskPort desk, Origin by) {
        this.desk = desk;
        this.by = by;
        stance = new Stance(map, units, desk);
        deeds = new Deeds(map, stance, desk, by);
        fingers = new Fingers(deeds);
        strokes = new Strokes(desk, deeds, fingers, stance, spots);
        faces = new Faces(desk, by, stance, strokes::waiting);
        for (int unit = 0; unit < units.size(); unit++) {
            seat(map, unit, units.get(unit));
        }
        settle();
    }

    private void seat(SurfaceMap map, int unit, Profile profile) {
        Map<String, Spot> names = new HashMap<>();
        List<Spot> all = new ArrayList<>();
        for (Control control : profile.controls()) {
            Spot spot = new Spot(control, unit, map);
            names.put(control.name(), spot);
            all.add(spot);
        }
        byName.add(names);
        spots.addAll(all);
        captions.add(new Captions(desk, all));
        shown.add(all.stream().filter(spot -> spot.control().shows()).toList());
    }

    private void settle() {
        for (Spot spot : spots) {
            if (spot.settle(stance, desk.layout())) {
                strokes.rebank(spot);
            }
        }
        captions.forEach(Captions::renew);
    }

    /// Another map in place of this one, on these units: it goes on with the view, bank, pages, pins and selection as
    /// far as it has them. Fingers let go of what they held here; take-over begins anew, so that no value jumps.
    public Mapper replaced(SurfaceMap map, List<Profile> units) {
        List<Spot> held = fingers.letGo();
        deeds.letGo();
        Mapper next = new Mapper(map, units, desk, by);
        next.stance.resume(stance);
        next.now = now;
        next.settle();
        for (Spot spot : held) {
            next.spot(spot.unit(), spot.control()).ifPresent(next.fingers::adopt);
        }
        return next;
    }

    private Optional<Spot> spot(int unit, Control control) {
        return unit < byName.size() ? Optional.ofNullable(byName.get(unit).get(control.name())) : Optional.empty();
    }

    /// What a hand did on a unit.
    public void on(int unit, ControlEvent event) {
        now = Math.max(now, event.nanos());
        follow();
        Optional<Spot> found = spot(unit, event.control());
        if (found.isEmpty()) {
            return;
        }
        Spot spot = found.get();
        switch (event) {
            case ControlEvent.Moved(var _, double position, long nanos) -> strokes.moved(spot, position, nanos);
            case ControlEvent.Turned(var _, int ticks, long nanos) -> turned(spot, ticks, nanos);
            case ControlEvent.Pressed(var _, boolean down, long nanos) -> pressed(spot, down, nanos);
            case ControlEvent.Touched(var _, boolean down, var _) -> strokes.touched(spot, down);
        }
    }

    private void follow() {
        if (stance.views().follow()) {
            settle();
        }
    }

    private void turned(Spot spot, int ticks, long nanos) {
        Long last = lastTurn.put(spot, nanos);
        Optional<Bound> moves = spot.moves().filter(Bound::there);
        if (moves.isEmpty() || ticks == 0) {
            return;
        }
        Bound bound = moves.get();
        double quick = last == null ? ticks : quicker(bound, ticks, nanos - last);
        Optional<Transform.Step> step = bound.line().transform(Transform.Step.class);
        if (bound.cell().isEmpty()) {
            deeds.amount(spot, bound, Steps.amount(quick, step));
            return;
        }
        int cell = bound.cell().getAsInt();
        bound.travel().ifPresent(travel -> deeds.set(spot, cell, Steps.moved(travel, desk.value(cell), quick, step)));
    }

    /// The device's own acceleration and ours do not multiply; the larger counts (protocols, section 4.4).
    private static double quicker(Bound bound, int ticks, long gap) {
        double most = bound.line()
                .transform(Transform.Accel.class)
                .map(Transform.Accel::most)
                .orElse(1.0);
        double factor = 1 + (most - 1) * Math.max(0, 1 - gap / ACCEL_NANOS);
        return Math.signum(ticks) * Math.max(Math.abs(ticks), Math.rint(factor));
    }

    private void pressed(Spot spot, boolean down, long nanos) {
        boolean shifts = stance.hold(spot.control().name(), down);
        if (down) {
            presses.down(spot, nanos, this::press);
        } else {
            presses.up(spot, nanos, this::press);
        }
        if (shifts) {
            settle();
        }
    }

    private void press(Spot spot, Bound bound, boolean down) {
        boolean awake = stance.motors();
        boolean changes = deeds.press(spot, bound, down);
        if (stance.motors() != awake) {
            strokes.motorsTurned();
        }
        if (changes) {
            settle();
        }
    }

    /// Does what is due: long presses, values on their way, a strip that somebody else selected.
    public void work(long nanos) {
        now = Math.max(now, nanos);
        presses.work(nanos, this::press);
        strokes.work();
        follow();
    }

    /// Hands over the present feedback of every control of a unit that shows anything; strips beyond the last are
    /// blank.
    public void refresh(int unit, Consumer<Feedback> face) {
        for (Spot spot : shown.get(unit)) {
            face.accept(faces.of(spot, now));
        }
    }

    /// A unit went away: nobody touches it, and where its controls stand is unknown, until it has `arrived`.
    public void forget(int unit) {
        presses.forget(unit);
        strokes.forget(unit);
        boolean shifts = false;
        for (String name : byName.get(unit).keySet()) {
            shifts |= stance.hold(name, false);
        }
        if (shifts) {
            settle();
        }
    }

    /// A unit is there: its motors travel to their values.
    public void arrived(int unit) {
        strokes.arrived(unit);
    }

    /// The strip that the set selected last: `ch/3`.
    public Optional<String> selection() {
        return stance.views().chosen();
    }

    /// The strips under the faders, in words: `bank 9-16`.
    public String bankWords() {
        return stance.bankWords();
    }

    /// The page that a layer stands at; empty for a layer that the map has not.
    public String page(String layer) {
        return stance.page(layer);
    }

    /// False while the set's motors are to rest (rule H8).
    public boolean motors() {
        return stance.motors();
    }

    /// Lets the set's motors rest, or wakes them, as a key of the map would.
    public void motors(boolean awake) {
        if (stance.motors() != awake) {
            stance.motors(awake);
            strokes.motorsTurned();
        }
    }

    /// What a hand did last, in words: `fader[2] → ch/10/fader  +2.0 dB`.
    public String lastMessage() {
        return deeds.lastMessage();
    }

    /// What the controls of a unit do now, in words, by name: `ch/3/fader · Kick fader (motor)`. The same object while
    /// nothing changes; controls that do nothing are not in it.
    public Map<String, String> does(int unit) {
        return captions.get(unit).all(now);
    }

    /// What a control does now, in words; empty where it does nothing.
    public String does(int unit, Control control) {
        return does(unit).getOrDefault(control.name(), "");
    }

    /// Where (0 to 1, on the parameter's taper) a control without motor stands while it has not caught up with this
    /// cell.
    public OptionalDouble waiting(int cell) {
        Optional<Waiting> found = strokes.waiting(cell);
        return found.isPresent() ? OptionalDouble.of(found.get().stands()) : OptionalDouble.empty();
    }

    /// How far this cell stands from the control that trims it, in dB; empty where none does.
    public OptionalDouble trim(int cell) {
        return strokes.trim(cell);
    }
}
