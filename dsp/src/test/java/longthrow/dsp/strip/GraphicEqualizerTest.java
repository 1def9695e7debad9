package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The graphic equalizer, heard from outside: its curve passes through what its faders say.
class GraphicEqualizerTest {
    private static final int BANDS = 31;
    private static final int FRAMES = 1 << 16;

    /// The settings that are hard on a graphic equalizer; random ones from a seed.
    private static double[] faders(String setting, double decibels, int seed) {
        Random random = new Random(seed);
        IntToDoubleFunction fader = switch (setting) {
            case "all up" -> band -> decibels;
            case "up and down" -> band -> band % 2 == 0 ? decibels : -decibels;
            case "one" -> band -> band == seed ? decibels : 0;
            default -> band -> decibels * (2 * random.nextDouble() - 1);
        };
        double[] faders = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            faders[band] = Math.rint(10 * fader.applyAsDouble(band)) / 10;
        }
        return faders;
    }

    private static double hertz(double band) {
        return 1000 * Math.pow(10, (band - 17) / 10);
    }

    private static void set(TestDesk desk, String strip, double[] faders) {
        desk.set(strip + "geq/on=on");
        for (int band = 0; band < BANDS; band++) {
            desk.set(strip + "geq/" + (band + 1) + "=" + faders[band]);
        }
    }

    private static float[] response(int rate, double[] faders) {
        TestDesk desk = new TestDesk(DeskLayout.mono(rate, 1)).set("ch/1/pan=L100");
        set(desk, "main/", faders);
        return desk.render(Signals.impulse(FRAMES))[TestDesk.MAIN_LEFT];
    }

    /// Between the middles the curve follows the straight line over the logarithm of the frequency; it rounds corners,
    /// the more the sharper they are.
    @ParameterizedTest(name = "{1} dB {0} ({2}) at {3} Hz: {4} dB between")
    @CsvSource({
        "all up, 12, 0, 48000, 1.0",
        "all up, -6, 0, 44100, 0.6",
        "up and down, 12, 0, 48000, 1.3",
        "up and down, -12, 0, 44100, 1.3",
        "random, 12, 1, 48000, 1.3",
        "random, 12, 2, 44100, 1.3",
        "random, 12, 3, 96000, 1.3",
        "random, 6, 4, 48000, 0.9",
        "one, 12, 17, 48000, 1.0",
        "one, 12, 30, 48000, 1.1",
        "one, -12, 29, 44100, 1.1"
    })
    void passesThroughWhatItsFadersSay(String setting, double decibels, int seed, int rate, double between) {
        double[] faders = faders(setting, decibels, seed);
        float[] out = response(rate, faders);
        for (int band = 0; band < BANDS; band++) {
            double heard = Measure.decibels(Measure.response(out, hertz(band), rate));
            assertThat(heard).as("at %.0f Hz", hertz(band)).isCloseTo(faders[band], within(0.15));
            double middle = Measure.decibels(Measure.response(out, hertz(band + 0.5), rate));
            if (band + 1 < BANDS) {
                double straight = (faders[band] + faders[band + 1]) / 2;
                assertThat(middle).as("at %.0f Hz", hertz(band + 0.5)).isCloseTo(straight, within(between));
            }
        }
    }

    @Test
    void bandsBeyondALowRateDoNothing() {
        float[] out = response(32_000, faders("all up", 6, 0));
        for (int band = 0; band < 28; band++) {
            assertThat(Measure.decibels(Measure.response(out, hertz(band), 32_000)))
                    .isCloseTo(6, within(0.15));
        }
        for (float x : out) {
            assertThat(x).isFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus/1/", "matrix/1/", "centre/", "main/"})
    void flatItIsExactToTheBit(String strip) {
        TestDesk flat = new TestDesk(DeskLayout.full(48_000, 1)).set(route(strip));
        TestDesk off = new TestDesk(DeskLayout.full(48_000, 1)).set(route(strip));
        set(flat, strip, new double[BANDS]);
        float[] noise = Signals.noise(3, 0.3, 4800);
        float[][] expected = off.render(noise);
        float[][] heard = flat.render(noise);
        double sum = 0;
        for (int output = 0; output < expected.length; output++) {
            assertThat(heard[output]).isEqualTo(expected[output]);
            sum += Measure.peak(expected[output], 0, 4800);
        }
        assertThat(sum).isPositive();
    }

    private static String[] route(String strip) {
        return switch (strip) {
            case "bus/1/" -> new String[] {"ch/1/send/1/level=0", "bus/1/main=on", "ch/1/main=off"};
            case "matrix/1/" -> new String[] {"main/matrix/1/level=0"};
            case "centre/" -> new String[] {"ch/1/centre/on=on"};
            default -> new String[0];
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus/1/", "matrix/1/", "centre/", "main/"})
    void everyStripThatHasOneHearsIt(String strip) {
        TestDesk plain = new TestDesk(DeskLayout.full(48_000, 1)).set(route(strip));
        TestDesk lifted = new TestDesk(DeskLayout.full(48_000, 1)).set(route(strip));
        set(lifted, strip, faders("all up", 12, 0));
        float[] tone = Signals.sine(1000, 0.1, 48_000, 4800);
        float[][] before = plain.render(tone);
        float[][] after = lifted.render(tone);
        double most = Double.NEGATIVE_INFINITY;
        for (int output = 0; output < before.length; output++) {
            if (Measure.rms(before[output], 2400, 4800) > 0.001) {
                double ratio = Measure.rms(after[output], 2400, 4800) / Measure.rms(before[output], 2400, 4800);
                most = Math.max(most, Measure.decibels(ratio));
            }
        }
        assertThat(most).isCloseTo(12, within(0.3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "main/geq/18=-12, main/geq/18=12",
        "main/geq/18=12 main/geq/on=off, main/geq/on=on",
        "main/geq/17=12 main/geq/18=-12 main/geq/19=12, main/geq/17=-12 main/geq/18=12 main/geq/19=-12",
        "main/geq/1=-12, main/geq/1=12",
        "main/geq/31=-12, main/geq/31=12"
    })
    void movesWithoutAClick(String from, String to) {
        float[] tone = Signals.sine(1000, 0.1, 48_000, 38_400);
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "main/geq/on=on").set(from.split(" "));
        float[] out = desk.render(java.util.Arrays.copyOf(tone, 24_012))[TestDesk.MAIN_LEFT];
        desk.set(to.split(" "));
        float[] after = desk.render(java.util.Arrays.copyOfRange(tone, 24_012, 38_400))[TestDesk.MAIN_LEFT];
        float[] all = java.util.Arrays.copyOf(out, 38_400);
        System.arraycopy(after, 0, all, 24_012, after.length);
        assertThat(Measure.residue(all, 1000, 1000, 48_000, 20_000, 28_192)).isLessThan(-75);
    }

    @Test
    void silenceComesOutAsExactZerosInTheEnd() {
        TestDesk desk = TestDesk.mono(1);
        set(desk, "main/", faders("random", 12, 5));
        desk.render(Signals.noise(1, 0.5, 4800));
        desk.render(48_000 * 8);
        assertThat(desk.render(480)[TestDesk.MAIN_LEFT]).containsOnly(0);
    }

    @Test
    void workingOutACurveAllocatesNothing() {
        GraphicCurve curve = new GraphicCurve(48_000);
        double[] gains = new double[BANDS];
        double[] faders = faders("random", 12, 6);
        assertThat(NoAllocation.bytes(2000, () -> curve.solve(faders, 0, gains)))
                .isZero();
    }
}
