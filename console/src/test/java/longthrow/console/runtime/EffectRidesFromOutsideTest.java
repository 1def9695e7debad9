package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import longthrow.console.automation.Take;
import longthrow.dsp.automation.Lane;
import longthrow.kit.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rides of what is no fader of a strip, from end to end: a send, a rack in an insert, and the insert itself, as bytes
/// in, samples out (rules A9, A10).
class EffectRidesFromOutsideTest {
    private static final String BOX = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control fader[1..2] fader io pb i max 16383 touch note 1 0x67+i
            control key[1] button io note 1 1 lamp off=0 on=127
            map box-rides for box
            fader[1] <-> ch/1/send/1/level
            fader[2] <-> fx/1/saturation/gain
            key[1] <-> ch/1/insert/1/on | toggle
            """;

    private static final int SENT = 2; // the output that the bus is patched to
    private static final int EVENTS = 120;

    /// Three periods of 1 kHz, so that a level is one of whole periods.
    private static final int WINDOW = 3 * Rig.RATE / 1_000;

    /// A hand glides 24 ms from one message to the next, and a send 10 ms more: so many windows.
    private static final int GLIDES = 12;

    private final Rig rig = new Rig(2);
    private final Plugged box = Plugged.box(rig, BOX);
    private final int[] sent = new int[EVENTS];
    private final long[] frames = new long[EVENTS];

    private void song() {
        rig.tone(0, 0.1, 6);
        rig.perform("patch", "out " + (SENT + 1) + " bus/1");
        rig.set("ch/1/send/1/level", -20);
        rig.set("fx/1/algorithm", value("fx/1/algorithm", "saturation"));
        rig.set("fx/1/saturation/drive", 0);
        rig.set("ch/1/insert/1/what", value("ch/1/insert/1/what", "rack-1"));
        rig.run(1_500);
        rig.perform("automation/mode", "ch/1 touch");
        rig.perform("automation/mode", "fx/1 touch");
    }

    private double value(String id, String words) {
        return rig.console.desk().layout().parameter(rig.cell(id)).parse(words).orElseThrow();
    }

    private float[] rides(int fader, int output) {
        float[] heard = new float[(EVENTS + 90) * 4 * Rig.BLOCK];
        rig.act("transport/play");
        int at = put(heard, 0, rig.run(100, output));
        box.say(MackieFaders.touched(fader, true));
        for (int i = 0; i < EVENTS; i++) {
            sent[i] = 9_000 + (int) Math.round(1_500 * Math.sin(i / 20.0));
            frames[i] = rig.console.transport().frameAt(rig.clock.nanos());
            box.say(MackieFaders.at(fader, sent[i]));
            at = put(heard, at, rig.run(4 * FromOutside.BLOCK_MILLIS, output));
        }
        at = put(heard, at, rig.run(60, output)); // held still, until what it says is heard
        box.say(MackieFaders.touched(fader, false));
        at = put(heard, at, rig.run(250, output));
        return stopped(heard, at);
    }

    private static int put(float[] into, int at, float[] more) {
        System.arraycopy(more, 0, into, at, more.length);
        return at + more.length;
    }

    private float[] stopped(float[] heard, int count) {
        rig.run(200);
        rig.act("transport/stop");
        rig.run(20);
        return Arrays.copyOf(heard, count);
    }

    private float[] plays(int frames, int output) {
        rig.act("transport/locate", "0 s");
        rig.run(300);
        rig.act("transport/play");
        return rig.run(1000.0 * frames / Rig.RATE, output);
    }

    private static double[] levels(float[] heard) {
        double[] levels = new double[heard.length / WINDOW];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Measure.decibels(Measure.rms(heard, i * WINDOW, (i + 1) * WINDOW));
        }
        return levels;
    }

    /// What a ride sounded like, by what its hand heard: what that did was heard a block later (rule A9).
    private static double[] ridden(float[] heard) {
        return levels(Arrays.copyOfRange(heard, Rig.BLOCK, heard.length));
    }

    /// What plays is what was heard, but for the hand's glide from one message to the next.
    private static void soundsAlike(float[] ridden, float[] played) {
        double[] before = ridden(ridden);
        double[] after = levels(played);
        for (int i = GLIDES; i < before.length - GLIDES; i++) {
            DoubleSummaryStatistics heard = Arrays.stream(before, i, i + GLIDES).summaryStatistics();
            assertThat(after[i]).as("dB at %s ms", 3 * i).isBetween(heard.getMin() - 0.1, heard.getMax() + 0.1);
        }
        assertThat(Arrays.stream(after).max().orElseThrow()
                        - Arrays.stream(after, GLIDES, after.length).min().orElseThrow())
                .as("something was ridden, in dB")
                .isGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ch/1/send/1/level, 1, " + SENT, "fx/1/saturation/gain, 2, 0"})
    void a9SendsAndRacksAreRiddenAsFadersAre(String id, int fader, int output) {
        song();
        float[] ridden = rides(fader, output);
        Take take = rig.console.automation().passes().takes().getFirst();
        Lane raw = take.segments(false).getFirst().raw();
        for (int i = 1; i < EVENTS; i++) {
            int at = raw.pointAt(frames[i] + Rig.RATE / 1000);
            assertThat(raw.frame(at)).isCloseTo(frames[i], within(Rig.RATE / 1000L));
            assertThat(16_383 * raw.position(at)).isCloseTo(sent[i], within(1.0));
        }
        assertThat(take.bytes().length).isLessThan(5 * EVENTS + 20);
        thinned(id);
        box.heard();
        soundsAlike(ridden, plays(ridden.length, output));
        assertThat(MackieFaders.MCU.sent(box.heard(), fader))
                .as("the motor goes along")
                .hasSizeGreaterThan(20);
    }

    private void thinned(String id) {
        Lane lane = rig.console.automation().lanes().get(rig.cell(id)).orElseThrow();
        assertThat(lane.size()).isLessThan(EVENTS * 2 / 3);
        var taper = rig.console.desk().layout().parameter(rig.cell(id)).taper();
        for (int i = 1; i < EVENTS; i++) {
            assertThat(taper.toValue(lane.positionAt(frames[i])))
                    .isCloseTo(taper.toValue(sent[i] / 16_383.0), within(0.1));
        }
    }

    @Test
    void a5AnInsertIsSwitchedAgainWhereItWasSwitched() {
        song();
        rig.settle("fx/1/saturation/gain", -6);
        float[] heard = new float[Rig.RATE * 2];
        rig.act("transport/play");
        int at = put(heard, 0, rig.run(400));
        String press = String.format(Locale.ROOT, "90 %02X 7F 90 %02X 00", 1, 1);
        box.say(press);
        at = put(heard, at, rig.run(400));
        box.say(press);
        at = put(heard, at, rig.run(400));
        double[] ridden = ridden(stopped(heard, at));
        double[] played = levels(plays(at, 0));
        for (int i = 20; i < ridden.length; i++) {
            // where the sides of the fade cancel each other, a millisecond is more than a decibel
            assertThat(played[i]).as("dB at %s ms", 3 * i).isCloseTo(ridden[i], within(0.5));
        }
        assertThat(ridden[100] - ridden[200]).as("the insert was there, in dB").isLessThan(-2);
    }
}
