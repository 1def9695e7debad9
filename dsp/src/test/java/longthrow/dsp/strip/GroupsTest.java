package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.parameter.Taper;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// DCAs and mute groups as they are heard.
class GroupsTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 4800;
    private static final int PRE = Engine.FIRST_BUS_OUTPUT;
    private static final int POST = Engine.FIRST_BUS_OUTPUT + 2;
    private static final float[] TONE = Signals.sine(1000, 0.5, RATE, FRAMES);

    /// A channel on the left, sent to bus 1 before its fader and to bus 2 behind it.
    private static TestDesk desk() {
        return TestDesk.mono(2)
                .set(
                        "ch/1/pan=L100",
                        "ch/1/send/1/level=0",
                        "ch/1/send/1/tap=pre",
                        "ch/1/send/1/pan=L100",
                        "ch/1/send/2/level=0",
                        "ch/1/send/2/pan=L100");
    }

    private static void assertLevel(float[] out, double decibels) {
        if (decibels == Double.NEGATIVE_INFINITY) {
            assertThat(out).containsOnly(0);
        } else {
            assertThat(Measure.decibels(Measure.rms(out, 0, FRAMES) / Measure.rms(TONE, 0, FRAMES)))
                    .isCloseTo(decibels, within(0.001));
        }
    }

    @ParameterizedTest(name = "{0}: main {1} dB, pre send {2} dB, post send {3} dB")
    @CsvSource({
        "dca/1/fader=-10, 0, 0, 0",
        "ch/1/dca/1=on dca/1/fader=-10, -10, 0, -10",
        "ch/1/dca/1=on ch/1/dca/24=on ch/1/fader=-5 dca/1/fader=-10 dca/24/fader=3, -12, 0, -12",
        "ch/1/dca/1=on dca/1/dca/2=on dca/2/dca/3=on dca/1/fader=-1 dca/2/fader=-2 dca/3/fader=-4, -7, 0, -7",
        "ch/1/dca/1=on ch/1/dca/2=on dca/1/dca/2=on dca/1/fader=-1 dca/2/fader=-2, -3, 0, -3",
        "ch/1/dca/1=on dca/1/fader=-inf ch/1/fader=10, -Infinity, 0, -Infinity",
        "ch/1/dca/1=on dca/1/mute=on, -Infinity, -Infinity, -Infinity",
        "ch/1/dca/1=on dca/1/dca/9=on dca/9/mute=on, -Infinity, -Infinity, -Infinity",
        "ch/2/dca/1=on dca/1/mute=on, 0, 0, 0",
        "ch/1/mutegroup/3=on mutegroup/3/on=on, -Infinity, -Infinity, -Infinity",
        "ch/1/mutegroup/3=on mutegroup/4/on=on, 0, 0, 0",
        "ch/1/mutegroup/3=on mutegroup/3/mode=dim mutegroup/3/on=on, -20, -20, -20",
        "ch/1/mutegroup/3=on mutegroup/3/mode=dim mutegroup/3/dim=-12.5 mutegroup/3/on=on, -12.5, -12.5, -12.5",
        "main/dca/5=on dca/5/fader=-6, -6, 0, 0",
        "bus/1/mutegroup/12=on mutegroup/12/on=on, 0, -Infinity, 0",
        "bus/2/dca/7=on dca/7/fader=-8, 0, 0, -8"
    })
    void whatStandsAboveAStripIsHeard(String settings, double main, double pre, double post) {
        float[][] out = desk().set(settings.split(" ")).render(TONE);
        assertLevel(out[TestDesk.MAIN_LEFT], main);
        assertLevel(out[PRE], pre);
        assertLevel(out[POST], post);
    }

    /// The same, reached while it sounds: by moves of membership, DCA, nesting and group.
    @ParameterizedTest(name = "{0}, then {1}: {2} dB")
    @CsvSource({
        "'', ch/1/dca/1=on dca/1/fader=-10, -10",
        "ch/1/dca/1=on, dca/1/fader=-10, -10",
        "ch/1/dca/1=on dca/1/fader=-10, ch/1/dca/1=off, 0",
        "ch/1/dca/1=on dca/2/fader=-10, dca/1/dca/2=on, -10",
        "ch/1/dca/1=on dca/2/fader=-10 dca/1/dca/2=on, dca/1/dca/2=off, 0",
        "ch/1/dca/1=on dca/1/mute=on, dca/1/mute=off, 0",
        "ch/1/mutegroup/1=on mutegroup/1/on=on, mutegroup/1/on=off, 0",
        "ch/1/mutegroup/1=on mutegroup/1/on=on, mutegroup/1/mode=dim, -20",
        "ch/1/mutegroup/1=on mutegroup/1/on=on ch/1/mute=on, mutegroup/1/on=off, -Infinity",
        "ch/1/mutegroup/1=on mutegroup/1/on=on ch/1/mute=on, mutegroup/1/on=off ch/1/mute=off, 0"
    })
    void movesAboveAStripReachIt(String before, String settings, double main) {
        TestDesk desk = desk();
        for (String words : new String[] {before, settings}) {
            desk.set(Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
            desk.render(Signals.sine(1000, 0.5, RATE, 48_000));
        }
        assertLevel(desk.render(TONE)[TestDesk.MAIN_LEFT], main);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dca/1/fader=-inf", "dca/1/fader=10", "dca/1/mute=on", "mutegroup/1/on=on", "ch/1/dca/2=on"})
    void nothingAboveAStripClicks(String setting) {
        TestDesk desk = desk().set("ch/1/dca/1=on", "ch/1/mutegroup/1=on", "dca/2/fader=-30");
        float[] tone = Signals.sine(1000, 0.5, RATE, 9600);
        float[] out = Arrays.copyOf(desk.render(Arrays.copyOf(tone, 4800))[TestDesk.MAIN_LEFT], 14_400);
        System.arraycopy(desk.set(setting).render(tone)[TestDesk.MAIN_LEFT], 0, out, 4800, 9600);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 1000, 9192)).isLessThan(-75);
    }

    @Test
    void aPlayedDcaMovesItsMembersByTheSample() {
        Lane lane = new Lane(new long[] {0, 4800, 24_000}, new double[] {0.75, 0.5, 0.85}, false);
        float[] out = TestDesk.mono(1)
                .set("ch/1/pan=L100", "ch/1/dca/3=on", "ch/1/fader=-6")
                .transport(TransportState.STOPPED.rolling(true))
                .play("dca/3/fader", lane)
                .render(Signals.constant(1, 24_000))[TestDesk.MAIN_LEFT];
        for (int frame = 64; frame < 24_000; frame += 64) {
            double decibels = new Taper.Fader().toValue(lane.positionAt(frame)) - 6;
            assertThat((double) out[frame - 1])
                    .as("frame %d", frame)
                    .isCloseTo(Math.pow(10, decibels / 20), within(1e-5));
        }
    }

    @Test
    void aDeskWithEveryStripInEverythingAllocatesNothing() {
        TestDesk desk = TestDesk.mono(40);
        for (int i = 1; i <= 40; i++) {
            desk.set("ch/" + i + "/dca/" + (1 + i % 24) + "=on", "ch/" + i + "/mutegroup/" + (1 + i % 12) + "=on");
        }
        desk.set("dca/1/dca/2=on", "mutegroup/1/mode=dim", "mutegroup/1/on=on");
        Lane lane = new Lane(new long[] {0, 480_000_000}, new double[] {0, 1}, false);
        desk.transport(TransportState.STOPPED.rolling(true));
        IntStream.rangeClosed(1, 24).forEach(dca -> desk.play("dca/" + dca + "/fader", lane));
        float[][] in = new float[40][64];
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(10_000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
