package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Songs and scenes against lanes (rule A13), by keys of a surface and by actions; what is heard of a sine of 1 kHz.
/// Opening lasts from 0.25 s to 0.75 s, Ballad from 1 s to 1.5 s; the lane of channel 1 has data in Opening alone.
class SongsOnDeskTest {
    private static final Taper FADER = new Taper.Fader();
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..4] button io note 1 i lamp off=0 on=127
            map box-songs for box
            key[1] <-> song/2/go | press
            key[2] -> song/next | press
            key[3] <-> automation/taken | press
            key[4] <-> cue/1/take-over | press
            """;

    private final Rig rig = new Rig(2);
    private final EmulatedSurface box = rig.box(FILE);

    @BeforeEach
    void twoSongs() {
        rig.tone(0, 0.1, 2);
        rig.set("ch/1/fader", -5);
        rig.set("ch/2/fader", -5);
        say("scene/store", "Five");
        rig.set("ch/1/fader", -30);
        rig.set("ch/2/fader", -30);
        say("scene/store", "Thirty");
        rig.run(200); // out of the hand
        say("scene/1/recall", "");
        song("0.25 s..0.75 s", "Opening");
        song("1 s..1.5 s", "Ballad");
        lane("ch/1/fader", 0.375, -20, 0.625, -10);
        say("song/2/scene", "2");
        say("transport/loop", "off");
        say("automation/glide", "0.05 s");
    }

    private void lane(String id, double from, double first, double to, double last) {
        long[] frames = {(long) (from * Rig.RATE), (long) (to * Rig.RATE)};
        double[] positions = {FADER.toPosition(first), FADER.toPosition(last)};
        rig.console.automation().lanes().put(rig.cell(id), Optional.of(new Lane(frames, positions, false)));
    }

    private void song(String range, String name) {
        say("transport/loop", range);
        say("song/add", name);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(5);
    }

    private void locate(double seconds) {
        say("transport/locate", seconds + " s");
    }

    private void playUntil(double seconds) {
        say("transport/play", "");
        rig.run(1_000 * seconds - 1_000.0 * rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE);
    }

    private double heard() {
        return Rig.level(rig.run(20)) + 20 + 10 * Math.log10(2); // the pan law in the middle
    }

    private String words(String path) {
        return rig.console.port().reading(path).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }

    private boolean lit(int key) {
        return box.shows(Rig.control(box, "key[" + key + "]"))
                .filter(shown -> shown instanceof Feedback.Light(var _, Feedback.Glow glow) && glow == Feedback.Glow.ON)
                .isPresent();
    }

    private List<String> songs() {
        return rig.picture().transport().timeline().songs().stream()
                .map(song -> song.range().from() + ".." + song.range().to() + " " + song.name() + " "
                        + song.scene().map(Object::toString).orElse("none"))
                .toList();
    }

    @Test
    void a13ALaneWinsInsideItsSongAloneWhileRolling() {
        say("song/2/scene", "none");
        playUntil(0.2);
        assertThat(heard()).as("before the song").isCloseTo(-5, within(0.05));
        playUntil(0.325);
        assertThat(heard()).as("before its first point it stands there").isCloseTo(-20, within(0.05));
        playUntil(0.675);
        assertThat(heard()).as("and behind its last").isCloseTo(-10, within(0.05));
        playUntil(0.85);
        assertThat(heard()).as("behind the song it has glided to the scene").isCloseTo(-5, within(0.05));
        assertThat(rig.value("ch/1/fader")).isEqualTo(-5);
        playUntil(1.25);
        assertThat(heard()).as("a lane without data").isCloseTo(-5, within(0.05));
    }

    @Test
    void a13ASceneMovesWhatNoLanePlays() {
        playUntil(0.675);
        say("scene/2/recall", "");
        assertThat(rig.value("ch/2/fader")).isEqualTo(-30);
        assertThat(heard()).as("the lane wins").isCloseTo(-10, within(0.05));
        playUntil(0.875);
        say("scene/2/recall", "");
        rig.run(30);
        assertThat(heard()).as("behind the song the scene does").isCloseTo(-30, within(0.1));
        locate(0.5);
        assertThat(rig.value("ch/1/fader")).as("the lane again").isCloseTo(-15, within(1.0));
    }

    @Test
    void a13ACueThatTakesOverSuspendsTheLaneToTheSongsEnd() {
        say("cue/add", "1 Over");
        say("cue/1/set", "scene 2");
        rig.press(box, "key[4]");
        assertThat(lit(4)).isTrue();
        playUntil(0.3);
        say("cue/go", "");
        rig.run(30);
        assertThat(heard()).isCloseTo(-30, within(0.1));
        assertThat(lit(3)).as("lamp").isTrue();
        playUntil(0.725);
        assertThat(heard()).as("for the whole song").isCloseTo(-30, within(0.1));
        playUntil(0.8);
        assertThat(lit(3)).isFalse();
        assertThat(heard()).as("the scene's value stays").isCloseTo(-30, within(0.1));
    }

    /// In STUDIO the lane wins while the song rolls, whatever the cue says; where the song stands nothing plays.
    @ParameterizedTest
    @CsvSource({"live, -30", "studio, -20", "lanes studio, -20", "lanes live, -30"})
    void s0InStudioTheLaneWinsOverACueThatTakesOverWhileRolling(String house, double heard) {
        if (house.equals("lanes live")) {
            say("show/studio", "");
        }
        say(house.contains(" ") ? "show/rule" : "show/" + house, house.contains(" ") ? house : "");
        say("cue/add", "1 Over");
        say("cue/1/set", "scene 2");
        say("cue/1/take-over", "");
        playUntil(0.3);
        say("cue/go", "");
        rig.run(30);
        assertThat(heard()).isCloseTo(heard, within(0.1));
        assertThat(lit(3)).isEqualTo(heard == -30);
        say("why", "ch/1/fader");
        assertThat(rig.notices().getLast().contains("played by a lane")).isEqualTo(heard == -20);
        assertThat(rig.value("ch/2/fader")).as("which no lane plays").isEqualTo(-30);
    }

    @Test
    void a13ALocateOrTheKeyGivesTheLaneBack() {
        say("cue/add", "1 Over");
        say("cue/1/set", "scene 2");
        say("cue/1/take-over", "");
        playUntil(0.3);
        say("cue/1/go", "");
        locate(0.675);
        rig.run(50);
        assertThat(rig.value("ch/1/fader")).isCloseTo(-10, within(0.05));
        rig.run(130);
        locate(0.275);
        rig.run(130);
        say("cue/1/go", "");
        rig.run(30);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-30);
        rig.press(box, "key[3]");
        rig.run(60);
        assertThat(lit(3)).isFalse();
        assertThat(rig.value("ch/1/fader")).as("glided back").isGreaterThan(-20.5);
    }

    /// What the window's key goes by.
    @Test
    void thePictureTellsWhatLanesKeepFromTheNextGo() {
        say("cue/add", "1 Over");
        say("cue/1/set", "scene 2");
        say("cue/1/select", "");
        playUntil(0.3);
        rig.run(255);
        assertThat(rig.picture().outlook().lanes().against()).isEqualTo(1);
        assertThat(rig.picture().scenes().list().getFirst().overLanes()).isFalse();
        say("cue/1/take-over", "");
        rig.run(20);
        assertThat(rig.picture().outlook().lanes().against()).isZero();
        assertThat(rig.picture().scenes().list().getFirst().overLanes()).isTrue();
        say("cue/1/go", "");
        rig.run(30);
        assertThat(rig.picture().outlook().lanes().taken()).isEqualTo(1);
    }

    @Test
    void a13WhatIsBeingWrittenIsNeverTouched() {
        say("cue/add", "1 Over");
        say("cue/1/set", "scene 2");
        say("cue/1/take-over", "");
        say("ch/1/automation", "write");
        playUntil(0.3);
        rig.set("ch/1/fader", -3);
        rig.run(20);
        say("cue/1/go", "");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-3);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-30);
    }

    @Test
    void a13GoingToASongRecallsItsFirstScene() {
        rig.press(box, "key[1]");
        assertThat(rig.console.transport().frameAt(rig.clock.nanos())).isEqualTo(Rig.RATE);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-30);
        assertThat(lit(1)).isTrue();
        assertThat(words("song/now")).isEqualTo("Ballad");
        locate(0);
        assertThat(words("song/now")).isEmpty();
        assertThat(words("song/following")).isEqualTo("Opening");
        rig.press(box, "key[2]");
        assertThat(words("song/now")).isEqualTo("Opening");
        say("song/2/delete", "");
        say("song/1/scene", "2");
        say("scene/2/delete", "");
        say("song/1/go", "");
        assertThat(rig.notices()).last().asString().contains("scene 2, which is not there");
    }

    @Test
    void rollingIntoASongRecallsItsFirstSceneOnce() {
        locate(0.95);
        playUntil(0.9875);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-5);
        playUntil(1.025);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-30);
        rig.set("ch/2/fader", -7);
        rig.run(50);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-7);
    }

    @Test
    void aRideIsItsSongsOwn() {
        Lane before =
                rig.console.automation().lanes().get(rig.cell("ch/1/fader")).orElseThrow();
        say("ch/1/automation", "latch");
        say("song/2/scene", "none");
        locate(0.875);
        playUntil(0.925);
        rig.set("ch/1/fader", -6);
        rig.run(20);
        assertThat(rig.console.automation().rides().writing(rig.cell("ch/1/fader")))
                .as("between songs nothing is written")
                .isFalse();
        playUntil(1.25);
        rig.set("ch/1/fader", -12);
        rig.run(20);
        assertThat(rig.console.automation().rides().writing(rig.cell("ch/1/fader")))
                .isTrue();
        playUntil(1.625);
        assertThat(rig.console.automation().rides().writing(rig.cell("ch/1/fader")))
                .as("to the song's end")
                .isFalse();
        say("transport/stop", "");
        Lane after =
                rig.console.automation().lanes().get(rig.cell("ch/1/fader")).orElseThrow();
        for (double second : new double[] {0.25, 0.375, 0.5, 0.725}) {
            long frame = (long) (second * Rig.RATE);
            assertThat(after.positionAt(frame)).isCloseTo(before.positionAt(frame), within(1e-6));
        }
        assertThat(FADER.toValue(after.positionAt(Rig.RATE)))
                .as("what was heard")
                .isCloseTo(-6, within(0.1));
        assertThat(FADER.toValue(after.positionAt((long) (1.225 * Rig.RATE)))).isCloseTo(-6, within(0.1));
        assertThat(FADER.toValue(after.positionAt((long) (1.375 * Rig.RATE)))).isCloseTo(-12, within(0.1));
    }

    @Test
    void a13PrintMakesPointsOfARecallAndItsFade() {
        say("scene/2/fade", "0.125 s");
        locate(0.975);
        say("song/2/scene", "none");
        playUntil(1.125);
        say("scene/2/recall", "");
        playUntil(1.375);
        say("automation/print", "");
        assertThat(rig.notices()).last().isEqualTo("pass 1: print 2 Thirty");
        Lane lane = rig.console.automation().lanes().get(rig.cell("ch/2/fader")).orElseThrow();
        // linear in control position (rule S6)
        double[] seconds = {1.1, 1.125 + 0.0625, 1.3, 1.475};
        double[] shares = {0, 0.5, 1, 1};
        for (int i = 0; i < seconds.length; i++) {
            double wanted = FADER.toPosition(-5) + shares[i] * (FADER.toPosition(-30) - FADER.toPosition(-5));
            assertThat(lane.positionAt((long) (seconds[i] * Rig.RATE))).isCloseTo(wanted, within(0.02));
        }
        say("history/undo", "");
        assertThat(rig.console.automation().lanes().has(rig.cell("ch/2/fader"))).isFalse();
        say("automation/print", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing to print");
    }

    @Test
    void songsAreEditedAndUndone() {
        rig.run(50);
        assertThat(songs()).containsExactly("12000..36000 Opening none", "48000..72000 Ballad 2");
        song("0.5 s..0.875 s", "Over");
        assertThat(rig.notices()).last().asString().startsWith("song Opening lies there already");
        say("transport/punch", "1.5 s..1.75 s");
        say("song/1/range", "punch");
        say("song/2/rename", "Closing");
        say("song/2/rename", "");
        rig.run(50);
        assertThat(songs()).containsExactly("48000..72000 Ballad 2", "72000..84000 Closing none");
        assertThat(rig.notices()).last().isEqualTo("song Closing keeps its name: none was given");
        assertThat(words("song/2/place")).isEqualTo("00:00:01:12 to 00:00:01:18");
        say("history/undo", "");
        say("history/undo", "");
        rig.run(50);
        assertThat(songs()).containsExactly("12000..36000 Opening none", "48000..72000 Ballad 2");
        say("scene/2/renumber", "7");
        rig.run(50);
        assertThat(songs()).last().asString().endsWith("Ballad 7");
        say("history/undo", "");
        assertThat(words("song/2/scene")).isEqualTo("2");
    }
}
