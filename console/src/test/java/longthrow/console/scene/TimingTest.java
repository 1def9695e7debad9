package longthrow.console.scene;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import longthrow.console.desk.Bench;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When a recall's values arrive (rules S5 and S6), and what can be done to fades that run.
class TimingTest {
    private static final String FADER = "ch/1/fader";

    private final Bench bench = new Bench(4);
    private final Desk desk = bench.desk;
    private final SceneList scenes = new SceneList(desk.history());
    private final Fades fades = new Fades(desk);
    private final Recall recall = new Recall(
            desk,
            scenes,
            fades,
            () -> new Guards(false, ScopeGrid.EVERYTHING, Set.of(), cell -> false, cell -> false, desk.hands()::held));

    @BeforeEach
    void aSceneWithFaderOneUpAndPanToTheRight() {
        put(FADER, 0);
        put("ch/1/pan", 100);
        put("ch/1/eq/2/freq", 8000);
        recall.store("Up");
        put(FADER, -40);
        put("ch/1/pan", 0);
        put("ch/1/eq/2/freq", 500);
    }

    private void put(String id, double value) {
        desk.settle(bench.cell(id), value, Origin.FILE);
    }

    private void go(Timing timing) {
        scenes.replace(0, scenes.scenes().getFirst().timed(timing), "fade");
        recall.recall(0);
    }

    private void pass(double millis) {
        for (double left = millis; left > 0; left--) {
            bench.pass(1);
            fades.work(bench.clock.nanos());
        }
    }

    private double position(String id) {
        return desk.layout().parameter(bench.cell(id)).taper().toPosition(bench.value(id));
    }

    private static FadeTime time(String words) {
        return FadeTime.parse(words).orElseThrow();
    }

    @Test
    void s6AFrequencyPassesTheGeometricMeanHalfWay() {
        go(Timing.all(time("2 s")));
        pass(1000);
        assertThat(bench.value("ch/1/eq/2/freq")).isCloseTo(2000, within(2.0));
    }

    @Test
    void s6AFadeInDecibelsHasTheMeanOfThemHalfWay() {
        go(Timing.all(time("2 s curve decibels")));
        pass(500);
        assertThat(bench.value(FADER)).isCloseTo(-30, within(0.1));
        pass(500);
        assertThat(bench.value(FADER)).isCloseTo(-20, within(0.1));
    }

    @Test
    void s6AFadeInDecibelsFromSilenceSetsOutAtNinetyBelow() {
        put(FADER, Double.NEGATIVE_INFINITY);
        go(Timing.all(time("3 s curve decibels")));
        pass(1000);
        assertThat(bench.value(FADER)).isCloseTo(-60, within(0.25));
        pass(2001);
        assertThat(bench.value(FADER)).isZero();
    }

    @ParameterizedTest(name = "{0} of the time, {1} of the way")
    @CsvSource({"0.25, 0.1464", "0.5, 0.5", "0.75, 0.8536"})
    void s6AnSSetsOutAndArrivesSlowly(double share, double way) {
        double from = position(FADER);
        go(Timing.all(time("4 s curve s")));
        pass(4000 * share);
        assertThat(position(FADER)).isCloseTo(from + (0.75 - from) * way, within(0.001));
    }

    @Test
    void s6UpAndDownHaveTimesOfTheirOwnAndADelayStandsFirst() {
        put("ch/1/eq/2/freq", 16_000);
        double from = position(FADER);
        go(Timing.all(time("4 s down 1 s delay 1 s")));
        pass(999);
        assertThat(position(FADER)).isEqualTo(from);
        pass(502);
        assertThat(bench.value("ch/1/eq/2/freq")).isCloseTo(Math.sqrt(16_000.0 * 8000), within(20.0));
        pass(500);
        assertThat(bench.value("ch/1/eq/2/freq")).isEqualTo(8000);
        assertThat(position(FADER)).isCloseTo(from + (0.75 - from) / 4, within(0.001));
        pass(3001);
        assertThat(bench.value(FADER)).isZero();
    }

    @Test
    void s6ColumnsAndCellsHaveTimesOfTheirOwn() {
        go(Timing.all(time("2 s"))
                .with(Column.PAN, Optional.of(time("0 s")))
                .with(bench.cell(FADER), Optional.of(time("4 s"))));
        assertThat(bench.value("ch/1/pan")).isEqualTo(100);
        pass(2001);
        assertThat(bench.value("ch/1/eq/2/freq")).isEqualTo(8000);
        assertThat(fades.fading(bench.cell(FADER))).isTrue();
        pass(2000);
        assertThat(bench.value(FADER)).isZero();
    }

    @Test
    void s5ASwitchFlipsWhenItsCellSays() {
        put(FADER, 0);
        put("ch/1/mute", 1);
        recall.store("Up");
        put(FADER, -40);
        put("ch/1/mute", 0);
        go(Timing.all(time("2 s")));
        assertThat(bench.value("ch/1/mute")).as("usually with the level's end").isZero();
        fades.finish();
        put("ch/1/mute", 0);
        go(Timing.all(time("2 s")).flipping(bench.cell("ch/1/mute"), Optional.of(Timing.Flip.START)));
        assertThat(bench.value("ch/1/mute")).isEqualTo(1);
    }

    @Test
    void finishBringsEverythingToItsEndButWhatIsInAHand() {
        go(Timing.all(time("10 s")));
        pass(1000);
        bench.touch(FADER, HAND);
        double held = bench.value(FADER);
        fades.finish();
        assertThat(bench.value("ch/1/pan")).isEqualTo(100);
        assertThat(bench.value(FADER)).isEqualTo(held);
        assertThat(fades.count()).isEqualTo(1);
    }

    @Test
    void aPauseHoldsFadesAndTheTimeThatIsLeft() {
        go(Timing.all(time("10 s")));
        pass(4000);
        fades.pause();
        double held = bench.value(FADER);
        pass(3000);
        assertThat(fades.paused()).isTrue();
        assertThat(fades.secondsLeft()).isCloseTo(6, within(0.01));
        assertThat(bench.value(FADER)).isEqualTo(held);
        fades.resume();
        pass(6001);
        assertThat(bench.value(FADER)).isZero();
        assertThat(fades.secondsLeft()).isZero();
    }

    @Test
    void backReturnsInAsMuchTimeAsHasPassedAndSparesWhatWasMovedSince() {
        go(Timing.all(time("10 s")));
        pass(2000);
        double turned = position(FADER);
        bench.set("ch/1/pan", -50, HAND);
        bench.pass(500);
        assertThat(recall.back()).startsWith("back from 1 Up in 2.5 s");
        pass(1250);
        assertThat(position(FADER)).isBetween(0.0, turned);
        pass(1251);
        assertThat(bench.value(FADER)).isEqualTo(-40);
        assertThat(bench.value("ch/1/eq/2/freq")).isEqualTo(500);
        assertThat(bench.value("ch/1/pan")).isEqualTo(-50);
        assertThat(recall.back()).isEqualTo("there was no recall to go back from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 s",
                "5 s down 2 s",
                "0 s down 2.5 s",
                "3600 s delay 0.1 s",
                "5 s curve s",
                "1 s curve decibels"
            })
    void timesAreWordsAndBack(String words) {
        assertThat(time(words).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1 s", "3601 s", "5 s down", "5 s curve fast", "5 s 6 s", "NaN s", "5 m"})
    void whatIsNoTimeIsRefused(String words) {
        assertThat(FadeTime.parse(words)).isEmpty();
    }
}
