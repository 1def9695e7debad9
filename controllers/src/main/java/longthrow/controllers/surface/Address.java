package longthrow.controllers.surface;

import java.util.List;
import java.util.Optional;

/// The MIDI message of one control, in one direction. Channels count from 1.
public sealed interface Address {
    /// The largest value that the message carries.
    default int maximum() {
        return switch (this) {
            case PitchBend _, ControlChange14 _, Rpn _, BankProgram _ -> 16383;
            case Nrpn nrpn -> nrpn.low() == DataLow.FINE ? 16383 : 127;
            case SysEx form -> form.pieces().stream().anyMatch(Piece.High.class::isInstance) ? 16383 : 127;
            case Note _,
                    ControlChange _,
                    NrpnIndexed _,
                    ChannelPressure _,
                    PolyPressure _,
                    ProgramChange _,
                    ProgramNumber _,
                    HuiSwitch _,
                    HuiLamp _ -> 127;
        };
    }

    /// True for messages that a button says once and never takes back.
    default boolean oneShot() {
        return this instanceof ProgramChange
                || this instanceof ProgramNumber
                || this instanceof BankProgram
                || this instanceof SysEx;
    }

    /// The message by which the host answers one of these from the device: the same, but for keys whose lamps are told
    /// otherwise.
    default Address told() {
        return this instanceof HuiSwitch(int zone, int port) ? new HuiLamp(zone, port) : this;
    }

    /// Note on (velocity above 0) and off.
    record Note(int channel, int number) implements Address {}

    /// A 7-bit controller.
    record ControlChange(int channel, int number) implements Address {}

    /// A controller pair: high half on `number`, low half on `number + 32`.
    record ControlChange14(int channel, int number, Order order) implements Address {}

    /// A non-registered parameter.
    record Nrpn(int channel, int number, DataLow low) implements Address {}

    /// A non-registered parameter that many share: controller 38 names whose value controller 6 is.
    record NrpnIndexed(int channel, int number, int index) implements Address {}

    /// A registered parameter.
    record Rpn(int channel, int number) implements Address {}

    /// The pitch wheel, 14 bits.
    record PitchBend(int channel) implements Address {}

    /// Channel pressure; `base` is added to what the codec makes (Mackie meters: strip x 16).
    record ChannelPressure(int channel, int base) implements Address {}

    /// Key pressure.
    record PolyPressure(int channel, int number) implements Address {}

    /// Program change: any program, the value its number.
    record ProgramChange(int channel) implements Address {}

    /// One program, numbered as on the wire, from 0.
    record ProgramNumber(int channel, int number) implements Address {}

    /// Program changes with a bank before them (controller 0): the value is bank x 128 + program.
    record BankProgram(int channel) implements Address {}

    /// A HUI's key by zone and port, as the device says it (protocols, section 3.3).
    record HuiSwitch(int zone, int port) implements Address {}

    /// The lamp of a HUI's key, as the host says it (protocols, section 3.2).
    record HuiLamp(int zone, int port) implements Address {}

    /// A system exclusive message, F0 to F7: fixed bytes with places for values.
    record SysEx(List<Piece> pieces) implements Address {
        public SysEx {
            pieces = List.copyOf(pieces);
        }

        /// The device id of a Mackie message (`F0 00 00 66 id`); empty for any other form.
        public Optional<Integer> mackieDevice() {
            List<Piece> maker =
                    List.of(new Piece.Fixed(0xF0), new Piece.Fixed(0), new Piece.Fixed(0), new Piece.Fixed(0x66));
            boolean mackie = pieces.size() > 5 && pieces.subList(0, 4).equals(maker);
            return mackie && pieces.get(4) instanceof Piece.Fixed(int id) ? Optional.of(id) : Optional.empty();
        }
    }

    /// A part of a SysEx message.
    sealed interface Piece {
        /// One byte as it stands.
        record Fixed(int value) implements Piece {}

        /// The control's text, padded to its width.
        record Text() implements Piece {}

        /// The words of another family's control at the same index.
        record TextOf(String family) implements Piece {}

        /// The colour of another family's control at the same index.
        record ColourOf(String family, String coding) implements Piece {}

        /// All characters of the control's digits.
        record Digits() implements Piece {}

        /// The control's value, 7 bits.
        record Value() implements Piece {}

        /// The upper 7 bits of the control's value.
        record High() implements Piece {}

        /// The lower 7 bits of the control's value.
        record Low() implements Piece {}

        /// The colours of all controls of this control's family in order, in a coding of `ColourCoding`.
        record All(int count, String coding) implements Piece {}

        /// Any one byte (`??`), in identities.
        record AnyByte() implements Piece {}

        /// Any number of bytes (`*`), in identities.
        record AnyBytes() implements Piece {}
    }

    /// Which half of a 14-bit pair comes first.
    enum Order {
        HIGH_FIRST,
        LOW_FIRST,
        AUTO
    }

    /// What controller 38 carries beside an NRPN's controller 6.
    enum DataLow {
        NONE,
        FINE,
        INDEX
    }
}
