package longthrow.dsp.meter;

import static longthrow.dsp.meter.LoudnessSignals.part;
import static longthrow.dsp.meter.LoudnessSignals.parts;
import static longthrow.dsp.meter.LoudnessSignals.repeated;
import static longthrow.dsp.meter.LoudnessSignals.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.meter.LoudnessSignals.Part;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Loudness against the tables of EBU Tech 3341 and Tech 3342 and of ITU-R BS.1770-5.
class LoudnessMeterTest {
    private static final int RATE = 48_000;
    private static final Offset<Double> TENTH = within(0.1);
    /// Block sizes of a device that cannot make up its mind.
    private static final int[] ODD = {64, 1, 333, 480, 7, 1024, 256, 4097};

    private static LoudnessMeter heard(int rate, float[][] signal) {
        LoudnessMeter meter = new LoudnessMeter(rate, Speakers.of(signal.length));
        int at = 0;
        for (int i = 0; at < signal[0].length; i++) {
            int end = Math.min(signal[0].length, at + ODD[i % ODD.length]);
            meter.process(signal, at, end);
            at = end;
        }
        return meter;
    }

    private static LoudnessMeter read(int rate, float[][] signal) {
        LoudnessMeter meter = new LoudnessMeter(rate, Speakers.of(signal.length));
        meter.process(signal, 0, signal[0].length);
        meter.finish();
        return meter;
    }

    static Stream<Arguments> programmes() {
        List<List<Part>> programmes = List.of(
                List.of(part(20, -23)),
                List.of(part(20, -33)),
                List.of(part(10, -36), part(60, -23), part(10, -36)),
                List.of(part(10, -72), part(10, -36), part(60, -23), part(10, -36), part(10, -72)),
                List.of(part(20, -26), part(20.1, -20), part(20, -26)));
        double[] expected = {-23, -33, -23, -23, -23};
        return IntStream.range(0, expected.length).mapToObj(i -> arguments(i + 1, programmes.get(i), expected[i]));
    }

