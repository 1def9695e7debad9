package longthrow.dsp.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vector kernels and their scalar twins are one: the same work on the same numbers, equal within -120 dB, in
/// pieces or whole.
class LanesTest {
    private static final int SIZE = Lanes.GRID * Lanes.WIDTH;

    /// A kernel at work on a bank and a signal.
    record Case(String name, float[] bank, Work work) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Work {
        void run(Lanes lanes, float[] bank, float[] signal, float[] other, int from, int to);
    }

    private static Stream<Case> kernels() {
        float[] ramp = rows(0.3f, 0.007f, -4e-4f, 3e-6f);
        return Stream.of(
                new Case("scale", ramp, (lanes, bank, x, other, from, to) -> lanes.scale(bank, x, from, to)),
                new Case(
                        "scale, moving",
                        ramp,
                        (lanes, bank, x, other, from, to) -> lanes.scaleMoving(bank, x, from, to)),
                new Case("mix", ramp, (lanes, bank, x, other, from, to) -> lanes.mix(bank, x, other, from, to)),
                new Case("mix, moving", ramp, (lanes, bank, x, other, from, to) -> {
                    lanes.mixMoving(bank, x, other, from, to);
                }),
                new Case("link", ones(), (lanes, bank, x, other, from, to) -> lanes.link(bank, x, other, from, to)),
                new Case("filter", filter(), (lanes, bank, x, other, from, to) -> lanes.filter(bank, x, from, to)),
                new Case("filter, gliding", gliding(), (lanes, bank, x, other, from, to) -> {
                    for (int at = from; at < to; at = (at / Glide.STRIDE + 1) * Glide.STRIDE) {
                        lanes.filterGliding(bank, x, at, Math.min(to, (at / Glide.STRIDE + 1) * Glide.STRIDE));
                    }
                }),
                new Case("two filters", twice(filter()), (lanes, bank, x, other, from, to) -> {
                    float[] second = Arrays.copyOfRange(bank, FilterBank.SIZE, 2 * FilterBank.SIZE);
                    lanes.filter(bank, second, x, from, to);
                    System.arraycopy(second, 0, bank, FilterBank.SIZE, FilterBank.SIZE);
                }),
                new Case("gate", gate(0), (lanes, bank, x, other, from, to) -> lanes.gate(bank, x, x, from, to)),
                new Case("expander", gate(1), (lanes, bank, x, other, from, to) -> {
                    lanes.expand(bank, x, new float[SIZE], x, from, to);
                }),
                new Case("compressor", compressor(), (lanes, bank, x, other, from, to) -> {
                    lanes.compress(bank, x, new float[SIZE], x, from, to);
                }),
                new Case("whole compressor", wholeCompressor(), (lanes, bank, x, other, from, to) -> {
                    lanes.compressWhole(bank, x, new float[SIZE], x, from, to);
                }),
                new Case("de-esser", deEsser(), (lanes, bank, x, other, from, to) -> {
                    float[] upper = new float[SIZE];
                    for (int i = 0; i < SIZE; i++) {
                        upper[i] = 0.5f * other[i];
                    }
                    Lanes.Split split = new Lanes.Split(upper, other, new float[SIZE]);
                    lanes.detectSibilance(bank, split, x, from, to);
                    lanes.soften(bank, split, x, from, to);
                }),
                new Case("blend", ramp, (lanes, bank, x, other, from, to) -> lanes.blend(bank, other, x, from, to)),
                new Case(
                        "peaks between",
                        rows(0.1f, -0.3f, 0.7f, 0.6f, -0.2f, 0.1f),
                        (lanes, bank, x, other, from, to) -> {
                            lanes.peaksBetween(bank, 2 * Lanes.WIDTH, x, other, from, to);
                        }),
                new Case("weights", rows(0.1f, -0.3f, 0.7f, 0.6f, -0.2f, 0.1f), (lanes, bank, x, other, from, to) -> {
                    float[] sums = new float[Lanes.WIDTH];
                    for (int frame = from; frame < to; frame++) {
                        other[frame] = (float) lanes.weighed(bank, x, frame, 0.1f, sums);
                    }
                }),
                new Case("overhang", new float[2 * (48 + Lanes.GRID)], (lanes, bank, x, other, from, to) -> {
                    Overhang over = overhang(bank);
                    for (int frame = from; frame < to; frame++) {
                        other[frame] = lanes.overhang(over, frame, x[frame]);
                        x[frame] = lanes.room(over, frame, frame % 2 == 0 ? 1 : -1);
                    }
                }),
                new Case("meter", meter(), (lanes, bank, x, other, from, to) -> lanes.meter(bank, x, from, to)));
    }

    private static float[] rows(float... values) {
        float[] bank = new float[values.length * Lanes.WIDTH];
        for (int i = 0; i < bank.length; i++) {
            bank[i] = values[i / Lanes.WIDTH] * (1 + (i % Lanes.WIDTH) * 0.0003f);
        }
        return bank;
    }

