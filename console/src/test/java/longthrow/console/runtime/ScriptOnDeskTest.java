package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.emulation.Performance;
import longthrow.controllers.emulation.Script;
import org.junit.jupiter.api.Test;

/// A script plays a whole desk through a device's bytes, in one process and by a clock that is moved by hand.
class ScriptOnDeskTest {
    private final Rig rig = new Rig(10);
    private final EmulatedSurface device = rig.device("mcu");
    private final Performance performance = new Performance(device);

    private void play(String text) {
        Script script = Script.read("test", text, device.profile());
        assertThat(script.faults()).isEmpty();
        performance.add(script.lines());
        for (int turn = 0; turn < 20_000 && !performance.work(rig.clock.nanos()); turn++) {
            rig.run(1.4);
        }
        assertThat(performance.work(rig.clock.nanos())).isTrue();
    }

    @Test
    void aHandMixesAndAnEyeSeesIt() {
        rig.set("ch/9/fader", -20);
        play("""
                expect fader 3 0.75 within 3s    # its motor stands at 0 dB: a hand moves what it holds
                touch 3
                fader 3 0.742
                release 3
                expect fader 3 0.742
                press mute 2
                expect mute 2 on
                press solo 1
                expect rude-solo blink
                turn vpot 2 +3
                expect ring vpot 2 dot
                press bank.right
                expect fader 1 0.375             # -20 dB of a fader that tops out at +10 dB (protocols, section 11)
                press bank.left
                expect fader 3 0.742
                """);
        assertThat(performance.misses()).isEmpty();
        assertThat(rig.value("ch/2/mute")).isEqualTo(1);
        assertThat(rig.value("ch/1/solo")).isEqualTo(1);
        assertThat(rig.value("ch/2/pan")).isPositive();
    }

    @Test
    void anEyeThatSeesSomethingElseSaysWhat() {
        play("expect mute 2 on within 100ms");
        assertThat(performance.misses())
                .singleElement()
                .satisfies(miss -> assertThat(miss.text("desk.script"))
                        .isEqualTo("desk.script:1: expect mute 2 on within 100ms: found off"));
    }
}
