package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.dsp.meter.MeterFrame;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meters read what passes: peak, hold, RMS and clips of every strip, and lose no peak.
class MetersTest {
    private static final int RATE = TestDesk.RATE;

    private static float[] click(double height, int at, int frames) {
        float[] signal = new float[frames];
        signal[at] = (float) height;
        return signal;
    }

    @ParameterizedTest(name = "amplitude {0}: peak {1} dB, RMS {2} dB")
    @CsvSource({"1, 0, -3.01", "0.5, -6.02, -9.03", "0.001, -60, -63.01"})
    void readPeakAndRmsOfASine(double amplitude, double peak, double rms) {
        TestDesk desk = TestDesk.mono(20);
        float[][] in = new float[20][0];
        in[18] = Signals.sine(1000, amplitude, RATE, 3 * RATE);
        desk.render(in);
        MeterFrame meters = desk.engine().meters();
        assertThat((double) meters.peakOf(18)).isCloseTo(peak, within(0.01));
        assertThat((double) meters.rmsDecibels()[36]).isCloseTo(rms, within(0.02));
        assertThat(meters.rmsDecibels()[37]).isEqualTo(meters.rmsDecibels()[36]);
        assertThat(meters.peakOf(17)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(meters.frame()).isEqualTo(3 * RATE);
        assertThat((double) meters.peakOf(desk.layout().main())).isCloseTo(peak - 3.01, within(0.01));
    }

    @Test
    void readSilenceBeforeTheFirstBlock() {
        MeterFrame meters = TestDesk.mono(2).engine().meters();
        for (int strip = 0; strip < meters.strips(); strip++) {
            assertThat(meters.peakOf(strip)).as("strip index %d", strip).isEqualTo(Float.NEGATIVE_INFINITY);
        }
    }

    @Test
    void rmsTakesThreeHundredMilliseconds() {
        TestDesk desk = TestDesk.mono(1);
        desk.render(Signals.sine(1000, 1, RATE, (int) (0.3 * RATE)));
        double share = 1 - Math.exp(-1);
        assertThat((double) desk.engine().meters().rmsDecibels()[0])
                .isCloseTo(-3.01 + 10 * Math.log10(share), within(0.05));
    }

    @Test
    void channelsReadBeforeTheFaderBusesAndMainBehindIt() {
        TestDesk desk = TestDesk.mono(1)
                .set("ch/1/trim=6", "ch/1/fader=-20", "ch/1/pan=L100", "ch/1/send/2/level=0", "ch/1/send/2/tap=pre");
        desk.set("ch/1/send/2/pan=L100", "bus/2/fader=-10", "main/fader=-5");
        desk.render(Signals.constant(0.1, RATE));
        MeterFrame meters = desk.engine().meters();
        assertThat((double) meters.peakOf(0)).isCloseTo(-14, within(0.01));
        assertThat((double) meters.peakOf(1 + 1)).isCloseTo(-24, within(0.01));
        assertThat((double) meters.peakOf(desk.layout().main())).isCloseTo(-39, within(0.01));
    }

    @Test
    void noPeakIsLostHoweverSeldomSomebodyLooks() {
        TestDesk desk = TestDesk.mono(1);
        for (int at : new int[] {0, 63, 64, 5000, 99_999}) {
            desk.engine().meters();
            desk.render(click(0.7, at, 100_000));
            assertThat((double) desk.engine().meters().peakOf(0)).isCloseTo(-3.098, within(0.001));
            desk.render(new float[64]);
            assertThat(desk.engine().meters().peakOf(0)).isEqualTo(Float.NEGATIVE_INFINITY);
        }
    }

    @Test
    void aHeldPeakStaysForTwoSeconds() {
        TestDesk desk = TestDesk.mono(1);
        desk.render(click(0.5, 10, 480));
        assertThat((double) desk.engine().meters().holdDecibels()[0]).isCloseTo(-6.02, within(0.01));
        desk.render((int) (1.9 * RATE));
        assertThat((double) desk.engine().meters().holdDecibels()[0]).isCloseTo(-6.02, within(0.01));
        desk.render((int) (0.2 * RATE));
        assertThat(desk.engine().meters().holdDecibels()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void clearingForgetsHoldsAndClips() {
        TestDesk desk = TestDesk.mono(2);
        float[] hot = Signals.constant(0.5, 640);
        hot[5] = 1;
        hot[6] = -1.5f;
        hot[600] = 2;
        desk.render(hot);
        assertThat(desk.engine().meters().clips()).startsWith(3, 0);
        desk.clearPeaks().render(new float[640]);
        MeterFrame meters = desk.engine().meters();
        assertThat(meters.clips()).startsWith(0, 0);
        assertThat(meters.holdDecibels()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void stereoStripsReadBothSides() {
        TestDesk desk = TestDesk.stereo(true);
        desk.render(Signals.constant(0.5, 640), Signals.constant(0.25, 640));
        MeterFrame meters = desk.engine().meters();
        assertThat((double) meters.peakDecibels()[0]).isCloseTo(-6.02, within(0.01));
        assertThat((double) meters.peakDecibels()[1]).isCloseTo(-12.04, within(0.01));
    }
}
