package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What surfaces should not do but do: nothing is lost, nothing hangs, the desk lives on.
class BadInputTest {
    private static final Taper FADER = new Taper.Fader();

    private final Rig rig = new Rig(16);

    @Test
    void aFloodOfAThousandMessagesAMillisecondLeavesEveryFaderAtItsLastPosition() {
        Plugged mcu = new Plugged(rig, "mcu").settled();
        Plugged other = new Plugged(rig, "mcu", "memory:other").settled();
        for (int fader = 0; fader < 9; fader++) {
            mcu.say(new byte[] {(byte) 0x90, (byte) (0x68 + fader), 0x7F});
        }
        int[] last = new int[9];
        Random random = new Random(3);
        for (int millis = 0; millis < 1_000; millis++) {
            for (int message = 0; message < 1_000; message++) {
                int fader = message % 9;
                last[fader] = random.nextInt(16_384);
                mcu.say(new byte[] {(byte) (0xE0 | fader), (byte) (last[fader] & 0x7F), (byte) (last[fader] >> 7)});
            }
            if (millis % 100 == 0) {
                rig.run(1.34); // a desk that comes to it ten times a second at most
            }
        }
        rig.run(20);
        for (int fader = 0; fader < 8; fader++) {
            assertThat(rig.value("ch/" + (fader + 1) + "/fader"))
                    .as("fader " + fader)
                    .isEqualTo(FADER.toValue(last[fader] / 16_383.0));
        }
        assertThat(rig.value("main/fader")).isEqualTo(FADER.toValue(last[8] / 16_383.0));
        other.say("90 13 7F");
        rig.run(2);
        assertThat(rig.value("ch/4/mute")).as("the other surface plays on").isEqualTo(1);
    }

    @Test
    void floodsOfClocksAndActiveSensingAreNobodysHand() {
        Plugged mcu = new Plugged(rig, "mcu").settled();
        byte[] clocks = new byte[50_000];
        java.util.Arrays.fill(clocks, (byte) 0xF8);
        java.util.Arrays.fill(clocks, 0, 25_000, (byte) 0xFE);
        for (int round = 0; round < 20; round++) {
            mcu.say(clocks);
            rig.run(2);
        }
        mcu.say("90 10 7F");
        rig.run(50);
        assertThat(rig.value("ch/1/mute")).isEqualTo(1);
        assertThat(rig.picture().surfaces().getFirst().lastMessage()).contains("ch/1/mute");
    }

    @Test
    void ofTwoSurfacesOnOneFaderTheLastMoveWinsAndTheOtherMotorFollows() {
        EmulatedSurface left = rig.device("mcu");
        EmulatedSurface right = rig.device("xtouch");
        rig.run(2_000);
        left.touch(Rig.control(left, "fader[1]"), true);
        left.move(Rig.control(left, "fader[1]"), 0.3);
        rig.run(50);
        right.touch(Rig.control(right, "fader[1]"), true);
        right.move(Rig.control(right, "fader[1]"), 0.6);
        rig.run(50);
        double value = rig.value("ch/1/fader");
        assertThat(FADER.toPosition(value)).isBetween(0.59, 0.61);
        right.touch(Rig.control(right, "fader[1]"), false);
        left.touch(Rig.control(left, "fader[1]"), false);
        rig.run(500);
        assertThat(rig.value("ch/1/fader")).isEqualTo(value);
        assertThat(rig.motor(left, "fader[1]").orElseThrow()).isBetween(0.59, 0.61);
    }

    @Test
    void aUnitThatNeverGreetsIsPaintedAllTheSameWhereItsGreetingIsOptional() {
        Plugged mcu = new Plugged(rig, "mcu");
        rig.run(900);
        assertThat(mcu.heard()).containsExactly("F0 00 00 66 14 00 F7");
        rig.run(500);
        assertThat(mcu.heard()).anyMatch(said -> said.startsWith("E0 "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aUnitThatAnswersGarbageStopsNothing(long seed) {
        Plugged mcu = new Plugged(rig, "mcu");
        EmulatedSurface good = rig.device("xtouch");
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] garbage = new byte[random.nextInt(600)];
            random.nextBytes(garbage);
            mcu.say(garbage);
            mcu.say("F0 00 00 66 14 01 F7 F0 00 00 66 10 01 18 F7 F0 7E 00 06 02 F7");
            rig.run(1.34);
        }
        assertThat(rig.notices()).noneMatch(notice -> notice.contains("failed"));
        mcu.cable().plug(false);
        rig.run(300);
        rig.set("ch/1/mute", 0);
        rig.run(20);
        rig.press(good, "mute[1]");
        assertThat(rig.value("ch/1/mute")).isEqualTo(1);
    }
}
