package longthrow.console.view;

import java.util.Optional;
import java.util.stream.Collectors;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;

/// A control's message in words: pitch bend and SysEx as bytes, everything else as `.surface` files have it.
final class TwinWire {
    private static final int LONGEST = 8; // bytes of a SysEx that are printed

    private TwinWire() {}

    /// What the control sends, else what it is told.
    static String words(Control control) {
        Optional<Address> sent = control.in()
                .or(control::out)
                .or(() -> control.parts().values().stream().findFirst());
        return sent.map(TwinWire::words).orElse("");
    }

    /// The message in words: `E2 lo hi`, `cc 1 16`.
    static String words(Address address) {
        return switch (address) {
            case Address.Note(int channel, int number) -> "note " + channel + " " + number;
            case Address.ControlChange(int channel, int number) -> "cc " + channel + " " + number;
            case Address.ControlChange14(int channel, int number, var _) -> "cc14 " + channel + " " + number;
            case Address.Nrpn(int channel, int number, var _) -> "nrpn " + channel + " " + number;
            case Address.NrpnIndexed(int channel, int number, int index) ->
                "nrpn " + channel + " " + number + " index " + index;
            case Address.Rpn(int channel, int number) -> "rpn " + channel + " " + number;
            case Address.PitchBend(int channel) -> "E%X lo hi".formatted(channel - 1);
            case Address.ChannelPressure(int channel, int base) -> "chanpress " + channel + " " + base;
            case Address.PolyPressure(int channel, int number) -> "polypress " + channel + " " + number;
            case Address.ProgramChange(int channel) -> "pc " + channel;
            case Address.ProgramNumber(int channel, int number) -> "pc " + channel + " " + number;
            case Address.BankProgram(int channel) -> "program " + channel;
            case Address.HuiSwitch(int zone, int port) -> "hui " + zone + " " + port;
            case Address.HuiLamp(int zone, int port) -> "hui " + zone + " " + port;
            case Address.SysEx form -> bytes(form);
        };
    }

    private static String bytes(Address.SysEx form) {
        String bytes =
                form.pieces().stream().limit(LONGEST).map(TwinWire::piece).collect(Collectors.joining(" "));
        return form.pieces().size() > LONGEST ? bytes + " …" : bytes;
    }

    private static String piece(Address.Piece piece) {
        return switch (piece) {
            case Address.Piece.Fixed(int value) -> "%02X".formatted(value);
            case Address.Piece.Text _ -> "text";
            case Address.Piece.TextOf(String family) -> family;
            case Address.Piece.ColourOf(String family, var _) -> family;
            case Address.Piece.Digits _ -> "digits";
            case Address.Piece.Value _ -> "vv";
            case Address.Piece.High _ -> "hi";
            case Address.Piece.Low _ -> "lo";
            case Address.Piece.All(var _, String coding) -> coding;
            case Address.Piece.AnyByte _ -> "??";
            case Address.Piece.AnyBytes _ -> "*";
        };
    }
}
