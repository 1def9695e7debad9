package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import longthrow.controllers.Grown;
import longthrow.controllers.Huis;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices beyond the Mackie family, seen from their cable: value tables, several messages for one output, devices that
/// fall silent, echo their lamps, say things twice, or forget what they show.
class GrownUnitTest {
    private static final Profile GROWN = Grown.profile();

    @ParameterizedTest(name = "values {0} turn {1}")
    @CsvSource({"127, 1", "1, -1", "2, 0", "0, 0", "64, 0"})
    void twoValuesTurnOneTickEachAndAllOthersNone(int value, int ticks) {
        Wired wired = new Wired(GROWN).settled();
        wired.device().say("B1 01 %02X".formatted(value));
        wired.work();
        assertThat(wired.events().stream().map(event -> ((ControlEvent.Turned) event).ticks()))
                .isEqualTo(ticks == 0 ? List.of() : List.of(ticks));
    }

    @Test
    void aTouchStripMovesByDifferenceAndANewTouchMovesNothing() {
        Wired wired = new Wired(GROWN).settled();
        List.of(0x10, 0x14, 0x12, 0x70, 0x71, 0x01, 0x03)
                .forEach(value -> wired.device().say("B1 02 %02X".formatted(value)));
        wired.work();
        assertThat(wired.events().stream().map(event -> ((ControlEvent.Turned) event).ticks()))
                .containsExactly(4, -2, 1, 2); // 12 to 70 and 71 to 01 are more than half of 7F
    }

    @Test
    void onlyTheValuesThatAProfileNamesPressAndRelease() {
        Wired wired = new Wired(GROWN).settled();
        List.of("7F", "00", "3F", "00", "40").forEach(value -> wired.device().say("9B 01 " + value));
        wired.work();
        assertThat(wired.presses()).containsExactly(true, false, true);
    }

    @Test
    void aTurnedKnobIsToldAgainOnlyWhereItStandsElsewhereThanItsValue() {
        Address same = new Address.ControlChange(1, 16);
        Control knob =
                Profiles.control("knob", 0, Kind.KNOB).with(Wiring.NONE.in(same).out(same));
        Wired wired = new Wired(Profiles.of(Map.of(), knob)).settled();
        wired.device().say("B0 10 7F");
        wired.unit().drain(event -> {});
        wired.unit().show(new Feedback.Motor(knob, 1));
        wired.pass(5);
        assertThat(wired.device().heard()).as("the desk followed").isEmpty();
        wired.unit().show(new Feedback.Motor(knob, 0));
        wired.pass(5);
        assertThat(wired.device().heard()).as("the desk went back").containsExactly("B0 10 00");
    }

    @Test
    void aRingWithAMessageOfItsOwnIsToldAgainAfterEachTurn() {
        Control knob = Profiles.control("knob", 0, Kind.KNOB)
                .with(Wiring.NONE.in(new Address.ControlChange(1, 16)).out(new Address.ControlChange(1, 32)));
        Wired wired = new Wired(Profiles.of(Map.of(), knob)).settled();
        wired.unit().show(new Feedback.Motor(knob, 1));
        wired.pass(5);
        wired.device().say("B0 10 05");
        wired.work();
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("B0 20 7F", "B0 20 7F");
    }

    @Test
    void aProgramThatIsNotOnSaysNothingAndComesAgainWhenItIs() {
        Control key = Profiles.key(new Address.ProgramNumber(3, 7));
        Wired wired = new Wired(Profiles.of(Map.of(), key)).settled();
        for (Glow glow : List.of(Glow.ON, Glow.OFF, Glow.ON)) {
            wired.unit().show(new Feedback.Light(key, glow));
            wired.pass(5);
        }
        assertThat(wired.device().heard()).containsExactly("C2 07", "C2 07");
        wired.device().say("C2 06");
        wired.device().say("C2 07");
        wired.pass(30);
        wired.device().say("C2 07");
        wired.work();
        assertThat(wired.presses()).as("the first one is the echo").containsExactly(true, false);
    }

    @Test
    void aBankStaysUntilItChanges() {
        Wired wired = new Wired(GROWN).settled();
        wired.device().say("C3 05 B3 00 02 B3 20 00 C3 05 C3 06");
        wired.work();
        assertThat(wired.events().stream().map(event -> Math.round(((ControlEvent.Moved) event).position() * 16383)))
                .containsExactly(5L, 2L * 128 + 5, 2L * 128 + 6);
    }

