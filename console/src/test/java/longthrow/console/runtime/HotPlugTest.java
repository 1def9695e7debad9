package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Surfaces that go and come back in the middle of things: nothing hangs, nothing jumps, everything is painted anew.
class HotPlugTest {
    private final Rig rig = new Rig(16);

    private Values values() {
        return rig.console.desk().values();
    }

    /// The cells that are not the same, bit for bit.
    private List<String> differ(Values before) {
        Values now = values();
        return IntStream.range(0, before.rows())
                .boxed()
                .flatMap(row -> IntStream.range(0, before.columns(row)).mapToObj(column -> Cell.of(row, column)))
                .filter(cell -> Double.compare(before.get(cell), now.get(cell)) != 0)
                .map(cell -> rig.console.desk().layout().id(cell) + " " + before.get(cell) + " to " + now.get(cell))
                .toList();
    }

    private void mixed() {
        for (int channel = 1; channel <= 16; channel++) {
            rig.set("ch/" + channel + "/fader", -1.7 * channel);
            rig.set("ch/" + channel + "/pan", 3.3 * channel - 20);
        }
        rig.run(500);
    }

    @Test
    void aDeviceThatVanishesInTheMiddleOfASysExLetsGoOfEverythingAndIsPaintedWhenItReturns() {
        mixed();
        Plugged mcu = new Plugged(rig, "mcu").settled();
        Values before = values();
        mcu.say("90 68 7F 90 46 7F F0 00 00 66 14 01 58"); // a finger, the shift key, half a greeting
        rig.run(5);
        assertThat(rig.console.desk().hands().held(rig.cell("ch/1/fader"))).isTrue();
        mcu.cable().plug(false);
        rig.run(200);
        assertThat(rig.console.desk().hands().held(rig.cell("ch/1/fader"))).isFalse();
        rig.set("ch/2/fader", -30);
        rig.run(200);
        mcu.heard();
        mcu.cable().plug(true);
        rig.run(2_000);
        List<String> painted = mcu.heard();
        for (int fader = 0; fader < 9; fader++) {
            String status = "E%d ".formatted(fader);
            assertThat(painted).as("motor " + fader).anyMatch(said -> said.startsWith(status));
        }
        assertThat(painted)
                .anyMatch(said -> said.startsWith("F0 00 00 66 14 12"))
                .contains("90 10 00");
        rig.set("ch/2/fader", -1.7 * 2);
        rig.run(200);
        assertThat(differ(before)).isEmpty();
    }

    static Stream<List<String>> dumps() {
        return Stream.of(
                // a Mackie unit whose faders have dropped, and one that says where they happen to stand
                List.of("mcu", "E0 00 00 E1 00 00 E2 00 00 E3 00 00 E4 00 00 E5 00 00 E6 00 00 E7 00 00 E8 00 00"),
                List.of("xtouch", "E0 11 22 E1 33 44 E2 01 5D E3 12 40 E4 00 10 E5 7F 7F E6 00 01 E7 33 33 E8 10 3F"),
                List.of("nanokontrol2", "B0 00 40 B0 01 5F B0 02 60 B0 03 61 B0 04 7F B0 05 00 B0 10 40 B0 11 01"),
                List.of(
                        "generic8",
                        "B0 01 3F B0 01 40 B0 02 5F B0 03 60 B0 04 61 B0 05 62 B0 06 63 B0 0B 40 B0 0C 41"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dumps")
    void aDeviceThatReturnsAndTellsWhereItStandsMovesNoValue(List<String> device) {
        Plugged unit = new Plugged(rig, device.getFirst()).settled();
        mixed();
        rig.set("ch/1/fader", -10); // half of the travel, which some of them stand at
        rig.run(500);
        Values before = values();
        mcuGreets(unit);
        for (int round = 0; round < 3; round++) {
            unit.cable().plug(false);
            rig.run(300);
            unit.cable().plug(true);
            unit.say(device.get(1));
            rig.run(2);
            mcuGreets(unit);
            rig.run(2_000);
            assertThat(differ(before)).isEmpty();
        }
    }

    private void mcuGreets(Plugged unit) {
        unit.say("F0 00 00 66 14 01 58 59 5A 57 18 61 05 57 18 61 05 F7");
        rig.run(5);
    }

    @Test
    void afterItsReturnAHandThatReallyMovesIsFollowedAtOnce() {
        Plugged mcu = new Plugged(rig, "mcu").settled();
        mcu.cable().plug(false);
        rig.run(300);
        mcu.cable().plug(true);
        rig.run(2_000);
        mcu.say("90 68 7F E0 00 40");
        rig.run(5);
        assertThat(rig.value("ch/1/fader")).isBetween(-10.01, -9.99);
    }

    @Test
    void aFaderWithoutMotorHasToBeCaughtAgainAfterItsReturn() {
        Plugged box = new Plugged(rig, "generic8").settled();
        rig.set("ch/1/fader", 0);
        rig.run(50);
        IntStream.rangeClosed(0, 127).forEach(at -> box.say(new byte[] {(byte) 0xB0, 1, (byte) at}));
        rig.run(50);
        assertThat(rig.value("ch/1/fader")).isEqualTo(10);
        box.cable().plug(false);
        rig.run(50);
        box.cable().plug(true);
        rig.run(200);
        box.say("B0 01 10 B0 01 20");
        rig.run(50);
        assertThat(rig.value("ch/1/fader")).isEqualTo(10);
        box.say("B0 01 7F B0 01 40");
        rig.run(50);
        assertThat(rig.value("ch/1/fader")).isLessThan(-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void pluggingOverAndOverLeavesNothingBehind(int times) {
        Plugged mcu = new Plugged(rig, "mcu").settled();
        mixed();
        Values before = values();
        for (int time = 0; time < times; time++) {
            mcu.say("90 68 7F 90 46 7F F0 00");
            rig.run(3);
            mcu.cable().plug(false);
            rig.run(3);
            mcu.cable().plug(true);
            rig.run(3);
        }
        rig.run(2_000);
        assertThat(differ(before)).isEmpty();
        assertThat(rig.console.desk().hands().held(rig.cell("ch/1/fader"))).isFalse();
        mcu.say("90 10 7F 90 10 00");
        rig.run(5);
        assertThat(rig.value("ch/1/mute")).isEqualTo(1);
    }
}
