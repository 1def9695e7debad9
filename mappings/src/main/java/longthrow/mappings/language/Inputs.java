package longthrow.mappings.language;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;

/// The messages by which a device says what its controls do: no two controls may say it by the same one.
final class Inputs {
    private Inputs() {}

    /// The control among `others` that an input of this one belongs to already.
    static Optional<Control> clash(Control control, Collection<Control> others) {
        Set<String> mine = messages(control);
        return others.stream()
                .filter(other -> !other.name().equals(control.name()))
                .filter(other -> messages(other).stream().anyMatch(mine::contains))
                .findFirst();
    }

    /// The message that both share, in words.
    static String name(Control control, Control other) {
        Set<String> mine = messages(control);
        return messages(other).stream().filter(mine::contains).findFirst().orElse("");
    }

    private static Set<String> messages(Control control) {
        return Stream.concat(control.in().stream(), control.touch().stream())
                .flatMap(Inputs::messages)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> messages(Address address) {
        return switch (address) {
            case Address.Note(int channel, int number) -> Stream.of("note " + channel + " " + number);
            case Address.ControlChange(int channel, int number) -> Stream.of("cc " + channel + " " + number);
            case Address.ControlChange14(int channel, int number, var _) ->
                Stream.of("cc " + channel + " " + number, "cc " + channel + " " + (number + 32));
            case Address.Nrpn(int channel, int number, var _) -> Stream.of("nrpn " + channel + " " + number);
            case Address.Rpn(int channel, int number) -> Stream.of("rpn " + channel + " " + number);
            case Address.PitchBend(int channel) -> Stream.of("pb " + channel);
            case Address.ChannelPressure(int channel, var _) -> Stream.of("chanpress " + channel);
            case Address.PolyPressure(int channel, int number) -> Stream.of("polypress " + channel + " " + number);
            case Address.ProgramChange(int channel) -> Stream.of("pc " + channel);
            case Address.SysEx(var pieces) -> Stream.of("sysex " + pieces);
        };
    }
}
