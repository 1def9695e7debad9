package longthrow.console.scene;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import longthrow.console.desk.Users;
import longthrow.console.frame.Owner;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// How a recall and UNDO bring cells to where they are to stand (rules S5 to S7, S9).
class FadesTest extends RecallBench {
    /// What is told of the values now, from now on.
    private List<Integer> reports() {
        Reports reports = new Reports();
        desk.whenMoved(reports);
        return reports.sizes;
    }

    @Test
    void s6AllThatFadesIsToldAsOneInEachPassAndWhatHasArrivedNoMore() {
        levels(-12);
        desk.settle(bench.cell("ch/1/mute"), 1, Origin.FILE);
        int verse = store("Verse", 0.004);
        levels(0);
        desk.settle(bench.cell("ch/1/mute"), 0, Origin.FILE);
        List<Integer> sizes = reports();
        recall.recall(verse);
        assertThat(sizes).as("nothing moves before time does").isEmpty();
        pass(10);
        // the mute that closes moves with the last pass alone
        assertThat(sizes).containsExactly(64, 64, 64, 65);
        assertThat(fades.count()).isZero();
    }

    @Test
    void s9UndoTellsEachOfItsPassesAsOneAndSparesWhatAHandHolds() {
        levels(-12);
        int verse = store("Verse", 0);
        levels(0);
        recall.recall(verse);
        bench.touch("ch/7/fader", HAND);
        List<Integer> sizes = reports();
        desk.undo(Users.DESK);
        pass(201);
        assertThat(sizes).hasSize(200).containsOnly(63);
        assertThat(bench.value("ch/7/fader")).isEqualTo(-12);
        assertThat(bench.value("ch/8/fader")).isZero();
    }

    @Test
    void s7AHandThatTakesItsFaderLeavesTheOthersTheirFades() {
        levels(-60);
        int out = store("Out", 1);
        levels(0);
        recall.recall(out);
        pass(500);
        // ends in the midst of the columns, then at their end; the last fade takes the place of the first
        for (String fader : List.of("ch/1/fader", "ch/40/fader", "ch/64/fader")) {
            bench.touch(fader, HAND);
            bench.set(fader, 5, HAND);
        }
        assertThat(fades.count()).isEqualTo(61);
        recall.recall(out);
        assertThat(fades.count()).as("those in a hand stay").isEqualTo(61);
        pass(1_001);
        for (int channel = 1; channel <= 64; channel++) {
            boolean taken = channel == 1 || channel == 40 || channel == 64;
            assertThat(bench.value("ch/" + channel + "/fader")).isEqualTo(taken ? 5 : -60);
        }
    }

