package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a unit meets and leaves its device: greeting, asking, painting, parking, and what a device that vanished held.
class UnitPresenceTest {
    private static final Profile MCU = Profiles.mcu();

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
    void h8ParksTheDeviceAtTheEnd() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 0.5));
        wired.unit().show(new Feedback.Light(wired.control("mute[3]"), Glow.ON));
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Vox"));
        wired.settled();
        wired.unit().close();
        assertThat(wired.device().heard()).contains("E0 00 00", "90 12 00", "F0 00 00 66 14 12 00 20 20 20 F7");
    }
}
