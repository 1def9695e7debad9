package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Transform;
import longthrow.mappings.language.Transform.Mode;

/// A map at work on a set of surfaces: hands move the desk, the desk shows on the surfaces. It owns the set's bank,
/// layers
/// and selection, take-over and long presses; paths are resolved to cells when bank or layer change, not per call.
@ControlThread
public final class Mapper {
    private static final double ACCEL_NANOS = 100e6; // turns further apart than this are slow

    private static final OptionalDouble NOWHERE = OptionalDouble.empty();

    private final DeskPort desk;
    private final Stance stance;
    private final Deeds deeds;
    private final Presses presses = new Presses();
    private final Fingers fingers;
    private final Faces faces;
    private final List<Spot> spots = new ArrayList<>();
    private final List<List<Spot>> shown = new ArrayList<>();
    private final List<Map<String, Spot>> byName = new ArrayList<>();
    private final Map<Spot, Long> lastTurn = new HashMap<>();
    private long now;

    /// A map on units that continue each other from left to right; what they do is done by `by`.
    public Mapper(SurfaceMap map, List<Profile> units, DeskPort desk, Origin by) {
        this.desk = desk;
        stance = new Stance(map, units.size(), desk.layout());
        deeds = new Deeds(map, stance, desk, by);
        fingers = new Fingers(deeds);
        faces = new Faces(desk, stance, this::waiting, deeds::selection);
        for (int unit = 0; unit < units.size(); unit++) {
            Map<String, Spot> names = new HashMap<>();
            for (Control control : units.get(unit).controls()) {
                names.put(control.name(), new Spot(control, unit, map));
            }
            byName.add(names);
            spots.addAll(names.values());
            shown.add(units.get(unit).controls().stream()
                    .filter(control -> control.shows())
                    .map(control -> names.get(control.name()))
                    .toList());
        }
        settle();
    }

    private void settle() {
        for (Spot spot : spots) {
            if (spot.settle(stance, desk.layout())) {
                spot.takeover().release();
                fingers.rebank(spot);
            }
        }
    }

    /// What a hand did on a unit.
    public void on(int unit, ControlEvent event) {
        now = Math.max(now, event.nanos());
        Spot spot = byName.get(unit).get(event.control().name());
        if (spot == null) {
            return;
        }
        switch (event) {
            case ControlEvent.Moved(var _, double position, var _) -> moved(spot, position);
            case ControlEvent.Turned(var _, int ticks, long nanos) -> turned(spot, ticks, nanos);
            case ControlEvent.Pressed(var _, boolean down, long nanos) -> pressed(spot, down, nanos);
            case ControlEvent.Touched(var _, boolean down, var _) -> touched(spot, down);
        }
    }

    private void moved(Spot spot, double position) {
        if (!fingers.moves(spot, position)) {
            return;
        }
        Optional<Travel> travel = spot.moves().flatMap(Bound::travel);
        OptionalInt cell = spot.cell();
        if (travel.isEmpty() || cell.isEmpty()) {
            spot.takeover().moved(Mode.JUMP, position, position);
            spot.takeover().release();
            return;
        }
        double target = travel.get().control(desk.value(cell.getAsInt()));
        OptionalDouble to = spot.takeover().moved(spot.mode(), position, target);
        if (to.isPresent()) {
            deeds.set(spot, cell.getAsInt(), travel.get().value(to.getAsDouble()));
            spot.takeover().settle(travel.get().control(desk.value(cell.getAsInt())));
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
        if (deeds.press(spot, bound, down)) {
            settle();
        }
    }

    private void touched(Spot spot, boolean down) {
        if (down) {
            fingers.touch(spot);
        } else {
            fingers.release(spot);
        }
    }

    /// Does what is due: long presses.
    public void work(long nanos) {
        now = Math.max(now, nanos);
        presses.work(nanos, this::press);
    }

    /// Hands over the present feedback of every control of a unit that shows anything; strips beyond the last are
    /// blank.
    public void refresh(int unit, Consumer<Feedback> face) {
        for (Spot spot : shown.get(unit)) {
            face.accept(faces.of(spot, now));
        }
    }

    /// A unit went away or came back: nobody touches it, and where its controls stand is unknown.
    public void forget(int unit) {
        presses.forget(unit);
        fingers.forget(unit);
        boolean shifts = false;
        for (Spot spot : byName.get(unit).values()) {
            shifts |= stance.hold(spot.control().name(), false);
            spot.takeover().forget();
        }
        if (shifts) {
            settle();
        }
    }

    /// The strip that the set selected last: `ch/3`.
    public Optional<String> selection() {
        return deeds.selection();
    }

    /// The strips under the faders, in words: `bank 9-16`.
    public String bankWords() {
        return stance.bankWords();
    }

    /// The page that a layer stands at; empty for a layer that the map has not.
    public String page(String layer) {
        return stance.page(layer);
    }

    /// What a hand did last, in words: `fader[2] → ch/10/fader  +2.0 dB`.
    public String lastMessage() {
        return deeds.lastMessage();
    }

    /// Where (0 to 1, on the parameter's taper) a control without motor stands while it has not caught up with this
    /// cell.
    public OptionalDouble waiting(int cell) {
        for (Spot spot : spots) {
            OptionalInt moves = spot.travels() ? spot.cell() : OptionalInt.empty();
            OptionalDouble stands = moves.isPresent() && moves.getAsInt() == cell ? standing(spot, cell) : NOWHERE;
            if (stands.isPresent()) {
                return stands;
            }
        }
        return NOWHERE;
    }

    private OptionalDouble standing(Spot spot, int cell) {
        boolean waits = spot.mode() == Mode.PICKUP || spot.mode() == Mode.SCALE;
        Optional<Travel> travel = spot.moves().flatMap(Bound::travel);
        if (!waits || travel.isEmpty()) {
            return NOWHERE;
        }
        OptionalDouble hardware = spot.takeover().waiting(travel.get().control(desk.value(cell)));
        return hardware.isEmpty()
                ? hardware
                : OptionalDouble.of(
                        travel.get().parameter().taper().toPosition(travel.get().value(hardware.getAsDouble())));
    }
}
