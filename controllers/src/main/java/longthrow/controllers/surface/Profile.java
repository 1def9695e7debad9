package longthrow.controllers.surface;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a device has, as bytes: the hardware half of a `.surface` file. Immutable.
///
/// @param id the word files know it by
/// @param name the maker's words
/// @param options free facts (`handshake`, `rate-out`, `touch-release`): the rest of each line
/// @param talk what host and device say to each other apart from controls
public record Profile(String id, String name, Map<String, String> options, List<Control> controls, Talk talk) {
    private static final int PLENTY = 20_000;

    public Profile {
        options = Map.copyOf(options);
        controls = List.copyOf(controls);
    }

    /// A profile whose host says something unasked and that is all.
    public Profile(String id, String name, Map<String, String> options, List<Control> controls, List<Unasked> sends) {
        this(id, name, options, controls, new Talk(sends, List.of(), List.of()));
    }

    /// Bytes the host sends by itself.
    public record Unasked(Moment when, long everyMillis, Phrase message) {}

    /// When unasked bytes go out.
    public enum Moment {
        CONNECT,
        EXIT,
        EVERY
    }

    /// What the host says unasked.
    public List<Unasked> sends() {
        return talk.sends();
    }

    /// The control of that name: `fader[3]`.
    public Optional<Control> control(String name) {
        return controls.stream().filter(control -> control.called(name)).findFirst();
    }

    /// How many bytes a second the device takes (rule H4).
    public int bytesPerSecond() {
        return option("rate-out").map(Integer::decode).orElse(PLENTY);
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
        return Math.round(exactMillis(words));
    }

    private static double exactMillis(String words) {
        boolean millis = words.endsWith("ms");
        String number = words.replaceFirst("m?s$", "").strip();
        return Double.parseDouble(number) * (millis || number.equals(words) ? 1 : 1000);
    }

    /// How many bytes of SysEx a second the device takes (option `rate-sysex`, rule H7); all that it takes of anything
    /// where nothing is said.
    public int sysExBytesPerSecond() {
        return option("rate-sysex").map(Integer::decode).orElseGet(this::bytesPerSecond);
    }

    /// How long a hand's move takes from the finger to the desk, in nanoseconds (option `latency`); 0 where nothing is
    /// said.
    public long latencyNanos() {
        return option("latency")
                .map(words -> Math.round(1e6 * exactMillis(words)))
                .orElse(0L);
    }

    /// The base channel, from 1 (option `channel`).
    public int channel() {
        return option("channel").map(Integer::decode).orElse(1);
    }

    /// How many strips the unit has: option `strips`, else the highest index of its faders, else of its encoders and
    /// knobs; empty where it has none of these, one for each strip.
    public OptionalInt strips() {
        Optional<Integer> said = option("strips").map(Integer::decode);
        if (said.isPresent()) {
            return OptionalInt.of(said.get());
        }
        return Stream.of(Kind.FADER, Kind.ENCODER, Kind.KNOB)
                .map(this::highestIndex)
                .filter(highest -> highest > 0)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private int highestIndex(Kind kind) {
        return controls.stream()
                .filter(control -> control.kind() == kind)
                .mapToInt(Control::index)
                .max()
                .orElse(0);
    }

    /// How long nothing at all may be heard before the unit counts as away (option `silence`); empty for devices that
    /// may be silent for ever.
    public OptionalLong silenceMillis() {
        return option("silence").map(Profile::millis).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /// How long a message equal to one just sent is the unit's own echo of its lamp (option `echo-guard`); 0 for never.
    public long echoGuardMillis() {
        return option("echo-guard").map(Profile::millis).orElse(20L);
    }

    /// How long the same program change is the same one said twice (option `repeat-guard`); 0 for never.
    public long repeatGuardMillis() {
        return option("repeat-guard").map(Profile::millis).orElse(0L);
    }

    /// What the names of its MIDI ports look like, `*` any characters (option `port-name`, and `identity` where that is
    /// a name).
    public List<String> portNames() {
        return Stream.of("port-name", "identity")
                .flatMap(key -> alternatives(key).filter(words -> !words.startsWith("<")))
                .map(words -> words.replaceAll("^\"|\"$", ""))
                .distinct()
                .toList();
    }

    /// What its answer to an identity request looks like (option `identity`).
    public List<Phrase> identities() {
        return alternatives("identity")
                .filter(words -> words.startsWith("<"))
                .map(words -> Phrase.pattern(words.replaceAll("[<>]", "")))
                .toList();
    }

    private Stream<String> alternatives(String key) {
        return option(key).stream()
                .flatMap(words -> Stream.of(words.split("\\|")))
                .map(String::strip);
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
        return controls.stream().anyMatch(control -> control.kind() == Kind.FADER && control.shows());
    }
}
