package longthrow.controllers.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Timecode, machine control and show control in words, as their standards name things.
final class ServiceWords {
    private ServiceWords() {}

    /// The words of a universal real-time message; empty for any other.
    static Optional<String> of(byte[] message) {
        return timecode(message).or(() -> machine(message)).or(() -> show(message));
    }

    private static Optional<String> timecode(byte[] message) {
        boolean full = message.length == 10 && message[1] == 0x7F && message[3] == 0x01 && message[4] == 0x01;
        return full
                ? Timecode.ofBytes(message, 5).map(time -> "MTC full frame " + rate(time) + " " + time)
                : Optional.empty();
    }

    private static String rate(Timecode time) {
        return time.rate().words() + (time.rate() == TimecodeRate.FPS_29_97_DROP ? " drop" : " fps");
    }

    private static Optional<String> machine(byte[] message) {
        Mmc.Message told = Mmc.read(message);
        return told.commands().isEmpty()
                ? Optional.empty()
                : Optional.of("MMC "
                        + told.commands().stream().map(ServiceWords::command).collect(Collectors.joining(", "))
                        + device(told.device(), ", device "));
    }

    private static String device(int number, String called) {
        return number == DeviceAddress.ALL ? ", all" : called + number;
    }

    private static String command(Mmc command) {
        return switch (command) {
            case Mmc.Press(Mmc.Key key) -> plain(key);
            case Mmc.Locate(Timecode time, int hundredths) ->
                "locate %s.%02d at %s".formatted(time, hundredths, rate(time));
            case Mmc.LocateField(int field) -> "locate to field " + field;
            case Mmc.Turn(Mmc.Turning how, double speed) ->
                String.format(Locale.ROOT, "%s at %.2f times the speed", plain(how), speed);
            case Mmc.Step(int steps) -> "step %+d".formatted(steps);
            case Mmc.Arm(int track, boolean on) -> "track " + track + " record " + (on ? "ready" : "off");
        };
    }

    private static Optional<String> show(byte[] message) {
        return Msc.read(message)
                .map(told -> "MSC " + command(told.command()) + format(told.format())
                        + (told.device() == DeviceAddress.ALL && told.format() == DeviceAddress.ALL
                                ? ", all"
                                : device(told.device(), ", unit ")));
    }

    private static String format(int number) {
        for (MscFormat format : MscFormat.values()) {
            if (format != MscFormat.ALL && number != DeviceAddress.ALL && format.hears(number)) {
                return ", " + format.words();
            }
        }
        return "";
    }

    private static String command(Msc command) {
        return switch (command) {
            case Msc.Go(CueName cue) -> "GO" + cue(cue, " next");
            case Msc.Stop(CueName cue) -> "STOP" + cue(cue, "");
            case Msc.Resume(CueName cue) -> "RESUME" + cue(cue, "");
            case Msc.TimedGo(Timecode time, int hundredths, CueName cue) ->
                "TIMED GO %s.%02d%s".formatted(time, hundredths, cue(cue, " next"));
            case Msc.Load(CueName cue) -> "LOAD" + cue(cue, "");
            case Msc.Set(int control, int value, Optional<Timecode> time) ->
                "SET control " + control + " = " + value
                        + time.map(in -> " in " + in).orElse("");
            case Msc.Fire(int macro) -> "FIRE macro " + macro;
            case Msc.GoOff(CueName cue) -> "GO OFF" + cue(cue, "");
            case Msc.GoJamClock(CueName cue) -> "GO/JAM CLOCK" + cue(cue, "");
            case Msc.Whole(Msc.Deed deed) -> plain(deed).toUpperCase(Locale.ROOT);
            case Msc.ToList(Msc.ListDeed deed, Optional<CueNumber> list) ->
                plain(deed).toUpperCase(Locale.ROOT)
                        + list.map(in -> " list " + in).orElse("");
            case Msc.SetClock(Timecode time, int hundredths, Optional<CueNumber> list) ->
                "SET CLOCK %s.%02d%s"
                        .formatted(
                                time, hundredths, list.map(in -> " list " + in).orElse(""));
            case Msc.Path(boolean open, CueNumber path) -> (open ? "OPEN" : "CLOSE") + " CUE PATH " + path;
        };
    }

    private static String cue(CueName cue, String otherwise) {
        return cue.number().isPresent() ? " cue " + cue : otherwise;
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
