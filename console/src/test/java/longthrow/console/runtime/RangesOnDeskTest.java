package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.timeline.Range;
import longthrow.console.timeline.Timeline;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Loop, punch range, pre-roll and return of a song of 60 s in 120 beats a minute: a bar lasts 2 s.
class RangesOnDeskTest {
    private final Rig rig = new Rig(1);

    @BeforeEach
    void aSong() {
        Silence.plug(rig, 60);
    }

    private void say(String action, String argument) {
        rig.act("transport/" + action, argument);
        rig.run(20);
    }

    private double seconds() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    private boolean lit(String path) {
        return rig.console
                .port()
                .reading("transport/" + path)
                .filter(new Reading.Flag(true)::equals)
                .isPresent();
    }

    private Timeline timeline() {
        return rig.picture().transport().timeline();
    }

    private static Range seconds(double from, double to) {
        return new Range(Math.round(from * Rig.RATE), Math.round(to * Rig.RATE));
    }

    @Test
    void aLoopIsLaidSwitchedOffAndFoundAgain() {
        say("loop", "bar 2..bar 3");
        assertThat(lit("loop")).isTrue();
        assertThat(timeline().loop()).contains(seconds(2, 4));
        say("loop", "");
        assertThat(lit("loop")).isFalse();
        say("loop", "on");
        assertThat(rig.console.transport().loop()).contains(seconds(2, 4));
        assertThat(rig.console.port().reading("transport/loop/range"))
                .contains(new Reading.Words("00:00:02:00..00:00:04:00"));
    }

    @Test
    void withoutAPartTheWholeSongLoops() {
        say("loop", "");
        assertThat(rig.console.transport().loop()).contains(seconds(0, 60));
        assertThat(timeline().loop()).as("no part was laid").isEmpty();
    }

    @Test
    void theSongGoesRoundInItsLoop() {
        say("loop", "2 s..2.5 s");
        say("locate", "2.4 s");
        say("play", "");
        rig.run(1000);
        assertThat(seconds()).isBetween(2.0, 2.5);
    }

    @Test
    void endsAreLaidWhereTheSongIs() {
        say("locate", "10 s");
        say("punch/in", "");
        assertThat(timeline().punch()).contains(seconds(10, 60));
        say("locate", "14 s");
        say("punch/out", "");
        assertThat(timeline().punch()).contains(seconds(10, 14));
        say("locate", "20 s");
        say("punch/in", "");
        assertThat(timeline().punch()).as("behind its end: as long as before").contains(seconds(20, 24));
        say("locate", "2 s");
        say("punch/out", "");
        assertThat(timeline().punch()).as("not before the song").contains(seconds(0, 2));
        assertThat(lit("punch")).as("laid, not switched on").isFalse();
    }

