package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Parameter;
import longthrow.kit.IdealRamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Moves that follow each other faster than any gain can: what comes out is the tone times the gain that the desk
/// promises (`IdealRamp`), within -75 dB of the whole farther than 1 kHz from the tone, and the promise itself leaves
/// no more there. All else that glides is judged by what it leaves there alone.
class RapidMovesTest {
    private static final int LEFT = TestDesk.MAIN_LEFT;

    /// Each moved gain, the port where it is heard, and what else has to be set.
    private static final String[] GAINS = {
        "ch/1/trim main",
        "ch/1/polarity main",
        "ch/1/mute main",
        "ch/1/fader main",
        "ch/1/fader/trim main",
        "ch/1/fader/overlay main",
        "ch/1/pan main",
        "dca/1/fader main ch/1/dca/1=on",
        "main/fader main",
        "main/pan main",
        "ch/1/send/1/level bus ch/1/send/1/pan=L100",
        "ch/1/send/1/pan bus ch/1/send/1/level=0",
        "bus/1/fader bus ch/1/send/1/level=0 ch/1/send/1/pan=L100",
        "main/matrix/1/level matrix",
        "matrix/1/fader matrix main/matrix/1/level=0",
        "ch/1/centre/level centre ch/1/centre/on=on",
        "centre/fader centre ch/1/centre/on=on",
        "monitor/level monitor",
        "phones/level phones"
    };

    static Stream<String> gains() {
        return Stream.of(GAINS);
    }

