package longthrow.controllers.surface;

import java.util.Map;
import java.util.Optional;

/// One thing on a surface that a hand moves or an eye sees.
///
/// @param family the name without its index: `fader`, `fader.main`, `vpot.push`
/// @param index 1 and up within the family, 0 for a control that is alone
/// @param width characters of a text or digits of a display, else 0
/// @param wiring its messages
/// @param coding how values stand in them
/// @param line the line of the profile's file that declares it
public record Control(String family, int index, Kind kind, int width, Wiring wiring, Coding coding, int line) {
    /// The control's name in files: `fader[3]` or `fader.main`.
    public String name() {
        return name(family, index);
    }

    /// The name of a family's control at an index.
    public static String name(String family, int index) {
        return index == 0 ? family : family + "[" + index + "]";
    }

    /// Whether that is its name; surfaces are asked for names all the time, and few have the same beginning.
    boolean called(String name) {
        return name.startsWith(family) && name.equals(name());
    }

    /// What it sends.
    public Optional<Address> in() {
        return wiring.in();
    }

    /// What moves or lights it, in one message.
    public Optional<Address> out() {
        return wiring.out();
    }

    /// What moves or lights it, where that takes several messages.
    public Map<Part, Address> parts() {
        return wiring.parts();
    }

    /// What it sends when a finger touches it.
    public Optional<Address> touch() {
        return wiring.touch();
    }

    /// True when the host can tell it something, by whichever message.
    public boolean shows() {
        return wiring.shows();
    }

    /// The wire value of the control's far end as it sends it.
    public int maximumIn() {
        return coding.maximumIn();
    }

    /// The wire value of the far end as it is told.
    public int maximumOut() {
        return coding.maximumOut();
    }

    /// The coding of an encoder's turns.
    public Optional<Relative> relative() {
        return coding.relative();
    }

    /// The wire values of its lamp.
    public Optional<Lamp> lamp() {
        return coding.lamp();
    }

    /// The name of a special output coding (`mcu-ring`, `hui-text`, …).
    public Optional<String> codec() {
        return coding.codec();
    }

    /// True for a key or lamp with colours but without lamp values: it can show a colour.
    public boolean coloured() {
        boolean lit = kind == Kind.BUTTON || kind == Kind.LAMP;
        return lit && lamp().isEmpty() && (!coding.palette().isEmpty() || !parts().isEmpty());
    }

    /// The way between its travel (0 to 1) and decibels by its printed marks, for values from `lowest` to `highest`;
    /// empty where it has no marks, or marks that the values do not reach over.
    public Optional<ScaleLaw> marks(double lowest, double highest) {
        int far = in().isPresent() ? maximumIn() : maximumOut();
        return coding.scale().flatMap(scale -> scale.law(lowest, highest, far));
    }

    /// The same control with other messages.
    public Control with(Wiring other) {
        return new Control(family, index, kind, width, other, coding, line);
    }

    /// The same control with other values in its messages.
    public Control with(Coding other) {
        return new Control(family, index, kind, width, wiring, other, line);
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + index; // one control of a profile is told from another by name alone
    }

    /// A lamp's wire values; `blink` is empty where the device cannot.
    public record Lamp(int off, Optional<Integer> blink, int on) {}
}
