package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;

/// The engineer's microphone: who hears it, and what it does to the monitors.
class TalkbackTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 9600;
    private static final float[] SILENCE = new float[FRAMES];
    private static final float[] VOICE = Signals.noise(1, 0.5, FRAMES);
    private static final DeskLayout SHAPE = DeskLayout.mono(RATE, 1).withMatrices(List.of(true), true);

    /// A microphone in the second port.
    private static TestDesk desk(String... settings) {
        return new TestDesk(SHAPE)
                .set("talkback/dim=off")
                .set(settings)
                .patch(Patch.oneToOne(SHAPE).withTalkback(1));
    }

    @Test
    void isHeardWhereItIsSentAndNowhereElse() {
        TestDesk desk = desk("talkback/on=on", "talkback/to/bus/3=on", "talkback/to/matrix/1=on");
        float[][] out = desk.render(SILENCE, VOICE);
        int bus = Engine.FIRST_BUS_OUTPUT + 4;
        int matrix = desk.engine().firstOutput("matrix");
        for (int port = 0; port < out.length; port++) {
            boolean heard = List.of(bus, bus + 1, matrix, matrix + 1).contains(port);
            assertThat(out[port]).as("port %d", port).isEqualTo(heard ? VOICE : SILENCE);
        }
        assertThat(desk("talkback/on=on", "talkback/to/main=on", "talkback/to/centre=on")
                        .render(SILENCE, VOICE)[0])
                .isEqualTo(VOICE);
    }

    @Test
    void nobodyHearsItWhileItIsOff() {
        for (float[] port : desk("talkback/to/main=on", "talkback/to/bus/1=on").render(SILENCE, VOICE)) {
            assertThat(port).isEqualTo(SILENCE);
        }
    }

    @Test
    void comesAndGoesWithoutAClickAndIsGoneForGood() {
        float[] tone = Signals.sine(1000, 0.5, RATE, 64 * 300);
        int middle = 64 * 150;
        TestDesk desk = desk("talkback/on=on", "talkback/to/main=on");
        float[] all = Arrays.copyOf(desk.render(SILENCE, Arrays.copyOf(tone, middle))[0], tone.length);
        float[] after = desk.set("talkback/on=off").render(SILENCE, Arrays.copyOfRange(tone, middle, tone.length))[0];
        System.arraycopy(after, 0, all, middle, middle);
        assertThat(Measure.residue(all, 1000, 1000, RATE, middle - 3616, middle + 4576))
                .isLessThan(-75);
        assertThat(Measure.peak(after, 1920, middle)).as("after 40 ms").isLessThan(0.5 * 0.001);
        assertThat(Arrays.copyOfRange(after, middle - 480, middle)).containsOnly(0);
    }

    @Test
    void anotherPortFadesIn() {
        float[] tone = Signals.sine(1000, 0.5, RATE, 64 * 300);
        float[] turned = Signals.sine(1000, -0.25, RATE, 64 * 300);
        int middle = 64 * 150;
        TestDesk desk = desk("talkback/on=on", "talkback/to/main=on");
        float[] all = Arrays.copyOf(desk.render(Arrays.copyOf(turned, middle), Arrays.copyOf(tone, middle))[0], 19200);
        Patch moved = Patch.oneToOne(SHAPE).withTalkback(0).withMain(0, Patch.Ports.NONE);
        float[] after = desk.patch(moved)
                .render(Arrays.copyOfRange(turned, middle, tone.length), Arrays.copyOfRange(tone, middle, tone.length))[
                0];
        System.arraycopy(after, 0, all, middle, middle);
        assertThat(Arrays.copyOfRange(all, middle + 960, 19200))
                .isEqualTo(Arrays.copyOfRange(turned, middle + 960, 19200));
    }

    @Test
    void dimsTheMonitorsAndNotThePhonesWhileItIsOn() {
        float[] tone = Signals.sine(1000, 0.5, RATE, FRAMES);
        TestDesk desk = desk("talkback/dim=on", "talkback/dim-level=-30 dB", "talkback/on=on", "ch/1/pan=L100");
        float[][] out = desk.render(tone, SILENCE);
        int phones = desk.engine().firstOutput("phones");
        assertThat(Measure.decibels(Measure.rms(out[2], 0, FRAMES) / Measure.rms(tone, 0, FRAMES)))
                .isCloseTo(-30, within(0.01));
        assertThat(out[phones]).isEqualTo(tone);
        assertThat(out[0]).isEqualTo(tone);
        desk.set("talkback/on=off").render(tone, SILENCE);
        assertThat(desk.render(tone, SILENCE)[2]).as("and back").isEqualTo(tone);
    }

    @Test
    void aMicrophoneThatGivesNoNumberHarmsNobody() {
        float[] broken = VOICE.clone();
        broken[100] = Float.NaN;
        float[] out = desk("talkback/on=on", "talkback/to/main=on").render(SILENCE, broken)[0];
        assertThat(Arrays.copyOfRange(out, 101, FRAMES)).isEqualTo(Arrays.copyOfRange(VOICE, 101, FRAMES));
    }

    @Test
    void belongsToTheLockedClass() {
        var layout = DeskTable.of(SHAPE).layout();
        layout.section("talkback")
                .orElseThrow()
                .rows()
                .forEach(row -> assertThat(row.column()).as(row.key()).isEqualTo(Column.LOCKED));
    }

    @Test
    void allocatesNothing() {
        TestDesk desk = desk("talkback/on=on", "talkback/to/main=on");
        float[][] in = {SILENCE, VOICE};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(4000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
