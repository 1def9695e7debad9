package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.TargetPath;
import longthrow.mappings.language.Transform;

/// What a set of surfaces does to the desk and to its own stance, and the words for what it did last.
@ControlThread
final class Deeds {
    private static final String SELECT = "/select";

    private final SurfaceMap map;
    private final Stance stance;
    private final DeskPort desk;
    private final Origin by;
    private final Map<Spot, Momentary> pressed = new HashMap<>();
    private String control = "";
    private String did = "";
    private int cell = -1;

    /// A cell that is on while a key is held, and its value when it is off.
    private record Momentary(int cell, double off) {}

    Deeds(SurfaceMap map, Stance stance, DeskPort desk, Origin by) {
        this.map = map;
        this.stance = stance;
        this.desk = desk;
        this.by = by;
    }

    /// A control takes its cell to a value.
    void set(Spot spot, int target, double value) {
        desk.set(target, value, by);
        control = spot.control().name();
        cell = target;
    }

    /// Whose hand has a cell, and whether it is another than the one that plays this set.
    boolean othersHold(int target) {
        return desk.holder(target).filter(hand -> !hand.equals(by)).isPresent();
    }

    /// A hand comes to a cell's control or leaves it.
    void touch(int target, boolean down) {
        desk.touch(target, down, by);
    }

    /// An encoder does an action by an amount: `3frame`.
    void amount(Spot spot, Bound bound, String amount) {
        say(spot, bound.path() + "  " + amount);
        desk.act(bound.path(), amount, by);
    }

    /// A button went down or up on a line; true when the stance changed by it.
    boolean press(Spot spot, Bound bound, boolean down) {
        if (bound.line().target() instanceof Target.Path && bound.cell().isPresent()) {
            bound.travel().ifPresent(travel -> button(spot, bound, travel, down));
            return false;
        }
        return down && bound.there() && once(spot, bound);
    }

    private boolean once(Spot spot, Bound bound) {
        return switch (bound.line().target()) {
            case Target.Path _ -> act(spot, bound.path(), "");
            case Target.Assign(var _, String value) -> assign(spot, bound, value);
            case Target.Shift(String group, int by) -> shift(spot, group, by);
            case Target.Page(String layer, Optional<String> page) -> turn(spot, layer, page);
            case Target.Run(String macro) -> run(spot, macro);
            case Target.View(String view) -> view(spot, view);
            case Target.Spill _ -> spill(spot, bound.path());
            case Target.Pin _ -> pin(spot);
            case Target.Motors _ -> motors(spot);
        };
    }

    private boolean view(Spot spot, String view) {
        stance.view(() -> stance.views().turn(view));
        say(spot, stance.bankWords());
        return true;
    }

    private boolean spill(Spot spot, String strip) {
        stance.view(() -> stance.views().spill(strip));
        say(spot, stance.bankWords());
        return true;
    }

    private boolean pin(Spot spot) {
        Views.Place place = new Views.Place(spot.unit(), spot.control().index());
        Optional<String> held = stance.views().pinned(place);
        Optional<String> strip = stance.stripUnder(place);
        if (held.isPresent()) {
            stance.views().unpin(place);
        } else {
            strip.ifPresent(there -> stance.views().pin(place, there));
        }
        say(
                spot,
                held.map(gone -> "unpinned " + gone)
                        .orElseGet(() -> strip.map(there -> "pinned " + there).orElse("no strip to pin")));
        return true;
    }

    private boolean motors(Spot spot) {
        stance.motors(!stance.motors());
        say(spot, stance.motors() ? "motors on" : "motors off");
        return false;
    }

    private void button(Spot spot, Bound bound, Travel travel, boolean down) {
        int target = bound.cell().orElseThrow();
        Parameter parameter = travel.parameter();
        double now = desk.value(target);
        double off = travel.value(0);
        double on = travel.value(1);
        boolean momentary = bound.line().transform(Transform.Press.class).isPresent();
        Optional<Transform.Step> step = bound.line().transform(Transform.Step.class);
        if (momentary) {
            momentary(spot, new Momentary(target, off), on, down);
        } else if (down && step.isPresent()) {
            set(spot, target, Steps.moved(parameter, now, 1, step));
        } else if (down && bound.line().transform(Transform.SetOn.class).isPresent()) {
            set(spot, target, on);
        } else if (down) {
            set(spot, target, parameter.unit() == Unit.CHOICE ? next(parameter, now) : now == on ? off : on);
        }
    }

