package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.console.timeline.Marker;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Markers of a song of 60 s, by keys of a surface and by actions.
class MarkersOnDeskTest {
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..4] button io note 1 i lamp off=0 on=127
            map box-marks for box
            key[1] -> marker/add | press
            key[2] -> marker/next | press
            key[3] -> marker/previous | press
            key[4] <-> marker/2/locate | press
            """;

    private final Rig rig = new Rig(1);
    private final EmulatedSurface box = rig.box(FILE);

    @BeforeEach
    void aSong() {
        Silence.plug(rig, 60);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(20);
    }

    private void mark(double seconds, String name) {
        say("transport/locate", seconds + " s");
        say("marker/add", name);
    }

    private double seconds() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    private List<String> markers() {
        return rig.picture().transport().timeline().markers().stream()
                .map(marker -> marker.frame() / (double) Rig.RATE + " " + marker.name())
                .toList();
    }

    private String words(String path) {
        return rig.console.port().reading(path).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }

    private boolean lit(String key) {
        return box.shows(Rig.control(box, key))
                .filter(shown -> shown instanceof Feedback.Light(var _, Feedback.Glow glow) && glow == Feedback.Glow.ON)
                .isPresent();
    }

    @Test
    void keysSetMarkersAndGoFromOneToTheNext() {
        for (int second : List.of(30, 10, 20)) {
            say("transport/locate", second + " s");
            rig.press(box, "key[1]");
        }
        assertThat(markers()).containsExactly("10.0 Marker 2", "20.0 Marker 3", "30.0 Marker 1");
        rig.press(box, "key[3]");
        assertThat(seconds()).isEqualTo(10);
        rig.press(box, "key[3]");
        assertThat(seconds()).as("before the first lies the start").isZero();
        rig.press(box, "key[2]");
        rig.press(box, "key[2]");
        rig.press(box, "key[2]");
        rig.press(box, "key[2]");
        assertThat(seconds()).as("behind the last there is none").isEqualTo(30);
        assertThat(lit("key[4]")).isFalse();
        rig.press(box, "key[4]");
        assertThat(seconds()).isEqualTo(20);
        assertThat(lit("key[4]")).isTrue();
    }

    @Test
    void aRollingSongGoesBackPastTheMarkerThatItHasJustReached() {
        mark(10, "Verse");
        mark(20, "Chorus");
        say("transport/play", "");
        rig.run(300);
        say("marker/previous", "");
        assertThat(seconds()).isCloseTo(10, within(0.1));
        rig.run(700);
        say("marker/previous", "");
        assertThat(seconds()).as("long past it: to it again").isCloseTo(10, within(0.1));
    }

    @Test
    void namesAndPlacesAreEditedDeletedAndTakenBack() {
        mark(10, "Verse");
        mark(20, "Chorus");
        say("marker/1/rename", "Verse one");
        say("marker/2/move", "bar 4");
        assertThat(markers()).containsExactly("6.0 Chorus", "10.0 Verse one");
        say("marker/2/rename", " ");
        assertThat(rig.notices()).last().isEqualTo("marker 2 keeps its name: none was given");
        assertThat(markers()).containsExactly("6.0 Chorus", "10.0 Verse one");
        say("marker/1/delete", "");
        assertThat(markers()).containsExactly("10.0 Verse one");
        say("marker/clear", "");
        assertThat(markers()).isEmpty();
        List.of(1, 2, 3, 4).forEach(any -> say("history/undo", ""));
        assertThat(markers()).containsExactly("10.0 Verse", "20.0 Chorus");
        say("history/redo", "");
        assertThat(markers()).containsExactly("10.0 Verse one", "20.0 Chorus");
    }

    @Test
    void theSongSaysBetweenWhichMarkersItIs() {
        mark(10, "Verse");
        mark(20, "Chorus");
        say("transport/locate", "15 s");
        assertThat(words("marker/now")).isEqualTo("Verse");
        assertThat(words("marker/following")).isEqualTo("Chorus");
        assertThat(words("marker/2/place")).isEqualTo("00:00:20:00");
        assertThat(words("marker/3/name")).isEmpty();
    }

    @Test
    void aGoLeavesAMarkerUnderTheCuesName() {
        say("cue/add", "12.5 Storm");
        say("transport/locate", "40 s");
        say("cue/go", "");
        assertThat(markers()).as("S9").containsExactly("40.0 12.5 Storm");
        say("cue/add", "13 Calm");
        rig.run(300);
        say("cue/13/go", "");
        assertThat(markers()).as("of two at one place the newer stays").containsExactly("40.0 13 Calm");
        say("marker/1/rename", "Mine");
        rig.run(300);
        say("cue/13/go", "");
        assertThat(markers()).as("a hand's name stays").containsExactly("40.0 Mine");
    }

    @Test
    void aMarkerOfAGoSurvivesTheUndoOfAnEdit() {
        mark(10, "Verse");
        say("scene/store", "Storm");
        say("scene/1/select", "");
        say("transport/locate", "40 s");
        say("cue/go", "");
        say("history/undo", "");
        say("history/undo", "");
        say("history/undo", "");
        assertThat(rig.console.state().ruler().timeline().markers())
                .containsExactly(new Marker(40L * Rig.RATE, "1 Storm", true));
    }

    @Test
    void aMarkerThatIsNotThereIsSaid() {
        mark(10, "Verse");
        say("marker/7/locate", "");
        assertThat(rig.notices()).last().isEqualTo("there is no marker 7; the song has 1");
        say("marker/1/move", "soon");
        assertThat(rig.notices()).last().asString().contains("'soon' is no place");
    }

    @Test
    void aLockedShowTakesNewMarkersAndKeepsItsOld() {
        mark(10, "Verse");
        say("show/lock", "on");
        mark(20, "Chorus");
        say("marker/1/delete", "");
        say("marker/clear", "");
        assertThat(markers()).as("S14").containsExactly("10.0 Verse", "20.0 Chorus");
    }
}
