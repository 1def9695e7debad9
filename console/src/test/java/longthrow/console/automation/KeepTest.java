package longthrow.console.automation;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.desk.Bench;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.console.timeline.Range;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// What hands did although nothing was armed is kept afterwards (rule A14).
class KeepTest {
    private static final String FADER = "ch/1/fader";
    private static final Stretch ALL = new Stretch.Since(Long.MIN_VALUE);

    private final Rides rides = new Rides(2);

    private static Stretch part(double from, double to) {
        return new Stretch.Part(new Range(Rides.frame(from), Rides.frame(to)));
    }

    private void ride(String id, double seconds) {
        rides.touch(id);
        for (int i = 0; i < seconds * 100; i++) {
            rides.pass(10);
            rides.set(id, -10 + 5 * Math.sin(i / 7.0));
        }
        rides.release(id);
    }

    @Test
    void a14UnarmedMovesBecomeAPassWhereTheSongWas() {
        rides.play();
        rides.pass(500);
        ride(FADER, 0.5);
        rides.pass(2_000);
        rides.stop();
        assertThat(rides.automation.lanes().has(rides.cell(FADER))).isFalse();
        assertThat(rides.automation.keep().pass(ALL)).isEqualTo("pass 1: keep fader of ch/1");
        for (int i = 0; i < 50; i++) {
            double second = 0.5 + 0.01 * (i + 1);
            assertThat(rides.at(FADER, second)).isCloseTo(-10 + 5 * Math.sin(i / 7.0), within(0.1));
        }
        assertThat(rides.at(FADER, 0.4)).isCloseTo(0, within(0.01));
        assertThat(rides.at(FADER, 1.31)).as("glided back after the release").isCloseTo(0, within(0.1));
        assertThat(rides.desk.undo(Users.DESK).map(History.Crossed::words)).contains("keep fader of ch/1");
        assertThat(rides.automation.lanes().has(rides.cell(FADER))).isFalse();
    }

    @Test
    void a14OnlyTheStretchIsKeptAndOfALoopTheLastTimeRound() {
        rides.play();
        for (int round = 1; round <= 3; round++) {
            rides.locate(0);
            rides.pass(200);
            rides.touch(FADER);
            rides.set(FADER, -10 * round);
            rides.pass(200);
            rides.release(FADER);
            rides.pass(2_000);
        }
        rides.automation.keep().pass(part(0.1, 1));
        assertThat(rides.at(FADER, 0.3)).isCloseTo(-30, within(0.1));
        assertThat(rides.automation.keep().pass(part(1, 2))).isEqualTo("nothing was moved there while the song rolled");
    }

    @Test
    void a14MovesWithoutTouchSenseEndASecondAfterTheLast() {
        rides.play();
        rides.pass(100);
        rides.set(FADER, -5);
        rides.pass(5_000);
        rides.automation.keep().pass(ALL);
        assertThat(rides.at(FADER, 1)).isCloseTo(-5, within(0.1));
        assertThat(rides.at(FADER, 1.45)).isCloseTo(0, within(0.1));
    }

    @Test
    void a14ASceneHoldsWhatWasMovedAndNothingElse() {
        rides.set(FADER, -3);
        rides.set("ch/2/pan", 20);
        rides.set(FADER, -4);
        rides.set("ch/1/solo", 1);
        rides.bench.set("ch/2/fader", -9, Origin.FILE);
        rides.touch("ch/2/mute");
        assertThat(rides.automation.keep().scene(ALL)).hasSize(2).satisfies(values -> {
            assertThat(values.get(rides.cell(FADER))).isCloseTo(-4, within(0.01));
            assertThat(values.get(rides.cell("ch/2/pan"))).isCloseTo(20, within(0.01));
        });
    }

    @Test
    void a14ATrimLiesOnTopOfTheLane() {
        rides.lane(FADER, 0, -20, 4, -10);
        rides.lane("ch/1/fader/trim", 0, 1, 9, 1);
        rides.play();
        rides.pass(1_000);
        rides.touch(FADER);
        rides.pass(10);
        rides.set(FADER, rides.value(FADER) + 3);
        rides.pass(5);
        rides.release(FADER);
        rides.bench.set("ch/2/fader", -9, HAND);
        rides.pass(2_000);
        rides.stop();
        assertThat(rides.automation.keep().trim(ALL)).isEqualTo("pass 1: keep trim fader trim of ch/1");
        assertThat(rides.at("ch/1/fader/trim", 1.012)).isCloseTo(4, within(0.15));
        assertThat(rides.at("ch/1/fader/trim", 2)).isCloseTo(1, within(0.1));
        assertThat(rides.automation.lanes().has(rides.cell("ch/2/fader/trim"))).isFalse();
    }

    @Test
    void a14TheNewestMillionIsRemembered() {
        Bench bench = new Bench(1);
        MoveLog log = new MoveLog(bench.desk, new Song(bench.clock));
        for (int i = 0; i < MoveLog.MOST + 10; i++) {
            log.touched(bench.cell(FADER), i % 2 == 0, HAND, i);
        }
        assertThat(log.size()).isEqualTo(MoveLog.MOST);
        assertThat(log.of(new Stretch.Since(MoveLog.MOST + 9)))
                .hasEntrySatisfying(
                        bench.cell(FADER), moves -> assertThat(moves).hasSize(1));
        assertThat(log.of(new Stretch.Since(0)))
                .hasEntrySatisfying(
                        bench.cell(FADER),
                        moves -> assertThat(moves.getFirst().nanos()).isEqualTo(10));
    }
}
