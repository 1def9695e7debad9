package longthrow.controllers.surface;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        return option("rate-out").map(Integer::decode).orElse(20_000);
    }

    /// How the host makes the device's acquaintance; optional where nothing is said of a device that knows the Mackie
    /// greeting.
    public Handshake handshake() {
        return switch (option("handshake").orElse("")) {
            case "required" -> Handshake.REQUIRED;
            case "optional" -> Handshake.OPTIONAL;
            case "none" -> Handshake.NONE;
            default -> mackieDevice().isPresent() ? Handshake.OPTIONAL : Handshake.NONE;
        };
    }

    /// Whether a device must answer before it is painted.
    public enum Handshake {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /// The id in the device's Mackie SysEx messages: option `device-id`, else that of its displays.
    public Optional<Integer> mackieDevice() {
        return option("device-id")
                .map(Integer::decode)
                .or(() -> controls.stream()
                        .flatMap(control -> control.out().stream())
                        .flatMap(address ->
                                address instanceof Address.SysEx form ? form.mackieDevice().stream() : Stream.empty())
                        .findFirst());
    }

    /// How long a fader without touch sense counts as held after its last move (option `touch-release`, such as
    /// `500ms`).
    public long graceMillis() {
        return option("touch-release").map(Profile::millis).orElse(500L);
    }

    private static long millis(String words) {
        boolean millis = words.endsWith("ms");
        String number = words.replaceFirst("m?s$", "").strip();
        return Math.round(Double.parseDouble(number) * (millis || number.equals(words) ? 1 : 1000));
    }

    /// True when a device that returns is painted anew (option `on-connect`, unless it says `none`).
    public boolean repaints() {
        return !option("on-connect").orElse("repaint").equals("none");
    }

    /// True when motor faders want their own positions back (option `echo`, on unless it says `off`).
    public boolean echoes() {
        return !option("echo").orElse("on").equals("off");
    }

    /// How far apart two wire values of a motor fader are at least when it really moved (option `fader-step`).
    public int deadBand() {
        return option("fader-step").map(Integer::decode).orElse(1);
    }

    /// True when the device's meters fall by themselves (option `meter-decay`, unless it says `host`).
    public boolean metersFall() {
        return !option("meter-decay").orElse("device").equals("host");
    }

    /// True when an encoder's value of no ticks means one (option `encoder-zero step`).
    public boolean zeroIsStep() {
        return option("encoder-zero").orElse("").equals("step");
    }

    /// True when the device is left dark, with its faders down (option `park`, unless it says `off`).
    public boolean parks() {
        return !option("park").orElse("on").equals("off");
    }

    private Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key)).map(String::strip);
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