    @ParameterizedTest(name = "case {0} is {2} LUFS")
    @MethodSource("programmes")
    void integratesWholeProgrammesLiveAndByFile(int number, List<Part> programme, double expected) {
        float[][] signal = parts(RATE, 2, programme);
        LoudnessMeter live = heard(RATE, signal);
        assertThat(live.integrated()).isEqualTo(expected, TENTH);
        assertThat(read(RATE, signal).integrated()).isEqualTo(live.integrated());
        if (number < 3) {
            assertThat(live.momentary()).isEqualTo(expected, TENTH);
            assertThat(live.shortTerm()).isEqualTo(expected, TENTH);
            assertThat(live.mostMomentary()).isEqualTo(expected, TENTH);
            assertThat(live.mostShortTerm()).isEqualTo(expected, TENTH);
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "case {0} is {2} LUFS")
    @MethodSource("programmes")
    void integratesWholeProgrammesAtEveryRate(int number, List<Part> programme, double expected) {
        for (int rate : new int[] {32_000, 44_100, 88_200, 96_000, 176_400, 192_000}) {
            assertThat(heard(rate, parts(rate, 2, programme)).integrated())
                    .as("case %d at %d Hz", number, rate)
                    .isEqualTo(expected, TENTH);
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "at {0} Hz")
    @ValueSource(ints = {32_000, 44_100, 88_200, 96_000, 176_400, 192_000})
    void passesTheWindowedCasesAtEveryRate(int rate) {
        float[][] surround = LoudnessSignals.levels(rate, 20, -28, -28, -24, -30, -30);
        assertThat(heard(rate, surround).integrated()).as("case 6").isEqualTo(-23, TENTH);
        assertSteady(rate, repeated(5, part(1.34, -20), part(1.66, -30)), 3, LoudnessMeter::shortTerm);
        assertSteady(rate, repeated(25, part(0.18, -20), part(0.22, -30)), 1, LoudnessMeter::momentary);
        for (int i = 0; i < 20; i++) {
            float[][] file = parts(rate, 2, List.of(silence(i * 0.15), part(3, -23), silence(1)));
            assertThat(read(rate, file).mostShortTerm())
                    .as("case 10, file %d", i + 1)
                    .isEqualTo(-23, TENTH);
            float[][] three = parts(rate, 2, List.of(silence(i * 0.15), part(3, -38 + i), silence(3 - i * 0.15)));
            assertThat(heard(rate, three).mostShortTerm())
                    .as("case 11, tone %d", i + 1)
                    .isEqualTo(-38.0 + i, TENTH);
            float[][] short400 =
                    parts(rate, 2, List.of(silence(i * 0.02), part(0.4, -38 + i), silence(0.4 - i * 0.02)));
            assertThat(heard(rate, short400).mostMomentary())
                    .as("case 14, tone %d", i + 1)
                    .isEqualTo(-38.0 + i, TENTH);
        }
        for (Arguments wide : ranges().toList()) {
            List<Part> programme = new ArrayList<>();
            for (Object level : (List<?>) wide.get()[0]) {
                programme.add(part(20, (Double) level));
            }
            assertThat(read(rate, parts(rate, 2, programme)).range()).isEqualTo((Double) wide.get()[1], within(1.0));
        }
    }

    private static void assertSteady(int rate, List<Part> programme, int from, ToDoubleFunction<LoudnessMeter> level) {
        float[][] signal = parts(rate, 2, programme);
        LoudnessMeter meter = new LoudnessMeter(rate, Speakers.of(2));
        for (int at = 0; at < signal[0].length; at += rate / 100) {
            int end = Math.min(signal[0].length, at + rate / 100);
            meter.process(signal, at, end);
            if (end >= from * rate) {
                assertThat(level.applyAsDouble(meter)).isEqualTo(-23, TENTH);
            }
        }
    }

    @ParameterizedTest(name = "at {0} Hz")
    @ValueSource(ints = {32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000})
    void readsEveryRateAlike(int rate) {
        LoudnessMeter meter = heard(rate, parts(rate, 2, List.of(part(4, -36), part(6, -23))));
        assertThat(meter.shortTerm()).isEqualTo(-23, TENTH);
        assertThat(meter.momentary()).isEqualTo(-23, TENTH);
    }

    @Test
    void weighsTheFiveChannelsOfCase6() {
        float[][] five = LoudnessSignals.levels(RATE, 20, -28, -28, -24, -30, -30);
        assertThat(heard(RATE, five).integrated()).isEqualTo(-23, TENTH);
    }

    @Test
    void doesNotCountTheEffectsChannelOfCase6WithOne() {
        float[][] six = LoudnessSignals.levels(RATE, 20, -28, -28, -24, 0, -30, -30);
        assertThat(heard(RATE, six).integrated()).isEqualTo(-23, TENTH);
    }

    @ParameterizedTest(name = "{0} channels count {1} times")
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4.82", "5, 5.82", "6, 5.82"})
    void addsUpAFullScaleToneOfSomeChannels(int channels, double sum) {
        // BS.1770-5: 997 Hz at 0 dBFS in one front channel is -3.01 LKFS
        float[][] tone = new float[channels][];
        java.util.Arrays.fill(tone, Signals.sine(997, 1, RATE, 2 * RATE));
        assertThat(heard(RATE, tone).momentary()).isEqualTo(-3.01 + 10 * Math.log10(sum), within(0.02));
    }

    @Test
    void holdsTheShortTermLoudnessOfCase9() {
        assertSteady(RATE, repeated(5, part(1.34, -20), part(1.66, -30)), 3, LoudnessMeter::shortTerm);
    }

    @Test
    void holdsTheMomentaryLoudnessOfCase12() {
        assertSteady(RATE, repeated(25, part(0.18, -20), part(0.22, -30)), 1, LoudnessMeter::momentary);
    }

    @Test
    void findsTheLoudestThreeSecondsOfEachFileOfCase10() {
        for (int i = 0; i < 20; i++) {
            float[][] file = parts(RATE, 2, List.of(silence(i * 0.15), part(3, -23), silence(1)));
            assertThat(read(RATE, file).mostShortTerm()).as("file %d", i + 1).isEqualTo(-23, TENTH);
        }
    }

    @ParameterizedTest(name = "at {0} Hz")
    @ValueSource(ints = {32_000, 44_100, 48_000, 96_000, 192_000})
    void findsTheLoudest400MillisecondsOfEachFileOfCase13(int rate) {
        for (int i = 0; i < 20; i++) {
            float[][] file = parts(rate, 2, List.of(silence(i * 0.02), part(0.4, -23), silence(1)));
            assertThat(read(rate, file).mostMomentary()).as("file %d", i + 1).isEqualTo(-23, TENTH);
        }
    }

    @Test
    void followsTheRisingThreeSecondTonesOfCase11Live() {
        LoudnessMeter meter = new LoudnessMeter(RATE, Speakers.of(2));
        for (int i = 0; i < 20; i++) {
            List<Part> step = List.of(silence(i * 0.15), part(3, -38 + i), silence(3 - i * 0.15));
            float[][] signal = parts(RATE, 2, step);
            meter.process(signal, 0, signal[0].length);
            assertThat(meter.mostShortTerm()).as("tone %d", i + 1).isEqualTo(-38.0 + i, TENTH);
        }
    }

    @Test
    void followsTheRising400MillisecondTonesOfCase14Live() {
        LoudnessMeter meter = new LoudnessMeter(RATE, Speakers.of(2));
        for (int i = 0; i < 20; i++) {
            List<Part> step = List.of(silence(i * 0.02), part(0.4, -38 + i), silence(0.4 - i * 0.02));
            float[][] signal = parts(RATE, 2, step);
            meter.process(signal, 0, signal[0].length);
            assertThat(meter.mostMomentary()).as("tone %d", i + 1).isEqualTo(-38.0 + i, TENTH);
        }
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                arguments(List.of(-20.0, -30.0), 10.0),
                arguments(List.of(-20.0, -15.0), 5.0),
                arguments(List.of(-40.0, -20.0), 20.0),
                arguments(List.of(-50.0, -35.0, -20.0, -35.0, -50.0), 15.0));
    }

    @ParameterizedTest(name = "{0} dBFS: {1} LU")
    @MethodSource("ranges")
    void measuresTheRangeOfTech3342(List<Double> levels, double expected) {
        List<Part> programme = new ArrayList<>();
        levels.forEach(level -> programme.add(part(20, level)));
        float[][] signal = parts(RATE, 2, programme);
        assertThat(heard(RATE, signal).range()).isEqualTo(expected, within(1.0));
        assertThat(read(RATE, signal).range()).isEqualTo(expected, within(1.0));
        programme.addAll(List.copyOf(programme));
        assertThat(read(RATE, parts(RATE, 2, programme)).range()).as("twice").isEqualTo(expected, within(1.0));
    }

    @Test
    void keepsNothingOfSilence() {
        LoudnessMeter meter = read(RATE, new float[2][5 * RATE]);
        assertThat(meter.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.mostMomentary()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.mostShortTerm()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.hasRange()).isFalse();
        assertThat(meter.range()).isEqualTo(0);
    }

    @Test
    void waitsWhilePausedAndStartsAnewWhenAsked() {
        float[][] loud = parts(RATE, 2, List.of(part(5, -10)));
        float[][] soft = parts(RATE, 2, List.of(part(5, -23)));
        LoudnessMeter meter = new LoudnessMeter(RATE, Speakers.of(2));
        meter.process(soft, 0, 5 * RATE);
        meter.pause(true);
        meter.process(loud, 0, 5 * RATE);
        assertThat(meter.momentary()).isEqualTo(-10, TENTH);
        assertThat(meter.integrated()).isEqualTo(-23, TENTH);
        assertThat(meter.mostShortTerm()).isEqualTo(-23, TENTH);
        meter.pause(false);
        meter.restart();
        assertThat(meter.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
        meter.process(loud, 0, 5 * RATE);
        assertThat(meter.integrated()).isEqualTo(-10, TENTH);
    }

    @Test
    void comesBackFromWhatIsNoNumber() {
        float[][] broken = new float[2][480];
        broken[1][100] = Float.NaN;
        LoudnessMeter meter = new LoudnessMeter(RATE, Speakers.of(2));
        meter.process(broken, 0, 480);
        float[][] tone = parts(RATE, 2, List.of(part(2, -23)));
        meter.process(tone, 0, 2 * RATE);
        assertThat(meter.momentary()).isEqualTo(-23, TENTH);
        assertThat(meter.integrated()).isEqualTo(-23, TENTH);
    }

    @Test
    void refusesWhatHasNoDefinition() {
        assertThatThrownBy(() -> Speakers.of(7)).hasMessageContaining("1 to 6 channels, not 7");
    }

    @Test
    void allocatesNothingWhileItHears() {
        LoudnessMeter meter = new LoudnessMeter(RATE, Speakers.of(2));
        float[][] noise = {Signals.noise(1, 0.5, 64), Signals.noise(2, 0.5, 64)};
        assertThat(NoAllocation.bytes(2000, () -> meter.process(noise, 0, 64))).isEqualTo(0);
    }
}