    @Test
    void layingAPartIsAnEditThatUndoTakesBackAlsoWhileItLoops() {
        say("loop", "bar 2..bar 3");
        say("loop", "bar 5..bar 9");
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.console.transport().loop()).contains(seconds(2, 4));
        rig.act("history/undo");
        rig.run(3);
        assertThat(lit("loop")).as("there is no part left to loop in").isFalse();
        rig.act("history/redo");
        rig.act("history/redo");
        say("loop", "on");
        assertThat(rig.console.transport().loop()).contains(seconds(8, 16));
    }

    @ParameterizedTest(name = "A4: punch {0}, loop {1}: at {2} s passes write in {3}..{4}")
    @CsvSource({
        "off, off, 5, 0, never",
        "4 s..8 s, off, 5, 4, 8",
        "off, 4 s..8 s, 5, 4, 8",
        "off, 4 s..8 s, 20, 0, never",
        "4 s..8 s, 6 s..30 s, 5, 6, 8",
        "4 s..8 s, 10 s..30 s, 12, nowhere, nowhere"
    })
    void passesAreHeldToPunchAndLoop(String punch, String loop, double at, String from, String to) {
        say("punch", punch);
        say("loop", loop);
        var writable = rig.console.transport().writable(Math.round(at * Rig.RATE));
        if (from.equals("nowhere")) {
            assertThat(writable).isEmpty();
        } else {
            long end = to.equals("never") ? Range.WHOLE.to() : Math.round(Double.parseDouble(to) * Rig.RATE);
            assertThat(writable).contains(new Range(Math.round(Double.parseDouble(from) * Rig.RATE), end));
        }
    }

    @Test
    void aPassRollsInBeforeThePunchRange() {
        say("punch", "20 s..30 s");
        say("pre-roll", "1bar");
        assertThat(lit("pre-roll")).isTrue();
        say("record", "");
        assertThat(seconds()).isCloseTo(18, within(0.05));
        assertThat(lit("play")).isTrue();
        assertThat(lit("record")).isTrue();
    }

    @Test
    void aPassRollsInBeforeWhereTheSongStoodAndWritesFromThereOn() {
        say("pre-roll", "2 s");
        say("locate", "20 s");
        say("record", "");
        assertThat(seconds()).isCloseTo(18, within(0.05));
        assertThat(rig.console.transport().writable(0))
                .hasValueSatisfying(range -> assertThat(range.from()).isEqualTo(20L * Rig.RATE));
        say("stop", "");
        assertThat(rig.console.transport().writable(0)).contains(Range.WHOLE);
    }

    @Test
    void withoutPreRollAPassBeginsWhereTheSongStandsUnlessThatIsBehindItsRange() {
        say("punch", "20 s..30 s");
        say("locate", "10 s");
        say("record", "");
        assertThat(seconds()).isCloseTo(10, within(0.05));
        say("stop", "");
        say("locate", "40 s");
        say("record", "");
        assertThat(seconds()).isCloseTo(20, within(0.05));
    }

    @Test
    void theSongReturnsToWhereItBeganToRoll() {
        say("locate", "12 s");
        say("play", "");
        rig.run(300);
        say("stop", "");
        assertThat(seconds()).isCloseTo(12.3, within(0.05));
        say("return", "");
        assertThat(seconds()).isEqualTo(12);
        say("return-on-stop", "on");
        say("toggle", "");
        rig.run(300);
        say("toggle", "");
        assertThat(seconds()).isEqualTo(12);
        say("end", "");
        assertThat(seconds()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "punch", "pre-roll", "return-on-stop"})
    void whatIsNoneIsSaidWithWhatIsExpected(String action) {
        say(action, "sideways");
        assertThat(rig.notices()).last().asString().contains("'sideways'").contains("on, off or toggle");
        assertThat(timeline()).isEqualTo(Timeline.NONE);
    }

    @Test
    void aPartIsNeverTooShortToBeHeard() {
        say("loop", "48000..48100");
        assertThat(rig.notices()).last().asString().contains("10 ms").contains("100 frames");
        assertThat(lit("loop")).isFalse();
    }

    @Test
    void aTempoCountsFromItsBarOnAndUndoTakesItBack() {
        say("tempo", "bar 3 60 3/4");
        say("locate", "3|2");
        assertThat(seconds()).isEqualTo(5);
        assertThat(rig.console.port().reading("transport/tempo")).contains(new Reading.Words("60 3/4"));
        assertThat(rig.console.port().reading("transport/bars")).contains(new Reading.Words("3.2"));
        say("tempo", "30");
        say("locate", "4|1");
        assertThat(seconds()).as("from the bar where the song is").isEqualTo(10);
        rig.act("history/undo");
        say("locate", "4|1");
        assertThat(seconds()).isEqualTo(7);
        say("tempo", "bar 3 none");
        say("locate", "4|1");
        assertThat(seconds()).isEqualTo(6);
        say("tempo", "allegro");
        assertThat(rig.notices()).last().asString().contains("'allegro' is no tempo");
    }

    @Test
    void timecodeCountsAsTheShowSays() {
        say("rate", "29.97");
        say("locate", "00:01:00;02");
        assertThat(rig.console.transport().frameAt(rig.clock.nanos())).isEqualTo(2_882_880);
        assertThat(rig.picture().transport().timecode()).isEqualTo("00:01:00;02");
        say("rate", "23");
        assertThat(rig.notices()).last().asString().contains("24, 25, 29.97 or 30");
    }
}
