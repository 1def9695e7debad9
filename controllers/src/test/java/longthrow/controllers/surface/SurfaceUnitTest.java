package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.Wired;
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

    static String words(ControlEvent event) {
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
    void h1AndH2NoMotorGoesToAHeldFaderButItsEchoAndThePresentValueComesAfterTheRelease() {
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
    void h2RepeatedPositionsAreNoNewsButAreEchoed() {
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
    void h2AProfileWithoutEchoGetsNone() {
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

    @ParameterizedTest(name = "{0} is {1} ms")
    @CsvSource({"300ms, 300", "0.5 s, 500", "1.5s, 1500", "12.4 ms, 12", "250, 250"})
    void readsTimes(String words, long millis) {
        assertThat(Profiles.option(MCU, "touch-release", words).graceMillis()).isEqualTo(millis);
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
