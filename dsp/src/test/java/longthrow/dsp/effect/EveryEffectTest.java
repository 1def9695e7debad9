package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.engine.Residue;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Parameter;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every effect of the catalogue, by being in it.
class EveryEffectTest {
    private static final int RATE = EffectBench.RATE;
    private static final int WINDOW = Residue.WINDOW;

    static List<String> effects() {
        return EffectBench.effects();
    }

    static Stream<Arguments> parameters() {
        return effects().stream()
                .flatMap(effect ->
                        EffectBench.parameters(effect).stream().map(parameter -> Arguments.of(effect, parameter)));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void soundsAndStaysFinite(String effect) {
        float[][] out = EffectBench.of(effect).render(Signals.noise(1, 0.5, RATE), Signals.noise(2, 0.5, RATE));
        for (float[] side : out) {
            assertThat(Measure.rms(side, RATE / 2, RATE)).isBetween(0.02, 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    void allocatesNothing(String effect) {
        EffectBench bench = EffectBench.of(effect);
        float[][] noise = {Signals.noise(1, 0.5, Lanes.GRID), Signals.noise(2, 0.5, Lanes.GRID)};
        float[][] signal = new float[2][Lanes.GRID];
        List<Parameter> parameters = EffectBench.parameters(effect);
        for (int move = 0; move < 2; move++) {
            int end = move;
            bench.set(parameters.stream()
                    .map(parameter -> setting(parameter, end == 1 ? parameter.maximum() : parameter.minimum()))
                    .toArray(String[]::new));
            bench.piece(signal, 0, Lanes.GRID);
            assertThat(NoAllocation.bytes(500, () -> {
                        System.arraycopy(noise[0], 0, signal[0], 0, Lanes.GRID);
                        System.arraycopy(noise[1], 0, signal[1], 0, Lanes.GRID);
                        bench.piece(signal, 0, Lanes.GRID);
                    }))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    void itsTailEndsInExactZeros(String effect) {
        EffectBench bench = EffectBench.of(effect, shortTails(effect));
        bench.render(Signals.noise(1, 0.5, RATE / 2), Signals.noise(2, 0.5, RATE / 2));
        for (int second = 0; second < 40 && !bench.slot().asleep(); second++) {
            bench.render(RATE);
        }
        assertThat(bench.slot().asleep()).isTrue();
        float[][] out = bench.render(RATE / 10);
        assertThat(out[0]).containsOnly(0);
        assertThat(out[1]).containsOnly(0);
        assertThat(Measure.peak(bench.render(Signals.noise(1, 0.5, RATE))[0], 0, RATE))
                .isGreaterThan(0.02);
    }

    private static String[] shortTails(String effect) {
        return switch (effect) {
            case "hall", "room", "chamber" ->
                new String[] {effect + "/t60/low=500", effect + "/t60/mid=500", effect + "/t60/high=500"};
            case "plate" -> new String[] {"plate/t60=500"};
            case "delay" -> new String[] {"delay/feedback=10", "delay/left/time=50", "delay/right/time=60"};
            default -> new String[0];
        };
    }

    @ParameterizedTest
    @MethodSource("effects")
    void givesTheSameSamplesForEveryBlockSize(String effect) {
        float[][] whole = journey(effect, 64);
        for (int block : new int[] {1, 37, 480}) {
            float[][] parts = journey(effect, block);
            assertThat(parts[0]).as("blocks of %d", block).isEqualTo(whole[0]);
            assertThat(parts[1]).as("blocks of %d", block).isEqualTo(whole[1]);
        }
    }

    /// Sound, a pause in which it falls asleep, sound that begins between two grid lines, and moves in between.
    private static float[][] journey(String effect, int block) {
        EffectBench bench = EffectBench.of(effect, shortTails(effect)).blocks(block);
        float[] left = Signals.joined(new float[RATE / 4 + 23], Signals.noise(1, 0.5, RATE / 4), new float[4003]);
        float[] right = Signals.joined(new float[RATE / 4 + 31], Signals.noise(2, 0.5, RATE / 4), new float[3995]);
        bench.render(left, right);
        for (Parameter parameter : EffectBench.parameters(effect)) {
            double other = parameter.taper().toValue(0.7);
            bench.set(setting(parameter, other));
        }
        return bench.render(left, right);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void recoversFromWhatIsNoNumber(String effect) {
        EffectBench bench = EffectBench.of(effect);
        bench.render(new float[] {0.5f, Float.NaN, Float.POSITIVE_INFINITY, 0.5f});
        for (float[] side : bench.render(Signals.noise(1, 0.5, 2 * RATE))) {
            double sum = 0;
            for (float x : side) {
                sum += x;
            }
            assertThat(sum).isFinite();
            assertThat(Measure.rms(side, RATE, 2 * RATE)).isGreaterThan(0.02);
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    void bypassedItLetsItsInputThroughAsItIs(String effect) {
        EffectBench bench = EffectBench.of(effect, "on=off");
        float[] left = Signals.noise(1, 0.5, RATE / 10);
        float[] right = Signals.noise(2, 0.5, RATE / 10);
        float[][] out = bench.render(left, right);
        int late = bench.slot().latency();
        assertThat(Arrays.copyOfRange(out[0], late, left.length))
                .isEqualTo(Arrays.copyOfRange(left, 0, left.length - late));
        assertThat(Arrays.copyOfRange(out[1], late, left.length))
                .isEqualTo(Arrays.copyOfRange(right, 0, left.length - late));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void comesAndGoesWithoutAClick(String effect) {
        for (String move : List.of("on=off", "mix=0", "algorithm=none", "algorithm=" + another(effect))) {
            EffectBench bench = EffectBench.of(effect);
            float[] tone = tone(8 * WINDOW);
            float[][] before = bench.render(Arrays.copyOf(tone, 4 * WINDOW));
            bench.set(move);
            float[] later = Arrays.copyOfRange(tone, 4 * WINDOW, 8 * WINDOW);
            float[] all = Signals.joined(before[0], bench.render(later)[0]);
            double rest = Math.max(residue(all, 3 * WINDOW), residue(all, 7 * WINDOW));
            for (int window = 7; window < 14; window++) {
                assertThat(residue(all, window * WINDOW / 2)).as(move).isLessThan(Math.max(-75, rest + 1));
            }
        }
    }

    private static String another(String effect) {
        List<String> all = effects();
        return all.get((all.indexOf(effect) + 3) % all.size());
    }

    /// A sample of every build; all of them in the long one.
    @ParameterizedTest
    @MethodSource("effects")
    void itsFirstParameterDoesNotClick(String effect) {
        clicksNever(effect, EffectBench.parameters(effect).getFirst());
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("parameters")
    void noParameterClicks(String effect, Parameter parameter) {
        clicksNever(effect, parameter);
    }

    private static void clicksNever(String effect, Parameter parameter) {
        for (int way = 0; way < 2; way++) {
            double from = way == 0 ? parameter.minimum() : parameter.maximum();
            double to = way == 0 ? parameter.maximum() : parameter.minimum();
            EffectBench bench = EffectBench.of(effect, setting(parameter, from));
            float[] tone = tone(12 * WINDOW);
            int step = 5 * WINDOW + 192;
            float[][] before = bench.render(Arrays.copyOf(tone, step));
            bench.set(setting(parameter, to));
            float[][] after = bench.render(Arrays.copyOfRange(tone, step, tone.length));
            for (int side = 0; side < 2; side++) {
                float[] all = Signals.joined(before[side], after[side]);
                double steady = Math.max(residue(all, 4 * WINDOW), residue(all, 11 * WINDOW));
                for (int window = 4; window < 11; window++) {
                    assertThat(residue(all, window * WINDOW + WINDOW / 2))
                            .as("%s to %s, window %d, steady %.1f dB", from, to, window, steady)
                            .isLessThan(Math.max(-75, steady + 1));
                }
            }
        }
    }

    /// A tone that swells over two windows, so that nothing rings of its beginning.
    private static float[] tone(int frames) {
        float[] tone = Signals.sine(1000, 0.1, RATE, frames);
        for (int n = 0; n < 2 * WINDOW; n++) {
            tone[n] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * n / (2 * WINDOW)));
        }
        return tone;
    }

    private static String setting(Parameter parameter, double value) {
        return parameter.key() + "=" + parameter.exact(parameter.clamp(value));
    }

    /// Where less sounds than that, the whole is a tone 20 dB below the one that goes in.
    static double residue(float[] signal, int from) {
        return Residue.of(signal, from, 0.01);
    }
}
