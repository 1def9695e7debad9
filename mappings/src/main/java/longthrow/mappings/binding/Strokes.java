package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Transform.Mode;

/// What moves of faders and knobs do: whose hand it is, how it takes over, and what waits to be caught.
@ControlThread
final class Strokes {
    private static final double SILENT_DECIBELS = -90; // where the fader's travel ends in -inf
    private static final long IDLE_NANOS = 500_000_000; // a control without touch sense that rests so long is let go

    private final DeskPort desk;
    private final Deeds deeds;
    private final Fingers fingers;
    private final Stance stance;
    private final List<Spot> spots;
    private final Map<Spot, Long> lastMove = new HashMap<>();
    private final Set<Spot> gliding = new HashSet<>();
    private final Set<Integer> away = new HashSet<>();

    Strokes(DeskPort desk, Deeds deeds, Fingers fingers, Stance stance, List<Spot> spots) {
        this.desk = desk;
        this.deeds = deeds;
        this.fingers = fingers;
        this.stance = stance;
        this.spots = spots;
    }

    /// A control stands at a position.
    void moved(Spot spot, double position, long nanos) {
        if (!fingers.on(spot) && nanos - lastMove.getOrDefault(spot, nanos - IDLE_NANOS) >= IDLE_NANOS) {
            led(spot);
        }
        lastMove.put(spot, nanos);
        Optional<Travel> travel = spot.moves().flatMap(Bound::travel);
        OptionalInt cell = spot.cell();
        if (travel.isEmpty() || cell.isEmpty()) {
            spot.takeover().release();
            spot.takeover().stands(position);
        } else if (fingers.moves(spot, position, nanos)) {
            move(spot, travel.get(), position);
        } else {
            spot.takeover().stands(position);
        }
    }

    private void move(Spot spot, Travel travel, double position) {
        int cell = spot.cell().orElseThrow();
        OptionalInt trim = mode(spot) == Mode.TRIM ? desk.trimOf(cell) : OptionalInt.empty();
        if (trim.isPresent()) {
            trim(spot, travel, trim.getAsInt(), position);
        } else {
            set(spot, spot.takeover().moved(mode(spot), position, travel.control(desk.value(cell))));
        }
    }

    /// A lane plays the value: where the control stood is its null, and what it moves from there goes on top.
    private void trim(Spot spot, Travel travel, int cell, double position) {
        double from = travel.value(spot.takeover().hardware().orElse(position));
        double way = Math.max(SILENT_DECIBELS, travel.value(position)) - Math.max(SILENT_DECIBELS, from);
        if (way != 0) {
            deeds.set(spot, cell, desk.value(cell) + way);
        }
        spot.takeover().release();
        spot.takeover().stands(position);
    }

    private void set(Spot spot, OptionalDouble to) {
        Travel travel = spot.moves().flatMap(Bound::travel).orElseThrow();
        int cell = spot.cell().orElseThrow();
        if (to.isPresent()) {
            deeds.set(spot, cell, travel.value(to.getAsDouble()));
            spot.takeover().settle(travel.control(desk.value(cell)));
        }
        if (spot.takeover().glides()) {
            gliding.add(spot);
        }
    }

    /// Motors that rest leave their controls to be picked up.
    private Mode mode(Spot spot) {
        return spot.mode() == Mode.MOTOR && !stance.motors() ? Mode.PICKUP : spot.mode();
    }

    /// A finger comes to a control or leaves it.
    void touched(Spot spot, boolean down) {
        if (down) {
            led(spot);
            fingers.touch(spot);
        } else {
            fingers.release(spot);
        }
    }

    /// A free motor has brought its control to the value, unless its unit is away or motors rest.
    private void led(Spot spot) {
        if (mode(spot) == Mode.MOTOR && !away.contains(spot.unit())) {
            drive(spot);
        }
    }

    private void drive(Spot spot) {
        OptionalInt cell = spot.cell();
        if (cell.isPresent()) {
            double target = spot.moves().flatMap(Bound::travel).orElseThrow().control(desk.value(cell.getAsInt()));
            spot.takeover().driven(target);
        }
    }

    /// Motors came to rest or travel again (rule H8): what they stand at has been caught.
    void motorsTurned() {
        spots.stream()
                .filter(spot ->
                        spot.travels() && spot.mode() == Mode.MOTOR && !fingers.on(spot) && !away.contains(spot.unit()))
                .forEach(this::drive);
    }

    /// A control was given another cell.
    void rebank(Spot spot) {
        spot.takeover().release();
        gliding.remove(spot);
        fingers.rebank(spot);
    }

    /// Moves on what a control has taken further than its hand went.
    void work() {
        if (!gliding.isEmpty()) {
            List.copyOf(gliding).forEach(this::glide);
        }
    }

    private void glide(Spot spot) {
        Optional<Travel> travel = spot.moves().flatMap(Bound::travel);
        OptionalInt cell = spot.cell();
        if (travel.isPresent() && cell.isPresent()) {
            set(spot, spot.takeover().glide(travel.get().control(desk.value(cell.getAsInt()))));
        }
        if (!spot.takeover().glides()) {
            gliding.remove(spot);
        }
    }

    /// A unit went away: where its controls stand is unknown, and no motor moves them.
    void forget(int unit) {
        fingers.forget(unit);
        away.add(unit);
        spots.stream().filter(spot -> spot.unit() == unit).forEach(spot -> {
            spot.takeover().forget();
            gliding.remove(spot);
            lastMove.remove(spot);
        });
    }

    /// A unit is there and its motors travel.
    void arrived(int unit) {
        away.remove(unit);
    }

    /// The control that has not caught up with this cell.
    Optional<Waiting> waiting(int cell) {
        for (Spot spot : spots) {
            if (moves(spot, cell) && waits(mode(spot))) {
                Optional<Waiting> found = waiting(spot, cell);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean moves(Spot spot, int cell) {
        OptionalInt moves = spot.travels() ? spot.cell() : OptionalInt.empty();
        return moves.isPresent() && moves.getAsInt() == cell;
    }

    private static boolean waits(Mode mode) {
        return mode == Mode.PICKUP || mode == Mode.SCALE;
    }

    private Optional<Waiting> waiting(Spot spot, int cell) {
        Travel travel = spot.moves().flatMap(Bound::travel).orElseThrow();
        double target = travel.control(desk.value(cell));
        OptionalDouble stands = spot.takeover().waiting(target);
        if (stands.isEmpty()) {
            return Optional.empty();
        }
        double at = travel.parameter().taper().toPosition(travel.value(stands.getAsDouble()));
        return Optional.of(new Waiting(at, stands.getAsDouble() < target));
    }

    /// How far a cell stands from the control that trims it, in dB; empty where none does.
    OptionalDouble trim(int cell) {
        for (Spot spot : spots) {
            if (moves(spot, cell) && spot.mode() == Mode.TRIM) {
                Travel travel = spot.moves().flatMap(Bound::travel).orElseThrow();
                OptionalDouble stands = spot.takeover().hardware();
                boolean trims = spot.takeover().trim(travel.control(desk.value(cell))) != 0;
                if (trims && stands.isPresent() && travel.parameter().unit() == Unit.DECIBELS) {
                    return OptionalDouble.of(desk.value(cell) - travel.value(stands.getAsDouble()));
                }
            }
        }
        return OptionalDouble.empty();
    }
}
