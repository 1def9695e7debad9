package longthrow.console.scene;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import longthrow.console.desk.Circles;
import longthrow.console.desk.History;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.Users;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// Recall by its rules (S1 to S9).
class RecallTest extends RecallBench {
    private final Set<Integer> writing = new HashSet<>();
    private final Set<Integer> laned = new HashSet<>();
    private final Set<Integer> isolated = new HashSet<>();
    private ScopeGrid safe = ScopeGrid.EVERYTHING;
    private boolean lockedToo;

    @Override
    Guards guards() {
        return new Guards(lockedToo, safe, isolated, writing::contains, laned::contains, desk.hands()::held);
    }

    @Test
    void acceptance1ARecallSparesOneHeldFaderAndSaysWhy() {
        levels(-12.5);
        int verse = store("Verse", 0);
        levels(0);
        bench.touch("ch/7/fader", HAND);
        RecallPlan plan = recall.recall(verse);
        for (int channel = 1; channel <= 64; channel++) {
            assertThat(bench.value("ch/" + channel + "/fader")).isEqualTo(channel == 7 ? 0 : -12.5);
        }
        for (int i = 0; i < plan.size(); i++) {
            boolean held = plan.cell(i) == bench.cell("ch/7/fader");
            boolean locked = desk.layout().parameter(plan.cell(i)).column() == Column.LOCKED;
            assertThat(plan.reasons(i))
                    .as(desk.layout().id(plan.cell(i)))
                    .isEqualTo(held ? Set.of(Reason.HAND) : locked ? Set.of(Reason.LOCKED) : Set.of());
        }
        assertThat(recall.pending()).isEqualTo(Map.of(bench.cell("ch/7/fader"), -12.5));
    }

    @Test
    void s7CatchUpSendsWhatAHandMissedOnceItLetGo() {
        levels(-12);
        int verse = store("Verse", 0);
        levels(0);
        bench.touch("ch/7/fader", HAND);
        recall.recall(verse);
        recall.catchUp();
        assertThat(recall.pending()).hasSize(1);
        bench.release("ch/7/fader", HAND);
        recall.catchUp();
        pass(301);
        assertThat(bench.value("ch/7/fader")).isEqualTo(-12);
        assertThat(recall.pending()).isEmpty();
    }

    @Test
    void s7WhatWasHeldGlidesOnceItsHandLetsGoWhereTheShowSaysSo() {
        levels(-12);
        int verse = store("Verse", 0);
        levels(0);
        recall.glides(true);
        bench.touch("ch/7/fader", HAND);
        bench.touch("ch/8/fader", HAND);
        recall.recall(verse);
        pass(100);
        bench.release("ch/7/fader", HAND);
        pass(150);
        assertThat(bench.value("ch/7/fader")).isBetween(-11.5, -0.5);
        pass(200);
        assertThat(bench.value("ch/7/fader")).isEqualTo(-12);
        assertThat(bench.value("ch/8/fader")).isZero();
        assertThat(recall.pending()).containsOnlyKeys(bench.cell("ch/8/fader"));

        recall.glides(false);
        bench.release("ch/8/fader", HAND);
        pass(400);
        assertThat(bench.value("ch/8/fader")).isZero();
    }

    @Test
    void s2AllReasonsThatRefuseACellAreKept() {
        int cell = bench.cell("ch/3/solo");
        desk.settle(cell, 1, Origin.FILE);
        int index = store("Solo", 0);
        scenes.replace(index, scenes.scenes().get(index).scoped(ScopeGrid.EVERYTHING.withoutStrip(2)), "scope");
        desk.settle(cell, 0, Origin.FILE);
        safe = ScopeGrid.EVERYTHING.without(2, Column.LOCKED);
        isolated.add(2);
        writing.add(cell);
        laned.add(cell);
        desk.touch(cell, true, HAND);
        RecallPlan plan = recall.plan(scenes.scenes().get(index));
        for (int i = 0; i < plan.size(); i++) {
            if (plan.cell(i) == cell) {
                assertThat(plan.reasons(i))
                        .containsExactlyInAnyOrderElementsOf(
                                EnumSet.complementOf(EnumSet.of(Reason.CIRCLE, Reason.INSERTED, Reason.LOOP)));
                assertThat(plan.moves(i)).isFalse();
            }
        }
    }

    @Test
    void s3TheLockedClassIsRecalledOnlyWhereTheShowSaysSo() {
        bench.set("ch/1/solo", 1, Origin.FILE);
        int index = store("Solo", 0);
        bench.set("ch/1/solo", 0, Origin.FILE);
        recall.recall(index);
        assertThat(bench.value("ch/1/solo")).isZero();
        lockedToo = true;
        recall.recall(index);
        assertThat(bench.value("ch/1/solo")).isEqualTo(1);
    }

