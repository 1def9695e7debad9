package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.desk.PatchText;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.dsp.strip.Source;
import org.junit.jupiter.api.Test;

/// Talkback, soundcheck and patch from the keys of a surface.
class PatchKeysTest {
    private static final int MONITOR = 2;
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..3] button io note 1 i lamp off=0 on=127
            map box-mix for box
            key[1] <-> talkback/on | press
            key[2] <-> soundcheck
            key[3] ->  patch = out 1 ch/2
            """;

    private final Rig rig = new Rig(2);

    private static Glow lamp(EmulatedSurface device, int key) {
        return device.shows(Rig.control(device, "key[" + key + "]"))
                .map(shown -> shown instanceof Feedback.Light(var _, Glow glow) ? glow : Glow.OFF)
                .orElse(Glow.OFF);
    }

    private double monitor() {
        rig.run(100, MONITOR);
        return Rig.level(rig.run(100, MONITOR));
    }

    @Test
    void aKeyTalksWhileItIsHeldAndDimsTheMonitors() {
        rig.tone(0, 1, 60);
        rig.act("transport/play");
        EmulatedSurface device = rig.box(FILE);
        rig.run(300);
        double before = monitor();
        device.press(Rig.control(device, "key[1]"), true);
        assertThat(monitor()).isCloseTo(before - 20, within(0.05));
        assertThat(lamp(device, 1)).isEqualTo(Glow.ON);
        device.press(Rig.control(device, "key[1]"), false);
        assertThat(monitor()).isCloseTo(before, within(0.01));
        assertThat(rig.value("talkback/on")).isZero();
    }

    @Test
    void aKeyTakesTheDeskToSoundcheckAndAnotherPatches() {
        rig.tone(0, 1, 60);
        rig.set("ch/1/source", Source.MAIN);
        EmulatedSurface device = rig.box(FILE);
        rig.run(300);
        assertThat(lamp(device, 2)).isEqualTo(Glow.OFF);
        rig.press(device, "key[2]");
        rig.run(100);
        assertThat(lamp(device, 2)).isEqualTo(Glow.ON);
        assertThat(rig.value("ch/1/source")).isEqualTo(Source.SOUNDCHECK);
        rig.press(device, "key[3]");
        assertThat(new PatchText(rig.console.desk().strips())
                        .write(rig.console.patching().now()))
                .containsExactly("out 1 c2");
    }
}
