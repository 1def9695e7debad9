package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A unit as seen from its cable: hands come out as events, feedback goes in as the device's bytes, motors keep away
/// from hands (rules H1 to H4), and what a device shows is always what it shall show in the end.
class SurfaceUnitTest {
    private static final Profile MCU = Profiles.mcu();

    static List<Vectors.Row> hands() {
        return Vectors.of("mcu").stream()
                .filter(row -> row.direction().equals("both") || row.direction().equals("s>h"))
                .filter(row -> !row.meaning().startsWith("device ready"))
                .toList();
    }

    private static String words(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Moved(Control control, double position, long nanos) ->
                "fader " + number(control) + " = " + Math.round(position * 16383);
            case ControlEvent.Turned(Control control, int ticks, long nanos) ->
                (control.family().equals("jog") ? "jog" : "V-Pot " + control.index()) + " %+d".formatted(ticks);
            case ControlEvent.Touched(Control control, boolean down, long nanos) ->
                ("fader " + number(control)).replace("fader master", "master") + (down ? " touched" : " released");
            case ControlEvent.Pressed(Control control, boolean down, long nanos) -> control.name() + " " + down;
        };
    }

    private static String number(Control control) {
        return control.index() == 0 ? "master" : Integer.toString(control.index());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hands")
    void knowsWhatHandsDo(Vectors.Row row) {
        Wired wired = new Wired(MCU).settled();
        wired.device().say(row.bytes());
        wired.work();
        assertThat(wired.events()).extracting(SurfaceUnitTest::words).containsExactly(row.meaning());
        assertThat(wired.unit().unknownMessages()).isZero();
    }

    @Test
    void stampsTheArrival() {
        Wired wired = new Wired(MCU).settled();
        long arrival = wired.clock().nanos();
        wired.device().say("90 10 7F");
        wired.clock().advanceMillis(7);
        wired.work();
        assertThat(wired.events()).containsExactly(new ControlEvent.Pressed(wired.control("mute[1]"), true, arrival));
    }

    @Test
    void allPositionsOfAFaderComeBackUnchangedAtOnce() {
        Wired wired = new Wired(Profiles.option(MCU, "rate-out", "20000")).settled();
        Control fader = wired.control("fader[1]");
        for (int value = 0; value < 16384; value++) {
            String message = "E0 %02X %02X".formatted(value & 0x7F, value >> 7);
            wired.device().say(message);
            wired.work();
            assertThat(wired.device().heard()).containsExactly(message);
            double position = ((ControlEvent.Moved) wired.events().getFirst()).position();
            assertThat(position).isEqualTo(value / 16383.0);
            wired.unit().show(new Feedback.Motor(fader, position));
            wired.pass(1);
            assertThat(wired.device().heard())
                    .as("a motor that already stands there")
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "a far end of {0}")
    @ValueSource(ints = {15935, 16368, 16383})
    void theFarEndOfTheTravelIsOne(int maximum) {
        Wired wired = new Wired(Profiles.mcu(0x14, maximum, Map.of("handshake", "none"))).settled();
        wired.device().say("E0 %02X %02X".formatted(maximum & 0x7F, maximum >> 7));
        wired.work();
        assertThat(wired.events())
                .first()
                .isInstanceOfSatisfying(
                        ControlEvent.Moved.class,
                        moved -> assertThat(moved.position()).isEqualTo(1.0));
        wired.unit().show(new Feedback.Motor(wired.control("fader[2]"), 1));
        wired.pass(1);
        assertThat(wired.device().heard()).contains("E1 %02X %02X".formatted(maximum & 0x7F, maximum >> 7));
    }

    @Test
    void noMotorGoesToAHeldFaderButItsEchoAndThePresentValueComesAfterTheRelease() {
        Wired wired = new Wired(MCU).settled();
        Control fader = wired.control("fader[1]");
        wired.device().say("90 68 7F E0 00 40");
        wired.pass(1);
        for (int step = 0; step < 1000; step++) {
            wired.unit().show(new Feedback.Motor(fader, step / 1000.0));
            wired.pass(1);
        }
        assertThat(wired.device().heard()).as("in hand").containsExactly("E0 00 40");
        wired.device().say("90 68 00");
        wired.pass(119);
        assertThat(wired.device().heard()).as("coasting").isEmpty();
        wired.pass(2);
        int last = (int) Math.round(0.999 * 16383);
        assertThat(wired.device().heard()).as("free").containsExactly("E0 %02X %02X".formatted(last & 0x7F, last >> 7));
    }

    @Test
    void aFaderWithoutTouchSenseIsHeldForItsGraceTime() {
        Wired wired = new Wired(new Profile(
                        "plain",
                        "Plain",
                        Map.of("touch-release", "300ms"),
                        List.of(Profiles.at(
                                Profiles.control("fader", 1, Kind.FADER),
                                Optional.of(new Address.ControlChange(1, 7)),
                                Optional.of(new Address.ControlChange(1, 7)),
                                127)),
                        List.of()))
                .settled();
        Control fader = wired.control("fader[1]");
        wired.device().say("B0 07 40");
        wired.work();
        wired.unit().show(new Feedback.Motor(fader, 0));
        wired.pass(418);
        assertThat(wired.device().heard()).containsExactly("B0 07 40");
        wired.pass(4);
        assertThat(wired.device().heard()).containsExactly("B0 07 00");
    }

    @Test
    void theLastWordOfAReleasedFaderDoesNotTakeItUpAgain() {
        Wired wired = new Wired(MCU).settled();
        wired.device().say("90 68 7F E0 00 40");
        wired.work();
        wired.device().say("90 68 00 E0 10 40");
        wired.work();
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 0));
        wired.device().heard();
        wired.pass(125);
        assertThat(wired.device().heard()).containsExactly("E0 00 00");
    }

    @Test
    void repeatedPositionsAreNoNewsButAreEchoed() {
        Wired wired = new Wired(MCU).settled();
        wired.device().say("E0 00 40 E0 00 40 E0 00 40");
        wired.work();
        assertThat(wired.events()).hasSize(1);
        assertThat(wired.device().heard()).containsExactly("E0 00 40", "E0 00 40", "E0 00 40");
    }

    @Test
    void chatterBelowTheDevicesStepIsDroppedUnlessTheTouchJustBegan() {
        Wired wired = new Wired(Profiles.option(MCU, "fader-step", "16")).settled();
        wired.device().say("E0 00 40 E0 08 40 E0 7C 3F");
        wired.work();
        assertThat(wired.events()).hasSize(1);
        wired.device().say("90 68 7F E0 08 40");
        wired.work();
        assertThat(wired.events()).hasSize(2);
    }

    @Test
    void aProfileWithoutEchoGetsNone() {
        Wired wired = new Wired(Profiles.option(MCU, "echo", "off")).settled();
        wired.device().say("E0 00 40");
        wired.work();
        assertThat(wired.device().heard()).isEmpty();
    }

    @Test
    void motorsRestWhenTheyAreSwitchedOff() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().motors(false);
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 0.5));
        wired.pass(50);
        assertThat(wired.device().heard()).isEmpty();
        wired.unit().motors(true);
        wired.pass(5);
        assertThat(wired.device().heard()).containsExactly("E0 00 40");
    }

    @Test
    void lampsRingsTextDigitsAndMetersGoOutOnceAndOnlyWhenTheyDiffer() {
        Wired wired = new Wired(MCU).settled();
        for (int again = 0; again < 3; again++) {
            wired.unit().show(new Feedback.Light(wired.control("mute[1]"), Glow.ON));
            wired.unit().show(new Feedback.Light(wired.control("rude-solo"), Glow.BLINK));
            wired.unit().show(new Feedback.Ring(wired.control("vpot[1]"), 0.5, RingMode.DOT, true));
            wired.unit().show(new Feedback.Ring(wired.control("vpot[5]"), 0.8, RingMode.BOOST_CUT, true));
            wired.unit().show(new Feedback.Text(wired.control("lcd.low[1]"), "-3.0dB"));
            wired.unit().show(new Feedback.Digits(wired.control("time"), "1."));
            wired.pass(50);
        }
        assertThat(wired.device().heard())
                .containsExactlyInAnyOrder(
                        "90 10 7F",
                        "90 73 01",
                        "B0 30 46",
                        "B0 34 59",
                        "F0 00 00 66 14 12 38 2D 33 2E 30 64 42 F7",
                        "B0 40 71");
    }

    @Test
    void theOrderIsMotorsLampsTextMeters() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().show(new Feedback.Level(wired.control("meter[1]"), -20));
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Kick"));
        wired.unit().show(new Feedback.Light(wired.control("mute[1]"), Glow.ON));
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 1));
        wired.pass(5);
        assertThat(wired.device().heard())
                .containsExactly("E0 7F 7F", "90 10 7F", "F0 00 00 66 14 12 00 4B 69 63 6B F7", "D0 05");
    }

    @Test
    void aMeterRisesAtOnceIsToldAgainTenTimesASecondAndEndsAtZero() {
        Wired wired = new Wired(MCU).settled();
        Control meter = wired.control("meter[4]");
        wired.unit().show(new Feedback.Level(meter, -20));
        wired.pass(1);
        assertThat(wired.device().heard()).containsExactly("D0 35");
        wired.pass(1000);
        assertThat(wired.device().heard()).hasSize(10).containsOnly("D0 35");
        wired.unit().show(new Feedback.Level(meter, Double.NEGATIVE_INFINITY));
        wired.pass(3000);
        assertThat(wired.device().heard()).last().isEqualTo("D0 30");
        wired.pass(3000);
        assertThat(wired.device().heard()).isEmpty();
    }

    @Test
    void theOverloadLampIsSetAndAfterASecondCleared() {
        Wired wired = new Wired(MCU).settled();
        Control meter = wired.control("meter[4]");
        wired.unit().show(new Feedback.Level(meter, 1));
        wired.pass(1);
        wired.unit().show(new Feedback.Level(meter, -90));
        wired.pass(2000);
        assertThat(wired.device().heard())
                .contains("D0 3C")
                .containsSequence("D0 3E")
                .endsWith("D0 3F");
    }

    @Test
    void aLampThatCannotBlinkIsBlinked() {
        Address key = new Address.ControlChange(1, 64);
        Control lamp = Profiles.control("r", 1, Kind.BUTTON)
                .with(Wiring.NONE.in(key).out(key))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0, Optional.empty(), 127)));
        Wired wired = new Wired(new Profile("nano", "Nano", Map.of(), List.of(lamp), List.of())).settled();
        wired.unit().show(new Feedback.Light(lamp, Glow.BLINK));
        wired.pass(2000);
        assertThat(wired.device().heard()).hasSizeBetween(7, 9).contains("B0 40 7F", "B0 40 00");
        wired.unit().show(new Feedback.Light(lamp, Glow.ON));
        wired.pass(600);
        assertThat(wired.device().heard().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void underAFloodTheBudgetHoldsFadersMoveAlikeAndTheLastValuesArrive() {
        Wired wired = new Wired(MCU).settled();
        Random random = new Random(5);
        int[] last = new int[8];
        int[] told = new int[8];
        long before = wired.device().bytes();
        for (int millisecond = 0; millisecond < 4000; millisecond++) {
            for (int fader = 0; fader < 8; fader++) {
                last[fader] = random.nextInt(16384);
                wired.unit()
                        .show(new Feedback.Motor(wired.control("fader[" + (fader + 1) + "]"), last[fader] / 16383.0));
            }
            wired.unit().show(new Feedback.Digits(wired.control("time"), Integer.toString(millisecond)));
            wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), Integer.toString(millisecond)));
            wired.pass(1);
            for (String message : wired.device().heard()) {
                if (message.startsWith("E")) {
                    told[message.charAt(1) - '0']++;
                }
            }
        }
        long bytes = wired.device().bytes() - before;
        assertThat(bytes).as("bytes in 4 s at 3000 a second, and one burst").isBetween(11_800L, 12_000L + 60 + 40);
        assertThat(3 * IntStream.of(told).sum()).as("motors' share").isBetween(7_000, 7_200 + 40);
        assertThat(IntStream.of(told).max().orElse(0) - IntStream.of(told).min().orElse(0))
                .as("alike")
                .isLessThanOrEqualTo(2);
        wired.pass(200);
        List<String> final8 = wired.device().heard();
        for (int fader = 0; fader < 8; fader++) {
            assertThat(final8).contains("E%d %02X %02X".formatted(fader, last[fader] & 0x7F, last[fader] >> 7));
        }
    }

    @Test
    void anEchoThatTheBudgetHoldsBackGoesFirstWithTheNewestPosition() {
        Wired wired = new Wired(Profiles.option(MCU, "rate-out", "300")).settled();
        for (int value = 0; value < 100; value++) {
            wired.device().say("E0 %02X 40".formatted(value));
        }
        wired.work();
        assertThat(wired.device().heard()).hasSizeLessThan(10);
        wired.pass(500);
        assertThat(wired.device().heard()).first().isEqualTo("E0 63 40");
    }

    @Test
    void aDeviceThatReturnsIsPaintedAnew() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 0.5));
        wired.unit().show(new Feedback.Light(wired.control("mute[3]"), Glow.ON));
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[8]"), "Vox"));
        wired.settled();
        wired.cable().plug(false);
        wired.pass(10);
        assertThat(wired.unit().ready()).isFalse();
        wired.unit().show(new Feedback.Light(wired.control("mute[4]"), Glow.ON));
        wired.cable().plug(true);
        wired.pass(2000);
        List<String> paint = wired.device().heard();
        assertThat(paint).contains("F0 00 00 66 14 00 F7", "E0 00 40", "90 12 7F", "90 13 7F", "90 10 00");
        assertThat(String.join(" ", paint)).contains("56 6F 78");
    }

    @ParameterizedTest(name = "{0} is {1} ms")
    @CsvSource({"300ms, 300", "0.5 s, 500", "1.5s, 1500", "12.4 ms, 12", "250, 250"})
    void readsTimes(String words, long millis) {
        assertThat(Profiles.option(MCU, "touch-release", words).graceMillis()).isEqualTo(millis);
    }

    @Test
    void aDeviceThatRemembersIsNotPaintedAnew() {
        Wired wired = new Wired(Profiles.option(MCU, "on-connect", "none"));
        wired.unit().show(new Feedback.Light(wired.control("mute[3]"), Glow.ON));
        wired.settled();
        wired.cable().plug(false);
        wired.pass(10);
        wired.cable().plug(true);
        wired.pass(2000);
        assertThat(wired.device().heard()).containsExactly("F0 00 00 66 14 00 F7");
    }

    @Test
    void whatAVanishedDeviceHeldIsLetGo() {
        Wired wired = new Wired(MCU).settled();
        wired.device().say("90 68 7F 90 10 7F F0 00 00");
        wired.work();
        wired.events();
        wired.cable().plug(false);
        wired.pass(1);
        assertThat(wired.events())
                .extracting(SurfaceUnitTest::words)
                .containsExactlyInAnyOrder("fader 1 released", "mute[1] false");
        wired.cable().plug(true);
        wired.device().say("66 F7 90 11 7F");
        wired.pass(1);
        assertThat(wired.events()).extracting(SurfaceUnitTest::words).containsExactly("mute[2] true");
    }

    @ParameterizedTest(name = "handshake {0}, asked {1} times in 3.5 s, ready: {2}")
    @CsvSource({"none, 0, true", "optional, 1, true", "required, 4, false"})
    void asksASilentDeviceAsItsProfileSays(String handshake, int asked, boolean ready) {
        Wired wired = new Wired(Profiles.option(MCU, "handshake", handshake));
        wired.pass(500);
        assertThat(wired.unit().ready()).isEqualTo(handshake.equals("none"));
        wired.pass(3000);
        List<String> said = wired.device().heard();
        assertThat(said).filteredOn("F0 00 00 66 14 00 F7"::equals).hasSize(asked);
        assertThat(wired.unit().ready()).isEqualTo(ready);
        assertThat(said.size() > 50).as("painted").isEqualTo(ready);
    }

    @Test
    void paintsAtOnceWhenTheDeviceSaysThatItIsReady() {
        Wired wired = new Wired(Profiles.option(MCU, "handshake", "required"));
        wired.pass(2);
        wired.device().say("F0 00 00 66 14 01 58 59 5A 57 18 61 05 57 18 61 05 F7");
        wired.pass(1);
        assertThat(wired.unit().ready()).isTrue();
        assertThat(wired.device().heard()).anyMatch(message -> message.startsWith("90"));
    }

    @Test
    void provesItselfToADeviceInLogicMode() {
        Wired wired = new Wired(Profiles.mcu(0x10, 16383, Map.of("handshake", "required")));
        wired.pass(2);
        assertThat(wired.device().heard()).containsExactly("F0 00 00 66 10 00 F7");
        wired.device().say("F0 00 00 66 10 01 58 59 5A 57 18 61 05 57 18 61 05 F7");
        wired.pass(1);
        assertThat(wired.device().heard()).containsExactly("F0 00 00 66 10 02 58 59 5A 57 18 61 05 64 5A 5E 57 F7");
        assertThat(wired.unit().ready()).isFalse();
        wired.device().say("F0 00 00 66 10 03 58 59 5A 57 18 61 05 F7");
        wired.pass(1);
        assertThat(wired.unit().ready()).isTrue();
    }

    @Test
    void saysWhatItsProfileSaysUnasked() {
        Profile nano = new Profile(
                "nano",
                "Nano",
                Map.of("handshake", "none"),
                List.of(),
                List.of(
                        new Profile.Unasked(Profile.Moment.CONNECT, 0, Profiles.phrase("F0 42 01 F7")),
                        new Profile.Unasked(Profile.Moment.EVERY, 1000, Profiles.phrase("F0 42 02 F7")),
                        new Profile.Unasked(Profile.Moment.EXIT, 0, Profiles.phrase("F0 42 03 F7"))));
        Wired wired = new Wired(nano);
        wired.pass(3500);
        wired.unit().close();
        assertThat(wired.device().heard())
                .containsExactly("F0 42 01 F7", "F0 42 02 F7", "F0 42 02 F7", "F0 42 02 F7", "F0 42 03 F7");
    }

    @Test
    void parksTheDeviceAtTheEnd() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 0.5));
        wired.unit().show(new Feedback.Light(wired.control("mute[3]"), Glow.ON));
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Vox"));
        wired.settled();
        wired.unit().close();
        assertThat(wired.device().heard()).contains("E0 00 00", "90 12 00", "F0 00 00 66 14 12 00 20 20 20 F7");
    }

    @Test
    void coloursGoOutTogetherAndTheTextAgainAfterThem() {
        List<Control> colours = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            colours.add(Profiles.display(
                    "colour", i, Kind.COLOUR, 0, Profiles.form("F0 00 00 66 14 72 {all8rgb3} F7"), ""));
        }
        Wired wired = new Wired(Profiles.with(MCU, colours)).settled();
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Kick"));
        wired.settled();
        int[] rgb = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000, 0xFFFF00, 0xFF00FF, 0x00FFFF};
        for (int i = 0; i < 8; i++) {
            wired.unit().show(new Feedback.Colour(colours.get(i), rgb[i]));
        }
        wired.pass(200);
        List<String> said = wired.device().heard();
        assertThat(said).first().isEqualTo("F0 00 00 66 14 72 01 02 04 07 00 03 05 06 F7");
        assertThat(said).anyMatch(message -> message.startsWith("F0 00 00 66 14 12 00 4B 69 63 6B"));
    }

    @Test
    void whatItDoesNotKnowItCounts() {
        Wired wired = new Wired(MCU).settled();
        wired.device().say("F0 00 00 67 15 13 00 F7 B5 01 02 FE");
        wired.work();
        assertThat(wired.events()).isEmpty();
        assertThat(wired.unit().unknownMessages())
                .as("active sensing is not counted")
                .isEqualTo(2);
    }

    @Test
    void tellsTheBytesOfTheLastMessage() {
        Wired wired = new Wired(MCU).settled();
        assertThat(wired.unit().lastMessage()).isEmpty();
        wired.device().say("E1 5C 67 FE");
        wired.work();
        assertThat(wired.unit().lastMessage()).isEqualTo("E1 5C 67");
        wired.device().say("C0 05");
        wired.work();
        assertThat(wired.unit().lastMessage()).isEqualTo("C0 05");
    }

    @Test
    void encodersOfNoTicksStayOrStepAsTheProfileSays() {
        Wired still = new Wired(MCU).settled();
        still.device().say("B0 10 00 B0 10 40");
        still.work();
        assertThat(still.events()).isEmpty();
        Wired stepping = new Wired(Profiles.option(MCU, "encoder-zero", "step")).settled();
        stepping.device().say("B0 10 00 B0 10 40");
        stepping.work();
        assertThat(stepping.events()).extracting(SurfaceUnitTest::words).containsExactly("V-Pot 1 +1", "V-Pot 1 -1");
    }
}
