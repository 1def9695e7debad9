package longthrow.mappings.language;

import java.util.Collection;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.AddressWords;
import longthrow.controllers.surface.Control;

/// The messages by which a device says what its controls do: no two controls may say it by the same one.
final class Inputs {
    private static final int ANY_PROGRAM = -1;
    private static final int BANK = 0;
    private static final int HUI_ZONE = 0x0F;
    private static final int HUI_PORT = 0x2F;

    private Inputs() {}

    /// The control among `others` that an input of this one belongs to already.
    static Optional<Control> clash(Control control, Collection<Control> others) {
        for (Control other : others) { // each control asks all before it: nothing here may be slow
            if (!other.name().equals(control.name()) && shared(control, other).isPresent()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /// The message that both share, in words.
    static String name(Control control, Control other) {
        return shared(control, other).map(AddressWords::of).orElse("");
    }

    private static Optional<Address> shared(Control control, Control other) {
        if (both(control.in(), other.in()) || both(control.touch(), other.in())) {
            return other.in();
        }
        boolean touch = both(control.in(), other.touch()) || both(control.touch(), other.touch());
        return touch ? other.touch() : Optional.empty();
    }

    private static boolean both(Optional<Address> one, Optional<Address> other) {
        return one.isPresent() && other.isPresent() && same(one.get(), other.get());
    }

    private static boolean same(Address one, Address other) {
        return switch (one) {
            case Address.ControlChange14(int channel, int high, var _) ->
                hears(other, channel, high) || hears(other, channel, high + 32);
            case Address.ControlChange(int channel, int number) -> hears(other, channel, number);
            case Address.Nrpn(int channel, int number, var _) -> selects(other, channel, number);
            case Address.NrpnIndexed(int channel, int number, int _) ->
                one.equals(other) || (other instanceof Address.Nrpn && selects(other, channel, number));
            case Address.ChannelPressure(int channel, var _) ->
                other instanceof Address.ChannelPressure(int c, var _) && c == channel;
            case Address.ProgramChange(int channel) -> programs(other, channel, ANY_PROGRAM);
            case Address.ProgramNumber(int channel, int number) -> programs(other, channel, number);
            case Address.BankProgram(int channel) ->
                programs(other, channel, ANY_PROGRAM) || hears(other, channel, BANK);
            case Address.HuiSwitch _ ->
                one.equals(other)
                        || (!(other instanceof Address.HuiSwitch)
                                && (hears(other, 1, HUI_ZONE) || hears(other, 1, HUI_PORT)));
            case Address.Note _,
                    Address.PolyPressure _,
                    Address.Rpn _,
                    Address.PitchBend _,
                    Address.HuiLamp _,
                    Address.SysEx _ -> one.equals(other);
        };
    }

    private static boolean selects(Address address, int channel, int number) {
        return switch (address) {
            case Address.Nrpn(int c, int n, var _) -> c == channel && n == number;
            case Address.NrpnIndexed(int c, int n, int _) -> c == channel && n == number;
            default -> false;
        };
    }

    private static boolean programs(Address address, int channel, int number) {
        return switch (address) {
            case Address.ProgramChange(int c) -> c == channel;
            case Address.BankProgram(int c) -> c == channel;
            case Address.ProgramNumber(int c, int n) -> c == channel && (number == ANY_PROGRAM || n == number);
            default -> false;
        };
    }

    private static boolean hears(Address address, int channel, int number) {
        return switch (address) {
            case Address.ControlChange(int c, int n) -> c == channel && n == number;
            case Address.ControlChange14(int c, int n, var _) -> c == channel && (n == number || n + 32 == number);
            case Address.BankProgram(int c) -> c == channel && number == BANK;
            case Address.HuiSwitch _ -> channel == 1 && (number == HUI_ZONE || number == HUI_PORT);
            default -> false;
        };
    }
}
