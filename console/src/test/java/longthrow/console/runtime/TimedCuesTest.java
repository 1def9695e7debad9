package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.MtcWriter;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Cues that timecode fires (rule S12): a master's bytes in, levels and the pointer out.
class TimedCuesTest {
    private static final double STEP_MILLIS = 64 * 1000.0 / Rig.RATE;
    private static final int FPS = 25;

    private final Rig rig = new Rig(1);
    private final MemoryCable cable = new MemoryCable("memory:sync");
    private final FarEnd far = new FarEnd(cable, rig.clock);
    private final MtcWriter master = new MtcWriter(TimecodeRate.FPS_25, far::say);

    /// Cues at 10, 11 and 20 seconds recall -10, -20 and -30 dB; the second takes 4 s for it.
    @BeforeEach
    void threeCues() {
        Silence.plug(rig, 60);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
        for (int cue = 1; cue <= 3; cue++) {
            rig.set("ch/1/fader", -10 * cue);
            say("scene/store", "Scene " + cue);
            say("cue/add", cue + " Cue " + cue);
            say("cue/" + cue + "/set", "at 00:00:" + (cue == 3 ? 20 : 9 + cue) + ":00");
        }
        say("cue/2/set", "fade 4 s");
        rig.set("ch/1/fader", 0);
        rig.run(150);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    /// Code that runs from a second on, for so long.
    private void code(MtcWriter from, double seconds, double millis) {
        int steps = (int) Math.round(millis / STEP_MILLIS);
        for (int step = 0; step < steps; step++) {
            from.roll((seconds + step * STEP_MILLIS / 1000) * from.rate().fps());
            rig.run(STEP_MILLIS);
        }
    }

    private void locate(double second) {
        master.locate(second * FPS);
        rig.run(3);
    }

    private double fader() {
        return rig.value("ch/1/fader");
    }

    private String words(String path) {
        return rig.console.port().reading(path).map(Reading::toString).orElse("");
    }

    private String next() {
        return rig.console.cues().next().map(cue -> cue.number().toString()).orElse("none");
    }

    @ParameterizedTest
    @EnumSource
    void s12ACueFiresWhenItsTimeComesPastAtEveryRate(TimecodeRate rate) {
        MtcWriter from = new MtcWriter(rate, far::say);
        code(from, 9.5, 480);
        assertThat(fader()).isZero();
        assertThat(next()).isEqualTo("1");
        code(from, 9.98, 60);
        assertThat(fader()).isEqualTo(-10);
        assertThat(next()).isEqualTo("2");
    }

    @Test
    void s12ItFiresOnceAndWithItsFade() {
        code(master, 9.8, 400);
        rig.set("ch/1/fader", -40);
        code(master, 10.2, 700);
        assertThat(fader()).as("fired once").isEqualTo(-40);
        code(master, 10.9, 2_100);
        assertThat(fader()).as("half of a fade of 4 s").isBetween(-36.0, -24.0);
        code(master, 13, 2_100);
        assertThat(fader()).isCloseTo(-20, within(0.01));
    }

    @Test
    void s12ALocateTakesTheLastSceneBeforeItWithoutItsFade() {
        locate(15);
        assertThat(fader()).isEqualTo(-20);
        assertThat(next()).isEqualTo("3");
        rig.set("ch/1/fader", -5);
        rig.run(200);
        locate(16);
        assertThat(fader()).as("nothing lies between: the desk stays as it is").isEqualTo(-5);
        locate(30);
        assertThat(fader()).isEqualTo(-30);
        locate(10.5);
        assertThat(fader()).isEqualTo(-10);
        assertThat(next()).isEqualTo("2");
        locate(2);
        assertThat(fader()).as("before the first there is no scene").isEqualTo(-10);
        assertThat(next()).isEqualTo("1");
    }

    @Test
    void s12AfterALocateTheSameCuesFireAgainAndOneAtItsVeryFrameIsStillToCome() {
        code(master, 9.8, 500);
        assertThat(fader()).isEqualTo(-10);
        rig.set("ch/1/fader", -50);
        rig.run(200);
        locate(10);
        assertThat(fader()).isEqualTo(-50);
        code(master, 10, 300);
        assertThat(fader()).isEqualTo(-10);
    }

    @Test
    void s12CodeThatGoesOnElsewhereIsALocateAndWhatTheChasedCueDoesIsLeftOut() {
        say("cue/2/set", "do panic on");
        say("cue/2/set", "follow 0 s");
        code(master, 2, 300);
        code(master, 14, 500);
        assertThat(fader()).isEqualTo(-20);
        assertThat(rig.console.playing().panicked()).isFalse();
        assertThat(next()).isEqualTo("3");
    }

    @Test
    void s12NothingFiresWhileSkippedWhileChaseIsOffOrBackwards() {
        say("cue/1/skip", "");
        code(master, 9.8, 500);
        assertThat(fader()).isZero();
        say("cue/1/skip", "");
        say("transport/chase", "");
        locate(9.5);
        code(master, 9.8, 500);
        assertThat(fader()).isZero();
    }

    @Test
    void s12TheTimeIsShownStoredAndTakenAway() {
        assertThat(words("cue/2/at")).contains("00:00:11:00");
        assertThat(words("cue/next/at")).contains("00:00:10:00");
        assertThat(rig.picture().scenes().list().getFirst().does()).startsWith("at 00:00:10:00, scene 1");
        say("cue/1/set", "at none");
        assertThat(words("cue/1/at")).doesNotContain(":");
        say("cue/1/set", "at 25:00:00:00");
        assertThat(rig.notices()).last().asString().contains("expected a timecode such as 01:00:07:12, or none");
    }
}