    @Test
    void twoSharesOfOneNumberAreToldApartByTheirIndex() {
        Wired wired = new Wired(GROWN).settled();
        wired.device().say("B4 63 02 B4 62 2C B4 06 40 B4 26 02 B4 06 41 B4 26 03 B4 06 42 B4 26 01");
        wired.work();
        assertThat(wired.events())
                .extracting(event ->
                        event.control().name() + " " + Math.round(((ControlEvent.Moved) event).position() * 127))
                .containsExactly("shared[2] 64", "shared[1] 66");
    }

    @Test
    void fourteenBitsOfASysExComeThroughUnchanged() {
        Wired wired = new Wired(Profiles.option(GROWN, "rate-out", "1000000")).settled();
        Control wide = wired.control("wide");
        for (int value = 0; value < 16384; value += 13) {
            wired.unit().show(new Feedback.Motor(wide, value / 16383.0));
            wired.pass(1);
            String message = "F0 7D 01 %02X %02X F7".formatted(value >> 7, value & 0x7F);
            assertThat(wired.device().heard()).containsExactly(message);
        }
        wired.device().say("F0 7D 01 64 08 F7");
        wired.work();
        assertThat(((ControlEvent.Moved) wired.events().getFirst()).position()).isEqualTo(12808 / 16383.0);
    }

    @ParameterizedTest(name = "{0} shows as {1}")
    @CsvSource({"-0.1, 01", "0, 01", "0.5, 07", "0.54, 07", "0.55, 08", "1, 0D", "2, 0D"})
    void aRingOfStepsShowsAPosition(double position, String number) {
        Wired wired = new Wired(GROWN).settled();
        Control ring = wired.control("ring");
        wired.unit().show(new Feedback.Ring(ring, position, RingMode.DOT));
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("B8 09 " + number);
        wired.unit().show(new Feedback.Ring(ring, position, RingMode.DARK));
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("B8 09 00");
    }

    @ParameterizedTest(name = "{0} dB shows as {1}")
    @CsvSource({"-61, 0", "-60, 10", "-40, 30", "-20, 50", "-10, 89", "0, 127", "6, 127"}) // -10: 50 + 77/2 = 88.5
    void aMeterFollowsItsScale(double decibels, int value) {
        Wired wired = new Wired(GROWN).settled();
        wired.unit().show(new Feedback.Level(wired.control("scaled"), decibels));
        wired.pass(5);
        assertThat(wired.device().heard()).isEqualTo(value == 0 ? List.of() : List.of("B8 16 %02X".formatted(value)));
    }

    @Test
    void aMonoLevelShowsOnBothSides() {
        Wired wired = new Wired(GROWN).settled();
        wired.unit().show(new Feedback.Level(wired.control("sides"), -30));
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactlyInAnyOrder("B8 14 40", "B8 15 40"); // half of 60 dB
        Wired hui = new Wired(Huis.hui()).settled();
        hui.unit().show(new Feedback.Level(hui.control("meter[3]"), 0));
        hui.pass(5);
        assertThat(hui.device().heard()).containsExactlyInAnyOrder("A0 02 0B", "A0 02 1B");
    }

    @Test
    void aHuiMeterClipsForASecond() {
        Wired hui = new Wired(Profiles.option(Huis.hui(), "silence", "100s")).settled();
        Control meter = hui.control("meter[1]");
        hui.unit().show(new Feedback.Level(meter, 1));
        hui.pass(5);
        hui.unit().show(new Feedback.Level(meter, -120));
        hui.pass(900);
        assertThat(hui.device().heard()).contains("A0 00 0C", "A0 00 1C").doesNotContain("A0 00 00");
        hui.pass(300);
        assertThat(hui.device().heard()).contains("A0 00 00", "A0 00 10");
    }

    @ParameterizedTest(name = "{0} is number {1}")
    @CsvSource({"FF00FF, 35", "E010D0, 35", "00FF00, 15", "204010, 00", "80FF40, 15"})
    void aPaletteGivesTheNearestColour(String rgb, String number) {
        Control pad = GROWN.control("pad").orElseThrow();
        Wired wired = new Wired(Profiles.of(Map.of(), pad)).settled();
        wired.unit().show(new Feedback.Colour(pad, Integer.parseInt(rgb, 16)));
        wired.device().say("FF");
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("98 01 " + number);
    }

    @Test
    void aColourInThreeMessagesSendsTheSharesThatChanged() {
        Wired wired = new Wired(GROWN).settled();
        Control rgb = wired.control("rgb");
        wired.unit().show(new Feedback.Colour(rgb, 0xFF8000));
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactlyInAnyOrder("95 09 7F", "96 09 40");
        wired.unit().show(new Feedback.Colour(rgb, 0x008000));
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("95 09 00");
    }

