package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.console.sync.Traffic;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.DeviceAddress;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the song and the scene list do comes out of a sync port, in step.
class SyncOutTest {
    private static final double STEP_MILLIS = 64 * 1000.0 / Rig.RATE;

    private final Rig rig = new Rig(2);
    private final MemoryCable cable = new MemoryCable("memory:sync");
    private final FarEnd far = new FarEnd(cable, rig.clock);

    @BeforeEach
    void aLongSong() {
        Silence.plug(rig, 600);
    }

    private void join(Traffic... traffic) {
        join(SyncPlan.LISTENER, traffic);
    }

    private void join(SyncPlan plan, Traffic... traffic) {
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, plan.with(Set.of(traffic))));
        rig.run(5);
        far.heard();
    }

    private double song() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    /// How far the time that the far end reads lies from the engine's, in seconds, at the worst of so long.
    private double worst(double millis, TimecodeRate rate) {
        double worst = 0;
        for (double run = 0; run < millis; run += STEP_MILLIS) {
            rig.run(STEP_MILLIS);
            double read = far.timecode.frames(rig.clock.nanos()) / rate.fps();
            worst = Math.max(worst, Math.abs(read - song()));
        }
        return worst;
    }

    @ParameterizedTest
    @EnumSource
    void theTimeReadAtTheFarEndIsTheEnginesWithinAQuarterFrame(TimecodeRate rate) {
        join(SyncPlan.LISTENER.from(Timecode.zero(rate)), Traffic.MTC_OUT);
        rig.act("transport/locate", "59.5 s");
        rig.act("transport/play");
        rig.run(200);
        assertThat(far.timecode.running(rig.clock.nanos())).isTrue();
        assertThat(far.timecode.rate()).isEqualTo(rate);
        assertThat(worst(800, rate)).isLessThan(0.25 / rate.fps());
    }

    @Test
    void aLocateAndAStopAreFullFrames() {
        join(
                SyncPlan.LISTENER.from(
                        Timecode.parse(TimecodeRate.FPS_30, "01:00:00:00").orElseThrow()),
                Traffic.MTC_OUT);
        rig.act("transport/locate", "10 s");
        rig.run(5);
        assertThat(far.heard()).containsExactly("F0 7F 7F 01 01 61 00 0A 00 F7");
        rig.act("transport/play");
        rig.run(300);
        assertThat(far.heard()).isEmpty();
        rig.act("transport/stop");
        rig.run(20);
        Timecode stopped =
                Timecode.ofSample(TimecodeRate.FPS_30, rig.console.transport().frameAt(rig.clock.nanos()), Rig.RATE);
        assertThat(far.heard()).hasSize(1);
        assertThat(far.timecode.timecode(rig.clock.nanos())).isEqualTo(stopped.plus(3600 * 30));
        assertThat(far.timecode.running(rig.clock.nanos())).isFalse();
    }

    @Test
    void aLoopAndALocateWhileRollingAreFollowed() {
        join(Traffic.MTC_OUT);
        rig.act("transport/loop", "1 s..1.5 s");
        rig.act("transport/play");
        rig.run(1_800);
        assertThat(far.timecode.frames(rig.clock.nanos()) / 25).isCloseTo(song(), within(0.01));
        rig.act("transport/loop");
        rig.act("transport/locate", "100 s");
        rig.run(400);
        assertThat(far.timecode.frames(rig.clock.nanos()) / 25).isCloseTo(song(), within(0.01));
        assertThat(song()).isCloseTo(100.4, within(0.02));
    }

    @Test
    void aPeerThatComesLateIsToldWhereTheSongIs() {
        cable.plug(false);
        join(Traffic.MTC_OUT);
        rig.act("transport/locate", "10 s");
        rig.run(20);
        assertThat(far.heard()).isEmpty();
        cable.plug(true);
        rig.run(5);
        assertThat(far.heard()).containsExactly("F0 7F 7F 01 01 20 00 0A 00 F7");
    }

    @Test
    void machineControlTellsPlayStopAndLocate() {
        join(Traffic.MMC_OUT);
        rig.act("transport/locate", "59.8 s");
        rig.run(5);
        rig.act("transport/play");
        rig.run(100);
        rig.act("transport/stop");
        rig.run(20);
        assertThat(far.heard())
                .containsExactly("F0 7F 7F 06 44 06 01 20 00 3B 14 00 F7", "F0 7F 7F 06 03 F7", "F0 7F 7F 06 01 F7");
    }

    @Test
    void whatMachineControlAskedForIsNotSentBackToIt() {
        join(Traffic.MMC_IN, Traffic.MMC_OUT);
        far.say("F0 7F 7F 06 44 06 01 20 00 3B 14 00 F7");
        far.say("F0 7F 7F 06 02 F7");
        rig.run(50);
        assertThat(rig.console.transport().state().playing()).isTrue();
        assertThat(far.heard()).isEmpty();
        rig.act("transport/stop");
        rig.run(20);
        assertThat(far.heard()).containsExactly("F0 7F 7F 06 01 F7");
    }

    @Test
    void clockFollowsTheShowsTempoAndTheSongsPlace() {
        join(Traffic.CLOCK_OUT);
        rig.act("transport/play");
        rig.run(1000);
        assertThat(far.heard()).containsExactly("FA");
        assertThat(far.beats.tempo(rig.clock.nanos()).orElseThrow()).isCloseTo(120, within(0.2));
        assertThat(far.beats.quarters(rig.clock.nanos())).isCloseTo(song() * 2, within(1.5 / 24));
        rig.act("transport/locate", "10.1 s");
        rig.run(500);
        // 10.1 s are 80.8 sixteenths at 120
        assertThat(far.heard()).containsExactly("FC", "F2 50 00", "F2 51 00", "FB");
        assertThat(far.beats.quarters(rig.clock.nanos())).isCloseTo(song() * 2, within(1.5 / 24));
        rig.act("transport/stop");
        rig.run(20);
        assertThat(far.heard()).containsExactly("FC");
    }

    @Test
    void everyGoIsSentWithItsNumber() {
        rig.act("scene/store", "12.5 Storm");
        rig.act("scene/store", "13 Calm");
        rig.act("scene/1/select");
        rig.run(20);
        join(
                SyncPlan.LISTENER
                        .to(new DeviceAddress(OptionalInt.of(1), Set.of()))
                        .in(CueNumber.parse("3").orElseThrow()),
                Traffic.MSC_IN,
                Traffic.MSC_OUT);
        rig.act("cue/go");
        rig.run(20);
        assertThat(far.heard()).containsExactly("F0 7F 01 02 10 01 31 32 2E 35 00 33 F7");
        far.say("F0 7F 01 02 10 01 31 33 F7");
        rig.run(20);
        assertThat(far.heard()).as("what came from there is not sent back").isEmpty();
        assertThat(rig.picture().scenes().current()).contains(1);
    }

    @Test
    void aPortThatIsClosedIsToldNothingMore() {
        rig.act("scene/store", "1 One");
        rig.act("scene/1/select");
        join(Traffic.MTC_OUT, Traffic.MSC_OUT);
        rig.console.attached().disconnect(rig.console.attached().services().getFirst());
        rig.act("cue/go");
        rig.act("transport/play");
        rig.run(200);
        assertThat(far.heard()).isEmpty();
        assertThat(far.timecode.running(rig.clock.nanos())).isFalse();
    }
}
