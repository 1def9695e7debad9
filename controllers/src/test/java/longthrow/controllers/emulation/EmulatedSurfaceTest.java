package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import longthrow.controllers.Profiles;
import longthrow.controllers.RawEnd;
import longthrow.controllers.Vectors;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Profile;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A profile run backwards speaks and understands its device's own bytes: golden messages in both directions, and the
/// habits of real devices.
class EmulatedSurfaceTest {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final RawEnd host = new RawEnd(cable.near());

    private EmulatedSurface mcu() {
        return new EmulatedSurface(Profiles.mcu(), cable.far(), clock::nanos);
    }

    private void tell(EmulatedSurface device, String bytes) {
        host.say(bytes);
        device.work(clock.nanos());
    }

    private static Control control(EmulatedSurface device, String name) {
        return device.profile().control(name).orElseThrow();
    }

    private static Feedback shown(EmulatedSurface device, String name) {
        return device.shows(control(device, name)).orElseThrow();
    }

    private static Feedback motor(EmulatedSurface device, String name, int value) {
        return new Feedback.Motor(control(device, name), value / 16383.0);
    }

    private static Feedback light(EmulatedSurface device, String name, Glow glow) {
        return new Feedback.Light(control(device, name), glow);
    }

    static List<Vectors.Row> hands() {
        return Vectors.of("mcu").stream()
                .filter(row -> !row.direction().equals("h>s"))
                .filter(row -> !row.meaning().startsWith("device ready"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hands")
    void handsBecomeTheDevicesBytes(Vectors.Row row) {
        EmulatedSurface device = mcu();
        String[] words = row.meaning().split(" ");
        String fader = words[1].equals("master") ? "fader.main" : "fader[" + words[1] + "]";
        switch (words[0]) {
            case "V-Pot" -> device.turn(control(device, "vpot[" + words[1] + "]"), Integer.parseInt(words[2]));
            case "jog" -> device.turn(control(device, "jog"), Integer.parseInt(words[1]));
            case "master" -> device.touch(control(device, "fader.main"), false);
            default -> {
                if (words[2].equals("touched")) {
                    device.touch(control(device, fader), true);
                } else {
                    device.move(control(device, fader), Integer.parseInt(words[3]) / 16383.0);
                }
            }
        }
        assertThat(host.heard()).containsExactly(Vectors.hex(row.bytes()));
    }

    static List<Vectors.Row> told() {
        return Vectors.of("mcu").stream()
                .filter(row -> row.meaning().matches("(meter|fader|digit|MUTE|rude|PLAY).*"))
                .filter(row -> !row.direction().equals("s>h"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void theHostsBytesBecomeAFace(Vectors.Row row) {
        EmulatedSurface device = mcu();
        tell(device, Vectors.hex(row.bytes()));
        assertThat(device.face())
                .singleElement()
                .satisfies(feedback -> assertThat(row.meaning()).isIn(words(feedback)));
        assertThat(device.unknownMessages()).isZero();
    }

    /// What feedback is called in the table; a meter has two facts.
    private static List<String> words(Feedback feedback) {
        Control control = feedback.control();
        return switch (feedback) {
            case Feedback.Motor(Control fader, double position) ->
                List.of("fader " + (fader.index() == 0 ? "master" : fader.index()) + " = "
                        + Math.round(position * 16383));
            case Feedback.Level(Control meter, double decibels, boolean over) ->
                List.of(
                        "meter " + meter.index() + " level " + steps(decibels) + "/12",
                        "meter " + meter.index() + " overload " + (over ? "on" : "off"));
            case Feedback.Light(Control lamp, Glow glow) ->
                List.of(
                        "MUTE " + lamp.index() + " lamp " + (glow == Glow.ON ? "on" : "off"),
                        "PLAY lamp " + (glow == Glow.ON ? "on" : "off"),
                        "rude solo " + (glow == Glow.BLINK ? "blinks" : "does not"));
            case Feedback.Digits(Control digits, String characters) -> digitWords(control, characters);
            default -> List.of();
        };
    }

    private static long steps(double decibels) {
        return DoubleStream.of(-60, -50, -40, -30, -20, -14, -10, -8, -6, -4, -2, 0)
                .filter(step -> decibels >= step)
                .count();
    }

    private static List<String> digitWords(Control display, String characters) {
        String plain = characters.replace(".", "");
        String dot = characters.contains(".") ? " with dot" : "";
        String digit = plain.isBlank() ? " " : plain.strip();
        int fromRight = display.width() - plain.indexOf(digit);
        return display.family().equals("assign")
                ? List.of("digit assign " + (fromRight == 1 ? "right" : "left") + " = \"" + digit + "\"")
                : List.of("digit time " + (digit.isBlank() ? 3 : fromRight) + " from right = \"" + digit + "\"" + dot);
    }

    @ParameterizedTest(name = "{0}: {1} shows \"{2}\"")
    @CsvSource({
        "F0 00 00 66 14 12 00 4B 69 63 6B 20 20 20 53 6E 61 72 65 20 20 F7, lcd.top[1], 'Kick   '",
        "F0 00 00 66 14 12 00 4B 69 63 6B 20 20 20 53 6E 61 72 65 20 20 F7, lcd.top[2], 'Snare  '",
        "F0 00 00 66 14 12 38 2D 33 2E 30 64 42 20 F7, lcd.low[1], '-3.0dB '",
        "F0 00 00 66 14 12 34 41 42 43 44 45 46 47 48 F7, lcd.top[8], '   ABCD'",
        "F0 00 00 66 14 12 34 41 42 43 44 45 46 47 48 F7, lcd.low[1], 'EFGH   '"
    })
    void textRunsOverItsDisplay(String bytes, String control, String words) {
        EmulatedSurface device = mcu();
        tell(device, bytes);
        assertThat(shown(device, control)).isEqualTo(new Feedback.Text(control(device, control), words));
    }

    @Test
    void anExtenderHearsItsOwnIdOnly() {
        Profile extender = Profiles.mcu(0x15, 16383, Map.of());
        EmulatedSurface device = new EmulatedSurface(extender, cable.far(), clock::nanos);
        tell(device, "F0 00 00 66 14 12 69 41 F7 F0 00 00 66 15 12 69 50 61 6E 20 20 20 20 F7");
        assertThat(device.face()).containsExactly(new Feedback.Text(control(device, "lcd.low[8]"), "Pan    "));
    }

    @Test
    void digitsOnChannelSixteenCountToo() {
        EmulatedSurface device = mcu();
        tell(device, "BF 40 37");
        assertThat(shown(device, "time")).isEqualTo(new Feedback.Digits(control(device, "time"), "         7"));
    }

    @Test
    void refusesAHostThatCannotProveItself() {
        EmulatedSurface device = new EmulatedSurface(Profiles.mcu(0x10, 16383, Map.of()), cable.far(), clock::nanos);
        device.powerOn();
        assertThat(host.heard()).singleElement().asString().startsWith("F0 00 00 66 10 01");
        tell(device, "F0 00 00 66 10 02 4C 54 48 52 4F 57 31 00 00 00 00 F7");
        assertThat(host.heard()).singleElement().asString().startsWith("F0 00 00 66 10 04");
        assertThat(device.accepted()).isFalse();
    }

    @Test
    void aServoThatIsLetGoReturnsToWhereTheHostSentIt() {
        EmulatedSurface device = mcu();
        Control fader = control(device, "fader[1]");
        tell(device, "E0 00 40");
        device.touch(fader, true);
        device.move(fader, 1);
        assertThat(shown(device, "fader[1]")).isEqualTo(new Feedback.Motor(fader, 1));
        device.touch(fader, false);
        assertThat(shown(device, "fader[1]")).as("without an echo").isEqualTo(motor(device, "fader[1]", 8192));
        device.touch(fader, true);
        device.move(fader, 1);
        tell(device, "E0 7F 7F");
        device.touch(fader, false);
        assertThat(shown(device, "fader[1]")).as("with its echo").isEqualTo(new Feedback.Motor(fader, 1));
    }

    @Test
    void itsBarsFallByThemselvesInOnePointEightSeconds() {
        EmulatedSurface device = mcu();
        tell(device, "D0 0C");
        clock.advanceMillis(910);
        device.work(clock.nanos());
        assertThat(((Feedback.Level) shown(device, "meter[1]")).decibels()).isEqualTo(-14);
        clock.advanceMillis(900);
        device.work(clock.nanos());
        assertThat(((Feedback.Level) shown(device, "meter[1]")).decibels()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void passesOverOtherMakersAndForeignIds() {
        EmulatedSurface device = mcu();
        tell(device, "F0 00 00 67 15 13 00 41 F7 F0 00 00 66 15 12 00 41 F7 F0 00 00 66 15 00 F7");
        assertThat(device.face()).isEmpty();
        assertThat(host.heard()).isEmpty();
    }

    @Test
    void obeysTheCommandsForTheWholeDevice() {
        EmulatedSurface device = mcu();
        tell(device, "E0 00 40 90 10 7F F0 00 00 66 14 61 F7 F0 00 00 66 14 62 F7 F0 00 00 66 14 13 00 F7");
        assertThat(shown(device, "fader[1]")).isEqualTo(motor(device, "fader[1]", 0));
        assertThat(shown(device, "mute[1]")).isEqualTo(light(device, "mute[1]", Glow.OFF));
        assertThat(host.heard()).containsExactly("F0 00 00 66 14 14 56 31 2E 30 30 F7");
    }

    @Test
    void theFaceIsTheSameListWhileNothingChanges() {
        EmulatedSurface device = mcu();
        tell(device, "90 10 7F");
        List<Feedback> before = device.face();
        tell(device, "90 10 7F");
        assertThat(device.face()).isSameAs(before);
    }
}
