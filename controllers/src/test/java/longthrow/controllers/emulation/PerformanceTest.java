package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.Profiles;
import longthrow.controllers.RawEnd;
import longthrow.controllers.port.MemoryCable;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// A script at work is the device's own bytes at the script's own times.
class PerformanceTest {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final RawEnd host = new RawEnd(cable.near());
    private final EmulatedSurface device = new EmulatedSurface(Profiles.mcu(), cable.far(), clock::nanos);
    private final Performance performance = new Performance(device);

    private void play(String... lines) {
        Script script = Script.read("test", String.join("\n", lines), device.profile());
        assertThat(script.faults()).isEmpty();
        performance.add(script.lines());
    }

    private boolean pass(int millis) {
        boolean over = false;
        for (int pass = 0; pass <= millis; pass++) {
            device.work(clock.nanos());
            over = performance.work(clock.nanos());
            clock.advanceMillis(1);
        }
        return over;
    }

    @Test
    void handsAreBytes() {
        play("touch 1", "fader 1 1", "release 1", "turn vpot 2 -3", "send <F0 7E 7F F7>");
        assertThat(pass(0)).isTrue();
        assertThat(host.heard()).containsExactly("90 68 7F", "E0 7F 7F", "90 68 00", "B0 11 43", "F0 7E 7F F7");
    }

    @Test
    void aPressIsDownForAMoment() {
        play("press mute 2", "press play");
        pass(0);
        assertThat(host.heard()).containsExactly("90 11 7F");
        pass(48);
        assertThat(host.heard()).isEmpty();
        pass(1);
        assertThat(host.heard()).containsExactly("90 11 00", "90 5E 7F");
    }

    @Test
    void waitingTakesItsTime() {
        play("wait 100ms", "down play");
        assertThat(pass(98)).isFalse();
        assertThat(host.heard()).isEmpty();
        assertThat(pass(2)).isTrue();
        assertThat(host.heard()).containsExactly("90 5E 7F");
    }

    @Test
    void anExpectationWaitsForWhatComes() {
        play("expect mute 2 on", "press play");
        assertThat(pass(500)).isFalse();
        host.say("90 11 7F");
        pass(1);
        assertThat(host.heard()).containsExactly("90 5E 7F");
        assertThat(performance.misses()).isEmpty();
    }

    @Test
    void whatDoesNotComeIsToldWithWhatWasFoundAndTheRestGoesOn() {
        play("expect fader 3 0.742 within 200ms", "expect lcd.top 1 \"Kick\" within 1ms", "press play");
        host.say("E2 00 40");
        assertThat(pass(300)).isTrue();
        assertThat(host.heard()).contains("90 5E 7F");
        assertThat(performance.misses().stream().map(miss -> miss.text("a.script")))
                .containsExactly(
                        "a.script:1: expect fader 3 0.742 within 200ms: found 0.500",
                        "a.script:2: expect lcd.top 1 \"Kick\" within 1ms: found nothing: it was never told anything");
    }

    @Test
    void itKnowsWhetherAHostIsThere() {
        device.work(clock.nanos());
        assertThat(device.connected()).isTrue();
        cable.plug(false);
        device.work(clock.nanos());
        assertThat(device.connected()).isFalse();
    }
}
