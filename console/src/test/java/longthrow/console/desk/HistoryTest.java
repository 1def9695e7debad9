package longthrow.console.desk;

import static longthrow.console.desk.Bench.HAND;
import static longthrow.console.desk.Bench.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// What one entry of the history is, and what undo and redo do with it.
class HistoryTest {
    private final Bench bench = new Bench(4);
    private final Desk desk = bench.desk;

    @Test
    void aTouchToItsReleaseIsOneEntryInWords() {
        bench.name("ch/2", "Lead Vox");
        bench.touch("ch/2/fader", HAND);
        bench.set("ch/2/fader", -5, HAND);
        bench.pass(3_000);
        bench.set("ch/2/fader", -10, HAND);
        bench.release("ch/2/fader", HAND);
        assertThat(desk.history().words()).containsExactly("fader of Lead Vox");
        assertThat(desk.undo(Users.DESK).map(History.Crossed::words)).contains("fader of Lead Vox");
        assertThat(bench.value("ch/2/fader")).isZero();
        assertThat(desk.redo(Users.DESK).map(History.Crossed::words)).contains("fader of Lead Vox");
        assertThat(bench.value("ch/2/fader")).isEqualTo(-10);
    }

    @Test
    void twoTouchesAreTwoEntries() {
        for (double value : new double[] {-5, -10}) {
            bench.touch("ch/1/fader", HAND);
            bench.set("ch/1/fader", value, HAND);
            bench.release("ch/1/fader", HAND);
        }
        assertThat(desk.history().words()).containsExactly("fader of ch/1", "fader of ch/1");
        desk.undo(Users.DESK);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-5);
    }

    @Test
    void withoutTouchMovesWithinHalfASecondAreOneEntry() {
        bench.set("ch/1/pan", 10, HAND);
        bench.pass(400);
        bench.set("ch/1/pan", 20, HAND);
        bench.pass(400);
        bench.set("ch/1/pan", 30, HAND);
        assertThat(desk.history().words()).hasSize(1);
        bench.pass(600);
        bench.set("ch/1/pan", 40, HAND);
        assertThat(desk.history().words()).hasSize(2);
    }

    @Test
    void twoHandsMakeTwoEntriesEvenAtOnce() {
        bench.set("ch/1/pan", 10, HAND);
        bench.set("ch/2/pan", 10, OTHER);
        bench.set("ch/1/pan", 20, HAND);
        bench.set("ch/2/pan", 20, OTHER);
        assertThat(desk.history().words()).containsExactly("pan of ch/1", "pan of ch/2");
        desk.undo(Users.DESK);
        desk.undo(Users.DESK);
        assertThat(bench.value("ch/1/pan")).isZero();
        assertThat(bench.value("ch/2/pan")).isZero();
    }

    @Test
    void aMoveThatChangesNothingIsNoEntry() {
        bench.set("ch/1/fader", 0, HAND);
        bench.touch("ch/1/fader", HAND);
        bench.release("ch/1/fader", HAND);
        assertThat(desk.history().words()).isEmpty();
        assertThat(desk.undo(Users.DESK)).isEmpty();
    }

    @Test
    void anUndoneEntryIsGoneOnceSomethingElseIsDone() {
        bench.set("ch/1/pan", 10, HAND);
        desk.undo(Users.DESK);
        bench.set("ch/1/pan", 50, OTHER);
        assertThat(desk.redo(Users.DESK)).isEmpty();
        assertThat(bench.value("ch/1/pan")).isEqualTo(50);
    }

    @Test
    void everyStepOfALongHistoryComesBackInOrder() {
        for (int step = 1; step <= 1_000; step++) {
            bench.set("ch/" + (1 + step % 4) + "/pan", step / 10.0, new Origin(Origin.Kind.SCREEN, "u" + step));
        }
        for (int step = 1_000; step >= 1; step--) {
            assertThat(bench.value("ch/" + (1 + step % 4) + "/pan")).isEqualTo(step / 10.0);
            desk.undo(Users.DESK);
        }
        assertThat(bench.value("ch/1/pan")).isZero();
        for (int step = 1; step <= 1_000; step++) {
            desk.redo(Users.DESK);
            assertThat(bench.value("ch/" + (1 + step % 4) + "/pan")).isEqualTo(step / 10.0);
        }
    }

    @Test
    void undoTellsListenersByWhom() {
        bench.set("ch/1/mute", 1, HAND);
        bench.changes.clear();
        desk.undo(Users.DESK);
        assertThat(bench.changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(1);
            assertThat(change.after()).isZero();
            assertThat(change.by()).isEqualTo(Origin.UNDO);
        });
    }

    @Test
    void wordsOfAStripAreUndoneToo() {
        desk.text(0, desk.text(0).with("name", "Kick").orElseThrow(), "name of ch/1");
        assertThat(desk.called(0)).isEqualTo("Kick");
        assertThat(desk.undo(Users.DESK).map(History.Crossed::words)).contains("name of ch/1");
        assertThat(desk.called(0)).isEqualTo("ch/1");
    }
}
