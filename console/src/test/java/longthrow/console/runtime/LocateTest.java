package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.StripText;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a locate does at once (rule A12): to the samples of the next block, to the bytes for the motors, to a finger
/// that holds on, and what time from outside may do to a song that stands.
class LocateTest {
    private static final Taper FADER = new Taper.Fader();
    private static final double BLOCK_MILLIS = 1000.0 * Rig.BLOCK / Rig.RATE;
    private static final long STEP = 20L * Rig.RATE;

    /// Where a lane stands before and behind its step at 20 s, in dB.
    private static double early(int strip) {
        return -30 + strip;
    }

    private static double late(int strip) {
        return -3 - strip / 2.0;
    }

    private static void lanes(Rig rig, int strips) {
        for (int strip = 0; strip < strips; strip++) {
            double from = FADER.toPosition(early(strip));
            double to = FADER.toPosition(late(strip));
            Lane lane = new Lane(new long[] {0, STEP, STEP + 1}, new double[] {from, from, to}, false);
            rig.console
                    .automation()
                    .lanes()
                    .put(rig.console.desk().strips().cell(strip, "fader").orElseThrow(), Optional.of(lane));
        }
    }

    /// A minute of a constant level on the first channel.
    private static void tape(Rig rig) {
        float[] level = new float[60 * Rig.RATE];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
    }

    /// The newest positions that the motors were sent after a locate, by strip, and when the last came.
    private static final class Travel {
        final Map<Integer, Double> positions = new LinkedHashMap<>();
        double millis;

        void hear(List<String> told, MackieFaders faders, double now) {
            for (int strip = 0; strip < 16; strip++) {
                List<Double> sent = faders.sent(told, strip + 1);
                if (!sent.isEmpty()) {
                    positions.put(strip, sent.getLast());
                    millis = now;
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} motors of {2} steps")
    @CsvSource({"mcu, 8, 16383", "faderport16, 16, 16368"})
    void everyMotorIsSentToItsLaneWithinTwentyMilliseconds(String surface, int motors, int full) {
        Rig rig = new Rig(motors);
        Silence.plug(rig, 60);
        lanes(rig, motors);
        Plugged unit = new Plugged(rig, surface).settled();
        for (int round = 0; round < 12; round++) {
            boolean back = round % 2 == 1;
            rig.act("transport/" + (round % 4 < 2 ? "play" : "stop"));
            rename(rig, motors, "Name " + round);
            rig.run(round * BLOCK_MILLIS); // the displays are still painted
            unit.heard();
            rig.act("transport/locate", back ? "1 s" : "30 s");
            Travel travel = new Travel();
            for (int block = 0; block < 40; block++) {
                rig.run(BLOCK_MILLIS);
                travel.hear(unit.heard(), new MackieFaders(full), block * BLOCK_MILLIS);
            }
            assertThat(travel.positions).hasSize(motors);
            travel.positions.forEach((strip, position) -> assertThat(FADER.toValue(position))
                    .as("fader %s", strip)
                    .isCloseTo(back ? early(strip) : late(strip), within(0.1)));
            assertThat(travel.millis).isLessThanOrEqualTo(20);
        }
    }

    private static void rename(Rig rig, int strips, String name) {
        for (int strip = 0; strip < strips; strip++) {
            StripText text = rig.console.desk().text(strip);
            rig.console.desk().reword(strip, text.with("name", name).orElseThrow());
        }
    }

    /// What is heard behind a locate does not differ from what is heard where the same level is set at that moment.
    @Test
    void theFirstBlockHearsTheLanes() {
        Rig located = new Rig(1);
        tape(located);
        lanes(located, 1);
        Rig set = new Rig(1);
        tape(set);
        set.set("ch/1/fader", early(0));
        for (Rig rig : List.of(located, set)) {
            rig.act("transport/locate", "1 s");
            rig.act("transport/play");
            rig.run(500);
            rig.act("transport/locate", "30 s");
        }
        set.set("ch/1/fader", late(0));
        assertThat(located.run(20)).containsExactly(set.run(20), within(1e-6f));
    }

    @Test
    void whereASongBeginsToRollItsFirstBlockHearsTheLanes() {
        Rig lane = new Rig(1);
        Rig set = new Rig(1);
        for (Rig rig : List.of(lane, set)) {
            tape(rig);
            rig.act("transport/locate", "1 s");
            rig.run(10);
            rig.set("ch/1/fader", 0);
            rig.run(500);
        }
        lanes(lane, 1);
        lane.act("transport/locate", "1 s");
        lane.run(10);
        lane.set("ch/1/fader", 0); // taken from its lane while the song stands
        lane.run(500);
        set.run(510);
        lane.act("transport/play");
        set.act("transport/play");
        set.set("ch/1/fader", early(0));
        assertThat(lane.run(20)).containsExactly(set.run(20), within(1e-6f));
        assertThat(lane.value("ch/1/fader")).isCloseTo(early(0), within(1e-9));
    }

    @Test
    void aHeldFaderStaysInTheHandAndFindsItsLaneWhenItIsLetGo() {
        Rig rig = new Rig(1);
        Silence.plug(rig, 60);
        lanes(rig, 1);
        Plugged mcu = new Plugged(rig, "mcu").settled();
        for (String state : List.of("stop", "play")) {
            rig.act("transport/" + state);
            rig.act("transport/locate", "1 s");
            rig.run(100);
            mcu.say("90 68 7F");
            mcu.say("E0 00 40");
            rig.run(200);
            double hand = rig.value("ch/1/fader");
            mcu.heard();
            rig.act("transport/locate", "30 s");
            rig.run(300);
            assertThat(rig.value("ch/1/fader")).isEqualTo(hand);
            assertThat(String.join(" ", mcu.heard())).doesNotContainPattern("E0 ");
            mcu.say("90 68 00");
            rig.run(400);
            assertThat(rig.value("ch/1/fader")).isCloseTo(late(0), within(0.01));
            assertThat(rig.console.automation().player().played())
                    .as("the lane plays again")
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "lanes chase: {0}")
    @ValueSource(strings = {"house", "on", "off"})
    void timeFromOutsideMovesNothingOfALiveShowThatStandsUnlessItMay(String chase) {
        Rig rig = new Rig(1);
        Silence.plug(rig, 60);
        lanes(rig, 1);
        MemoryCable cable = new MemoryCable("memory:sync");
        FarEnd far = new FarEnd(cable, rig.clock);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
        rig.act("automation/chase", chase);
        rig.act("transport/locate", "1 s");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).as("a hand's own locate").isCloseTo(early(0), within(0.01));
        far.say("F0 7F 7F 01 01 20 00 1E 00 F7"); // 00:00:30:00 at 25
        rig.run(20);
        assertThat(rig.console.transport().frameAt(rig.clock.nanos())).isEqualTo(30L * Rig.RATE);
        double stands = chase.equals("on") ? late(0) : early(0);
        assertThat(rig.value("ch/1/fader")).isCloseTo(stands, within(0.01));
        rig.act("transport/play");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isCloseTo(late(0), within(0.01));
    }
}
