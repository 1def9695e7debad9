package longthrow.controllers.surface;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a device has, as bytes: the hardware half of a `.surface` file. Immutable.
///
/// @param id the word files know it by
/// @param name the maker's words
/// @param options free facts (`handshake`, `rate-out`, `touch-release`): the rest of each line
/// @param sends what the host says unasked
public record Profile(
        String id, String name, Map<String, String> options, List<Control> controls, List<Unasked> sends) {
    public Profile {
        options = Map.copyOf(options);
        controls = List.copyOf(controls);
        sends = List.copyOf(sends);
    }

    /// Bytes the host sends by itself.
    public record Unasked(Moment when, long everyMillis, Address.SysEx message) {}

    /// When unasked bytes go out.
    public enum Moment {
        CONNECT,
        EXIT,
        EVERY
    }

    /// The control of that name: `fader[3]`.
    public Optional<Control> control(String name) {
        return controls.stream().filter(control -> control.name().equals(name)).findFirst();
    }

    /// How many bytes a second the device takes (rule H4).
    public int bytesPerSecond() {
        return Integer.parseInt(options.getOrDefault("rate-out", "20000").strip());
    }

    /// True when at least one fader says that it is touched.
    public boolean touchSensitive() {
        return controls.stream().anyMatch(control -> control.touch().isPresent());
    }

    /// True when at least one fader has a motor.
    public boolean motorised() {
        return controls.stream()
                .anyMatch(
                        control -> control.kind() == Kind.FADER && control.out().isPresent());
    }
}
