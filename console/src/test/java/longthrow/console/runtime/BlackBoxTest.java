package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.console.frame.History;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.Incident.Kind;
import longthrow.dsp.driver.Load;
import longthrow.dsp.thread.Inbox;
import org.junit.jupiter.api.Test;

/// What is remembered of the last minute, and how it answers "what happened at 20:14:03".
class BlackBoxTest {
    private static final long LOOK = 10_000_000;
    private static final long START = 5_000_000_000L; // by the desk's clock, when it is 20:14:00 in the hall
    private static final Instant HALL = Instant.parse("2026-11-26T20:14:00Z");

    private final FakeDriver driver = new FakeDriver();
    private List<History.Cost> costs = List.of(new History.Cost("ch/1", 0.04), new History.Cost("main", 0.06));
    private long nanos = START;
    private final BlackBox box = new BlackBox(() -> costs, () -> HALL.plusNanos(nanos - START), ZoneOffset.UTC);

    @Test
    void anXrunIsFoundByTheTimeOfTheDayWithWhatElseHappenedThen() {
        driver.load = new Load(0.2, 0.2, 0, 0, 0);
        run(3.1);
        driver.incidents.add(new Incident(Kind.XRUN, START + 3_412_000_000L, 2_100));
        box.post(new Incident(Kind.PAUSE, START + 3_409_000_000L, 4_000));
        box.post(new Incident(Kind.PAUSE, START + 3_500_000_000L, 0));
        box.post(new Incident(Kind.PAUSE, START + 3_510_000_000L, 0));
        driver.load = new Load(0.2, 1.4, 1_000, 2, START + 3_411_000_000L);
        run(0.5);
        driver.load = new Load(0.2, 0.2, 1_000, 2, START + 3_411_000_000L);
        run(4);

        assertThat(HistoryWords.answer(box.history(), "20:14:03"))
                .containsExactly(
                        "20:14:03: 2 late blocks at 20:14:03.411, x-run at 20:14:03.412 (2.1 ms), collector pause"
                                + " at 20:14:03.409 (4.0 ms), 2 collector pauses under 1 ms; load 20 %, the slowest block 140 %, 5.000 % of a core a strip, most main with 6.000 %");
        assertThat(HistoryWords.answer(box.history(), "20:14:06"))
                .containsExactly(
                        "20:14:06: nothing happened; load 20 %, the slowest block 20 %, 5.000 % of a core a strip, most main with 6.000 %");
        assertThat(HistoryWords.answer(box.history(), ""))
                .hasSize(4)
                .last()
                .isEqualTo(
                        "20:14:00 to 20:14:06: 1 x-run, 2 late blocks, 3 collector pauses; load 20 %, the slowest block"
                                + " 140 % at 20:14:03, 5.000 % of a core a strip, most main with 6.000 %");
        assertThat(box.gaps()).isEqualTo(3);
    }

    @Test
    void aMinuteIsRememberedAndNoMore() {
        driver.incidents.add(new Incident(Kind.XRUN, nanos, 0));
        run(62);
        assertThat(box.history().events()).isEmpty();
        assertThat(box.history().seconds()).hasSize(60);
        run(10);
        assertThat(box.history().seconds()).hasSize(60);
        assertThat(box.history().seconds().getFirst().at()).isEqualTo(LocalTime.of(20, 14, 11));
        assertThat(HistoryWords.answer(box.history(), "20:14:03"))
                .containsExactly("20:14:03 is not among what is remembered: 20:14:11 to 20:15:10");
    }

    @Test
    void aFloodOfEventsIsHeldInBounds() {
        for (int i = 0; i < 3_000; i++) {
            driver.incidents.add(new Incident(Kind.XRUN, nanos + i, 0));
        }
        run(2);
        assertThat(box.history().events()).hasSize(1_000);
        assertThat(box.history().seconds().stream()
                        .mapToLong(History.Second::xruns)
                        .sum())
                .isEqualTo(3_000);
    }

