package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The oscillator's signals: how loud, of which colour, and where they go.
class OscillatorTest {
    private static final int RATE = TestDesk.RATE;

    private static TestDesk desk(String... settings) {
        return new TestDesk(DeskLayout.mono(RATE, 1).withMatrices(List.of(true), true))
                .set("osc/on=on", "osc/to/main=on")
                .set(settings);
    }

    /// RMS in dBFS of a part of main.
    private static double level(float[] out, int from, int to) {
        return Measure.decibels(Measure.rms(out, from, to));
    }

    /// Mean power in dB of 40 frequencies spread over the octave around `middle`.
    private static double octave(float[] out, double middle) {
        double power = 0;
        for (int i = 0; i < 40; i++) {
            double hertz = middle * Math.pow(2, (i + 0.5) / 40 - 0.5);
            double amplitude = Measure.amplitude(out, hertz, RATE, 0, out.length);
            power += amplitude * amplitude;
        }
        return 10 * Math.log10(power / 40);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"sine, 0.01", "white, 0.1", "pink, 0.4", "sweep, 0.05"})
    void everyWaveIsAsLoudAsASineOfItsLevel(String wave, double tolerance) {
        float[] out = desk("osc/wave=" + wave, "osc/level=-12").render(10 * RATE)[TestDesk.MAIN_LEFT];
        assertThat(level(out, 0, out.length)).isCloseTo(-12 - 3.0103, within(tolerance));
    }

    @Test
    void pinkNoiseFallsByThreeDecibelsAnOctaveAndWhiteDoesNot() {
        // 100,000 frames and 40 lines an octave leave a deviation of 4.34 / sqrt(40) = 0.7 dB, over six octaves 0.2 dB
        float[] pink = desk("osc/wave=pink").render(100_000)[TestDesk.MAIN_LEFT];
        float[] white = desk("osc/wave=white").render(100_000)[TestDesk.MAIN_LEFT];
        assertThat((octave(pink, 8000) - octave(pink, 125)) / 6).isCloseTo(-3.0103, within(0.5));
        assertThat((octave(white, 8000) - octave(white, 125)) / 6).isCloseTo(0, within(0.5));
    }

    @Test
    void aSineHasItsFrequencyAndASweepRunsThroughAll() {
        float[] sine = desk("osc/freq=440 Hz", "osc/level=-6").render(RATE)[TestDesk.MAIN_LEFT];
        assertThat(Measure.decibels(Measure.amplitude(sine, 440, RATE, 0, RATE)))
                .isCloseTo(-6, within(0.01));
        float[] sweep = desk("osc/wave=sweep").render(10 * RATE)[TestDesk.MAIN_LEFT];
        for (int octave = 1; octave < 9; octave++) {
            // after t seconds a logarithmic sweep of three decades in ten is at 20 * 1000^(t / 10)
            int from = (int) (RATE * 10 * Math.log(Math.pow(2, octave)) / Math.log(1000));
            int crossings = 0;
            for (int i = from - 2400; i < from + 2400; i++) {
                crossings += sweep[i] < 0 && sweep[i + 1] >= 0 ? 1 : 0;
            }
            assertThat(crossings * 10.0)
                    .isCloseTo(20 * Math.pow(2, octave), within(10 + 20 * Math.pow(2, octave) / 50));
        }
    }

    @Test
    void aPulseIsPositiveOnlyAndComesTwiceASecond() {
        float[] out = desk("osc/wave=pulse", "osc/level=-20").render(RATE)[TestDesk.MAIN_LEFT];
        assertThat(Measure.peak(out, 0, RATE)).isCloseTo(0.1, within(1e-3));
        int starts = 0;
        for (int i = 1; i < RATE; i++) {
            assertThat(out[i]).isNotNegative();
            starts += out[i - 1] == 0 && out[i] > 0 ? 1 : 0;
        }
        assertThat(starts).isEqualTo(2);
    }

    @Test
    void goesWhereItIsSentAndNowhereElse() {
        TestDesk desk = desk("osc/to/main=off", "osc/to/bus/3=on", "osc/to/matrix/1=on", "osc/to/centre=on");
        float[][] out = desk.render(4800);
        int bus = Engine.FIRST_BUS_OUTPUT + 4;
        int matrix = desk.engine().firstOutput("matrix");
        int centre = desk.engine().firstOutput("centre");
        List<Integer> heard = List.of(bus, bus + 1, matrix, matrix + 1, centre);
        for (int output = 0; output < out.length; output++) {
            assertThat(Measure.peak(out[output], 0, 4800) > 0)
                    .as("output " + output)
                    .isEqualTo(heard.contains(output));
        }
        assertThat(desk("osc/on=off").render(4800)[TestDesk.MAIN_LEFT]).containsOnly(0);
    }

    @Test
    void comesAndGoesWithoutAClick() {
        TestDesk desk = desk("osc/on=off");
        desk.render(4800);
        float[] out = desk.set("osc/on=on").render(9600)[TestDesk.MAIN_LEFT];
        assertThat(Measure.residue(out, 1000, 1000, RATE, 0, 8192)).isLessThan(-75);
    }

    @Test
    void allocatesNothing() {
        TestDesk desk = desk("osc/wave=pink");
        float[][] in = {};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(5000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
