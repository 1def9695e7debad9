package longthrow.console.automation;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import longthrow.console.desk.Bench;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rides by the rules of automation (A1 to A12).
class RideTest {
    private static final Taper FADER = new Taper.Fader();

    private final Bench bench = new Bench(4);
    private final Desk desk = bench.desk;
    private final Song song = new Song(bench.clock);
    private final Automation automation = new Automation(desk, song);
    private final int fader = bench.cell("ch/1/fader");
    private final int mute = bench.cell("ch/1/mute");

    private void pass(double millis) {
        for (double left = millis; left > 0; left--) {
            bench.pass(Math.min(1, left));
            automation.work(bench.clock.nanos());
        }
    }

    private void play() {
        song.play();
        automation.work(bench.clock.nanos());
    }

    private void stop() {
        song.stop();
        automation.work(bench.clock.nanos());
    }

    private void locate(double seconds) {
        automation.located(song.frameAt(bench.clock.nanos()));
        song.jump(Math.round(seconds * Song.RATE));
        automation.work(bench.clock.nanos());
    }

    private Lane lane() {
        return automation.lanes().get(fader).orElseThrow();
    }

    /// The lane's level at a time of the song.
    private double at(double seconds) {
        return FADER.toValue(lane().positionAt(Math.round(seconds * Song.RATE)));
    }

    private void keep(double[] seconds, double[] decibels) {
        Points points = new Points();
        for (int i = 0; i < seconds.length; i++) {
            points.add(Math.round(seconds[i] * Song.RATE), FADER.toPosition(decibels[i]));
        }
        automation.lanes().put(fader, Optional.of(points.lane(false)));
    }

    @Test
    void acceptance2TouchHoldStillReleaseIsFlatThenAGlide() {
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(1_000);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", -6, HAND);
        pass(3_000);
        bench.release("ch/1/fader", HAND);
        pass(1_000);
        stop();
        assertThat(at(0.5)).isZero();
        for (double seconds = 1.001; seconds <= 4; seconds += 0.01) {
            assertThat(at(seconds)).as("held, at %s s", seconds).isCloseTo(-6, within(0.1));
        }
        // half of the 300 ms glide from -6 dB (0.6) to 0 dB (0.75)
        assertThat(at(4.15)).isCloseTo(40 * 0.675 - 30, within(0.15));
        assertThat(at(4.3)).isCloseTo(0, within(0.1));
        assertThat(at(10)).isCloseTo(0, within(0.1));
    }

    @Test
    void acceptance2WithoutTouchSenseTheHandIsGoneASecondAfterItsLastMessage() {
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(1_000);
        bench.set("ch/1/fader", -6, HAND);
        pass(999);
        assertThat(automation.rides().writing(fader)).isTrue();
        pass(2);
        assertThat(automation.rides().writing(fader)).isFalse();
        pass(1_000);
        stop();
        for (double seconds = 1.002; seconds <= 2; seconds += 0.01) {
            assertThat(at(seconds)).as("held, at %s s", seconds).isCloseTo(-6, within(0.1));
        }
        assertThat(at(2.15)).isCloseTo(-3, within(0.15));
        assertThat(at(2.3)).isCloseTo(0, within(0.1));
    }

    @Test
    void a2TheFirstWrittenPointIsWhatWasHeard() {
        keep(new double[] {0, 10}, new double[] {-20, 0});
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(4_000);
        double heard = at(4);
        bench.touch("ch/1/fader", HAND);
        pass(500);
        bench.release("ch/1/fader", HAND);
        stop();
        assertThat(at(4)).isCloseTo(heard, within(0.01));
        assertThat(at(4.499)).as("a held, unmoving fader keeps writing").isCloseTo(heard, within(0.11));
    }

    @ParameterizedTest(name = "an event each {0} ms")
    @ValueSource(doubles = {3.3, 10, 21})
    void aRideReplaysWithinATenthOfADecibel(double everyMillis) {
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(1_000);
        bench.touch("ch/1/fader", HAND);
        int events = (int) (4_000 / everyMillis);
        double[] level = new double[events];
        long[] frame = new long[events];
        for (int i = 0; i < events; i++) {
            pass(everyMillis);
            // the message came a quarter of a millisecond before the turn that reads it
            long stamp = bench.clock.nanos() - 250_000;
            level[i] = -10 + 8 * Math.sin(2 * Math.PI * i * everyMillis / 1_900);
            frame[i] = song.frameAt(stamp);
            desk.at(stamp);
            bench.set("ch/1/fader", level[i], HAND);
        }
        bench.release("ch/1/fader", HAND);
        stop();
        for (int i = 0; i < events; i++) {
            assertThat(FADER.toValue(lane().positionAt(frame[i]))).isCloseTo(level[i], within(0.1));
        }
        assertThat(lane().size()).as("thinned").isLessThan(events / 2);
        play();
        locate(0);
        for (int i = 0; i < events; i++) {
            song.jump(frame[i]);
            automation.work(bench.clock.nanos());
            assertThat(bench.value("ch/1/fader")).isCloseTo(level[i], within(0.1));
        }
    }