    static Stream<Arguments> everyPace() {
        return gains().flatMap(gain -> Stream.of(48_000, 96_000)
                .flatMap(rate -> Stream.of(16, 64, 256, 1024)
                        .flatMap(block -> Stream.of(1.0, 5.0).map(millis -> Arguments.of(gain, rate, block, millis)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch/1/polarity main", "ch/1/fader main", "ch/1/send/1/pan bus ch/1/send/1/level=0"})
    void aGainThatIsMovedEveryMillisecondIsTheIdealOne(String gain) {
        followsTheIdeal(gain, 48_000, 64, 1);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}, {1} Hz, blocks of {2}, every {3} ms")
    @MethodSource("everyPace")
    void everyGainIsTheIdealOneAtEveryPace(String gain, int rate, int block, double millis) {
        followsTheIdeal(gain, rate, block, millis);
    }

    private static void followsTheIdeal(String gain, int rate, int block, double millis) {
        String[] words = gain.split(" ");
        RapidMoves moves = RapidMoves.of(rate, block, millis);
        TestDesk desk = desk(rate).set(Arrays.copyOfRange(words, 2, words.length));
        Parameter parameter = Stage.parameter(words[0]);
        float[][] tones = moves.tones(1);
        float[][] out = moves.play(desk, tones, move -> new String[] {setting(words[0], parameter, move)});
        double[] ideal = IdealRamp.gains(
                rate, RapidMoves.FRAMES, line -> factor(words[0], RapidMoves.value(parameter, moves.at(line))));
        int port = words[1].equals("main")
                ? LEFT
                : words[1].equals("monitor") ? 2 : desk.engine().firstOutput(words[1]);
        judge(out[port], tones[0], ideal, rate);
    }

    /// A hundred scenes in a second, each with another place for everything on the way of a channel to main.
    @ParameterizedTest(name = "{0} Hz, blocks of {1}")
    @CsvSource({"48000, 64", "96000, 256"})
    void aHundredScenesInASecondAreTheIdealOnes(int rate, int block) {
        List<List<String>> stages = List.of(
                List.of("ch/1/trim", "ch/1/polarity"),
                List.of("ch/1/mute", "ch/1/fader", "ch/1/fader/trim", "ch/1/pan", "dca/1/fader"),
                List.of("main/fader", "main/pan"));
        RapidMoves moves = RapidMoves.of(rate, block, 10);
        TestDesk desk = desk(rate).set("ch/1/dca/1=on");
        float[][] tones = moves.tones(1);
        float[][] out = moves.play(desk, tones, move -> scene(stages, move));
        double[] ideal = new double[RapidMoves.FRAMES];
        Arrays.fill(ideal, 1);
        for (List<String> stage : stages) {
            double[] gains = IdealRamp.gains(rate, ideal.length, line -> product(stage, moves.at(line)));
            Arrays.setAll(ideal, n -> ideal[n] * gains[n]);
        }
        judge(out[LEFT], tones[0], ideal, rate);
    }

    private static String[] scene(List<List<String>> stages, int move) {
        return stages.stream()
                .flatMap(List::stream)
                .map(id -> setting(id, Stage.parameter(id), move))
                .toArray(String[]::new);
    }

    private static double product(List<String> stage, int move) {
        return stage.stream()
                .mapToDouble(id -> factor(id, RapidMoves.value(Stage.parameter(id), move)))
                .reduce(1, (a, b) -> a * b);
    }

    private static TestDesk desk(int rate) {
        return new TestDesk(Stage.at(rate)).set("ch/1/pan=L100");
    }

    private static String setting(String id, Parameter parameter, int move) {
        return id + "=" + parameter.exact(RapidMoves.value(parameter, move));
    }

    /// What a value makes of the left side: constant power where a channel is panned, balance behind a sum.
    private static double factor(String id, double value) {
        return switch (id.substring(id.lastIndexOf('/') + 1)) {
            case "polarity" -> 1 - 2 * value;
            case "mute" -> 1 - value;
            case "pan" -> id.startsWith("ch") ? Math.cos((value + 100) / 400 * Math.PI) : Math.min(1, 1 - value / 100);
            default -> Math.pow(10, value / 20);
        };
    }

    private static void judge(float[] out, float[] tone, double[] gains, int rate) {
        float[] ideal = new float[out.length];
        float[] wrong = new float[out.length];
        for (int n = 0; n < out.length; n++) {
            ideal[n] = (float) (gains[n] * tone[n]);
            wrong[n] = (float) (out[n] - gains[n] * tone[n]);
        }
        Residue.Parts promised = Residue.parts(ideal, RapidMoves.JUDGED, Residue.WINDOW, rate, 0);
        Residue.Parts missed = Residue.parts(wrong, RapidMoves.JUDGED, Residue.WINDOW, rate, 0);
        assertThat(decibels(missed.outside(), promised.whole()))
                .as("beside the ideal")
                .isLessThan(-75);
        assertThat(decibels(missed.whole(), promised.whole()))
                .as("off the ideal")
                .isLessThan(-65);
        assertThat(promised.ratio()).as("the ideal itself").isLessThan(-75);
    }

    private static double decibels(double power, double whole) {
        return 10 * Math.log10(power / whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch/1/comp/mix", "ch/1/eq/2/gain", "main/outdelay"})
    void whatIsMovedEveryMillisecondDoesNotClick(String id) {
        staysBesideTheTone(id, 0);
    }

    static List<Arguments> everyKind() {
        List<Arguments> kinds = new ArrayList<>();
        Stage.ids()
                .filter(id -> !Stage.unheard(id) && !sounds(id))
                .filter(id -> kinds.stream()
                        .noneMatch(known -> kind((String) known.get()[0]).equals(kind(id))))
                .forEach(id -> kinds.add(Arguments.of(id, kinds.size())));
        return kinds;
    }

    /// The kind of a parameter: its id without the numbers of strips, sends and bands.
    private static String kind(String id) {
        return id.replaceAll("/\\d+", "");
    }

    /// An oscillator that is moved sounds differently by what it is.
    private static boolean sounds(String id) {
        return id.equals("osc/freq") || id.equals("osc/wave");
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKind")
    void nothingThatIsMovedEveryMillisecondClicks(String id, int turn) {
        staysBesideTheTone(id, turn);
    }

    /// Blocks, rates and paces take turns.
    private static void staysBesideTheTone(String id, int turn) {
        int rate = turn % 2 == 0 ? 48_000 : 96_000;
        RapidMoves moves = RapidMoves.of(rate, 16 << (2 * (turn / 2 % 4)), turn / 8 % 2 == 0 ? 1 : 5);
        List<String> settings = Stage.settings(id).stream()
                .filter(tried -> EveryStepTest.heard(id, tried))
                .findFirst()
                .orElseThrow();
        TestDesk desk = new TestDesk(Stage.at(rate)).patch(Stage.patch()).set(settings.toArray(String[]::new));
        Parameter parameter = Stage.parameter(id);
        float[][] out =
                moves.play(desk, moves.tones(Stage.INPUTS), move -> new String[] {setting(id, parameter, move)});
        for (int port = 0; port < out.length; port++) {
            Residue.Parts parts = Residue.parts(out[port], RapidMoves.JUDGED, Residue.WINDOW, rate, 0.1);
            assertThat(parts.ratio())
                    .as("%s, port %d, with %s", moves, port, settings)
                    .isLessThan(-75);
        }
    }
}
