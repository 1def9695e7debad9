package longthrow.console.view;

import java.util.Optional;
import java.util.stream.Collectors;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.AddressWords;
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
        if (address instanceof Address.SysEx form) {
            return bytes(form);
        }
        return address instanceof Address.PitchBend ? AddressWords.bytes(address) : AddressWords.of(address);
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
