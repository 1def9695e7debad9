package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The filters of the strip, heard from outside: tones in, levels out.
class FiltersTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 1 << 15;

    private static double heard(double hertz, String... settings) {
        TestDesk desk = TestDesk.mono(3).set("ch/2/pan=L100");
        desk.set(Arrays.stream(settings).map(setting -> "ch/2/" + setting).toArray(String[]::new));
        float[] response = desk.render(new float[0], Signals.impulse(FRAMES))[TestDesk.MAIN_LEFT];
        return Measure.decibels(Measure.response(response, hertz, RATE));
    }

    /// Butterworth of order n: -10 log10(1 + (f/fc)^(2n)), with the bilinear transform's bend of the frequency.
    private static double butterworth(double hertz, double corner, int order, boolean high) {
        double x = Math.tan(Math.PI * hertz / RATE) / Math.tan(Math.PI * corner / RATE);
        return -10 * Math.log10(1 + Math.pow(high ? 1 / x : x, 2 * order));
    }

    @ParameterizedTest(name = "{1} dB/oct at {0} Hz")
    @CsvSource({"20, 12", "80, 12", "80, 24", "400, 24", "900, 12"})
    void highPassIsButterworth(double corner, int slope) {
        for (double f = Math.max(30, corner / 4); f < 8000; f *= 2) {
            assertThat(heard(f, "hpf/on=on", "hpf/freq=" + corner, "hpf/slope=" + slope))
                    .isCloseTo(butterworth(f, corner, slope / 6, true), within(0.02));
        }
    }

    @ParameterizedTest(name = "{1} dB/oct at {0} Hz")
    @CsvSource({"300, 12", "900, 24"})
    void lowPassIsButterworth(double corner, int slope) {
        for (double f = 50; f < corner * 4; f *= 2) {
            assertThat(heard(f, "lpf/on=on", "lpf/freq=" + corner, "lpf/slope=" + slope))
                    .isCloseTo(butterworth(f, corner, slope / 6, false), within(0.02));
        }
    }

    @ParameterizedTest(name = "band {0}: {1} at {2} Hz, {3} dB, reads {5} dB at {4} Hz")
    @CsvSource({
        "1, bell, 200, 6, 200, 6.0",
        "2, bell, 1000, -9, 1000, -9.0",
        "3, bell, 5000, 12, 5000, 12.0",
        "4, bell, 15000, -18, 15000, -18.0",
        "1, low-shelf, 200, 6, 200, 3.0",
        "1, low-shelf, 200, 6, 25, 6.0",
        "4, high-shelf, 4000, -8, 4000, -4.0",
        "4, high-shelf, 4000, -8, 19000, -8.0",
        "2, low-shelf, 300, -10, 30, -10.0",
        "3, high-shelf, 3000, 5, 100, 0.0",
        "1, high-pass, 100, 0, 100, -3.01",
        "4, low-pass, 4000, 0, 4000, -3.01"
    })
    void equalizerBandsReachTheirGain(int band, String type, double corner, double gain, double hertz, double level) {
        String at = "eq/" + band + "/";
        assertThat(heard(
                        hertz,
                        "eq/on=on",
                        at + "type=" + type,
                        at + "freq=" + corner,
                        at + "gain=" + gain,
                        at + "q=0.70710678"))
                .isCloseTo(level, within(0.06));
    }

    @Test
    void aNotchLeavesNothingOfItsFrequency() {
        float[] tone = Signals.sine(1000, 0.5, RATE, 48_000);
        TestDesk desk = TestDesk.mono(1)
                .set("ch/1/pan=L100", "ch/1/eq/on=on", "ch/1/eq/2/type=notch", "ch/1/eq/2/freq=1 kHz", "ch/1/eq/2/q=3");
        float[] out = desk.render(tone)[TestDesk.MAIN_LEFT];
        assertThat(Measure.decibels(Measure.rms(out, 24_000, 48_000))).isLessThan(-90);
    }

    @Test
    void bandsWorkInSeries() {
        String[] all = {"eq/on=on", "eq/1/gain=3", "eq/2/gain=-6", "eq/3/gain=4", "eq/4/gain=-2"};
        for (double f = 60; f < 16_000; f *= 1.7) {
            double sum = 0;
            for (int band = 1; band <= 4; band++) {
                sum += heard(f, "eq/on=on", all[band]);
            }
            assertThat(heard(f, all)).isCloseTo(sum, within(0.01));
        }
    }

    @Test
    void trimAndPolarityComeFirst() {
        float[] noise = Signals.noise(1, 0.1, 1000);
        float[] out = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/polarity=on").render(noise)[0];
        for (int n = 0; n < noise.length; n++) {
            assertThat(out[n]).isEqualTo(-noise[n]);
        }
        float[] louder =
                TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/trim=12 dB").render(noise)[0];
        assertThat(Measure.decibels(Measure.rms(louder, 0, 1000) / Measure.rms(noise, 0, 1000)))
                .isCloseTo(12, within(0.001));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hpf/on=on",
        "hpf/on=on hpf/freq=500 hpf/slope=24",
        "lpf/on=on lpf/freq=300",
        "eq/on=on eq/2/freq=1000 eq/2/gain=12",
        "eq/on=on eq/1/type=high-shelf eq/1/gain=-12 eq/1/freq=500",
        "gate/on=on gate/threshold=-60",
        "comp/on=on comp/threshold=-40"
    })
    void switchingABlockDoesNotClick(String settings) {
        float[] tone = Signals.sine(1000, 0.5, RATE, 9600);
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100");
        float[] before = desk.render(Arrays.copyOf(tone, 4800))[TestDesk.MAIN_LEFT];
        for (String setting : settings.split(" ")) {
            desk.set("ch/1/" + setting);
        }
        float[] out = Arrays.copyOf(before, 14_400);
        System.arraycopy(desk.render(tone)[TestDesk.MAIN_LEFT], 0, out, 4800, 9600);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 1000, 9192)).isLessThan(-75);
    }
}