    @Test
    void theLoadOfASecondIsItsMeanAndItsSlowestBlock() {
        driver.load = new Load(0.1, 0.3, 0, 0, 0);
        run(0.5);
        driver.load = new Load(0.3, 0.9, 0, 0, 0);
        run(0.5);
        run(0.1);
        History.Second second = box.history().seconds().getFirst();
        assertThat(second.load()).isCloseTo(0.2, within(0.005));
        assertThat(second.worst()).isEqualTo(0.9);
        assertThat(second.strips()).isEqualTo(costs);
    }

    @Test
    void eachSecondKeepsWhatItsStripsCost() {
        run(3.5);
        costs = List.of(new History.Cost("ch/1", 0.09), new History.Cost("main", 0.01));
        run(4);
        assertThat(HistoryWords.answer(box.history(), "20:14:01").getFirst())
                .endsWith(", 5.000 % of a core a strip, most main with 6.000 %");
        assertThat(HistoryWords.answer(box.history(), "20:14:05").getFirst())
                .endsWith(", 5.000 % of a core a strip, most ch/1 with 9.000 %");
        assertThat(box.cost(0)).isEqualTo(0.09);
        assertThat(box.cost(7)).isZero();
    }

    @Test
    void anotherDriverThatCountsFromNothingIsNoGap() {
        driver.load = new Load(0.1, 0.1, 100, 7, nanos);
        run(1.5);
        driver.load = new Load(0.1, 0.1, 3, 0, 0);
        run(1.5);
        assertThat(box.history().events()).hasSize(1);
        assertThat(box.history().events().getFirst().count()).isEqualTo(7);
        assertThat(box.gaps()).isEqualTo(7);
    }

    @Test
    void whatIsNoTimeIsSaidWithOneThatIs() {
        assertThat(HistoryWords.answer(box.history(), ""))
                .containsExactly("nothing is known yet: a second of sound is told once it is over");
        run(2);
        assertThat(HistoryWords.answer(box.history(), "yesterday"))
                .containsExactly("'yesterday' is no time of the day; say 20:14:03, or nothing for the last minute");
    }

    @Test
    void theDeskAnswersAsASurfaceOrAWindowAsks() {
        Rig rig = new Rig(1);
        rig.console.drive().driven(driver);
        driver.load = new Load(0.2, 0.2, 0, 0, 0);
        long start = System.nanoTime();
        while (rig.console.drive().blackBox().history().seconds().isEmpty()
                && System.nanoTime() - start < 30_000_000_000L) {
            rig.run(20); // seconds are those of the wall
        }
        driver.incidents.add(new Incident(Kind.XRUN, rig.clock.nanos(), 0));
        rig.run(40);
        rig.act("engine/report");
        rig.run(5);
        assertThat(rig.notices()).anyMatch(line -> line.startsWith("x-run at "));
        assertThat(rig.notices().getLast()).contains("load 20 %", "of a core a strip");
        assertThat(rig.picture().engine().history().events()).hasSize(1);
        assertThat(rig.picture().engine().late()).isEqualTo(1);
    }

    @Test
    void aStopOfTheCollectorIsTold() {
        Inbox<Incident> told = new Inbox<>();
        long before = System.nanoTime();
        try (CollectorPauses pauses = new CollectorPauses(told::post)) {
            assertThat(pauses).isNotNull();
            long start = System.nanoTime();
            while (told.isEmpty() && System.nanoTime() - start < 30_000_000_000L) {
                System.gc();
                LockSupport.parkNanos(5_000_000);
            }
        }
        List<Incident> heard = new java.util.ArrayList<>();
        told.drain(100, heard::add);
        assertThat(heard).isNotEmpty().allSatisfy(incident -> {
            assertThat(incident.kind()).isEqualTo(Kind.PAUSE);
            assertThat(incident.micros()).isGreaterThanOrEqualTo(0);
            assertThat(incident.nanos()).isBetween(before - 1_000_000_000L, System.nanoTime());
        });
    }

    private void run(double seconds) {
        for (long end = nanos + (long) (seconds * 1e9); nanos < end; nanos += LOOK) {
            box.work(Optional.of(driver), nanos);
        }
    }
}
