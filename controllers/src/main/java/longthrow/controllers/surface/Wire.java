package longthrow.controllers.surface;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/// An address and a value as the bytes of whole messages: what either side of the wire says.
public final class Wire {
    private static final byte[] NOTHING = new byte[0];

    private Wire() {}

    /// The message of a value. SysEx addresses take it for `{value}`.
    public static byte[] message(Address address, int value) {
        return switch (address) {
            case Address.Note(int channel, int number) -> three(0x90, channel, number, value);
            case Address.ControlChange(int channel, int number) -> three(0xB0, channel, number, value);
            case Address.ControlChange14(int channel, int number, Address.Order order) ->
                pair(channel, number, order, value);
            case Address.Nrpn nrpn -> numbered(0x63, 0x62, nrpn.channel(), nrpn.number(), nrpn.low(), value);
            case Address.NrpnIndexed(int channel, int number, int index) ->
                join(
                        numbered(0x63, 0x62, channel, number, Address.DataLow.NONE, value),
                        three(0xB0, channel, 0x26, index));
            case Address.Rpn(int channel, int number) ->
                numbered(0x65, 0x64, channel, number, Address.DataLow.FINE, value);
            case Address.PitchBend(int channel) -> three(0xE0, channel, value & 0x7F, value >> 7);
            case Address.ChannelPressure(int channel, int base) -> two(0xD0, channel, base + value);
            case Address.PolyPressure(int channel, int number) -> three(0xA0, channel, number, value);
            case Address.ProgramChange(int channel) -> two(0xC0, channel, value);
            case Address.ProgramNumber(int channel, int number) -> value > 0 ? two(0xC0, channel, number) : NOTHING;
            case Address.BankProgram(int channel) ->
                join(three(0xB0, channel, 0, value >> 7), two(0xC0, channel, value & 0x7F));
            case Address.HuiSwitch(int zone, int port) -> hui(0x0F, zone, port, value > 0);
            case Address.HuiLamp(int zone, int port) -> hui(0x0C, zone, port, value > 0);
            case Address.SysEx form -> sysEx(form, new SysExMatch(value, "", List.of()));
        };
    }

    /// A SysEx message with its places filled. Words are already as wide as their display and of characters that it
    /// knows.
    public static byte[] sysEx(Address.SysEx form, SysExMatch places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Address.Piece piece : form.pieces()) {
            switch (piece) {
                case Address.Piece.Fixed(int fixed) -> bytes.write(fixed);
                case Address.Piece.Value(), Address.Piece.Low() -> bytes.write(places.value() & 0x7F);
                case Address.Piece.High() -> bytes.write(places.value() >> 7 & 0x7F);
                case Address.Piece.Text(), Address.Piece.Digits() -> characters(places.words(), bytes);
                case Address.Piece.TextOf(String family) ->
                    characters(places.texts().getOrDefault(family, ""), bytes);
                case Address.Piece.ColourOf(String family, String coding) ->
                    ColourCoding.write(places.tints().getOrDefault(family, 0), coding, bytes);
                case Address.Piece.All(int count, String coding) -> colours(places.colours(), count, coding, bytes);
                case Address.Piece.AnyByte(), Address.Piece.AnyBytes() -> {}
            }
        }
        return bytes.toByteArray();
    }

    private static void characters(String words, ByteArrayOutputStream to) {
        for (int at = 0; at < words.length(); at++) {
            to.write(words.charAt(at) < 0x80 ? words.charAt(at) : '?');
        }
    }

    private static void colours(List<Integer> colours, int count, String coding, ByteArrayOutputStream to) {
        for (int at = 0; at < count; at++) {
            ColourCoding.write(at < colours.size() ? colours.get(at) : 0, coding, to);
        }
    }

    /// The zone stays selected, one for each direction; said anew each time, so that nothing hangs on what went before.
    private static byte[] hui(int select, int zone, int port, boolean on) {
        return join(three(0xB0, 1, select, zone), three(0xB0, 1, select + 0x20, (on ? 0x40 : 0) | port));
    }

    private static byte[] pair(int channel, int number, Address.Order order, int value) {
        byte[] high = three(0xB0, channel, number, value >> 7);
        byte[] low = three(0xB0, channel, number + 32, value & 0x7F);
        return order == Address.Order.LOW_FIRST ? join(low, high) : join(high, low);
    }

    private static byte[] numbered(int high, int low, int channel, int number, Address.DataLow dataLow, int value) {
        byte[] select = join(three(0xB0, channel, high, number >> 7), three(0xB0, channel, low, number & 0x7F));
        boolean fine = dataLow == Address.DataLow.FINE;
        byte[] data = three(0xB0, channel, 0x06, fine ? value >> 7 : value);
        return join(select, join(data, fine ? three(0xB0, channel, 0x26, value & 0x7F) : NOTHING));
    }

    private static byte[] two(int status, int channel, int value) {
        return new byte[] {(byte) (status | channel - 1), (byte) (value & 0x7F)};
    }

    private static byte[] three(int status, int channel, int first, int second) {
        return new byte[] {(byte) (status | channel - 1), (byte) (first & 0x7F), (byte) (second & 0x7F)};
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
