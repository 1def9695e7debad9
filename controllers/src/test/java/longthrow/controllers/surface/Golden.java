package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;

/// A message of a device, byte by byte, and how it is judged: a hand's bytes by what comes out of a unit, a
/// host's by what the unit sends.
///
/// @param family the table's word for whose it is
/// @param bytes in hexadecimal
record Golden(String family, String bytes, Check check) {
    /// How a message is judged.
    interface Check {
        void of(String bytes);
    }

    @Override
    public String toString() {
        return family + " " + bytes;
    }

    /// What a hand did, in words, when a unit of these controls hears the bytes.
    static Check hand(String words, Control... controls) {
        return bytes -> {
            Wired wired = new Wired(profile(controls)).settled();
            wired.device().say(bytes);
            wired.pass(5);
            assertThat(wired.events().stream().map(Golden::words)).containsExactly(words.split(", "));
            assertThat(wired.unit().unknownMessages()).isZero();
        };
    }

    private static String words(ControlEvent event) {
        String name = event.control().name();
        return switch (event) {
            case ControlEvent.Moved(Control control, double position, long nanos) ->
                name + " = " + Math.round(position * control.maximumIn());
            case ControlEvent.Turned(Control control, int ticks, long nanos) -> name + " %+d".formatted(ticks);
            case ControlEvent.Pressed(Control control, boolean down, long nanos) -> name + (down ? " down" : " up");
            case ControlEvent.Touched(Control control, boolean down, long nanos) ->
                name + (down ? " touched" : " released");
        };
    }

    /// The bytes go out when a unit of these controls is painted anew and shows this.
    static Check shows(Feedback feedback, Control... more) {
        return shows(List.of(feedback), more);
    }

    static Check shows(List<Feedback> feedback, Control... more) {
        return bytes -> {
            List<Control> controls = new ArrayList<>(
                    feedback.stream().map(Feedback::control).distinct().toList());
            controls.addAll(Arrays.asList(more));
            Wired wired = new Wired(profile(controls.toArray(new Control[0]))).settled();
            feedback.forEach(wired.unit()::show);
            wired.device().say("FF");
            wired.pass(50);
            assertThat(String.join(" ", wired.device().heard())).isEqualTo(bytes);
        };
    }

    static Check both(String words, Feedback feedback) {
        return bytes -> {
            hand(words, feedback.control()).of(bytes);
            shows(feedback).of(bytes);
        };
    }

    /// The bytes are said at the start, message by message.
    static Check saidByTheHost() {
        return bytes -> {
            Profile.Unasked start = new Profile.Unasked(Profile.Moment.CONNECT, 0, Phrase.pattern(bytes));
            Wired wired = new Wired(new Profile("x", "X", Map.of(), List.of(), List.of(start)));
            wired.pass(5);
            assertThat(String.join(" ", wired.device().heard())).isEqualTo(bytes);
        };
    }

    static Profile profile(Control... controls) {
        return new Profile("x", "X", Map.of("handshake", "none"), List.of(controls), List.of());
    }

    static Control control(String name, Kind kind, Address address) {
        Control plain =
                Profiles.control(name, 0, kind).with(Wiring.NONE.in(address).out(address.told()));
        return plain.with(Coding.PLAIN.maxima(address.maximum(), address.maximum()));
    }

    static Control key(Address address) {
        Control key = control("key", Kind.BUTTON, address);
        return key.with(key.coding().lamp(new Control.Lamp(0, Optional.empty(), 127)));
    }

    static Control only(Control control) {
        return control.with(new Wiring(
                Optional.empty(),
                control.out(),
                Optional.empty(),
                control.parts(),
                control.wiring().within()));
    }
}
