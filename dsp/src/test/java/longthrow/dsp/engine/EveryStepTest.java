package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No parameter of the desk clicks, and none is dead, by being declared: whatever stands in the table moves an output
/// in at least one setting, and there, stepped over its whole range both ways or between its words, it leaves at
/// most -75 dB of a tone's whole farther than 1 kHz away. What sounds steadily there, a driven compressor's harmonics,
/// say, does not count as a click. Algorithms of effects are `EveryEffectTest`'s.
class EveryStepTest {
    /// -80 dBFS: what differs less does not count as heard.
    private static final double HEARD = 1e-4;
    /// One of so many is tried in every build.
    private static final int SAMPLE = 251;

    static final int DOUBLE = 96_000;

    static List<String> all() {
        return Stage.ids().toList();
    }

    static Stream<String> some() {
        List<String> all = all();
        return Stream.iterate(7, at -> at < all.size(), at -> at + SAMPLE).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("some")
    void someParametersOfTheDeskDoNotClick(String id) {
        isHeardAndNeverClicks(id);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("all")
    void noParameterOfTheDeskClicks(String id) {
        isHeardAndNeverClicks(id);
    }

    /// What glides for some frames instead of some milliseconds clicks here.
    @ParameterizedTest
    @ValueSource(strings = {"monitor/limiter/ceiling", "ch/1/fader", "ch/1/gate/key/source", "ch/1/comp/makeup"})
    void aParameterDoesNotClickAtTwiceTheRate(String id) {
        neverClicks(DOUBLE, id, setting(id));
    }

    /// What hears the mean of some waves and follows it in 0.1 ms would go wherever the waves go while its curve falls.
    @ParameterizedTest
    @ValueSource(strings = {"threshold", "ratio", "knee"})
    void aFastCompressorDoesNotClick(String key) {
        List<String> fast = Stream.of("on=on", "detector=rms", "attack=0.1", "threshold=-40", "ratio=10")
                .map("ch/1/comp/"::concat)
                .toList();
        for (String[] step : Stage.steps(Stage.parameter("ch/1/comp/" + key))) {
            StepBench.Spread spread = StepBench.spread(TestDesk.RATE, "ch/1/comp/" + key, fast, step);
            assertThat(spread.excess())
                    .as("%s to %s: %s", step[0], step[1], spread)
                    .isLessThan(0);
        }
    }

    private static void isHeardAndNeverClicks(String id) {
        Optional<List<String>> setting = setting(id);
        assertThat(setting.isPresent())
                .as(
                        "%s changes what is heard, in one of %d settings",
                        id, Stage.settings(id).size())
                .isEqualTo(!Stage.unheard(id));
        neverClicks(TestDesk.RATE, id, setting);
    }

    /// The first setting under which a parameter is heard.
    static Optional<List<String>> setting(String id) {
        return Stage.settings(id).stream().filter(tried -> heard(id, tried)).findFirst();
    }

    static void neverClicks(int rate, String id, Optional<List<String>> setting) {
        for (String[] step : setting.isPresent() ? Stage.steps(Stage.parameter(id)) : List.<String[]>of()) {
            StepBench.Spread spread = StepBench.spread(rate, id, setting.get(), step);
            assertThat(spread.excess())
                    .as("%s from %s to %s at %d Hz with %s: %s", id, step[0], step[1], rate, setting.get(), spread)
                    .isLessThan(allowance(id));
        }
    }

    /// Whether a parameter changes what leaves the desk under these settings.
    static boolean heard(String id, List<String> settings) {
        return Stage.steps(Stage.parameter(id)).stream()
                .anyMatch(step -> StepBench.difference(id, settings, step) > HEARD);
    }

    /// Another solo mode opens or shuts the mutes of all other channels while the monitors turn away from them: the
    /// product of two ramps spreads twice as far as one.
    private static double allowance(String id) {
        return id.equals("monitor/solo/mode") ? 6 : 0;
    }
}
