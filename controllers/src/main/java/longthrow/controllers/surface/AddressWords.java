package longthrow.controllers.surface;

import java.util.Locale;
import java.util.stream.Collectors;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Address.Order;
import longthrow.controllers.surface.Address.Piece;

/// Messages in words: as files write them, and as bytes with names at the places of values.
public final class AddressWords {
    private AddressWords() {}

    /// As a profile writes it: `cc 1 16`, `nrpn 1 300 fine`; a SysEx message by its first word only.
    public static String of(Address address) {
        return switch (address) {
            case Address.Note(int channel, int number) -> "note " + channel + " " + number;
            case Address.ControlChange(int channel, int number) -> "cc " + channel + " " + number;
            case Address.ControlChange14(int channel, int number, Order order) ->
                "cc14 " + channel + " " + number + (order == Order.AUTO ? "" : " " + written(order));
            case Address.Nrpn(int channel, int number, DataLow low) ->
                "nrpn " + channel + " " + number + (low == DataLow.NONE ? "" : " " + written(low));
            case Address.NrpnIndexed(int channel, int number, int index) ->
                "nrpn " + channel + " " + number + " index " + index;
            case Address.Rpn(int channel, int number) -> "rpn " + channel + " " + number;
            case Address.PitchBend(int channel) -> "pb " + channel;
            case Address.ChannelPressure(int channel, int base) -> "chanpress " + channel + " " + base;
            case Address.PolyPressure(int channel, int number) -> "polypress " + channel + " " + number;
            case Address.ProgramChange(int channel) -> "pc " + channel;
            case Address.ProgramNumber(int channel, int number) -> "pc " + channel + " " + number;
            case Address.BankProgram(int channel) -> "program " + channel;
            case Address.HuiSwitch(int zone, int port) -> "hui " + zone + " " + port;
            case Address.HuiLamp(int zone, int port) -> "hui " + zone + " " + port;
            case Address.SysEx _ -> "sysex";
        };
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As it goes over the wire: `B0 10 vv`, `E0 lo hi`.
    public static String bytes(Address address) {
        return switch (address) {
            case Address.Note(int channel, int number) -> three(0x90, channel, number);
            case Address.ControlChange(int channel, int number) -> three(0xB0, channel, number);
            case Address.ControlChange14(int channel, int number, Order order) -> pair(channel, number, order);
            case Address.Nrpn(int channel, int number, DataLow low) ->
                numbered(0x63, channel, number) + (low == DataLow.FINE ? fine(channel) : three(0xB0, channel, 6));
            case Address.NrpnIndexed(int channel, int number, int index) ->
                numbered(0x63, channel, number) + three(0xB0, channel, 6) + " " + status(0xB0, channel) + " 26 "
                        + hex(index);
            case Address.Rpn(int channel, int number) -> numbered(0x65, channel, number) + fine(channel);
            case Address.PitchBend(int channel) -> status(0xE0, channel) + " lo hi";
            case Address.ChannelPressure(int channel, int base) ->
                status(0xD0, channel) + (base == 0 ? " vv" : " " + hex(base) + "+vv");
            case Address.PolyPressure(int channel, int number) -> three(0xA0, channel, number);
            case Address.ProgramChange(int channel) -> status(0xC0, channel) + " vv";
            case Address.ProgramNumber(int channel, int number) -> status(0xC0, channel) + " " + hex(number);
            case Address.BankProgram(int channel) -> status(0xB0, channel) + " 00 hi " + status(0xC0, channel) + " lo";
            case Address.HuiSwitch(int zone, int port) -> hui(0x0F, zone, port);
            case Address.HuiLamp(int zone, int port) -> hui(0x0C, zone, port);
            case Address.SysEx(var pieces) ->
                pieces.stream().map(AddressWords::piece).collect(Collectors.joining(" "));
        };
    }

    private static String pair(int channel, int number, Order order) {
        String high = status(0xB0, channel) + " " + hex(number) + " hi";
        String low = status(0xB0, channel) + " " + hex(number + 32) + " lo";
        return order == Order.LOW_FIRST ? low + " " + high : high + " " + low;
    }

    private static String numbered(int select, int channel, int number) {
        String status = status(0xB0, channel);
        return status + " " + hex(select) + " " + hex(number >> 7) + " " + status + " " + hex(select - 1) + " "
                + hex(number & 0x7F) + " ";
    }

    private static String fine(int channel) {
        return status(0xB0, channel) + " 06 hi " + status(0xB0, channel) + " 26 lo";
    }

    private static String hui(int select, int zone, int port) {
        return "B0 " + hex(select) + " " + hex(zone) + " B0 " + hex(select + 0x20) + " 4" + port + "/0" + port;
    }

    private static String piece(Piece piece) {
        return switch (piece) {
            case Piece.Fixed(int value) -> hex(value);
            case Piece.Text _ -> "{text}";
            case Piece.TextOf(String family) -> "{text " + family + "}";
            case Piece.ColourOf(String family, String coding) -> "{colour " + family + " " + coding + "}";
            case Piece.Digits _ -> "{digits}";
            case Piece.Value _ -> "vv";
            case Piece.High _ -> "hi";
            case Piece.Low _ -> "lo";
            case Piece.All(int count, String coding) -> "{all " + count + " " + coding + "}";
            case Piece.AnyByte _ -> "??";
            case Piece.AnyBytes _ -> "*";
        };
    }

    private static String three(int status, int channel, int number) {
        return status(status, channel) + " " + hex(number) + " vv";
    }

    private static String status(int status, int channel) {
        return hex(status | channel - 1);
    }

    private static String hex(int value) {
        return String.format("%02X", value);
    }
}