    @Test
    void whatWasWrittenPlaysFromTheMomentTheHandLeaves() {
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(100);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", -6, HAND);
        pass(100);
        assertThat(automation.player().played()).isEmpty();
        assertThat(automation.rides().written(fader)).isPresent();
        bench.release("ch/1/fader", HAND);
        assertThat(automation.player().played()).singleElement().satisfies(played -> {
            assertThat(played.cell()).isEqualTo(fader);
            assertThat(played.lane()).isEqualTo(lane());
        });
        pass(150);
        assertThat(bench.value("ch/1/fader")).isCloseTo(-3, within(0.1));
        assertThat(desk.owner(fader)).isEqualTo(Owner.LANE);
    }

    @Test
    void aPassIsOneEntryOfTheHistory() {
        automation.arming().mode(0, Mode.TOUCH);
        bench.name("ch/1", "Lead Vox");
        play();
        for (int touch = 0; touch < 3; touch++) {
            pass(100);
            bench.touch("ch/1/fader", HAND);
            bench.set("ch/1/fader", -6 - touch, HAND);
            pass(100);
            bench.release("ch/1/fader", HAND);
            pass(400);
        }
        stop();
        assertThat(desk.history().words()).containsExactly("ride fader of Lead Vox");
        assertThat(automation.passes().takes()).hasSize(1);
        desk.undo(Users.DESK);
        assertThat(automation.lanes().get(fader)).isEmpty();
        assertThat(bench.value("ch/1/fader")).as("back at what is stored").isZero();
        desk.redo(Users.DESK);
        assertThat(automation.lanes().get(fader)).isPresent();
        assertThat(desk.stored(fader)).as("a ride stores nothing").isZero();
    }

    @Test
    void aLaneMovesTheFaderButEntersNeitherHistoryNorStore() {
        keep(new double[] {0, 10}, new double[] {-20, 0});
        play();
        pass(5_000);
        assertThat(bench.value("ch/1/fader")).isCloseTo(at(5), within(0.01));
        assertThat(desk.stored(fader)).isZero();
        assertThat(desk.history().words()).isEmpty();
        assertThat(bench.changes).allMatch(change -> change.by().equals(Origin.LANE));
        assertThat(automation.playing(fader)).isTrue();
    }

    @Test
    void aHandOnAReadingFaderIsForTheMoment() {
        keep(new double[] {0, 10}, new double[] {-20, -20});
        play();
        pass(1_000);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", 0, HAND);
        pass(500);
        assertThat(bench.value("ch/1/fader")).isZero();
        assertThat(automation.player().played()).as("the engine hears the hand").isEmpty();
        bench.release("ch/1/fader", HAND);
        pass(150);
        // half way from position 0.75 to 0.375
        assertThat(bench.value("ch/1/fader")).isCloseTo(40 * 0.5625 - 30, within(0.3));
        pass(200);
        assertThat(bench.value("ch/1/fader")).isCloseTo(-20, within(0.001));
        assertThat(automation.player().played()).hasSize(1);
        assertThat(desk.history().words()).isEmpty();
    }

    @Test
    void acceptance5AndA12LocateInStopSetsWhatTheLanesSay() {
        keep(new double[] {0, 10}, new double[] {-20, 0});
        locate(10);
        assertThat(bench.value("ch/1/fader")).isCloseTo(0, within(1e-9));
        locate(0);
        assertThat(bench.value("ch/1/fader")).isCloseTo(-20, within(1e-9));
        assertThat(automation.player().played()).hasSize(1);
        bench.set("ch/1/fader", -3, HAND);
        pass(10);
        assertThat(bench.value("ch/1/fader"))
                .as("in stop a hand keeps what it takes")
                .isEqualTo(-3);
        assertThat(automation.player().played()).isEmpty();
        play();
        pass(1);
        assertThat(bench.value("ch/1/fader")).isCloseTo(-20, within(0.1));
    }

