package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import longthrow.console.scene.SceneNumber;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.DeviceAddress;
import longthrow.controllers.protocol.MscFormat;
import longthrow.controllers.protocol.MtcWriter;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes at a sync port move the song and recall scenes.
class SyncInTest {
    private static final double STEP_MILLIS = 64 * 1000.0 / Rig.RATE;

    private final Rig rig = new Rig(4);
    private final MemoryCable cable = new MemoryCable("memory:sync");
    private final FarEnd far = new FarEnd(cable, rig.clock);
    private long masterNanos;

    @BeforeEach
    void aLongSong() {
        Silence.plug(rig, 600);
    }

    private void join(SyncPlan plan) {
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, plan));
    }

    private boolean plays() {
        return rig.console.transport().state().playing();
    }

    private double seconds() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    private void say(String hex) {
        far.say(hex.replace("  ", " "));
        rig.run(20);
    }

    private String words(String path) {
        return rig.console.port().reading(path).map(Reading::toString).orElse("");
    }

    // MMC

    @Test
    void machineControlPlaysStopsAndLocates() {
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 06 44 06 01 60 00 3B 14 00 F7");
        assertThat(seconds()).isCloseTo(59 + 20 / 30.0, within(0.001));
        assertThat(plays()).isFalse();
        say("F0 7F 7F 06 02 F7");
        assertThat(plays()).isTrue();
        say("F0 7F 00 06 01 F7");
        assertThat(plays()).isFalse();
        say("F0 7F 7F 06 03 F7");
        assertThat(plays()).isTrue();
        say("F0 7F 7F 06 09 F7");
        assertThat(plays()).isFalse();
    }

    @Test
    void machineControlRewindsByBarsStepsAndRecords() {
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 06 44 06 01 20 00 09 00 00 F7");
        // a bar at 120 is two seconds
        say("F0 7F 7F 06 05 F7");
        assertThat(seconds()).isCloseTo(8, within(0.001));
        say("F0 7F 7F 06 04 F7");
        assertThat(seconds()).isCloseTo(10, within(0.001));
        say("F0 7F 7F 06 48 01 45 F7");
        assertThat(seconds()).isCloseTo(9.8, within(0.001));
        say("F0 7F 7F 06 06 F7");
        say("F0 7F 7F 06 06 F7");
        assertThat(rig.console.automation().arming().recording()).isTrue();
        assertThat(plays()).isTrue();
        say("F0 7F 7F 06 07 F7");
        assertThat(rig.console.automation().arming().recording()).isFalse();
        assertThat(plays()).isTrue();
    }

    @Test
    void machineControlArmsTracks() {
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 06 41 04 4F 01 01 01 F7");
        assertThat(rig.value("ch/3/record")).isEqualTo(1);
        say("F0 7F 7F 06 41 04 4F 01 01 00 F7");
        assertThat(rig.value("ch/3/record")).isZero();
        say("F0 7F 7F 06 41 04 4F 20 01 01 F7");
    }

    @Test
    void onlyTheOwnDeviceNumberAndAllCallsAreHeard() {
        join(SyncPlan.LISTENER.to(new DeviceAddress(OptionalInt.of(5), Set.of())));
        say("F0 7F 04 06 02 F7");
        assertThat(plays()).isFalse();
        say("F0 7F 05 06 02 F7");
        assertThat(plays()).isTrue();
        say("F0 7F 7F 06 01 F7");
        assertThat(plays()).isFalse();
    }

    // MTC

    /// Runs a master's code from a place of its own for so long, in step with the desk.
    private void code(MtcWriter master, double from, double millis) {
        int steps = (int) Math.round(millis / STEP_MILLIS);
        for (int step = 0; step < steps; step++) {
            masterNanos = Math.round(step * STEP_MILLIS * 1e6);
            master.roll(from + masterNanos / 1e9 * master.rate().fps());
            rig.run(STEP_MILLIS);
        }
    }

    private MtcWriter master(TimecodeRate rate) {
        return new MtcWriter(rate, far::say);
    }

    @Test
    void aFullFrameLocates() {
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 01 01 41 00 00 02 F7");
        assertThat(plays()).isFalse();
        // 01:00:00;02 is frame 107,894 at 30000/1001
        assertThat(rig.console.transport().frameAt(rig.clock.nanos()))
                .isEqualTo(Math.round(107_894 * 1001.0 / 30_000 * Rig.RATE));
        assertThat(words("transport/sync")).contains("MTC 29.97 01:00:00;02");
    }

    @ParameterizedTest
    @EnumSource
    void theSongChasesRunningCodeAndStopsWithIt(TimecodeRate rate) {
        join(SyncPlan.LISTENER.patient(200_000_000));
        double from = 20 * rate.frames();
        code(master(rate), from, 700);
        assertThat(plays()).isTrue();
        double expected = from / rate.fps() + 0.7;
        assertThat(seconds()).isCloseTo(expected, within(1.0 / rate.fps()));
        assertThat(rig.console.transport().state().locates())
                .as("one jump, then play")
                .isEqualTo(1);
        rig.run(400);
        assertThat(plays()).as("the code has stopped").isFalse();
    }

    @Test
    void codeThatGoesOnElsewhereTakesTheSongAlong() {
        join(SyncPlan.LISTENER);
        code(master(TimecodeRate.FPS_25), 500, 500);
        code(master(TimecodeRate.FPS_25), 2500, 800);
        assertThat(plays()).isTrue();
        assertThat(seconds()).isCloseTo(100.8, within(0.05));
    }

    @Test
    void aSongAtTheHourIsChasedAtTheHourAndWaitsBeforeIt() {
        join(SyncPlan.LISTENER.from(
                Timecode.parse(TimecodeRate.FPS_25, "01:00:00:00").orElseThrow()));
        code(master(TimecodeRate.FPS_25), 3599 * 25.0, 700);
        assertThat(plays()).isFalse();
        assertThat(seconds()).isZero();
        code(master(TimecodeRate.FPS_25), 3600 * 25.0 + 100, 700);
        assertThat(plays()).isTrue();
        assertThat(seconds()).isCloseTo(4.7, within(0.05));
    }

    @Test
    void aFullFrameWhileChasingStopsAtItsPlace() {
        join(SyncPlan.LISTENER);
        MtcWriter master = master(TimecodeRate.FPS_30);
        code(master, 300, 700);
        assertThat(plays()).isTrue();
        master.stop(321);
        rig.run(20);
        assertThat(plays()).isFalse();
        assertThat(seconds()).isCloseTo(10.7, within(0.001));
    }

    @Test
    void codeThatRunsBackwardsIsFollowedStanding() {
        join(SyncPlan.LISTENER);
        MtcWriter master = master(TimecodeRate.FPS_25);
        for (int step = 0; step < 600; step++) {
            master.roll(2000 - step * STEP_MILLIS / 1000 * 25);
            rig.run(STEP_MILLIS);
        }
        assertThat(plays()).isFalse();
        assertThat(seconds()).isCloseTo(80 - 600 * STEP_MILLIS / 1000, within(0.15));
    }

    @Test
    void chaseCanBeSwitchedOffAndOn() {
        join(SyncPlan.LISTENER);
        rig.act("transport/chase");
        code(master(TimecodeRate.FPS_25), 500, 500);
        assertThat(plays()).isFalse();
        assertThat(words("transport/chase")).contains("false");
        say("F0 7F 7F 06 0B F7");
        code(master(TimecodeRate.FPS_25), 1000, 500);
        assertThat(plays()).isTrue();
        say("F0 7F 7F 02 10 1A F7");
        rig.run(400);
        assertThat(plays()).as("let go, it plays on by itself").isTrue();
    }

    // clock

    private void clocks(int count, double tempo) {
        for (int clock = 0; clock < count; clock++) {
            far.say("F8");
            rig.run(60_000 / tempo / 24);
        }
    }

    @Test
    void clockStartsStopsAndPlacesTheSongAndShowsItsTempo() {
        join(SyncPlan.LISTENER);
        say("F2 10 00");
        // sixteen sixteenths are a bar, two seconds at the show's 120
        assertThat(seconds()).isCloseTo(2, within(0.001));
        say("FB");
        assertThat(plays()).isTrue();
        clocks(96, 93.75);
        assertThat(words("transport/sync")).contains("clock 93.8 bpm");
        assertThat(rig.value("beat/tempo")).isBetween(93.7, 93.8);
        say("FC");
        assertThat(plays()).isFalse();
        say("FA");
        assertThat(plays()).isTrue();
        assertThat(seconds()).isLessThan(0.1);
    }

    // show control

    private void scenes() {
        for (String scene : List.of("1 Opening", "12.5 Storm", "13 Calm")) {
            rig.set("ch/1/fader", -Double.parseDouble(scene.split(" ")[0]));
            rig.act("scene/store", scene);
        }
        rig.set("ch/1/fader", 5);
        rig.act("scene/1/select");
        // until the hand that set the fader has let go
        rig.run(1200);
    }

    private String current() {
        return words("scene/current");
    }

    @Test
    void goRecallsTheCueOfThatNumberAndMovesThePointerOn() {
        scenes();
        join(SyncPlan.LISTENER);
        say("F0 7F 01 02 10 01 31 32 2E 35 00 33 F7");
        assertThat(current()).contains("12.5 Storm");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-12.5);
        assertThat(words("scene/waiting")).contains("13 Calm");
    }

    @Test
    void s9GoIsNeverDebouncedForShowControl() {
        scenes();
        join(SyncPlan.LISTENER);
        far.say("F0 7F 7F 02 7F 01 F7");
        far.say("F0 7F 7F 02 7F 01 F7");
        far.say("F0 7F 7F 02 7F 01 F7");
        rig.run(5);
        assertThat(current()).contains("13 Calm");
    }

    @Test
    void aCueThatNoSceneHasIsSaidAndMovesNothing() {
        scenes();
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 02 10 01 31 32 F7");
        assertThat(rig.notices()).contains("memory:sync asks for cue 12; there is no scene of that number");
        assertThat(words("scene/waiting")).contains("1 Opening");
        say("F0 7F 7F 02 10 01 30 31 32 2E 35 F7");
        assertThat(current()).as("leading zeros count for nothing").contains("12.5 Storm");
    }

    @Test
    void loadAndStandbyMoveThePointerAlone() {
        scenes();
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 02 10 05 31 33 F7");
        assertThat(words("scene/waiting")).contains("13 Calm");
        say("F0 7F 7F 02 10 12 F7");
        assertThat(words("scene/waiting")).contains("12.5 Storm");
        say("F0 7F 7F 02 10 11 F7");
        assertThat(words("scene/waiting")).contains("13 Calm");
        say("F0 7F 7F 02 10 0A F7");
        assertThat(words("scene/waiting")).contains("1 Opening");
        assertThat(rig.value("ch/1/fader")).isEqualTo(5);
    }

    @Test
    void s12TimedGoFadesInItsOwnTimeAndStopHoldsTheFade() {
        scenes();
        join(SyncPlan.LISTENER);
        // 00:00:02:00 at 25, cue 13
        say("F0 7F 7F 02 10 04 20 00 02 00 00 31 33 F7");
        rig.run(980);
        double middle = rig.value("ch/1/fader");
        assertThat(middle).isBetween(-12.0, 4.0);
        say("F0 7F 7F 02 10 02 F7");
        double held = rig.value("ch/1/fader");
        rig.run(1000);
        assertThat(rig.value("ch/1/fader")).isEqualTo(held);
        say("F0 7F 7F 02 10 03 F7");
        assertThat(rig.value("ch/1/fader")).isBetween(-12.5, held - 0.01);
        rig.run(1100);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-13);
    }

    @Test
    void allOffIsPanicAndRestoreEndsIt() {
        join(SyncPlan.LISTENER);
        say("F0 7F 7F 02 7F 08 F7");
        assertThat(rig.console.playing().panicked()).isTrue();
        say("F0 7F 7F 02 7F 08 F7");
        assertThat(rig.console.playing().panicked()).isTrue();
        say("F0 7F 7F 02 7F 09 F7");
        assertThat(rig.console.playing().panicked()).isFalse();
    }

    @Test
    void otherDevicesKindsAndListsAreNotThisDesks() {
        scenes();
        join(SyncPlan.LISTENER
                .to(new DeviceAddress(OptionalInt.of(3), Set.of(2)))
                .in(CueNumber.parse("2").orElseThrow()));
        say("F0 7F 04 02 10 01 F7");
        say("F0 7F 70 02 10 01 F7");
        say("F0 7F 03 02 01 01 F7");
        say("F0 7F 03 02 10 01 31 33 00 37 F7");
        assertThat(words("scene/waiting")).contains("1 Opening");
        say("F0 7F 71 02 11 01 F7");
        assertThat(current()).contains("1 Opening");
        say("F0 7F 03 02 10 01 31 33 00 32 F7");
        assertThat(current()).contains("13 Calm");
    }

    @Test
    void aDeskMayPlayLightingCues() {
        scenes();
        join(SyncPlan.LISTENER.as(MscFormat.LIGHTING));
        say("F0 7F 01 02 01 01 31 33 F7");
        assertThat(current()).contains("13 Calm");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noBytesHoweverWrongStopTheDesk(long seed) {
        scenes();
        join(SyncPlan.LISTENER);
        Random random = new Random(seed);
        byte[] noise = new byte[3000];
        for (int round = 0; round < 20; round++) {
            random.nextBytes(noise);
            for (int at = 0; at + 8 < noise.length; at += 16) {
                noise[at] = (byte) 0xF0;
                noise[at + 1] = 0x7F;
                noise[at + 2] = 0x7F;
                noise[at + 3] = (byte) random.nextInt(8);
                for (int data = 4; data < 15; data++) {
                    noise[at + data] &= 0x7F;
                }
                noise[at + 15] = (byte) 0xF7;
            }
            far.say(noise);
            rig.run(5);
        }
        say("F0 7F 7F 02 7F 09 F7");
        say("F0 7F 7F 06 01 F7");
        say("F0 7F 7F 06 44 06 01 20 00 07 00 00 F7");
        assertThat(seconds()).isCloseTo(7, within(0.001));
        assertThat(rig.console.scenes().index(SceneNumber.parse("13").orElseThrow()))
                .hasValue(2);
    }
}
