package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.Transform;

/// What every control shows now. A control whose show has not changed gets the very same record again.
@ControlThread
final class Faces {
    private static final double NEAR_CENTRE = 0.005; // half a step of an encoder
    private static final long BLINK_NANOS = 250_000_000;
    private static final Transform.Ring DOT = new Transform.Ring(RingMode.DOT, false);

    private final DeskPort desk;
    private final Origin by;
    private final Stance stance;
    private final IntFunction<Optional<Waiting>> waiting;
    private final Labels labels = new Labels();
    private final DeadBand motors = new DeadBand();
    private final Map<Spot, Feedback> shown = new HashMap<>();

    /// What a desk shows to whoever sits at the surface, who moves it as `by`.
    Faces(DeskPort desk, Origin by, Stance stance, IntFunction<Optional<Waiting>> waiting) {
        this.desk = desk;
        this.by = by;
        this.stance = stance;
        this.waiting = waiting;
    }

    /// The show of one control.
    Feedback of(Spot spot, long nanos) {
        Feedback fresh = make(spot, nanos);
        Feedback before = shown.get(spot);
        if (before != null && fresh.equals(before)) {
            return before;
        }
        shown.put(spot, fresh);
        return fresh;
    }

    private Feedback make(Spot spot, long nanos) {
        Control control = spot.control();
        return switch (control.kind()) {
            case FADER, KNOB ->
                new Feedback.Motor(control, motors.steady(spot, position(spot).orElse(0)));
            case ENCODER, RING -> ring(spot);
            case BUTTON, LAMP ->
                showsColour(spot)
                        ? new Feedback.Colour(control, colour(spot))
                        : new Feedback.Light(control, blinked(control, glow(spot), nanos));
            case TEXT -> new Feedback.Text(control, labels.text(spot, words(spot), nanos));
            case METER -> new Feedback.Level(control, level(spot));
            case DIGITS ->
                new Feedback.Digits(control, labels.digits(spot, words(spot).orElse("")));
            case COLOUR -> new Feedback.Colour(control, colour(spot));
        };
    }

    /// A key without lamp values whose line shows a strip's colour.
    private static boolean showsColour(Spot spot) {
        return spot.control().coloured()
                && spot.shows()
                        .map(Bound::path)
                        .filter(path -> path.endsWith("/colour"))
                        .isPresent();
    }

    private OptionalDouble position(Spot spot) {
        Optional<Bound> bound = spot.shows();
        OptionalInt cell = bound.map(Bound::cell).orElse(OptionalInt.empty());
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(bound.flatMap(Bound::travel).orElseThrow().control(desk.value(cell.getAsInt())));
    }

    private Feedback ring(Spot spot) {
        OptionalDouble position = position(spot);
        if (position.isEmpty()) {
            return new Feedback.Ring(spot.control(), 0, RingMode.DARK, false);
        }
        Transform.Ring ring = spot.shows()
                .flatMap(bound -> bound.line().transform(Transform.Ring.class))
                .orElse(DOT);
        double at = position.getAsDouble();
        boolean centred = ring.centre() && Math.abs(at - 0.5) < NEAR_CENTRE;
        return new Feedback.Ring(spot.control(), at, ring.mode(), centred);
    }

    /// A lamp that cannot blink by itself is blinked from here.
    private static Glow blinked(Control control, Glow glow, long nanos) {
        boolean cannot = control.lamp().filter(lamp -> lamp.blink().isEmpty()).isPresent();
        if (glow != Glow.BLINK || !cannot) {
            return glow;
        }
        return nanos / BLINK_NANOS % 2 == 0 ? Glow.ON : Glow.OFF;
    }

    private Glow glow(Spot spot) {
        for (Bound overlay : spot.overlays()) {
            if (lit(spot, overlay)) {
                return glow(overlay);
            }
        }
        return spot.shows().filter(bound -> lit(spot, bound)).map(Faces::glow).orElse(Glow.OFF);
    }

    private static Glow glow(Bound bound) {
        return bound.line()
                .transform(Transform.Lamp.class)
                .map(Transform.Lamp::glow)
                .orElse(Glow.ON);
    }

    private boolean lit(Spot spot, Bound bound) {
        return switch (bound.line().target()) {
            case Target.Path _ -> bound.cell().isPresent() ? on(bound) : flag(bound);
            case Target.Assign(var _, String value) ->
                bound.cell().isPresent()
                        ? bound.value()
                                .equals(OptionalDouble.of(
                                        desk.value(bound.cell().getAsInt())))
                        : desk.reading(bound.path(), by)
                                .filter(said -> says(said, value))
                                .isPresent();
            case Target.Shift(String group, int by) -> stance.shifted(group, by) != stance.shifted(group, 0);
            case Target.Page(String layer, Optional<String> page) ->
                page.map(stance.page(layer)::equals).orElseGet(() -> !stance.atFirstPage(layer));
            case Target.Run _ -> false;
            case Target.View(String view) -> stance.views().shows(view);
            case Target.Spill _ -> stance.views().spills(bound.path());
            case Target.Pin _ ->
                stance.views()
                        .pinned(new Views.Place(spot.unit(), spot.control().index()))
                        .isPresent();
            case Target.Motors _ -> !stance.motors();
        };
    }

    private boolean on(Bound bound) {
        return bound.travel().orElseThrow().control(desk.value(bound.cell().orElseThrow())) >= 0.5;
    }

    private boolean flag(Bound bound) {
        if (bound.waitingCell().isPresent()) {
            return waiting.apply(bound.waitingCell().getAsInt()).isPresent();
        }
        Optional<Reading> reading = bound.there() ? desk.reading(bound.path(), by) : Optional.empty();
        return reading.isPresent() ? isOn(reading.get()) : selected(bound.path());
    }

    private boolean selected(String path) {
        return stance.views()
                .chosen()
                .filter(strip -> path.equals(strip + "/select"))
                .isPresent();
    }

    private static boolean isOn(Reading reading) {
        return reading instanceof Reading.Flag(boolean on) && on;
    }

    private static boolean says(Reading reading, String value) {
        return isOn(reading) || (reading instanceof Reading.Words(String words) && words.equalsIgnoreCase(value));
    }

    private double level(Spot spot) {
        return reading(spot)
                .map(reading -> reading instanceof Reading.Level(double decibels) ? decibels : Double.NaN)
                .filter(decibels -> !decibels.isNaN())
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private int colour(Spot spot) {
        return reading(spot)
                .map(reading -> reading instanceof Reading.Colour(int rgb) ? rgb : 0)
                .orElse(0);
    }

    private Optional<Reading> reading(Spot spot) {
        return spot.shows().filter(Bound::there).flatMap(bound -> desk.reading(bound.path(), by));
    }

    private Optional<String> words(Spot spot) {
        OptionalInt waits = spot.shows().map(Bound::waitingCell).orElse(OptionalInt.empty());
        if (waits.isPresent()) {
            return waiting.apply(waits.getAsInt()).map(found -> found.words(desk, waits.getAsInt()));
        }
        OptionalInt cell = spot.shows().map(Bound::cell).orElse(OptionalInt.empty());
        if (cell.isPresent()) {
            double value = desk.value(cell.getAsInt());
            return Optional.of(desk.layout().parameter(cell.getAsInt()).format(value));
        }
        return reading(spot).map(reading -> switch (reading) {
            case Reading.Level(double decibels) -> Unit.DECIBELS.format(decibels);
            case Reading.Flag(boolean on) -> on ? "on" : "";
            case Reading.Words(String words) -> words;
            case Reading.Colour _ -> "";
        });
    }
}