    @Test
    void a5ASwitchLatchesToTheLanesNextEvent() {
        Points points = new Points();
        points.add(0, 0);
        points.add(5 * Song.RATE, 1);
        automation.lanes().put(mute, Optional.of(points.lane(true)));
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(1_000);
        bench.set("ch/1/mute", 1, HAND);
        pass(1_500);
        bench.set("ch/1/mute", 0, HAND);
        pass(1_100);
        stop();
        Lane kept = automation.lanes().get(mute).orElseThrow();
        assertThat(kept.positionAt((long) (0.9 * Song.RATE))).isZero();
        assertThat(kept.positionAt((long) (1.2 * Song.RATE))).isEqualTo(1);
        assertThat(kept.positionAt((long) (4.9 * Song.RATE))).isZero();
        assertThat(kept.positionAt((long) (5.1 * Song.RATE))).isEqualTo(1);
    }

    @Test
    void a4LatchWritesUntilTheSongStops() {
        automation.arming().mode(0, Mode.LATCH);
        play();
        pass(500);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", -6, HAND);
        bench.release("ch/1/fader", HAND);
        pass(2_000);
        assertThat(automation.rides().writing(fader)).isTrue();
        stop();
        assertThat(automation.rides().writing(fader)).isFalse();
        assertThat(at(2.4)).isCloseTo(-6, within(0.1));
        assertThat(at(2.9)).isCloseTo(0, within(0.1));
    }

    @Test
    void a1WriteFallsToTouchAfterAPass() {
        automation.arming().mode(0, Mode.WRITE);
        play();
        pass(500);
        assertThat(automation.rides().writing(fader)).isTrue();
        stop();
        assertThat(automation.arming().mode(0)).isEqualTo(Mode.TOUCH);
        assertThat(automation.lanes().get(fader)).isPresent();
    }

    @Test
    void a9ALoopsWrapClosesThePass() {
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(1_000);
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", -6, HAND);
        pass(500);
        song.jump(0);
        pass(1);
        assertThat(automation.rides().writing(fader)).isFalse();
        assertThat(desk.history().words()).containsExactly("ride fader of ch/1");
        assertThat(lane().frame(lane().size() - 1)).isLessThan(2 * Song.RATE);
    }

    @Test
    void recordWritesOnStripsThatReadAndNothingElseDoes() {
        play();
        bench.set("ch/1/fader", -6, HAND);
        assertThat(automation.rides().writing(fader)).isFalse();
        automation.arming().recording(true);
        bench.set("ch/1/fader", -7, HAND);
        assertThat(automation.rides().writing(fader)).isTrue();
        automation.arming().mode(1, Mode.OFF);
        bench.set("ch/2/fader", -7, HAND);
        assertThat(automation.rides().writing(bench.cell("ch/2/fader"))).isFalse();
        bench.set("ch/1/solo", 1, HAND);
        assertThat(automation.rides().writing(bench.cell("ch/1/solo"))).isFalse();
    }

    @Test
    void anOffStripPlaysNoLane() {
        keep(new double[] {0, 10}, new double[] {-20, 0});
        automation.arming().mode(0, Mode.OFF);
        play();
        pass(1_000);
        assertThat(bench.value("ch/1/fader")).isZero();
        assertThat(automation.player().played()).isEmpty();
        automation.arming().mode(0, Mode.READ);
        pass(1);
        assertThat(automation.player().played())
                .extracting(Generation.Played::cell)
                .isEqualTo(List.of(fader));
    }

    @Test
    void switchingAutomationOffKeepsAndStoresWhatIsHeard() {
        keep(new double[] {0, 10}, new double[] {-20, -20});
        play();
        pass(100);
        automation.arming().mode(0, Mode.OFF);
        pass(100);
        assertThat(bench.value("ch/1/fader")).isCloseTo(-20, within(0.001));
        assertThat(desk.stored(fader)).isCloseTo(-20, within(0.001));
        assertThat(desk.owner(fader)).isEqualTo(Owner.NONE);
    }

    @Test
    void clearedLanesComeBackByUndo() {
        keep(new double[] {0, 10}, new double[] {-20, 0});
        automation.whole().clear(0);
        assertThat(automation.lanes().get(fader)).isEmpty();
        assertThat(desk.undo(Users.DESK).map(History.Crossed::words)).contains("clear lanes of ch/1");
        assertThat(automation.lanes().get(fader)).isPresent();
    }
}