    /// What a press turned on, its release turns off, even where the control has another cell by then.
    private void momentary(Spot spot, Momentary here, double on, boolean down) {
        Momentary began = down ? pressed.put(spot, here) : pressed.remove(spot);
        Momentary ends = down || began == null ? here : began;
        set(spot, ends.cell(), down ? on : ends.off());
    }

    /// What is on only while a key is held ends: the map that said so is no more.
    void letGo() {
        pressed.forEach((spot, held) -> desk.set(held.cell(), held.off(), by));
        pressed.clear();
    }

    private static double next(Parameter parameter, double now) {
        return now >= parameter.maximum() ? parameter.minimum() : now + 1;
    }

    private boolean act(Spot spot, String path, String argument) {
        say(spot, argument.isEmpty() ? path : path + " = " + argument);
        if (isStrip(path)) {
            stance.views().select(path.substring(0, path.length() - SELECT.length()));
        }
        desk.act(path, argument, by);
        return false;
    }

    private boolean isStrip(String path) {
        return path.endsWith(SELECT)
                && desk.layout().section(path.split("/", 2)[0]).isPresent();
    }

    private boolean assign(Spot spot, Bound bound, String value) {
        if (bound.cell().isEmpty()) {
            return act(spot, bound.path(), value);
        }
        bound.value().ifPresent(number -> set(spot, bound.cell().getAsInt(), number));
        return false;
    }

    private boolean shift(Spot spot, String group, int by) {
        boolean moved = stance.shift(group, by);
        say(spot, group.equals(SurfaceMap.BANK) ? stance.bankWords() : group + " " + (stance.offset(group, 0) + 1));
        return moved;
    }

    private boolean turn(Spot spot, String layer, Optional<String> page) {
        String to = page.orElseGet(() -> stance.nextPage(layer));
        say(spot, layer + " " + to);
        return stance.turn(layer, to);
    }

    private boolean run(Spot spot, String name) {
        boolean changed = false;
        for (Target step : map.macro(name).map(SurfaceMap.Macro::steps).orElse(List.of())) {
            changed |= step(spot, step);
        }
        say(spot, "macro " + name);
        return changed;
    }

    private boolean step(Spot spot, Target step) {
        return switch (step) {
            case Target.Path(TargetPath path) ->
                at(path, spot).filter(to -> act(spot, to, "")).isPresent();
            case Target.Assign(TargetPath path, String value) ->
                at(path, spot).filter(to -> assign(spot, to, value)).isPresent();
            case Target.Shift(String group, int by) -> shift(spot, group, by);
            case Target.Page(String layer, Optional<String> page) -> turn(spot, layer, page);
            case Target.View(String view) -> view(spot, view);
            case Target.Spill(TargetPath strip) ->
                at(strip, spot).filter(to -> spill(spot, to)).isPresent();
            case Target.Pin _ -> pin(spot);
            case Target.Motors _ -> motors(spot);
            case Target.Run _ -> false; // a macro within a macro would go round for ever; the reader refuses it
        };
    }

    private Optional<String> at(TargetPath path, Spot spot) {
        return stance.path(path, spot.unit(), spot.control().index());
    }

    private boolean assign(Spot spot, String path, String value) {
        var target = desk.layout().cell(path);
        if (target.isEmpty()) {
            return desk.layout().section(path.split("/", 2)[0]).isEmpty() && act(spot, path, value);
        }
        OptionalDouble number = desk.layout().parameter(target.getAsInt()).parse(value);
        number.ifPresent(n -> set(spot, target.getAsInt(), n));
        return false;
    }

    private void say(Spot spot, String words) {
        control = spot.control().name();
        did = words;
        cell = -1;
    }

    /// What happened last, in words: `fader[2] → ch/10/fader  +2.0 dB`.
    String lastMessage() {
        return control.isEmpty() ? "" : control + " → " + (cell < 0 ? did : moved());
    }

    private String moved() {
        Parameter parameter = desk.layout().parameter(cell);
        double value = desk.value(cell);
        String sign = parameter.unit() == Unit.DECIBELS && value > 0 ? "+" : "";
        return desk.layout().id(cell) + "  " + sign + parameter.format(value);
    }
}
