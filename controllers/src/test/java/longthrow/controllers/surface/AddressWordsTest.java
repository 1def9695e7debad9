package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Address.Order;
import longthrow.controllers.surface.Address.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AddressWordsTest {
    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(new Address.Note(1, 60), "note 1 60", "90 3C vv"),
                Arguments.of(new Address.ControlChange(16, 7), "cc 16 7", "BF 07 vv"),
                Arguments.of(new Address.ControlChange14(1, 7, Order.AUTO), "cc14 1 7", "B0 07 hi B0 27 lo"),
                Arguments.of(
                        new Address.ControlChange14(1, 7, Order.LOW_FIRST), "cc14 1 7 low-first", "B0 27 lo B0 07 hi"),
                Arguments.of(new Address.Nrpn(2, 300, DataLow.NONE), "nrpn 2 300", "B1 63 02 B1 62 2C B1 06 vv"),
                Arguments.of(
                        new Address.Nrpn(2, 300, DataLow.FINE),
                        "nrpn 2 300 fine",
                        "B1 63 02 B1 62 2C B1 06 hi B1 26 lo"),
                Arguments.of(new Address.Rpn(1, 5), "rpn 1 5", "B0 65 00 B0 64 05 B0 06 hi B0 26 lo"),
                Arguments.of(new Address.PitchBend(2), "pb 2", "E1 lo hi"),
                Arguments.of(new Address.ChannelPressure(1, 0x20), "chanpress 1 32", "D0 20+vv"),
                Arguments.of(new Address.PolyPressure(1, 3), "polypress 1 3", "A0 03 vv"),
                Arguments.of(new Address.ProgramChange(3), "pc 3", "C2 vv"),
                Arguments.of(new Address.ProgramNumber(3, 9), "pc 3 9", "C2 09"),
                Arguments.of(new Address.BankProgram(1), "program 1", "B0 00 hi C0 lo"),
                Arguments.of(new Address.HuiSwitch(0x1C, 2), "hui 28 2", "B0 0F 1C B0 2F 42/02"),
                Arguments.of(new Address.HuiLamp(0x1C, 2), "hui 28 2", "B0 0C 1C B0 2C 42/02"),
                Arguments.of(
                        new Address.SysEx(List.of(new Piece.Fixed(0xF0), new Piece.Text(), new Piece.Fixed(0xF7))),
                        "sysex",
                        "F0 {text} F7"));
    }

    @ParameterizedTest(name = "{1} is {2}")
    @MethodSource("addresses")
    void aMessageIsSaidAsFilesWriteItAndAsBytes(Address address, String words, String bytes) {
        assertThat(AddressWords.of(address)).isEqualTo(words);
        assertThat(AddressWords.bytes(address)).isEqualTo(bytes);
    }
}