    private static float[] ones() {
        float[] links = new float[Lanes.WIDTH];
        Arrays.fill(links, 0, 8, 1);
        return links;
    }

    private static float[] filter() {
        return rows(0.613f, 0.3226f, 0.0645f, 0.3f, -0.4f, 0.8f, 0, 0);
    }

    private static float[] gliding() {
        return rows(0.613f, 0.3226f, 0.0645f, 0.3f, -0.4f, 0.8f, 0, 0, 1e-4f, -1e-4f, 2e-4f, 1e-3f, -1e-3f, 1e-3f);
    }

    private static Overhang overhang(float[] sums) {
        float[] taps = Signals.noise(7, 1, 2 * 48);
        float[] whole = new float[taps.length];
        float[] signed = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            signed[i] = 1 / taps[i];
            whole[i] = Math.abs(signed[i]);
        }
        return new Overhang(taps, whole, signed, sums, 48, 48 + Lanes.GRID);
    }

    private static float[] twice(float[] bank) {
        float[] two = Arrays.copyOf(bank, 2 * bank.length);
        System.arraycopy(bank, 0, two, bank.length, bank.length);
        return two;
    }

    private static float[] gate(float slope) {
        float step = slope * 0.001f;
        float[] ramps = {slope, step, -1.7f, -step, 1 - slope * 0.3f, step, slope * 0.7f, step};
        float[] bank = rows(0.995f, 0.3f, 0.2f, 20, 0.01f, step, 0.02f, 0.002f, 0.1f, 0.01f);
        float[] states = rows(0, -1, 0.5f, 1);
        bank = Arrays.copyOf(bank, GateBank.SIZE);
        System.arraycopy(rows(ramps), 0, bank, GateBank.SLOPE, ramps.length * Lanes.WIDTH);
        System.arraycopy(states, 0, bank, GateBank.ENVELOPE, states.length);
        return bank;
    }

    private static float[] compressor() {
        return rows(0.5f, 0.5f, -6, 2, 0.25f, 0.37f, 0.02f, 0.002f, 0.5f, 0.001f, 0.5f, 0.005f, 0, 0, 0, 0, 20, 0, 0);
    }

    /// Lanes of every kind: plain, held, releasing by themselves, fed back.
    private static float[] wholeCompressor() {
        float[] bank = Arrays.copyOf(compressor(), CompressorBank.SIZE);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            boolean fedBack = lane % 4 > 1;
            boolean automatic = lane % 2 == 1;
            bank[CompressorBank.FEEDBACK + lane] = fedBack ? 2 : 0;
            bank[CompressorBank.BRANCH + lane] = fedBack ? 1 : 0;
            bank[CompressorBank.LINGER + lane] = lane % 3 * 50;
            bank[CompressorBank.CHARGE + lane] = automatic ? 0.001f : 0;
            bank[CompressorBank.DISCHARGE + lane] = automatic ? 0.0005f : 0;
            bank[CompressorBank.HIGHEST + lane] = -100;
            bank[CompressorBank.BEFORE + lane] = -100;
            bank[CompressorBank.SPAN + lane] = 30;
        }
        return bank;
    }

    private static float[] deEsser() {
        return rows(0.01f, -4, 0.01f, 0.375f, 1.5f, 0.01f, 0.02f, 0.0005f, 0.3f, 0.01f, 1e-14f, 1e-9f, 0);
    }

    private static float[] meter() {
        return rows(0.1f, 0, 0.2f, 0.0001f, 0.99f);
    }

    private static float[] signal(int seed) {
        return Signals.noise(seed, 0.7, SIZE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void doTheSameInVectorsAndInPlainJava(Case kernel) {
        Lanes[] both = {new ScalarLanes(), Lanes.best()};
        float[][] banks = {kernel.bank.clone(), kernel.bank.clone()};
        assertThat(both[1].vector()).isTrue();
        for (int block = 0; block < 50; block++) {
            float[][] x = {signal(block), signal(block)};
            float[][] other = {signal(block + 99), signal(block + 99)};
            for (int i = 0; i < 2; i++) {
                kernel.work.run(both[i], banks[i], x[i], other[i], 0, Lanes.GRID);
            }
            assertThat(Measure.difference(x[0], x[1])).isLessThan(1e-6);
            assertThat(Measure.difference(other[0], other[1])).isLessThan(1e-6);
            assertThat(Measure.difference(banks[0], banks[1])).isLessThan(1e-5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void giveTheSameSamplesInPieces(Case kernel) {
        for (Lanes lanes : new Lanes[] {new ScalarLanes(), Lanes.best()}) {
            float[] whole = signal(1);
            float[] pieces = signal(1);
            float[] bankOfPieces = kernel.bank.clone();
            kernel.work.run(lanes, kernel.bank.clone(), whole, signal(2), 0, Lanes.GRID);
            for (int[] piece : new int[][] {{0, 5}, {5, 16}, {16, 22}, {22, 32}, {32, 33}, {33, 48}, {48, 64}}) {
                kernel.work.run(lanes, bankOfPieces, pieces, signal(2), piece[0], piece[1]);
            }
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void aCompressorThatUsesNothingMoreGivesTheSameSamplesAmongOthersThatDo() {
        for (Lanes lanes : new Lanes[] {new ScalarLanes(), Lanes.best()}) {
            float[] plain = compressor();
            float[] whole = Arrays.copyOf(compressor(), CompressorBank.SIZE);
            for (int block = 0; block < 50; block++) {
                float[] expected = signal(block);
                float[] found = signal(block);
                lanes.compress(plain, expected, new float[SIZE], expected, 0, Lanes.GRID);
                lanes.compressWhole(whole, found, new float[SIZE], found, 0, Lanes.GRID);
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void aGateClosesAgainAfterAKeyThatWasNoNumber(float broken) {
        for (Lanes lanes : new Lanes[] {new ScalarLanes(), Lanes.best()}) {
            float[] bank = gate(0);
            float[] key = new float[SIZE];
            key[500] = broken;
            for (int block = 0; block < 50; block++) {
                lanes.gate(bank, key, signal(block), 0, Lanes.GRID);
                key[500] = 0;
            }
            assertThat(bank[GateBank.GAIN + 500 % Lanes.WIDTH]).isCloseTo(0.01f, within(0.01f));
        }
    }

    @Test
    void loadAndFoldTheSame() {
        for (Lanes lanes : new Lanes[] {new ScalarLanes(), Lanes.best()}) {
            float[][] channels = new float[Lanes.WIDTH][];
            int[] which = new int[Lanes.WIDTH]; // another order, one of them twice
            int[] offsets = new int[Lanes.WIDTH];
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                channels[lane] = Signals.noise(lane, 1, 200);
                which[lane] = lane == 0 ? 7 : 5 * lane % Lanes.WIDTH;
                offsets[lane] = 3 * lane;
            }
            float[] x = new float[SIZE];
            lanes.load(channels, which, offsets, x, 0, 17);
            lanes.load(
                    channels,
                    which,
                    java.util.stream.IntStream.of(offsets).map(at -> at + 17).toArray(),
                    x,
                    17,
                    64);
            float[] sum = new float[64];
            double[] expected = new double[64];
            for (int frame = 0; frame < 64; frame++) {
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    float source = channels[which[lane]][offsets[lane] + frame];
                    assertThat(x[frame * Lanes.WIDTH + lane]).isEqualTo(source);
                    expected[frame] += source;
                }
            }
            lanes.fold(x, sum, 0, 1, 0, 64);
            for (int frame = 0; frame < 64; frame++) {
                assertThat((double) sum[frame]).isCloseTo(expected[frame], within(1e-6));
            }
            assertThat(x).containsOnly(0);
        }
    }

    @ParameterizedTest(name = "frames {0} to {1}, every {2}")
    @CsvSource({"0, 64, 1", "0, 64, 16", "5, 18, 1", "63, 64, 16"})
    void foldAlikeToTheBit(int from, int to, int stride) {
        float[][] folded = new float[2][64 * stride];
        for (int kernel = 0; kernel < 2; kernel++) {
            float[] sum = Signals.noise(7, 1, SIZE);
            (kernel == 0 ? new ScalarLanes() : Lanes.best()).fold(sum, folded[kernel], 0, stride, from, to);
            assertThat(Arrays.copyOfRange(sum, from * Lanes.WIDTH, to * Lanes.WIDTH))
                    .containsOnly(0);
        }
        assertThat(folded[1]).isEqualTo(folded[0]);
    }

    @ParameterizedTest(name = "level {0}")
    @ValueSource(doubles = {1e-6, 0.001, 0.49, 0.51, 0.7, 0.71, 1, 1.41, 1.42, 3.3, 1e6})
    void takeLogarithmsWithinThousandthsOfADecibel(double x) {
        double exact = Math.log(x) / Math.log(2);
        double decibelsOfPower = 10 * Math.log10(2);
        assertThat(Logarithm.log2((float) x) * decibelsOfPower).isCloseTo(exact * decibelsOfPower, within(0.001));
        double back = Logarithm.exp2((float) exact);
        assertThat(Measure.decibels(back / x)).isCloseTo(0, within(0.001));
    }

    @Test
    void knowWhenASampleIsFullScaleOrNoNumber() {
        for (Lanes lanes : new Lanes[] {new ScalarLanes(), Lanes.best()}) {
            float[] x = signal(3);
            assertThat(lanes.meter(meter(), x, 0, 64)).isZero();
            x[500] = -1;
            assertThat(lanes.meter(meter(), x, 0, 64)).isEqualTo(MeterBank.CLIPPED);
            x[501] = Float.NaN;
            assertThat(lanes.meter(meter(), x, 0, 64)).isEqualTo(MeterBank.CLIPPED | MeterBank.BROKEN);
            x[500] = 0;
            x[501] = Float.NEGATIVE_INFINITY;
            assertThat(lanes.meter(meter(), x, 0, 64) & MeterBank.BROKEN).isNotZero();
        }
    }
}