    @Test
    void s6AFadeIsLinearInControlPositionAndEndsExactly() {
        levels(Double.NEGATIVE_INFINITY);
        int verse = store("Verse", 2);
        levels(0);
        recall.recall(verse);
        assertThat(bench.value("ch/1/fader")).isZero();
        pass(1_000);
        // half way from position 0.75 to 0 on the four-segment law: 0.375 is 80 x 0.375 - 50 dB
        assertThat(bench.value("ch/1/fader")).isCloseTo(-20, within(0.1));
        assertThat(desk.owner(bench.cell("ch/1/fader"))).isEqualTo(Owner.FADE);
        pass(1_001);
        assertThat(bench.value("ch/1/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(desk.owner(bench.cell("ch/1/fader"))).isEqualTo(Owner.NONE);
    }

    @Test
    void acceptance3OverlappingFadesReTargetWhatTheyShareAndFinishTheRest() {
        levels(Double.NEGATIVE_INFINITY);
        int slow = store("Slow", 10);
        levels(0);
        CellMap one = CellMap.of(Map.of(bench.cell("ch/1/fader"), 0.0));
        scenes.store(new Scene(
                new SceneNumber(java.math.BigDecimal.TWO),
                "Quick",
                one,
                Map.of(),
                Timing.all(FadeTime.even(2)),
                ScopeGrid.USUAL,
                java.util.List.of()));
        recall.recall(slow);
        pass(5_000);
        double position =
                desk.layout().parameter(bench.cell("ch/1/fader")).taper().toPosition(bench.value("ch/1/fader"));
        assertThat(position).isCloseTo(0.375, within(0.001));
        recall.recall(1);
        pass(1_000);
        // from 0.375 half way back to 0.75, without a jump
        assertThat(bench.value("ch/1/fader")).isCloseTo(40 * 0.5625 - 30, within(0.1));
        // the others are at 6 of 10 s on their own fade: 0.75 x 0.4
        assertThat(bench.value("ch/2/fader")).isCloseTo(80 * 0.3 - 50, within(0.1));
        pass(1_001);
        assertThat(bench.value("ch/1/fader")).isZero();
        pass(3_001);
        assertThat(bench.value("ch/2/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(fades.count()).isZero();
    }

    @Test
    void acceptance11AMuteFallsAtTheEndOfAFadeOutAndOpensAtTheStartOfAFadeIn() {
        desk.settle(bench.cell("ch/1/fader"), Double.NEGATIVE_INFINITY, Origin.FILE);
        desk.settle(bench.cell("ch/1/mute"), 1, Origin.FILE);
        int out = store("Out", 5);
        desk.settle(bench.cell("ch/1/fader"), 0, Origin.FILE);
        desk.settle(bench.cell("ch/1/mute"), 0, Origin.FILE);
        int in = store("In", 5);
        recall.recall(out);
        pass(4_990);
        assertThat(bench.value("ch/1/mute")).isZero();
        pass(20);
        assertThat(bench.value("ch/1/mute")).isEqualTo(1);
        assertThat(bench.value("ch/1/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
        recall.recall(in);
        pass(1);
        assertThat(bench.value("ch/1/mute")).isZero();
        pass(5_001);
        assertThat(bench.value("ch/1/fader")).isZero();
    }

    @Test
    void s5AMuteWithoutAFadingLevelFallsAtOnce() {
        desk.settle(bench.cell("ch/1/mute"), 1, Origin.FILE);
        int muted = store("Muted", 5);
        desk.settle(bench.cell("ch/1/mute"), 0, Origin.FILE);
        recall.recall(muted);
        assertThat(bench.value("ch/1/mute")).isEqualTo(1);
    }

    @Test
    void s9UndoOfARecallGlidesFor200Milliseconds() {
        levels(-10);
        int verse = store("Verse", 0);
        levels(10);
        recall.recall(verse);
        desk.undo(Users.DESK);
        pass(100);
        // half way from position 0.5 to 1
        assertThat(bench.value("ch/1/fader")).isCloseTo(0, within(0.3));
        pass(101);
        assertThat(bench.value("ch/1/fader")).isEqualTo(10);
    }

    @Test
    void s9UndoCancelsTheFadesOfItsRecall() {
        levels(-30);
        int verse = store("Verse", 60);
        levels(0);
        recall.recall(verse);
        pass(1_000);
        desk.undo(Users.DESK);
        pass(201);
        assertThat(bench.value("ch/1/fader")).isZero();
        pass(2_000);
        assertThat(bench.value("ch/1/fader")).isZero();
    }

    @Test
    void s7ATouchSuspendsAFadeAndItsReleaseGlidesBackOntoIt() {
        levels(Double.NEGATIVE_INFINITY);
        int out = store("Out", 10);
        levels(0);
        recall.recall(out);
        pass(1_000);
        double held = bench.value("ch/1/fader");
        bench.touch("ch/1/fader", HAND);
        pass(3_000);
        assertThat(bench.value("ch/1/fader")).isEqualTo(held);
        bench.release("ch/1/fader", HAND);
        pass(301);
        // back on the fade, whose clock ran on: 4.3 of 10 s
        assertThat(bench.value("ch/1/fader")).isCloseTo(bench.value("ch/2/fader"), within(0.1));
        pass(6_000);
        assertThat(bench.value("ch/1/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void s7AMoveEndsThatControlsFadeAlone() {
        levels(Double.NEGATIVE_INFINITY);
        int out = store("Out", 10);
        levels(0);
        recall.recall(out);
        pass(1_000);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", 3, HAND);
        bench.release("ch/1/fader", HAND);
        pass(10_000);
        assertThat(bench.value("ch/1/fader")).isEqualTo(3);
        assertThat(bench.value("ch/2/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void s7ATrembleOfATouchedFaderDoesNotEndItsFade() {
        levels(Double.NEGATIVE_INFINITY);
        int out = store("Out", 10);
        levels(0);
        recall.recall(out);
        pass(100);
        double held = bench.value("ch/1/fader");
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", held + 0.2, HAND);
        bench.release("ch/1/fader", HAND);
        pass(10_301);
        assertThat(bench.value("ch/1/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(desk.history().words()).doesNotContain("fader of ch/1");
    }

    @Test
    void s1StoreUnderAFadeCapturesItsTargetAndSaysSo() {
        levels(-12);
        int verse = store("Verse", 10);
        levels(0);
        recall.recall(verse);
        pass(2_000);
        assertThat(recall.store("Copy")).isEqualTo("stored 2 Copy, 64 controls at the end of their fade");
        Scene copy = scenes.scenes().get(1);
        assertThat(copy.cells().get(bench.cell("ch/5/fader"))).hasValue(-12);
    }
}