    @Test
    void s1AnAbsentCellIsLeftAlone() {
        Scene partial = new Scene(
                SceneNumber.ONE,
                "60 of 64",
                CellMap.of(Map.of(bench.cell("ch/1/fader"), -30.0)),
                Map.of(),
                Timing.NONE,
                ScopeGrid.USUAL,
                java.util.List.of());
        scenes.store(partial);
        levels(-7);
        assertThat(recall.recall(0).changes()).isEqualTo(1);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-30);
        assertThat(bench.value("ch/61/fader")).isEqualTo(-7);
    }

    @Test
    void racksChangePlacesInASceneButNoneWorksInTwo() {
        bench.set("ch/1/insert/1/what", 3, Origin.FILE);
        bench.set("ch/2/insert/2/what", 4, Origin.FILE);
        int first = store("First", 0);
        bench.set("ch/1/insert/1/what", 4, Origin.FILE);
        bench.set("ch/2/insert/2/what", 3, Origin.FILE);
        recall.recall(first);
        assertThat(bench.value("ch/1/insert/1/what")).isEqualTo(3);
        assertThat(bench.value("ch/2/insert/2/what")).isEqualTo(4);
        bench.set("ch/1/insert/1/what", 0, Origin.FILE);
        bench.set("ch/2/insert/2/what", 3, Origin.FILE);
        isolated.add(1);
        RecallPlan plan = recall.recall(first);
        // channel 2 keeps rack 3, being isolated
        assertThat(bench.value("ch/1/insert/1/what")).isZero();
        for (int i = 0; i < plan.size(); i++) {
            if (plan.cell(i) == bench.cell("ch/1/insert/1/what")) {
                assertThat(plan.reasons(i)).containsExactly(Reason.INSERTED);
            }
        }
    }

    @Test
    void s4AColumnOutsideTheScopeStays() {
        levels(-12);
        bench.set("ch/1/pan", 30, Origin.FILE);
        int index = store("Pans only", 0);
        scenes.replace(index, scenes.scenes().get(index).scoped(ScopeGrid.EVERYTHING.without(Column.LEVEL)), "scope");
        levels(0);
        bench.set("ch/1/pan", 0, Origin.FILE);
        recall.recall(index);
        assertThat(bench.value("ch/1/pan")).isEqualTo(30);
        assertThat(bench.value("ch/1/fader")).isZero();
    }

    @Test
    void s5ARecallOfTenThousandCellsIsOneEntryAndOneTurn() {
        int cells = 0;
        for (int row = 0; row < desk.layout().rows(); row++) {
            for (int column = 0; column < desk.layout().columns(row); column++) {
                int cell = Cell.of(row, column);
                // all of them would close a circle or a loop, or ask for one rack
                boolean send = desk.layout().id(cell).matches("bus/.*send/.*");
                boolean circle = new Circles(desk).nests(cell) || OneInsert.holds(desk.layout(), cell) || send;
                if (desk.layout().parameter(cell).column() != Column.LOCKED && !circle) {
                    desk.settle(cell, desk.layout().parameter(cell).maximum(), Origin.FILE);
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThan(5_000);
        int full = store("Full", 0);
        for (int row = 0; row < desk.layout().rows(); row++) {
            for (int column = 0; column < desk.layout().columns(row); column++) {
                int cell = Cell.of(row, column);
                if (!desk.layout().id(cell).matches("bus/.*send/.*")) {
                    desk.settle(cell, desk.layout().parameter(cell).minimum(), Origin.FILE);
                }
            }
        }
        int entriesBefore = desk.history().words().size();
        bench.changes.clear();
        Reports told = new Reports();
        desk.whenStored(told);
        assertThat(recall.recall(full).changes()).isEqualTo(cells);
        assertThat(told.sizes).as("reports of the recall").containsExactly(cells);
        assertThat(bench.changes).hasSize(cells);
        assertThat(desk.history().words()).hasSize(entriesBefore + 1);
    }

    @Test
    void acceptance12UndoOfAGoLeavesARideAlone() {
        levels(-12);
        store("Verse", 0);
        levels(0);
        recall.recall(0);
        bench.touch("ch/9/fader", HAND);
        bench.set("ch/9/fader", -3, HAND);
        bench.release("ch/9/fader", HAND);
        assertThat(desk.history().undoWords()).contains("recall 1 Verse");
        desk.undo(Users.DESK);
        pass(201);
        assertThat(bench.value("ch/9/fader")).isEqualTo(-3);
        assertThat(bench.value("ch/8/fader")).isZero();
    }

    @Test
    void acceptance10AHundredRecallsInASecondLoseNoUndo() {
        for (int scene = 0; scene < 2; scene++) {
            levels(-10 - scene);
            store("Scene " + scene, 0);
        }
        levels(5);
        for (int i = 0; i < 100; i++) {
            recall.recall(i % 2);
            pass(10);
        }
        assertThat(bench.value("ch/64/fader")).isEqualTo(-11);
        for (int i = 0; i < 100; i++) {
            assertThat(desk.undo(Users.DESK).map(History.Crossed::words))
                    .contains("recall " + (2 - i % 2) + " Scene " + (1 - i % 2));
        }
        pass(201);
        assertThat(bench.value("ch/64/fader")).isEqualTo(5);
    }

    @Test
    void aRecallBringsNamesBackOnlyWithinItsScope() {
        bench.name("ch/1", "Kick");
        int index = store("Names", 0);
        bench.name("ch/1", "Snare");
        recall.recall(index);
        assertThat(desk.called(0)).isEqualTo("Snare");
        scenes.replace(index, scenes.scenes().get(index).scoped(ScopeGrid.EVERYTHING), "scope");
        recall.recall(index);
        assertThat(desk.called(0)).isEqualTo("Kick");
        desk.undo(Users.DESK);
        assertThat(desk.called(0)).isEqualTo("Snare");
    }
}
