package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The keys of shipped surfaces for the song, its markers and its automation (rules A1, A4, A6): the bytes of a press,
/// what they do on the desk, and the bytes of the lamp.
class SongKeysTest {
    private static final Rig RIG = new Rig(2);
    private static final Map<String, Plugged> UNITS = Stream.of("hui", "mcu", "faderport8", "faderport")
            .collect(Collectors.toUnmodifiableMap(id -> id, id -> new Plugged(RIG, id)));

    @BeforeAll
    static void song() {
        Silence.plug(RIG, 60);
        RIG.act("transport/punch", "4 s..8 s");
        RIG.act("transport/punch", "off");
        RIG.act("transport/pre-roll", "2 s");
        RIG.act("transport/pre-roll", "off");
        RIG.run(1_000);
    }

    private static Plugged unit(String surface) {
        UNITS.values().forEach(Plugged::heard);
        Objects.requireNonNull(UNITS.get("hui")).say("90 00 7F");
        return Objects.requireNonNull(UNITS.get(surface));
    }

    private static boolean lit(String path) {
        return RIG.console
                .port()
                .reading(path)
                .filter(new Reading.Flag(true)::equals)
                .isPresent();
    }

    @ParameterizedTest(name = "{0}: {1} is {3}")
    @CsvSource({
        // TRIM (A6)
        "hui,        B0 0F 18 B0 2F 40, B0 0F 18 B0 2F 00, automation/trim,             B0 0C 18 B0 2C 40",
        "mcu,        90 4C 7F,          90 4C 00,          automation/trim,             90 4C 7F",
        "faderport8, 90 4C 7F,          90 4C 00,          automation/trim,             90 4C 7F",
        // AUTO ENABLE and SUSPEND (A1); what is automated is lit, so the press darkens it
        "hui,        B0 0F 19 B0 2F 43, B0 0F 19 B0 2F 03, automation/suspend,          B0 0C 19 B0 2C 43",
        "hui,        B0 0F 17 B0 2F 42, B0 0F 17 B0 2F 02, automation/class/level/on,   B0 0C 17 B0 2C 02",
        "hui,        B0 0F 17 B0 2F 40, B0 0F 17 B0 2F 00, automation/class/insert/on,  B0 0C 17 B0 2C 00",
        // punch, pre-roll, chase (A4)
        "hui,        B0 0F 0F B0 2F 44, B0 0F 0F B0 2F 04, transport/punch,             B0 0C 0F B0 2C 44",
        "mcu,        90 57 7F,          90 57 00,          transport/punch,             90 57 7F",
        "faderport,  A0 01 01,          A0 01 00,          transport/punch,             A0 06 01",
        "hui,        B0 0F 10 B0 2F 41, B0 0F 10 B0 2F 01, transport/pre-roll,          B0 0C 10 B0 2C 41",
        "mcu,        90 58 7F,          90 58 00,          transport/pre-roll,          90 58 7F",
        "hui,        B0 0F 0F B0 2F 42, B0 0F 0F B0 2F 02, transport/chase,             B0 0C 0F B0 2C 02",
    })
    void aKeySwitchesAndItsLampSaysSo(String surface, String press, String release, String path, String lamp) {
        Plugged unit = unit(surface);
        boolean was = lit(path);
        unit.say(press);
        unit.say(release);
        RIG.run(60);
        assertThat(lit(path)).isNotEqualTo(was);
        assertThat(String.join(" ", unit.heard())).contains(lamp);
        unit.say(press);
        unit.say(release);
        RIG.run(60);
        assertThat(lit(path)).as("pressed again").isEqualTo(was);
    }

    private static double seconds() {
        return (double) RIG.console.transport().frameAt(RIG.clock.nanos()) / Rig.RATE;
    }

    private static double after(Plugged unit, String... presses) {
        for (String press : presses) {
            unit.say(press);
        }
        RIG.run(20);
        return seconds();
    }

    @ParameterizedTest(name = "{0} sets markers and goes to them")
    @CsvSource({
        "hui,        B0 0F 09 B0 2F 43, B0 0F 08 B0 2F 41, B0 0F 0E B0 2F 41, B0 0F 0E B0 2F 42, B0 0F 08 B0 2F 01",
        "mcu,        90 54 7F,          90 46 7F,          90 5B 7F,          90 5C 7F,          90 46 00",
        "faderport8, 90 53 7F,          90 3D 7F,          90 2E 7F,          90 2F 7F,          90 39 7F",
        "faderport,  A0 0F 01,          A0 02 01,          A0 01 01,          A0 00 01,          A0 02 00",
    })
    void markers(String surface, String add, String shift, String previous, String next, String unshift) {
        boolean shifted = surface.startsWith("faderport"); // the keys of markers are others' second meaning there
        RIG.act("marker/clear");
        RIG.act("transport/locate", "10 s");
        RIG.run(60);
        Plugged unit = unit(surface);
        after(unit, shifted ? new String[] {shift, add} : new String[] {add, shift});
        assertThat(RIG.console.state().ruler().timeline().markers())
                .singleElement()
                .satisfies(marker -> assertThat(marker.frame()).isEqualTo(10L * Rig.RATE));
        RIG.act("transport/locate", "20 s");
        RIG.run(20);
        assertThat(after(unit, previous)).isEqualTo(10);
        RIG.act("transport/locate", "5 s");
        RIG.run(20);
        assertThat(after(unit, next)).isEqualTo(10);
        after(unit, unshift);
    }

    @Test
    void theMacroKeyOfAFaderPortIsUndo() {
        Plugged unit = unit("faderport8");
        RIG.set("ch/1/fader", -10);
        RIG.run(600);
        after(unit, "90 04 7F", "90 04 00");
        assertThat(RIG.value("ch/1/fader")).isZero();
    }
}