    @Test
    void sevenSegmentsShowDigitsAndTheirDots() {
        Wired wired = new Wired(GROWN).settled();
        wired.unit().show(new Feedback.Digits(wired.control("segments"), "00:59:20"));
        wired.pass(20);
        // 0 is abcdef, 5 acdfg, 9 abcdfg, 2 abdeg; the dots are those of digits 8 and 10
        assertThat(wired.device().heard())
                .containsExactly("F0 00 20 32 14 37 00 00 00 00 00 00 3F 3F 6D 6F 5B 3F 00 05 F7");
    }

    @Test
    void aHuiDisplayHasLettersOfItsOwn() {
        Wired hui = new Wired(Huis.hui()).settled();
        Control name = hui.control("name[2]");
        hui.unit().show(new Feedback.Text(name, "Flöte"));
        hui.pass(20);
        assertThat(hui.device().heard()).contains("F0 00 00 66 05 00 10 01 46 6C 18 74 F7"); // ö is 18
    }

    @ParameterizedTest(name = "{0} bytes a second")
    @ValueSource(ints = {200, 1000})
    void h7DisplaysKeepToTheRateOfSysExWhileLampsGoOn(int rate) {
        Profile profile = Profiles.option(Profiles.mcu(), "rate-sysex", String.valueOf(rate));
        Wired wired = new Wired(profile).settled();
        wired.pass(5000);
        wired.device().heard();
        for (int millisecond = 0; millisecond < 4000; millisecond++) {
            for (int strip = 1; strip <= 8; strip++) {
                wired.unit().show(new Feedback.Text(wired.control("lcd.top[" + strip + "]"), "n" + millisecond));
            }
            wired.unit().show(new Feedback.Light(wired.control("mute[1]"), millisecond % 50 < 25 ? Glow.ON : Glow.OFF));
            wired.pass(1);
        }
        List<String> heard = wired.device().heard();
        int bytes = heard.stream()
                .filter(message -> message.startsWith("F0"))
                .mapToInt(message -> (message.length() + 1) / 3)
                .sum();
        assertThat(bytes).isBetween(rate * 4 * 8 / 10, rate * 4 + 100);
        assertThat(heard.stream().filter(message -> message.startsWith("90 10")))
                .hasSizeGreaterThan(150);
        wired.pass(60_000 / rate * 10);
        assertThat(wired.unit().work(wired.clock().nanos()))
                .as("the last words arrived")
                .isZero();
    }

    @Test
    void aWholeDisplayIsToldInOneMessageWheneverAPartOfItChanges() {
        Wired wired = new Wired(GROWN).settled();
        String head = "F0 00 20 32 14 4C 00 ";
        String blanks = " 20".repeat(7);
        wired.unit().show(new Feedback.Text(wired.control("low"), "-3.0dB"));
        wired.pass(50);
        assertThat(wired.device().heard()).containsExactly(head + "07" + blanks + " 2D 33 2E 30 64 42 20 F7");
        wired.unit().show(new Feedback.Colour(wired.control("colour"), 0x0000FF));
        wired.pass(50);
        assertThat(wired.device().heard()).containsExactly(head + "04" + blanks + " 2D 33 2E 30 64 42 20 F7");
        wired.unit().show(new Feedback.Text(wired.control("low"), "-3.0dB"));
        wired.pass(50);
        assertThat(wired.device().heard()).isEmpty();
    }

    @Test
    void allEightKeysOfAZoneAndAllZonesAreToldApart() {
        List<Control> keys = new ArrayList<>();
        IntStream.rangeClosed(0, 0x1D)
                .forEach(zone -> IntStream.rangeClosed(0, 7)
                        .forEach(port -> keys.add(Profiles.control(zone + "." + port, 0, Kind.BUTTON)
                                .with(Wiring.NONE.in(new Address.HuiSwitch(zone, port))))));
        Wired wired = new Wired(Profiles.of(Map.of(), keys.toArray(new Control[0]))).settled();
        for (int zone = 0; zone <= 0x1D; zone++) {
            wired.device().say("B0 0F %02X".formatted(zone));
            for (int port = 0; port <= 7; port++) {
                wired.device().say("B0 2F %02X B0 2F %02X".formatted(0x40 | port, port));
            }
            wired.work();
            String at = zone + ".";
            List<String> expected =
                    IntStream.range(0, 16).mapToObj(n -> at + n / 2).toList();
            assertThat(wired.events().stream().map(event -> event.control().name()))
                    .isEqualTo(expected);
        }
        wired.device().say("B0 2F 21");
        wired.work();
        assertThat(wired.events()).as("a state that is neither on nor off").isEmpty();
    }
}
